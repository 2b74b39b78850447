/** From findings to fields: what belongs together, and what speaks of another file. */

import { differ, type Finding } from './finding.ts';
import { merge } from './merge.ts';
import type { FileLimits } from './stated.ts';
import type { Statement } from './statement.ts';
import { isBreak, plays, REACH, tokenAt } from './token.ts';

/** More values than this beside "respectively" are no list of fields. */
const MOST_RESPECTIVE = 6;

/** The longest label of a file, in tokens. */
const LABEL = 8;

/** What is said of one file field. `words` is the stretch of the folded text that speaks of it, its name included. */
export interface FieldStatement {
  readonly limits: FileLimits;
  readonly words: string;
}

/** The most tokens between a format and the size that is its own. */
const OWN_FORMAT = 4;

interface Section {
  /** The first token that speaks of this file. */
  readonly from: number;
  readonly findings: readonly Finding[];
}

/** One entry per file field, in the order of the text; empty when nothing was found. */
export function gatherFields(statement: Statement, findings: readonly Finding[]): readonly FieldStatement[] {
  const ordered = [...findings].sort((one, other) => one.at - other.at);
  if (ordered.length === 0) return [];
  const shared = respectively(statement, ordered);
  if (shared) return shared.map((own) => ({ limits: merge(own), words: statement.text }));
  const sections = split(statement, ordered);
  return sections.map(({ from, findings: own }, index) => {
    const next = sections[index + 1];
    const end = next && tokenAt(statement.tokens, next.from).start;
    return { limits: merge(own), words: statement.text.slice(tokenAt(statement.tokens, from).start, end) };
  });
}

/** `photo and signature … not exceeding 50KB & 20KB respectively`: one field for each value, the rest is shared. */
function respectively(
  statement: Statement,
  findings: readonly Finding[],
): readonly (readonly Finding[])[] | undefined {
  if (!statement.tokens.some((token) => plays(token, 'respectively'))) return undefined;
  const sizes = findings.filter(({ key }) => key === 'maxBytes');
  const different = new Set(sizes.map(({ value }) => value)).size;
  if (different < 2 || sizes.length > MOST_RESPECTIVE) return undefined;
  const shared = findings.filter(({ key }) => key !== 'maxBytes' && key !== 'minBytes');
  const lows = findings.filter(({ key }) => key === 'minBytes');
  return sizes.map((size, index) => [...shared, size, ...lows.slice(index, index + 1)]);
}

/**
 * Cut the findings where two firm ones contradict each other and another file is named between them. Formats that
 * stand before the first name of a file speak of every file.
 */
function split(statement: Statement, findings: readonly Finding[]): readonly Section[] {
  const names = new Names(statement);
  const fields: Section[] = [];
  let from = 0;
  let current: Finding[] = [];
  let shared: readonly Finding[] = [];
  let latest = new Map<Finding['key'], Finding>();
  for (const found of findings) {
    const rival = latest.get(found.key);
    const cut =
      rival &&
      (names.labelApart(rival, found) ??
        (contradict(rival, found) ? names.between(rival, found) : undefined));
    if (cut !== undefined) {
      const kept = current.filter(({ at }) => at < cut);
      if (fields.length === 0) shared = kept.filter(({ at, key }) => key === 'formats' && at < names.first);
      fields.push({ from, findings: kept });
      from = cut;
      current = current.filter(({ at }) => at >= cut);
      latest = new Map(current.map((own) => [own.key, own]));
      current.push(...shared.filter(({ key }) => key !== found.key && !latest.has(key)));
    }
    current.push(found);
    if (found.strength === 'firm') latest.set(found.key, found);
  }
  return [...fields, { from, findings: current }];
}

/** Two lists of formats contradict each other only where each is demanded anew; backgrounds are alternatives. */
function contradict(one: Finding, other: Finding): boolean {
  if (other.strength !== 'firm' || !differ(one, other)) return false;
  if (one.key === 'formats' && other.key === 'formats') return one.demanded && other.demanded;
  return one.key !== 'background';
}

/** Where files are named in a statement. */
class Names {
  /** The first name of the text. */
  readonly first: number;
  private readonly statement: Statement;
  /** For every token, where the last name at or before it stands. */
  private readonly last: readonly (number | undefined)[];

  constructor(statement: Statement) {
    this.statement = statement;
    let last: number | undefined;
    this.last = statement.tokens.map(({ field }, at) => {
      if (field && !this.isKind(at)) last = at;
      return last;
    });
    const first = statement.tokens.findIndex(({ field }) => field !== undefined);
    this.first = first < 0 ? Number.POSITIVE_INFINITY : first;
  }

  /** PDF ou image: a kind of file, no name of one. */
  private isKind(at: number): boolean {
    const { tokens } = this.statement;
    const joined = tokenAt(tokens, at - 1).mark === 'or' || tokenAt(tokens, at - 1).mark === 'slash';
    return joined && tokenAt(tokens, at - 2).format !== undefined;
  }

  /** Where another file than the first finding's own is named between two findings. */
  between(one: Finding, other: Finding): number | undefined {
    const own = this.nameAt(this.last[one.at - 1]);
    let at = this.last[other.at - 1];
    for (let steps = 0; steps < REACH && at !== undefined && at > one.at; steps += 1) {
      if (this.nameAt(at) !== own) {
        // Formats in front of every name may be general: JPG only. Photo …
        if (own === undefined && one.key === 'formats') return undefined;
        // A name of several words (Fingerprint Form) begins with the first.
        return this.beginning(plays(tokenAt(this.statement.tokens, at - 1), 'counter') ? at - 1 : at);
      }
      at = this.last[at - 1];
    }
    return this.labelBetween(one.at, other.at) ?? this.kindBetween(one, other);
  }

  /** "PDF for documents": the formats in front of the name are its own. */
  private beginning(name: number): number {
    const { tokens } = this.statement;
    let at = name - 1;
    if (!/^(?:for|pour)$/.test(tokenAt(tokens, at).text)) return name;
    while (
      tokenAt(tokens, at - 1).format ||
      (tokenAt(tokens, at - 1).mark === 'or' && tokenAt(tokens, at - 2).format)
    )
      at -= 1;
    return at;
  }

  /** JPG文件不超过2M,PDF文件不超过10M: another kind of file with a size of its own. */
  private kindBetween(one: Finding, other: Finding): number | undefined {
    const { tokens } = this.statement;
    for (let at = other.at - 1; at > Math.max(one.at, other.at - REACH); at -= 1) {
      const opens = isBreak(tokenAt(tokens, at - 1)) || tokenAt(tokens, at - 1).mark === 'and';
      const kind =
        tokenAt(tokens, at).format !== undefined && plays(tokenAt(tokens, at + 1), 'file', 'counter');
      if (opens && kind) return at;
      // JPG不超过200K,png不超过500K; "a JPG under 1 MB or a PDF under 5 MB": each size behind a format of its own.
      const format = at >= other.at - OWN_FORMAT && tokenAt(tokens, at).format;
      const rival = format && this.formatBefore(one.at);
      if (rival && rival !== format) return at;
      // ID card (JPG, up to 2MB); bank statement (PDF, up to 5MB): brackets of the same make behind another name.
      if (this.opensList(at) && this.opensListNear(one.at)) return at - 1;
    }
    return undefined;
  }

  /** 身份证正面：…；身份证反面：…: where the label of the second begins when two items have labels of their own. */
  labelApart(one: Finding, other: Finding): number | undefined {
    if (other.strength !== 'firm') return undefined;
    const [first, second] = [this.label(one.at), this.label(other.at)];
    return first && second && first.words !== second.words ? second.from : undefined;
  }

  /** The name of a file with a colon that opens the sentence around `at`. */
  private label(at: number): { from: number; words: string } | undefined {
    const { tokens } = this.statement;
    const { from } = this.statement.sentence({ from: at, to: at + 1 });
    for (let end = from; end < Math.min(at, from + LABEL); end += 1) {
      if (tokenAt(tokens, end).mark === 'colon') {
        const label = tokens.slice(from, end);
        const named =
          label.some(({ field }) => field) && !label.some((token) => plays(token, 'size', 'formatHead'));
        return named ? { from, words: label.map(({ text }) => text).join('') } : undefined;
      }
    }
    return undefined;
  }

  /** The format right in front of a size, with nothing but a bound between. */
  private formatBefore(size: number): string | undefined {
    const { tokens } = this.statement;
    for (let at = size - 1; at >= size - OWN_FORMAT && !isBreak(tokenAt(tokens, at)); at -= 1)
      if (tokenAt(tokens, at).format) return tokenAt(tokens, at).format;
    return undefined;
  }

  private opensList(at: number): boolean {
    const { tokens } = this.statement;
    return (
      tokenAt(tokens, at).mark === 'open' &&
      tokenAt(tokens, at + 1).format !== undefined &&
      !isBreak(tokenAt(tokens, at - 1))
    );
  }

  private opensListNear(at: number): boolean {
    for (let back = at; back > at - LABEL && tokenAt(this.statement.tokens, back).mark !== 'close'; back -= 1)
      if (this.opensList(back)) return true;
    return false;
  }

  /** What tells one file from another: the kind, and for a paper with a name of its own the name too. */
  private nameAt(at: number | undefined): string | undefined {
    if (at === undefined) return undefined;
    const { field, text } = tokenAt(this.statement.tokens, at);
    return field === 'paper' || field === 'identity' ? text.replace(/s$/, '') : field;
  }

  /** A label of unknown words with a colon names another file too. */
  private labelBetween(from: number, to: number): number | undefined {
    for (let at = to - 1; at > Math.max(from + 1, to - REACH); at -= 1) {
      const label = tokenAt(this.statement.tokens, at - 1);
      const unknown = !label.roles?.length && !label.bound && !label.mark && !label.unit && !label.axis;
      if (unknown && label.value === undefined && tokenAt(this.statement.tokens, at).mark === 'colon')
        return at - 1;
    }
    return undefined;
  }
}
