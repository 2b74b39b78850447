/** Reading international host names: the Punycode decoder of RFC 3492, section 6.2, with the values of section 5. */

const base = 36;
const tMin = 1;
const tMax = 26;
const skew = 38;
const damp = 700;
const initialBias = 72;
const initialN = 128;
const largest = 0x10ffff;

/** A host with its `xn--` labels as people see them; a label that is no valid Punycode stays as it is. */
export function readableHost(host: string): string {
  return host
    .split('.')
    .map((label) => (label.startsWith('xn--') ? (decoded(label.slice(4)) ?? label) : label))
    .join('.');
}

function decoded(input: string): string | null {
  const delimiter = input.lastIndexOf('-');
  const output = [...input.slice(0, Math.max(delimiter, 0))].map((letter) => letter.codePointAt(0) ?? 0);
  let n = initialN;
  let bias = initialBias;
  let i = 0;
  let at = delimiter + 1;
  while (at < input.length) {
    const before = i;
    for (let weight = 1, k = base; ; k += base) {
      const digit = digitOf(input[at++] ?? '');
      if (digit === null) return null;
      i += digit * weight;
      const threshold = k <= bias ? tMin : Math.min(k - bias, tMax);
      if (digit < threshold) break;
      weight *= base - threshold;
    }
    const length = output.length + 1;
    bias = adapted(i - before, length, before === 0);
    n += Math.floor(i / length);
    i %= length;
    if (n > largest) return null;
    output.splice(i++, 0, n);
  }
  return String.fromCodePoint(...output);
}

function digitOf(letter: string): number | null {
  if (/^[a-z]$/u.test(letter)) return letter.charCodeAt(0) - 97;
  return /^[0-9]$/u.test(letter) ? letter.charCodeAt(0) - 22 : null;
}

function adapted(delta: number, length: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? damp : 2));
  rest += Math.floor(rest / length);
  let k = 0;
  for (; rest > ((base - tMin) * tMax) / 2; k += base) rest = Math.floor(rest / (base - tMin));
  return k + Math.floor(((base - tMin + 1) * rest) / (rest + skew));
}
