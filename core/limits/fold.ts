/** One spelling for every text: width, dashes, signs, accents and traditional characters are folded away. */

/** Traditional characters of the vocabulary only: mirrors of mainland pages are often converted to them. */
const traditional =
  '圖图為为寬宽應应過过內内於于檔档擴扩類类藍蓝紅红淺浅頭头頂顶臉脸顏颜質质壓压縮缩後后傳传須须間间個个張张無无視视頻频' +
  '準准標标規规長长釐厘證证點点吋寸僅仅單单總总體体積积選选擇择請请數数碼码電电儲储載载導导範范圍围達达時时歲岁費费價价' +
  '並并與与種种邊边雙双髮发齡龄錄录報报關关務务區区畫画條条門门從从寫写義义勵励議议別别許许絕绝轉转換换隻只齊齐聲声';

const simplified = new Map<string, string>();
for (let at = 0; at + 1 < traditional.length; at += 2)
  simplified.set(traditional.charAt(at), traditional.charAt(at + 1));

/** A folded text: `text` is lower case, `cased` is the same text with its capitals, index for index. */
export interface FoldedText {
  readonly text: string;
  readonly cased: string;
}

/**
 * Fold a text for reading. Full-width digits and letters, no-break spaces, circled list numbers, footnote marks and
 * typographic dashes all occur in live front ends and carry no meaning here. Newlines stay: they end a sentence.
 */
export function fold(raw: string): FoldedText {
  const cased = raw
    // List numbers in a circle would otherwise become digits in front of the next number.
    .replace(/[\u2460-\u24ff\u2776-\u2793]/g, ';')
    // Footnote marks after a unit ("5 Mo¹") would become digits too.
    .replace(/[\u00b2\u00b3\u00b9\u2070-\u2079]/g, ' ')
    // Not greater, not less: folding would strip the stroke.
    .replace(/≯/g, '≤')
    .replace(/≮/g, '≥')
    .normalize('NFKC')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[\u2010-\u2015\u2212\u2500\u301c~∼_]/g, dashOrTilde)
    .replace(/-{2,}/g, '-')
    .replace(/[✕✖⨯╳⁎∗]/g, '×')
    .replace(/[≦⩽]/g, '≤')
    .replace(/[≧⩾]/g, '≥')
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[㐀-鿿]/g, (character) => simplified.get(character) ?? character)
    .replace(/[^\S\n]+/g, ' ');
  // As long as before: the only capital with a longer small letter (İ) has lost its dot by now.
  return { text: cased.toLowerCase(), cased };
}

/** Words as they stand in a folded text, for a search in it. */
export function foldWords(words: string): string {
  return fold(words).text;
}

/** `_` ends a word like a blank; `~` stays apart from the dash, since it also means "about". */
function dashOrTilde(character: string): string {
  if (character === '_') return ' ';
  return character === '~' || character === '∼' || character === '\u301c' ? '~' : '-';
}
