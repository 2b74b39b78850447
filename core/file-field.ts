/** Which file does this upload field want? Judged by the field's own words, nearest first. */
import type { FieldFacts } from './frame-messages.ts';
import type { FileGuidance } from './guidance.ts';

/** Words of papers that are not the portrait: a field that says them is never taken for one by default. */
const paperWords =
  /身份证|户口|护照|证明|委托|申请表|凭证|通行证|材料|附件|扫描件|passeport|pi[èe]ce|justificatif|livret|acte|titre|attestation|\brib\b|passport|certificate|proof|identity card/iu;

/** What developers call a field, in English and pinyin: seen as `name` and `id` where labels are far away. */
const portraitNames = /photo|portrait|avatar|headimg|zhaopian|xiangpian|touxiang/iu;
const paperNames = /sfz|shenfenzheng|id_?card|identity|hukou|passport|rib|justif/iu;

const imageTypes = /image\/|\.(jpe?g|png|bmp|gif|webp|heic|heif|tiff?)\b/i;

/**
 * The file a field asks for.
 * @returns `null` when the field wants something we know no limits for; it is then left alone.
 */
export function fileForField(field: FieldFacts, files: readonly FileGuidance[]): FileGuidance | null {
  const known = files.filter(
    (file) => file.limits.some(({ strength }) => strength === 'limit') && takes(field, file),
  );
  const matchers = known.map((file) => ({ file, words: new RegExp(file.field, 'iu') }));
  for (const text of field.labels) {
    const match = matchers.find(({ words }) => words.test(text));
    // The nearest text that says anything decides, so that a page heading cannot overrule a label.
    if (match) return match.file;
    if (paperWords.test(text)) return null;
  }
  for (const name of field.names) {
    if (paperNames.test(name)) return null;
    const portrait = portraitNames.test(name) && known.find(({ kind }) => kind === 'portrait');
    if (portrait) return portrait;
  }
  const only = known[0];
  return field.alone && known.length === 1 && only ? only : null;
}

/** Whether the field's `accept` admits the kind of file at all. */
function takes({ accept }: FieldFacts, file: FileGuidance): boolean {
  return file.kind === 'document' || accept.trim() === '' || imageTypes.test(accept);
}
