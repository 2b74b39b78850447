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
  const isShown = ({ need }: { readonly need: Need }) => need !== 'no';
  const shown = anchorsOf({
    ...lines,
    materials: lines.materials.filter(isShown),
    steps: lines.steps.filter(isShown),
    details: lines.details.filter(isShown),
    channels: lines.channels.filter(isShown),
  });
  const claims = placed.map(({ line, about }): ClaimLine => {
    const beside = about?.find((anchor) => shown.has(anchorKey(anchor)));
    return beside === undefined ? line : { ...line, beside };
  });
  // By key: comparing each line with each statement took half the time of all of guidance.
  const byLine = new Map<string, ClaimLine[]>();
  for (const claim of claims) {
    if (claim.beside === undefined) continue;
    const key = anchorKey(claim.beside);
    byLine.set(key, [...(byLine.get(key) ?? []), claim]);
  }
  const attached = <L extends Corrected>(those: readonly L[], anchorOf: (line: L) => ClaimAnchor): L[] =>
    those.map((line) => {
      const about = byLine.get(anchorKey(anchorOf(line)));
      return about === undefined ? line : { ...line, claims: about };
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

type Identified = readonly { readonly id: string }[];

/** Lines that a statement can stand beside; in an issuer file a list may be absent. */
export interface AnchorLines {
  readonly materials?: readonly { readonly material: string }[];
  readonly steps?: Identified;
  readonly details?: Identified;
  readonly channels?: Identified;
  readonly files?: Identified;
  readonly warnings?: Identified;
}

/** Every line by `anchorKey`. */
export function anchorsOf(lines: AnchorLines): ReadonlySet<string> {
  const { materials = [], steps = [], details = [], channels = [], files = [], warnings = [] } = lines;
  const anchors: readonly ClaimAnchor[] = [
    ...materials.map(({ material }) => ({ material })),
    ...steps.map(({ id }) => ({ step: id })),
    ...details.map(({ id }) => ({ detail: id })),
    ...channels.map(({ id }) => ({ channel: id })),
    ...files.map(({ id }) => ({ file: id })),
    ...warnings.map(({ id }) => ({ warning: id })),
  ];
  return new Set(anchors.map(anchorKey));
}

/** A line by its kind and id: the same text wherever the line is named. */
export function anchorKey(anchor: ClaimAnchor): string {
  const [kind = ''] = Object.keys(anchor);
  return `${kind} ${Reflect.get(anchor, kind)}`;
}
