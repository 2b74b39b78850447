/** Puts each popular statement beside the line on which somebody would act on it. */
import type { ClaimLine, Corrected, Guidance, Need } from '../guidance.ts';
import type { ClaimAnchor } from '../issuer.ts';

type Lines = Pick<Guidance, 'materials' | 'steps' | 'details' | 'channels' | 'files' | 'warnings'>;

/** A statement with the lines it is about, best first. */
export interface PlacedClaim {
  readonly line: ClaimLine;
  readonly about?: readonly ClaimAnchor[];
}

/**
 * The lines with the statements about them, and all statements. A statement goes to the first of its lines that the
 * person sees; a line that is not for this person does not count, and a statement without a line has no `beside`.
 */
export function placeClaims(
  lines: Lines,
  placed: readonly PlacedClaim[],
): Lines & { readonly claims: readonly ClaimLine[] } {
  const claims = placed.map(({ line, about }): ClaimLine => {
    const beside = about?.find((anchor) => isSeen(anchor, lines));
    return beside === undefined ? line : { ...line, beside };
  });
  const attached = <L extends Corrected>(those: readonly L[], anchorOf: (line: L) => ClaimAnchor): L[] =>
    those.map((line) => {
      const anchor = anchorOf(line);
      const about = claims.filter(({ beside }) => beside !== undefined && isSame(beside, anchor));
      return about.length === 0 ? line : { ...line, claims: about };
    });
  return {
    materials: attached(lines.materials, ({ material }) => ({ material })),
    steps: attached(lines.steps, ({ id }) => ({ step: id })),
    details: attached(lines.details, ({ id }) => ({ detail: id })),
    channels: attached(lines.channels, ({ id }) => ({ channel: id })),
    files: attached(lines.files, ({ id }) => ({ file: id })),
    warnings: attached(lines.warnings, ({ id }) => ({ warning: id })),
    claims,
  };
}

function isSeen(anchor: ClaimAnchor, lines: Lines): boolean {
  const isShown = ({ need }: { readonly need: Need }) => need !== 'no';
  if ('material' in anchor)
    return lines.materials.some((line) => line.material === anchor.material && isShown(line));
  if ('step' in anchor) return lines.steps.some((line) => line.id === anchor.step && isShown(line));
  if ('detail' in anchor) return lines.details.some((line) => line.id === anchor.detail && isShown(line));
  if ('channel' in anchor) return lines.channels.some((line) => line.id === anchor.channel && isShown(line));
  if ('warning' in anchor) return lines.warnings.some((line) => line.id === anchor.warning);
  return lines.files.some((line) => line.id === anchor.file);
}

function isSame(one: ClaimAnchor, other: ClaimAnchor): boolean {
  const [kind, id] = Object.entries(one)[0] ?? [];
  return Object.entries(other).some(([otherKind, otherId]) => otherKind === kind && otherId === id);
}
