/**
 * A page's own `pattern` attribute, tried without `RegExp`: a hostile page could write one that a backtracking engine
 * tries for hours (`(a+)+$`). All ways through the pattern are followed side by side instead, so that the time grows
 * with its length times the text's (K. Thompson, "Regular Expression Search Algorithm", CACM 11(6), 1968).
 *
 * Read are the pieces that forms use: characters, `.`, classes, `\d \w \s` and their opposites, groups, `|`, `^`, `$`
 * and counts. Anything else (look-around, references, `\p{…}`) is not tried at all.
 */

/** Longer patterns are no description of a number or a name. */
const longestPattern = 400;
/** Groups within groups. */
const deepest = 12;
/** The most visits to a piece of the pattern before it is given up. */
const budget = 20_000;
const highestCount = 1000;

type Takes = (character: string) => boolean;

type Piece =
  | { readonly kind: 'one'; readonly takes: Takes }
  | { readonly kind: 'start' | 'end' }
  | { readonly kind: 'either'; readonly ways: readonly (readonly Piece[])[] }
  | { readonly kind: 'repeat'; readonly piece: Piece; readonly least: number; readonly most: number };

/**
 * Whether a whole text fits a `pattern` attribute.
 * @returns `null` where the pattern is not read; nothing is known of the text then
 */
export function fitsPattern(pattern: string, text: string): boolean | null {
  if (pattern.length > longestPattern) return null;
  const ways = new PatternReader(pattern).read();
  if (!ways) return null;
  const walk = new Walk(text);
  const ends = walk.through([{ kind: 'either', ways }], new Set([0]));
  return walk.isGivenUp ? null : ends.has(text.length);
}

const digit: Takes = (character) => character >= '0' && character <= '9';
const word: Takes = (character) => /^[A-Za-z0-9_]$/.test(character);
const blank: Takes = (character) => /^\s$/.test(character);
const not =
  (takes: Takes): Takes =>
  (character) =>
    !takes(character);
const named: Readonly<Record<string, Takes>> = {
  d: digit,
  D: not(digit),
  w: word,
  W: not(word),
  s: blank,
  S: not(blank),
};
const controls: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r' };

/** Stands for a construct that is not read; the whole pattern is dropped then. */
const nothing: Takes = () => false;

class PatternReader {
  private at = 0;
  private isRead = true;
  private readonly pattern: string;

  constructor(pattern: string) {
    this.pattern = pattern;
  }

  /** The ways through the pattern, or `null` where it holds something that is not read. */
  read(): readonly (readonly Piece[])[] | null {
    const ways = this.ways(0);
    return this.isRead && this.at === this.pattern.length ? ways : null;
  }

  /** Ends the reading. */
  private drop(): Takes {
    this.isRead = false;
    this.at = this.pattern.length;
    return nothing;
  }

  private get next(): string {
    return this.pattern.charAt(this.at);
  }

  private skip(text: string): boolean {
    if (!this.pattern.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  private ways(depth: number): readonly (readonly Piece[])[] {
    if (depth > deepest) this.drop();
    const ways: Piece[][] = [[]];
    while (this.at < this.pattern.length && this.next !== ')') {
      if (this.skip('|')) ways.push([]);
      else ways.at(-1)?.push(this.counted(this.piece(depth)));
    }
    return ways;
  }

  private piece(depth: number): Piece {
    if (this.skip('^')) return { kind: 'start' };
    if (this.skip('$')) return { kind: 'end' };
    if (this.skip('(')) {
      if (!this.skip('?:') && this.next === '?') this.drop();
      const ways = this.ways(depth + 1);
      if (!this.skip(')')) this.drop();
      return { kind: 'either', ways };
    }
    return { kind: 'one', takes: this.skip('[') ? this.characterClass() : this.character() };
  }

  private character(): Takes {
    const character = this.next;
    if (character === '' || '*+?{}]'.includes(character)) return this.drop();
    if (this.skip('.')) return (one) => one !== '\n' && one !== '\r';
    if (this.skip('\\')) return this.escaped();
    this.at += 1;
    return (one) => one === character;
  }

  private escaped(): Takes {
    const character = this.next;
    this.at += 1;
    const known = named[character];
    if (known) return known;
    const control = controls[character];
    // Letters and digits are references and classes that are not read.
    if (control === undefined && /^[A-Za-z0-9]?$/.test(character)) return this.drop();
    return (one) => one === (control ?? character);
  }

  /** Behind `[`. Ranges stand between plain characters only. */
  private characterClass(): Takes {
    const turned = this.skip('^');
    const parts: Takes[] = [];
    while (!this.skip(']')) {
      const low = this.next;
      if (low === '' || low === '[' || this.pattern.startsWith('&&', this.at)) return this.drop();
      if (this.skip('\\')) {
        parts.push(this.escaped());
        continue;
      }
      this.at += 1;
      const high = this.pattern.charAt(this.at + 1);
      if (this.next === '-' && high !== ']' && high !== '') {
        this.at += 2;
        if (high === '\\' || high < low) return this.drop();
        parts.push((one) => one >= low && one <= high);
      } else parts.push((one) => one === low);
    }
    return (one) => parts.some((takes) => takes(one)) !== turned;
  }

  /** `?`, `*`, `+`, `{4}`, `{2,}`, `{2,8}`; whether they are lazy changes nothing about what fits as a whole. */
  private counted(piece: Piece): Piece {
    const count = /^(?:[?*+]|\{(\d{1,4})(,?)(\d{0,4})\})\??/.exec(this.pattern.slice(this.at, this.at + 14));
    if (!count) return piece;
    this.at += count[0].length;
    const sign = count[0].charAt(0);
    const least = sign === '{' ? Number(count[1]) : sign === '+' ? 1 : 0;
    const open = sign === '{' ? count[2] === ',' && count[3] === '' : sign !== '?';
    const most = open ? Number.POSITIVE_INFINITY : sign === '?' ? 1 : Number(count[3] || count[1]);
    if (least > highestCount || (most > highestCount && !open) || most < least) this.drop();
    return { kind: 'repeat', piece, least, most };
  }
}

type Places = ReadonlySet<number>;

/** Follows a pattern through one text from all places at once. */
class Walk {
  private visits = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** The pattern takes too long; where it ended says nothing. */
  get isGivenUp(): boolean {
    return this.visits > budget;
  }

  through(pieces: readonly Piece[], from: Places): Places {
    let places = from;
    for (const piece of pieces) {
      if (places.size === 0) return places;
      places = this.past(piece, places);
    }
    return places;
  }

  private past(piece: Piece, from: Places): Places {
    this.visits += from.size;
    if (this.isGivenUp) return new Set();
    switch (piece.kind) {
      case 'one':
        return new Set([...from].flatMap((at) => (this.takesAt(piece.takes, at) ? [at + 1] : [])));
      case 'start':
        return new Set([...from].filter((at) => at === 0));
      case 'end':
        return new Set([...from].filter((at) => at === this.text.length));
      case 'either':
        return new Set(piece.ways.flatMap((way) => [...this.through(way, from)]));
      case 'repeat':
        return this.repeated(piece, from);
    }
  }

  private takesAt(takes: Takes, at: number): boolean {
    return at < this.text.length && takes(this.text.charAt(at));
  }

  private repeated({ piece, least, most }: Piece & { kind: 'repeat' }, from: Places): Places {
    let places = from;
    for (let count = 0; count < least && places.size > 0; count += 1) {
      const further = this.past(piece, places);
      if (sameAs(places, further)) break;
      places = further;
    }
    const reached = new Set(places);
    for (let count = least; count < most && places.size > 0; count += 1) {
      places = new Set([...this.past(piece, places)].filter((at) => !reached.has(at)));
      for (const at of places) reached.add(at);
    }
    return reached;
  }
}

function sameAs(one: Places, other: Places): boolean {
  return one.size === other.size && [...one].every((at) => other.has(at));
}
