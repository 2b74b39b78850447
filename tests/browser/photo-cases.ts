/** What the photo engine must do in a real browser. Run by Vitest in Chromium and by a script in Firefox too. */
import { disguisedCases } from './cases-disguised.ts';
import { documentCases } from './cases-documents.ts';
import { exactnessCases } from './cases-exactness.ts';
import { formatCases } from './cases-formats.ts';
import { formCases } from './cases-forms.ts';
import { jobCases } from './cases-jobs.ts';
import { mutationCases } from './cases-mutations.ts';
import { pictureCases } from './cases-pictures.ts';
import { portraitCases } from './cases-portrait.ts';
import { refusalCases } from './cases-refusals.ts';

/** `run` throws where the engine fails the case. */
export interface PhotoCase {
  readonly name: string;
  readonly run: () => Promise<void>;
}

export const photoCases: readonly PhotoCase[] = [
  ...exactnessCases,
  ...pictureCases,
  ...refusalCases,
  ...jobCases,
  ...portraitCases,
  ...documentCases,
  ...formatCases,
  ...disguisedCases,
  ...formCases,
  ...mutationCases,
];
