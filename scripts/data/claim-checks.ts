/** Checks that popular statements are about procedures and lines that exist. */
import type { ClaimAnchor, FileSpec, Issuer, Procedure } from '../../core/issuer.ts';
import { lineage } from '../../core/lineage.ts';
import type { Report } from './problems.ts';

/** Checks the statements of one issuer. */
export function checkClaims(issuer: Issuer, issuers: readonly Issuer[], report: Report): void {
  const ancestors = lineage(issuer, issuers);
  // An inherited statement may also be about a line that only an heir has (Guangzhou's photo receipt).
  const heirs = issuers.filter((other) => other !== issuer && lineage(other, issuers).includes(issuer));
  const relatives = [...heirs, ...ancestors];
  const procedures = relatives.flatMap((member) => member.procedures);
  const files = relatives.flatMap((member) => member.files ?? []);
  const names = ancestors.flatMap((member) => member.procedures.map(({ id }) => id));
  issuer.claims?.forEach((claim, i) => {
    claim.procedures?.forEach((id, j) => {
      if (!names.includes(id))
        report(['claims', i, 'procedures', j], `names the procedure "${id}", which does not exist`);
    });
    const meant = procedures.filter(({ id }) => claim.procedures?.includes(id) ?? true);
    claim.about?.forEach((anchor, j) => {
      const [kind = '', id = ''] = Object.entries(anchor)[0] ?? [];
      if (!exists(anchor, meant, files))
        report(['claims', i, 'about', j], `names the ${kind} "${id}", which none of its procedures has`);
    });
  });
}

function exists(anchor: ClaimAnchor, procedures: readonly Procedure[], files: readonly FileSpec[]): boolean {
  if ('file' in anchor) return files.some(({ id }) => id === anchor.file);
  return procedures.some(({ materials = [], steps = [], details = [], channels = [], warnings = [] }) => {
    if ('material' in anchor) return materials.some(({ material }) => material === anchor.material);
    if ('step' in anchor) return steps.some(({ id }) => id === anchor.step);
    if ('detail' in anchor) return details.some(({ id }) => id === anchor.detail);
    if ('warning' in anchor) return warnings.some(({ id }) => id === anchor.warning);
    return channels.some(({ id }) => id === anchor.channel);
  });
}
