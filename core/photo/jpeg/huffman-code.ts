/** Optimal JPEG code tables from counts (ITU-T T.81, annex K.2), and what symbols cost under them. */

const longestCode = 16;

/** Code length in bits of each of 256 symbols; 0 where a symbol does not occur. */
export type CodeLengths = Uint8Array;

/**
 * Lengths of an optimal prefix code of at most 16 bits in which no code is all ones, as JPEG demands. The counts are
 * only read.
 */
export function optimalLengths(counts: ArrayLike<number>): CodeLengths {
  const used: number[] = [];
  for (let symbol = 0; symbol < 256; symbol += 1) if ((counts[symbol] as number) > 0) used.push(symbol);
  const lengths = new Uint8Array(256);
  if (used.length === 0) return lengths;
  // One more symbol that never occurs takes the code of all ones.
  const places = used.length + 1;
  const weights = new Float64Array(2 * places);
  const parents = new Int32Array(2 * places).fill(-1);
  weights[0] = 0.5;
  used.sort((a, b) => (counts[a] as number) - (counts[b] as number) || b - a);
  used.forEach((symbol, i) => {
    weights[i + 1] = counts[symbol] as number;
  });
  // Two queues, both in order of weight: leaves, and the nodes made of them.
  let leaf = 0;
  let node = places;
  let made = places;
  const lightest = (): number => {
    const takeLeaf =
      leaf < places && (node >= made || (weights[leaf] as number) <= (weights[node] as number));
    return takeLeaf ? leaf++ : node++;
  };
  while (made < 2 * places - 1) {
    const a = lightest();
    const b = lightest();
    weights[made] = (weights[a] as number) + (weights[b] as number);
    parents[a] = made;
    parents[b] = made;
    made += 1;
  }
  const depths = new Int32Array(made);
  for (let i = made - 2; i >= 0; i -= 1) depths[i] = (depths[parents[i] as number] as number) + 1;
  const ofLength = new Int32Array(Math.max(longestCode, ...depths.subarray(0, places)) + 2);
  for (let i = 0; i < places; i += 1) {
    const depth = depths[i] as number;
    ofLength[depth] = (ofLength[depth] as number) + 1;
  }
  shorten(ofLength);
  // The symbol that never occurs has the longest code: it is left out.
  let longest = ofLength.length - 1;
  while ((ofLength[longest] as number) === 0) longest -= 1;
  ofLength[longest] = (ofLength[longest] as number) - 1;
  let at = used.length - 1;
  for (let length = 1; length <= longestCode; length += 1) {
    for (let i = 0; i < (ofLength[length] as number); i += 1) lengths[used[at--] as number] = length;
  }
  return lengths;
}

/** Moves codes longer than 16 bits up the tree, pair by pair (T.81, figure K.3). */
function shorten(ofLength: Int32Array): void {
  for (let length = ofLength.length - 1; length > longestCode; length -= 1) {
    while ((ofLength[length] as number) > 0) {
      let shorter = length - 2;
      while ((ofLength[shorter] as number) === 0) shorter -= 1;
      ofLength[length] = (ofLength[length] as number) - 2;
      ofLength[length - 1] = (ofLength[length - 1] as number) + 1;
      ofLength[shorter + 1] = (ofLength[shorter + 1] as number) + 2;
      ofLength[shorter] = (ofLength[shorter] as number) - 1;
    }
  }
}

/** A code table as it is written: how many codes of each length, the symbols in order, and the codes themselves. */
export interface CodeTable {
  readonly ofLength: Uint8Array;
  readonly symbols: Uint8Array;
  readonly codes: Uint16Array;
  readonly lengths: CodeLengths;
}

export function codeTable(lengths: CodeLengths): CodeTable {
  const ofLength = new Uint8Array(longestCode);
  const symbols: number[] = [];
  const codes = new Uint16Array(256);
  let code = 0;
  for (let length = 1; length <= longestCode; length += 1) {
    for (let symbol = 0; symbol < 256; symbol += 1) {
      if (lengths[symbol] !== length) continue;
      ofLength[length - 1] = (ofLength[length - 1] as number) + 1;
      symbols.push(symbol);
      codes[symbol] = code;
      code += 1;
    }
    code <<= 1;
  }
  return { ofLength, symbols: Uint8Array.from(symbols), codes, lengths };
}
