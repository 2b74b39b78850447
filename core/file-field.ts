/** Which file does this upload field want, and within which limits? The field's own words decide, nearest first. */
import type { FieldFacts } from './frame-messages.ts';
import { limitValues } from './guidance/files.ts';
import type { FileGuidance, LimitValue } from './guidance.ts';
import { type IsOwn, limitGroupNames, pageSays, states } from './limits/page-says.ts';
import { pageWins } from './limits/page-wins.ts';
import type { PhotoSpec } from './photo/spec.ts';
import { placeOfPortrait } from './photo-of-paper.ts';

/** What a field is for. */
export type FieldJudgement =
  /** One of the procedure's files; the limits that the page states stand in front of ours. */
  | { readonly kind: 'file'; readonly file: FileGuidance }
  /** Something else: an avatar, an import, a film. It is left alone. */
  | { readonly kind: 'other' }
  /** Perhaps one of the files, perhaps another paper: no prompt, but an offer. `stated`: what the page says of it. */
  | { readonly kind: 'unclear'; readonly stated: readonly LimitValue[] };

/** Characters of one text that may say which file a field wants; what stands further on speaks of the details. */
const namingLength = 160;

/** Papers that are not the portrait: a field that says them is never taken for one by default. */
const paperWords =
  /身份证|户口|护照|证明|委托|申请表|凭证|通行证|材料|附件|扫描件|passeport|pi[èe]ce|justificatif|livret|acte|titre|attestation|\brib\b|passport|certificate|proof|identity card|\bid card|attachment|document/iu;

/** Fields that no procedure of ours asks for. A picture of an account is called 头像 like the photo of a card. */
const otherWords =
  /(用户|账[号户]|个人中心|修改|更换|设置|编辑)头像|投诉|举报|信访|反馈|留言|意见|评价|批量|导入|视频|录像|录音|音频|签名|签字|指纹|发票|封面|轮播|截图|logo|excel|\bxlsx?\b|\bcsv\b|avatar|profile (photo|picture|image)|(photo|image) de profil|\bvid[ée]os?\b|\baudio\b|\bbulk\b|spreadsheet|tableur|r[ée]clamation|complaint|feedback|signature|capture d.[ée]cran|screenshot|votre message|curriculum|\bcv\b|\bdevis\b|feuille de soins|ordonnance/iu;

/** Files that often stand beside ours with limits of their own. */
const otherFiles = /签名|签字|指纹|signature|fingerprint|empreinte|logo|avatar/iu;

/** What developers call a field, in English and pinyin: seen as `name` and `id` where labels are far away. */
const portraitNames = /photo|portrait|headimg|zhaopian|xiangpian|touxiang|zjz\b/iu;
const paperNames = /sfz|shenfenzheng|id_?card|identity|hukou|passport|\brib\b|justif|attach|fujian/iu;
const otherNames = /avatar|logo|excel|import|video|audio|tousu|feedback|signature|qianming/iu;

const pictureTypes = /image\/|\.(jpe?g|png|bmp|gif|webp|heic|heif|tiff?)\b|\*\/\*/i;
const paperTypes = /image\/|pdf|word|\.docx?\b|\.(jpe?g|png|bmp|gif|webp|heic|heif|tiff?)\b|\*\/\*/i;

/** Judges one field against the files of the procedure on its page. */
export function judgeField(field: FieldFacts, files: readonly FileGuidance[]): FieldJudgement {
  const said = wantedBy(field, files);
  if (said === 'other') return { kind: 'other' };
  if (said !== 'unclear')
    return { kind: 'file', file: pageWins(said, pageSays(field, ownWords(said, files))) };
  return { kind: 'unclear', stated: limitValues(pageSays(field, () => true).firm) };
}

/**
 * The file a field asks for, with the limits of the page in front of ours.
 * @returns `null` when the field wants something else, or nothing is known that it could be held to; it is then left
 * alone.
 */
export function fileForField(field: FieldFacts, files: readonly FileGuidance[]): FileGuidance | null {
  const judged = judgeField(field, files);
  return judged.kind === 'file' && isLimited(judged.file.required) ? judged.file : null;
}

function isLimited(spec: PhotoSpec): boolean {
  return limitGroupNames.some((group) => states(spec, group));
}

function wantedBy(field: FieldFacts, files: readonly FileGuidance[]): FileGuidance | 'other' | 'unclear' {
  if (!admits(field.accept, paperTypes)) return 'other';
  const possible = files.filter((file) => file.kind === 'document' || admits(field.accept, pictureTypes));
  const matchers = possible.map((file) => ({ file, words: new RegExp(file.field, 'iu') }));
  for (const label of field.labels) {
    const text = label.slice(0, namingLength);
    const matches = matchers.flatMap(({ file, words }) => {
      const at = placeOf(file, text, words);
      return at < 0 ? [] : [{ file, at }];
    });
    const [first] = matches.sort((one, other) => one.at - other.at);
    // The nearest text that says anything decides, so that a page heading cannot overrule a label; within it the
    // first word does: 照片（附件）, "Message : joindre une photo".
    const other = text.search(otherWords);
    if (other >= 0 && (!first || other <= first.at)) return 'other';
    if (first) return first.file;
    // Only papers of which a photo is asked: "photo du permis".
    if (paperWords.test(text) || matchers.some(({ words }) => words.test(text))) return 'unclear';
  }
  return wantedByName(field, possible) ?? wantedByDefault(field, possible);
}

/** Where a text first names a file, or −1; a photo of a paper does not name the portrait. */
function placeOf({ kind }: FileGuidance, text: string, words: RegExp): number {
  return kind === 'portrait' ? placeOfPortrait(text, words) : text.search(words);
}

function wantedByName(
  { names }: FieldFacts,
  files: readonly FileGuidance[],
): FileGuidance | 'other' | 'unclear' | undefined {
  const portraits = files.filter(({ kind }) => kind === 'portrait');
  for (const name of names) {
    if (otherNames.test(name)) return 'other';
    if (paperNames.test(name)) return 'unclear';
    if (portraits[0] && portraitNames.test(name)) return portraits[0];
  }
  return undefined;
}

/** Nothing names the file: the limits that the page states may, or there is only one field and one file to judge. */
function wantedByDefault(field: FieldFacts, files: readonly FileGuidance[]): FileGuidance | 'unclear' {
  const { firm } = pageSays(field, () => true);
  const portraits = files.filter(({ kind }) => kind === 'portrait');
  if (portraits.length === 1 && portraits[0] && isOfPortrait(firm)) return portraits[0];
  const judged = files.filter(({ required }) => isLimited(required));
  return (field.alone && judged.length === 1 && judged[0]) || 'unclear';
}

/** A background, a print size, or exact pixels of a standing picture: nobody asks that of a paper. */
function isOfPortrait({ background, widthMm, widthPx = 0, heightPx = 0 }: PhotoSpec): boolean {
  return background !== undefined || widthMm !== undefined || (widthPx > 0 && widthPx < heightPx);
}

/** Whether words in a text near the field speak of this file and not of another one. */
function ownWords(file: FileGuidance, files: readonly FileGuidance[]): IsOwn {
  const own = foldedPattern(file.field);
  const others = files.filter((other) => other !== file).map((other) => foldedPattern(other.field));
  return (words) =>
    placeOf(file, words, own) >= 0 ||
    !(others.some((other) => other.test(words)) || paperWords.test(words) || otherFiles.test(words));
}

/** A pattern of the data for folded text, whose letters have lost their accents. */
function foldedPattern(pattern: string): RegExp {
  return new RegExp(pattern.normalize('NFD').replace(/\p{M}/gu, ''), 'iu');
}

/** Whether the `accept` attribute lets a kind of file through at all. */
function admits(accept: string, types: RegExp): boolean {
  return accept.trim() === '' || types.test(accept);
}
