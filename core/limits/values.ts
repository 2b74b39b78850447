/** Single numbers with what stands beside them: 358像素(宽), 350 pixels (width), 640(h). */

import { type Axis, type Token, tokenAt, type Unit } from './token.ts';

/** A number as it is written, with its unit and the side it measures. */
export interface Value {
  readonly written: number;
  readonly unit: Token | undefined;
  readonly axis: Axis | undefined;
  readonly end: number;
}

/** The axis in brackets behind a number or its unit: 358像素(宽), 350 pixels (width). */
function bracketedAxis(tokens: readonly Token[], at: number): { axis: Axis; end: number } | undefined {
  const axis = tokenAt(tokens, at + 1).axis;
  const closed = tokenAt(tokens, at).mark === 'open' && tokenAt(tokens, at + 2).mark === 'close';
  if (axis && closed) return { axis, end: at + 3 };
  // (w), (h), (l): an initial.
  const initial = initials[tokenAt(tokens, at + 1).text];
  return initial && closed ? { axis: initial, end: at + 3 } : undefined;
}

/** `(w)`, `L x H`: the initials of sides, in English and French. */
export const initials: Readonly<Record<string, Axis>> = { w: 'width', h: 'height', l: 'width' };

function isUnitToken(token: Token): token is Token & { unit: Unit } {
  return token.unit !== undefined;
}

/** A number, its unit (358px, 358(px)) and the axis in brackets, in either order. */
export function readValue(tokens: readonly Token[], at: number): Value | undefined {
  const written = tokenAt(tokens, at).value;
  if (written === undefined) return undefined;
  let end = at + 1;
  let unit: Token | undefined;
  let axis: Axis | undefined;
  for (let round = 0; round < 2; round += 1) {
    const next = tokenAt(tokens, end);
    if (!unit && isUnitToken(next)) {
      unit = next;
      end += 1;
    } else if (
      !unit &&
      next.mark === 'open' &&
      isUnitToken(tokenAt(tokens, end + 1)) &&
      tokenAt(tokens, end + 2).mark === 'close'
    ) {
      unit = tokenAt(tokens, end + 1);
      end += 3;
    } else if (!axis) {
      const bracketed = bracketedAxis(tokens, end);
      if (bracketed) {
        axis = bracketed.axis;
        end = bracketed.end;
      }
    }
  }
  return { written, unit, axis, end };
}

/** A value in bytes, pixels, millimetres (to the thousandth) or dots per inch. */
export function scaled(value: Value, unit: Token | undefined): number {
  const product = value.written * (unit?.factor ?? 1);
  return unit?.unit === 'bytes' ? Math.round(product) : Math.round(product * 1000) / 1000;
}

/** Whether no value has a unit that would mean the same without a file word near it. */
export function isWeak(...values: readonly Value[]): boolean {
  return values.every((value) => !value.unit || value.unit.weak === true);
}
