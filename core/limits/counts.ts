/** The stated maximum number of files: 最多9张, jusqu'à 5 fichiers, `max 5 · 12 Mo`. */

import type { Bounding } from './bounds.ts';
import type { NumberFinding } from './finding.ts';
import type { Measure } from './measures.ts';
import { type Statement, stretchOf } from './statement.ts';
import { plays, tokenAt } from './token.ts';
import { isOfFilm, surroundings } from './topics.ts';

/** More files than this were never asked for in one field; larger numbers count something else. */
const MOST_FILES = 200;

/** The longest label of a number of files, in tokens. */
const LABEL = 5;

/** All stated maximum numbers of files. A number without a maximum (4 photos de face) is paper, not a limit. */
export function readCounts(statement: Statement, bounds: readonly Bounding[]): readonly NumberFinding[] {
  return statement.measures.flatMap((measure, index) => {
    const [value = 0] = measure.values;
    const plain = measure.unit === undefined && measure.shape === 'single' && Number.isInteger(value);
    if (!plain || value < 1 || value > MOST_FILES || isOfFilm(statement, measure)) return [];
    const bound = bounds[index];
    if (!bound || bound.about || !isMaximum(statement, measure, bound)) return [];
    const counted = isCounted(statement, measure) || isNumberOfFiles(statement, measure);
    return counted
      ? [{ key: 'maxFiles', value, at: measure.first, strength: bound.soft ? 'soft' : 'firm' }]
      : [];
  });
}

function isMaximum(statement: Statement, measure: Measure, bound: Bounding): boolean {
  if (bound.direction) return bound.direction === 'max' && !bound.inherited;
  const around = surroundings(statement, measure);
  const before = { from: around.from, to: measure.first };
  if (statement.has(before, 'restrict')) return !statement.has(before, 'except');
  // ne … que 5 fichiers, un seul fichier.
  if (statement.has(before, 'que')) return statement.has(before, 'not');
  // One file only.
  const behind = plays(tokenAt(statement.tokens, measure.end), 'counter') ? measure.end + 1 : measure.end;
  return plays(tokenAt(statement.tokens, behind), 'restrict');
}

/** A counter behind the number: 张, 个文件, fichiers, autres pièces jointes. */
function isCounted(statement: Statement, measure: Measure): boolean {
  for (let at = measure.end; at < measure.end + 3; at += 1) {
    const token = tokenAt(statement.tokens, at);
    if (plays(token, 'counter')) return true;
    if (token.mark !== undefined || token.bound !== undefined || token.value !== undefined) return false;
  }
  return false;
}

/** A bare number behind "number of files", or in the label of a file field: Pièces jointes (max 5 · 12 Mo). */
function isNumberOfFiles(statement: Statement, measure: Measure): boolean {
  const { tokens } = statement;
  const next = tokenAt(tokens, measure.end);
  const ends = next.mark !== undefined || next.bound !== undefined;
  if (!ends) return false;
  const part = statement.part(stretchOf(measure));
  if (statement.has({ from: part.from, to: measure.first }, 'amount')) return true;
  if (isLimitOfNoun(statement, measure)) return true;
  const label = tokenAt(tokens, measure.first - 1).bound ? measure.first - 2 : measure.first - 1;
  const sign = tokenAt(tokens, label).mark;
  const words = { from: Math.max(part.from, label - LABEL), to: label };
  if (statement.has(words, 'size', 'dimension', 'resolution')) return false;
  // Pièces jointes (max 5), Pièces jointes (5 max), max. files: 3
  if ((sign === 'open' || sign === 'colon') && plays(tokenAt(tokens, label - 1), 'counter')) return true;
  // Max files per submission: 5
  return (
    sign === 'colon' &&
    statement.some(words, (token) => token.bound === 'max') &&
    statement.has(words, 'counter')
  );
}

/** "Les pièces jointes sont limitées à 5": nothing but the verb between the noun and the number. */
function isLimitOfNoun({ tokens }: Statement, measure: Measure): boolean {
  let at = measure.first - 1;
  if (plays(tokenAt(tokens, at), 'to')) at -= 1;
  if (tokenAt(tokens, at).bound !== 'limit') return false;
  at -= 1;
  if (plays(tokenAt(tokens, at), 'copula')) at -= 1;
  return plays(tokenAt(tokens, at), 'counter') && tokenAt(tokens, at).field !== undefined;
}
