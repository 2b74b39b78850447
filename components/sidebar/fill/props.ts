/** What the part "Fill this form" is given and what it asks for. */
import type { FillPlan } from '../../../core/fields.ts';

export type FillState =
  | { readonly kind: 'closed' }
  /** `covered`: something lay over the panel at the last press; `confirmed`: it is for this person, whoever is named. */
  | { readonly kind: 'preview'; readonly covered: boolean; readonly confirmed: boolean }
  | { readonly kind: 'working' }
  | { readonly kind: 'done'; readonly filled: number; readonly asked: number }
  | { readonly kind: 'undone'; readonly left: number }
  /** The page did not answer. */
  | { readonly kind: 'failed' };

export interface FillProps {
  /** What the chosen person is called. */
  readonly name: string;
  readonly plan: FillPlan;
  readonly state: FillState;
  /** How many fields of the page hold a value of ours that can be taken back. */
  readonly held: number;
  /** Fields the person has taken out of the plan. */
  readonly without: ReadonlySet<number>;
  /** Names on the page that are not this person's. */
  readonly otherNames: readonly string[];
  readonly onOpen: () => void;
  readonly onClose: () => void;
  readonly onTick: (field: number, on: boolean) => void;
  readonly onConfirmPerson: (confirmed: boolean) => void;
  /** Gets the event, to tell a person's press from one made by a script. */
  readonly onApply: (event: Event) => void;
  readonly onUndo: (event: Event) => void;
}
