/**
 * Whether the word "photo" in a label asks for a portrait or for the picture of a paper: "photo d'identité" and
 * 本人照片 are portraits, "photo de la carte d'identité" and 身份证正面照片 are papers.
 */

/** Papers with a name of their own; 材料 or "document" above a field may well be a heading over portraits. */
const papers =
  "carte (?:nationale )?d['’]identit[ée]|carte de (?:s[ée]jour|r[ée]sident)|carte bancaire|carte d['’](?:assur[ée]|[ée]tudiant)|pi[èe]ces? d['’]identit[ée]|passeports?|titres? de s[ée]jour|r[ée]c[ée]piss[ée]|permis|livret|actes?|attestations?|justificatifs?|\\brib\\b|factures?|diplômes?|passports?|id[ -]cards?|identity cards?|residence (?:permit|card)s?|travel permit|(?:driving |driver['’]s )licen[cs]e|(?:insurance|student|bank) card|(?:birth |marriage |school )?certificates?|bills?";
const anyPaper = `${papers}|documents?|proof|letter|form|formulaire`;
const chinesePapers =
  '身份证件?|户口[簿本]|护照|居住证|居留证|通行证|银行卡|结婚证|离婚证|出生(?:医学)?证明?|驾驶证|行驶证|学生证|残疾证|毕业证|学位证|营业执照|委托书|承诺书|申请[表书]|登记表|证明|病历|凭证';

/** Words that may stand between "photo" and the paper that is in it. `pour`, `for`, 用 are not among them. */
const between =
  'de|du|des|d|la|le|les|l|un|une|votre|vos|ma|mon|mes|ce|cette|of|the|an?|your|my|both|sides?|front|back|face|recto|verso|avant|arri[èe]re|c[ôo]t[ée]s?|first|main|data|identity|page|pages|premi[èe]re|int[ée]rieure?|couverture|lisible|nette|claire|scann[ée]e|num[ée]ris[ée]e|couleurs?|en|enti[èe]re|compl[èe]te|clear|readable|legible|colou?r|scanned|original|originale|copie|copy|et|and|from';
const chineseBetween =
  '的|正反面|正面|反面|背面|双面|人像面|国徽面|首页|本人页|信息页|资料页|内页|页|个人|本人|原件|扫描件|复印件|扫描|电子版?|清晰|彩色|有效|上传|拍摄|（|\\(|）|\\)|\\s';

/** "Photo ou scan de …", "a photo, a copy or a PDF of …": alternatives are of one and the same thing. */
const another =
  '\\s*(?:(?:une?|la|le|an?|the|en)\\s+)?(?:scans?|copies?|copy|photocopies?|pdf|images?|fichiers?|files?|num[ée]risation)\\b';
const alternatives = `(?:(?:\\s*,${another}){0,2}\\s*(?:\\bou|\\bor|/)${another})?`;
const paperBehind = new RegExp(
  `^${alternatives}[\\s(]*(?:(?:${between})(?:[\\s'’]+|(?=\\())){1,9}?(?:${anyPaper})`,
  'iu',
);
const paperInFront = new RegExp(
  `(?:${papers}|\\b(?:recto|verso))(?:[\\s(:,-]+|(?:page|copy|front|back|side|recto|verso|lisible|nette|claire|clear|readable|legible|colou?r)\\b){0,6}[\\s(]+$`,
  'iu',
);
/** "Pièce d'identité avec photo", "a document with your photo": the photo is on the paper. */
const paperThatBearsIt = new RegExp(
  `(?:${anyPaper}|justificatif)[^()]{0,30}\\b(?:avec|with|comportant|bearing)\\s+(?:(?:une?|an?|sa|votre|your|the|la)\\s+)?$`,
  'iu',
);
/** "Photo ID" is a document; "photo de passeport" without an article a kind of portrait. */
const photoId = /^[ -]id\b(?![ -](?:size|style|format|photo))/iu;
const kindBehind = /^\s+de (?:passeport|visa)\b/iu;
const chinesePaperInFront = new RegExp(`(?:${chinesePapers})(?:${chineseBetween}){0,6}$`, 'u');
/** 户口簿首页、本人页: further pages of the paper in front. */
const chinesePages = new RegExp(
  `(?:${chinesePapers})(?:${chineseBetween}){0,6}(?:[、和及与](?:正反面|正面|反面|背面|人像面|国徽面|首页|本人页|信息页|资料页|内页)){1,3}(?:${chineseBetween}){0,3}$`,
  'u',
);
const chinesePaperBehind = new RegExp(`^[（(：:\\s]{0,2}(?:手持)?(?:${chinesePapers})`, 'u');
/** "Passport photo", "ID-card-sized photograph": a kind of portrait. */
const kindInFront =
  /(?:(?:passport|visa)(?:[ -](?:size|sized|style|type|format|quality))?|id[ -]card[ -](?:size|sized|style|format))[ -]+$/iu;

/** Characters around a word that can say what it is a photo of. */
const reach = 70;

/**
 * Where a text first asks for a portrait, or −1. Photos of papers are passed over; "passport photo" begins with the
 * kind.
 * @param words the issuer's words for its portrait, without flags `g` and `y`
 */
export function placeOfPortrait(text: string, words: RegExp): number {
  for (const match of text.matchAll(new RegExp(words.source, `${words.flags}g`))) {
    const front = text.slice(Math.max(0, match.index - reach), match.index);
    const before = clauseBefore(front);
    const behind = text.slice(match.index + match[0].length, match.index + match[0].length + reach);
    const kind = kindInFront.exec(before)?.[0];
    if (kind) return match.index - kind.length;
    if (!isOfPaper(before, behind) && !chinesePages.test(front)) return match.index;
  }
  return -1;
}

function isOfPaper(before: string, behind: string): boolean {
  if (kindBehind.test(behind)) return false;
  return (
    photoId.test(behind) ||
    paperBehind.test(behind) ||
    chinesePaperBehind.test(behind) ||
    paperInFront.test(before) ||
    paperThatBearsIt.test(before) ||
    chinesePaperInFront.test(before)
  );
}

/** What stands in front of a word in its own clause. */
function clauseBefore(text: string): string {
  return text.split(/[\n.;:!?。；：！？，、|]/u).at(-1) ?? '';
}
