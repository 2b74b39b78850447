/** What the guard holds while a choice is looked at, whether it was chosen, dropped or pasted. */
import type { FieldFacts } from '../../core/frame-messages.ts';

/**
 * What the page did with the files: `taken`; `ignored`, for certain; `unsure`: they lie in a field that shows them,
 * and the page has not looked yet, as pages do that read the field when the person sends.
 */
export type Reception = 'taken' | 'unsure' | 'ignored';

export interface Holding {
  readonly originals: readonly File[];
  readonly field: FieldFacts;
  /** The form that the files will go with, as it stands now. */
  readonly form: () => HTMLFormElement | null;
  /** The choice before this one at the same place has been settled. */
  readonly begin: () => void;
  /** Gives files to the page; resolves about a second later at most. */
  readonly give: (files: readonly File[]) => Promise<Reception>;
  /** The page gets nothing: back to how it was. */
  readonly giveBack: () => void;
}
