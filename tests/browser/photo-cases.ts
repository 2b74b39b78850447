/** What the photo engine must do in a real browser. Run by Vitest in Chromium and by a script in Firefox too. */
import { documentCases } from './cases-documents.ts';
import { exactnessCases } from './cases-exactness.ts';
import { formatCases } from './cases-formats.ts';
import { jobCases } from './cases-jobs.ts';
import { pictureCases } from './cases-pictures.ts';
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
  ...documentCases,
  ...formatCases,
];
