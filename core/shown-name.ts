/**
 * Does the page greet or name somebody else than the chosen person? On a shared computer the account that is open may
 * be that of the last visitor. Only words that stand where portals put the name of who is signed in or insured.
 */
import { plain, unitsOf } from './fields/fold.ts';
import type { Person } from './person.ts';

/** The most frequent family names, so that "您好，请登录" is not taken for a name. */
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧阳司马上官诸葛';

const chinese = new RegExp(
  `(?:欢迎您?|您好|你好|当前用户|登录用户|用户姓名|姓名|持卡人|参保人)[，,：:!！ ]*([${surnames}*＊][\\p{Script=Han}*＊·]{1,3})(?:先生|女士|同志)?(?![\\p{Script=Han}])`,
  'gu',
);
const title = '(?:M\\.|Mme|Mlle|Monsieur|Madame|Mr\\.?|Mrs\\.?|Ms\\.?)';
const name = "[\\p{Lu}][\\p{L}’'-]*\\.?(?:\\s+[\\p{Lu}][\\p{L}’'-]*\\.?){0,3}";
const greeting =
  '(?:Bonjour|Bienvenue|Connectée? en tant que|Assurée?|Bénéficiaire|Titulaire|Compte de|Espace de|Hello|Welcome|Welcome back|Signed in as|Logged in as|Dear)';
const latin = new RegExp(`(?<!\\p{L})${greeting}\\s*[,:]?\\s*(${title}\\s+)?(${name})`, 'gu');
const titled = new RegExp(
  `(?<!\\p{L})(${title})\\s+(\\p{Lu}[\\p{L}’'-]+(?:\\s+\\p{Lu}[\\p{L}’'-]+){0,2})`,
  'gu',
);

/** Capitalised words that follow a greeting and are no name. */
const noNames = new Set(
  'sur dans a au aux chez votre mon ma le la les l et en vous to on your the my our back in at ameli ameli.fr accueil portail service services compte espace demande msa cpam assurance maladie nom numero social insurance'.split(
    ' ',
  ),
);

/**
 * Names on the page that are not this person's, as the page writes them, without repetition.
 * A name is theirs when each of its words is one of their names, an initial, or hidden by stars. A guardian may well
 * be signed in for a child.
 */
export function otherNamesShown(shown: string, person: Person): string[] {
  const found = [
    ...[...shown.matchAll(chinese)].map((match) => match[1] ?? ''),
    ...[...shown.matchAll(latin)].map((match) => withoutFollowers(match[2] ?? '')),
    ...[...shown.matchAll(titled)].map((match) => withoutFollowers(match[2] ?? '')),
  ].filter((each) => each !== '');
  return [...new Set(found.filter((each) => !isTheirs(each, person)))];
}

/** "Bonjour Marie Votre compte": the name ends where the next words of the page begin. */
function withoutFollowers(found: string): string {
  const words = found.split(/\s+/);
  const end = words.findIndex((word) => noNames.has(plain(word).replace(/\.$/, '')));
  return (end < 0 ? words : words.slice(0, end)).join(' ');
}

function isTheirs(shown: string, { name: nickname, details = {}, relation }: Person): boolean {
  const { familyName, usedName, givenNames, chineseName, guardianName } = details;
  const whole = [chineseName, nickname, ...(relation === 'child' ? [guardianName] : [])];
  if (/\p{Script=Han}/u.test(shown))
    return whole.some((each) => each !== undefined && sameUnderStars(shown, each));
  const guardian = relation === 'child' ? guardianName : undefined;
  const own = unitsOf([familyName, usedName, givenNames, nickname].filter(Boolean).join(' '));
  return [own, unitsOf(guardian ?? '')].some((names) => names.length > 0 && allAmong(unitsOf(shown), names));
}

function allAmong(words: readonly string[], names: readonly string[]): boolean {
  return words.every(
    (word) => names.includes(word) || (word.length === 1 && names.some((each) => each.startsWith(word))),
  );
}

/** 张*三 is 张小三; one star may stand for any one character. */
function sameUnderStars(shown: string, full: string): boolean {
  const pattern = shown.replace(/[*＊]+/g, (stars) => `\u0000{1,${Math.max(2, stars.length)}}`);
  return new RegExp(`^${pattern.replaceAll('\u0000', '\\p{Script=Han}')}$`, 'u').test(full.trim());
}
