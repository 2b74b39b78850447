/** The own bound of one measure: the nearest bound word on its side, and which way it points. */

import type { Measure } from './measures.ts';
import type { Statement } from './statement.ts';
import {
  type Bound,
  isBreak,
  isStop,
  plays,
  REACH,
  type Role,
  type Side,
  type Token,
  tokenAt,
} from './token.ts';

/** Bare `larger than` without a demand: beyond this a photo cannot be meant to be larger (faults of upload pages). */
const LARGEST_MINIMUM = 1024 * 1024;

/** How many tokens may stand between a number and the bound word behind it. */
const SUFFIX_REACH = 6;

interface Candidate {
  readonly at: number;
  readonly bound: Bound;
}

/** Reads the own bound of one measure. */
export class BoundReader {
  private readonly statement: Statement;
  private readonly tokens: readonly Token[];
  private readonly measure: Measure;
  private readonly previous: Measure | undefined;
  private readonly next: Measure | undefined;
  private readonly used: Set<number>;
  /** Whether the comparison of the measure in front was negated. */
  private readonly negatedBefore: boolean;
  /** Whether the own comparison was negated. */
  negated = false;
  /** Whether the own bound word only limits (控制在, limited to). */
  limits = false;

  constructor(statement: Statement, measure: Measure, used: Set<number>, negatedBefore: boolean) {
    this.statement = statement;
    this.tokens = statement.tokens;
    this.measure = measure;
    this.previous = statement.measures[measure.index - 1];
    this.next = statement.measures[measure.index + 1];
    this.used = used;
    this.negatedBefore = negatedBefore;
  }

  /** The direction of the bound, or undefined where no bound word belongs to the measure. */
  read(): 'min' | 'max' | undefined {
    const prefix = this.prefix();
    const suffix = this.suffix();
    const weak = !prefix || prefix.bound === 'limit';
    const chosen = weak && suffix ? suffix : (prefix ?? this.distant());
    if (!chosen) return undefined;
    this.used.add(chosen.at);
    this.limits = chosen.bound === 'limit';
    return this.direction(chosen, chosen === suffix);
  }

  /** The lowest token a search to the left may reach. */
  private floor(): number {
    return Math.max(this.previous?.end ?? 0, this.measure.first - REACH);
  }

  private candidate(at: number, not: Side): Candidate | undefined {
    const token = tokenAt(this.tokens, at);
    if (!token.bound || token.side === not || this.used.has(at)) return undefined;
    if (token.bound === 'about' || token.bound === 'between') return undefined;
    return { at, bound: token.bound };
  }

  /** The nearest bound word in front, within the part of the sentence; a plain word wins over a weak one. */
  private prefix(): Candidate | undefined {
    let weak: Candidate | undefined;
    for (let at = this.measure.first - 1; at >= this.floor() && !isBreak(tokenAt(this.tokens, at)); at -= 1) {
      const found = this.candidate(at, 'after');
      if (!found) continue;
      if (found.bound !== 'limit') return found;
      weak ??= found;
    }
    return weak;
  }

  /** 最大，2M: a plain maximum or minimum also reaches over a comma when no number stands between. */
  private distant(): Candidate | undefined {
    for (let at = this.measure.first - 1; at >= this.floor() && !isStop(tokenAt(this.tokens, at)); at -= 1) {
      const found = this.candidate(at, 'after');
      if (found && (found.bound === 'max' || found.bound === 'min')) return found;
    }
    return undefined;
  }

  private suffix(): Candidate | undefined {
    const last = Math.min(this.measure.end + SUFFIX_REACH, this.next?.first ?? Number.POSITIVE_INFINITY);
    for (let at = this.measure.end; at < last && !isBreak(tokenAt(this.tokens, at)); at += 1) {
      const token = tokenAt(this.tokens, at);
      const found = this.candidate(at, 'before');
      if (!found) continue;
      const adjacent = this.isBehind(at);
      // A word further away that has a number of its own belongs to that number.
      const claimed = token.side === 'either' && this.isClaimed(at);
      return adjacent || !claimed ? found : undefined;
    }
    return undefined;
  }

  /** Whether a word stands directly behind the number, or behind what it counts (3 fichiers max.). */
  private isBehind(at: number): boolean {
    return !this.statement.some({ from: this.measure.end, to: at }, (token) => !plays(token, 'counter'));
  }

  /** Whether a bound word stands right in front of the next number, with nothing that parts them. */
  private isClaimed(at: number): boolean {
    const next = this.next?.first ?? Number.POSITIVE_INFINITY;
    return next - at <= 3 && !this.statement.some({ from: at, to: next }, isBreak);
  }

  private direction(chosen: Candidate, behind: boolean): 'min' | 'max' {
    switch (chosen.bound) {
      case 'max':
      case 'limit':
      case 'tooBig':
        return 'max';
      case 'min':
      case 'tooSmall':
        return 'min';
      // 35KB≤文件大小: a sign behind its number is read from the other side.
      case 'le':
        return behind ? 'min' : 'max';
      case 'ge':
        return behind ? 'max' : 'min';
      default:
        return this.comparison(chosen, behind);
    }
  }

  private comparison({ at, bound }: Candidate, behind: boolean): 'min' | 'max' {
    const upward = bound !== 'down';
    this.negated = !behind && (this.isNegated(at) || this.isSharedNegation(at));
    if (this.negated) return upward ? 'max' : 'min';
    if (!behind && this.isAgainstRule(at)) return upward ? 'max' : 'min';
    if (!behind && this.isDemanded(at)) return upward ? 'min' : 'max';
    if (bound === 'exceed') return 'max';
    if (!behind && this.isFaultOfOwn(at)) return upward ? 'max' : 'min';
    const large = this.measure.unit === 'bytes' && (this.measure.values[0] ?? 0) >= LARGEST_MINIMUM;
    const turned = this.isRefused() || (upward && !behind && large);
    return upward === turned ? 'max' : 'min';
  }

  /**
   * A negation in front of the comparison (不得大于, "ne doit pas être inférieur à", "ne dépassant pas"). In Chinese only
   * verbs may stand between, so that 不清晰 does not reach.
   */
  private isNegated(at: number): boolean {
    const chinese = /[㐀-鿿]/.test(tokenAt(this.tokens, at).text);
    const reach = chinese ? 5 : 9;
    for (let back = at - 1; back >= Math.max(this.floor(), at - reach); back -= 1) {
      const token = tokenAt(this.tokens, back);
      if (isBreak(token) || token.mark === 'and' || token.mark === 'close') return false;
      if (plays(token, 'que', 'restrict')) return false;
      if (plays(token, 'not')) return true;
      if (chinese && !plays(token, ...verbs) && token.bound === undefined) return false;
    }
    return false;
  }

  /** 不得大于5M或小于10K: "or" carries the negation of the first comparison on. */
  private isSharedNegation(at: number): boolean {
    // `or more than` is one word, lest `10 KB or more` be read.
    const glued = /^o[ru] /.test(tokenAt(this.tokens, at).text);
    const apart = tokenAt(this.tokens, at - 1).mark === 'or';
    return this.negatedBefore && (glued || apart);
  }

  /** "Votre fichier pèse moins de 10 Ko", "this photo is larger than 2 MB": says what is wrong with the person's file. */
  private isFaultOfOwn(at: number): boolean {
    const part = this.statement.part({ from: at, to: at + 1 });
    const own = { from: Math.max(part.from, this.floor()), to: at };
    const verb = this.statement.some({ from: at - 2, to: at }, ({ text }) => indicative.test(text));
    return verb && this.statement.has(own, 'own');
  }

  /** 小于要求的358×441: the number behind the comparison is the rule that the file breaks. */
  private isAgainstRule(at: number): boolean {
    return this.statement.some({ from: at + 1, to: this.measure.first }, ({ text }) =>
      /^(?:要求|规定|标准)/.test(text),
    );
  }

  private isDemanded(at: number): boolean {
    const part = this.statement.part({ from: at, to: at + 1 });
    return this.statement.has({ from: Math.max(part.from, this.floor()), to: at }, 'modal');
  }

  /** What the sentence says of such a file behind the number: 无法上传, "will be rejected", "seront refusés". */
  private isRefused(): boolean {
    const last = Math.min(this.measure.end + 14, this.next?.first ?? Number.POSITIVE_INFINITY);
    for (let at = this.measure.end; at < last && !isStop(tokenAt(this.tokens, at)); at += 1) {
      if (plays(tokenAt(this.tokens, at), 'otherwise')) return false;
      if (plays(tokenAt(this.tokens, at), 'reject')) return true;
    }
    return false;
  }
}

/** Verbs that state how large a file is, not how large it should be. */
const indicative = /^(?:is|are|was|weighs|est|fait|font|pese|mesure)$/;

const verbs: readonly Role[] = ['modal', 'copula', 'upload', 'allow'];
