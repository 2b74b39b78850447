/** The files that portals ask for, to choose one as the measure for photos on the desk. */
import { type FileGuidance, guidance, type Knowledge, proceduresOf } from '../../../core/guidance.ts';
import type { Issuer } from '../../../core/issuer.ts';

export interface KnownFile {
  /** `issuer/file`. */
  readonly key: string;
  readonly issuer: Pick<Issuer, 'id' | 'names' | 'country'>;
  readonly file: FileGuidance;
}

/** Every file with limits, once for each office; an office that only repeats the country's rule is left out. */
export function knownFiles(knowledge: Knowledge): KnownFile[] {
  const files = knowledge.issuers.flatMap((issuer) => filesOf(issuer, knowledge));
  const general = new Set(
    files.filter(({ issuer }) => isGeneral(issuer.id, knowledge)).map(({ file }) => limitsOf(file)),
  );
  return files.filter(({ issuer, file }) => isGeneral(issuer.id, knowledge) || !general.has(limitsOf(file)));
}

function filesOf({ id, names, country }: Issuer, knowledge: Knowledge): KnownFile[] {
  const found = new Map<string, KnownFile>();
  for (const procedure of proceduresOf(id, knowledge)) {
    const { files } = guidance({ issuer: id, procedure: procedure.id, person: null }, knowledge);
    for (const file of files) {
      const key = `${id}/${file.id}`;
      if (file.limits.length > 0 && !found.has(key))
        found.set(key, { key, issuer: { id, names, country }, file });
    }
  }
  return [...found.values()];
}

function isGeneral(id: string, { issuers }: Knowledge): boolean {
  return issuers.find((issuer) => issuer.id === id)?.kind === 'national';
}

function limitsOf({ required, wanted }: FileGuidance): string {
  return JSON.stringify([required, wanted]);
}
