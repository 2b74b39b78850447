/** What the popup is given and what it asks for. */
import type { FormDraft } from '../../core/drafts.ts';
import type { Provenance } from '../../core/guidance.ts';
import type { AddressSign } from '../../core/hosts.ts';
import type { Language, Localized } from '../../core/languages.ts';
import type { StoreProblem } from '../../core/messages.ts';
import type { PersonDraft } from '../../core/people.ts';
import type { Person } from '../../core/person.ts';
import type { DeletedPerson } from '../../core/receipt.ts';
import type { WaitingProps } from '../parts/waiting.tsx';
import type { GuardProps } from '../protection/props.ts';

/** What is known about the site of the open tab. */
export type PageVerdict =
  | { readonly kind: 'loading' }
  | {
      readonly kind: 'official';
      readonly host: string;
      /** Id of the issuer. */
      readonly issuerId: string;
      readonly official: 'gov' | 'operator';
      readonly issuer: Localized;
      /** The issuer's name as the portal writes it, and the language of that. */
      readonly portalName: string;
      readonly country: 'FR' | 'CN';
      /** What this one site is for, or why it is official although its name does not show it. */
      readonly note?: Localized;
      /** The body behind the site never issues the card: what to do instead. */
      readonly notIssuer?: Localized;
    }
  | ({
      readonly kind: 'lookalike';
      readonly host: string;
      readonly sort: 'imitation' | 'seller' | 'private';
      readonly note: Localized;
      /** Official hosts to go to instead. */
      readonly real: readonly string[];
    } & Provenance)
  /** `host` is `null` on pages without one (a new tab, settings, a file). */
  | { readonly kind: 'unknown'; readonly host: string | null; readonly sign?: AddressSign };

/** A loss report that may lapse soon, or has. */
export interface DueNotice {
  /** ISO day. */
  readonly day: string;
  readonly past: boolean;
  /** Whose it is; missing where nobody was chosen. */
  readonly name?: string;
}

/** What is being typed about people, kept while it is typed. */
export interface Drafting {
  /** What was typed and not saved, perhaps in a page that is gone; left out until it is known. */
  readonly drafts?: readonly FormDraft[] | undefined;
  readonly onType: (draft: FormDraft) => void;
  /** Saved, cancelled or thrown away; `null` for somebody new. */
  readonly onDrop: (id: string | null) => void;
}

export interface PopupProps {
  readonly language: Language;
  readonly verdict: PageVerdict;
  readonly people: readonly Person[];
  readonly chosen: string | null;
  /** What went wrong with the stored data, to be said once and plainly. */
  readonly problems?: readonly StoreProblem[];
  /** What is kept is not known yet; left out once it is, and nothing above the people will move any more. */
  readonly waiting?: WaitingProps;
  /** What the mark on the toolbar button is about. */
  readonly due?: DueNotice;
  readonly onOpenDue: () => void;
  /** Opens the lists of an issuer on the desk. */
  readonly onOpenIssuer: (issuer: string) => void;
  /** Shows the welcome until it is dismissed. */
  readonly firstRun: boolean;
  readonly onDismissWelcome: () => void;
  readonly onLanguage: (language: Language) => void;
  readonly onChoosePerson: (id: string | null) => void;
  /** Resolves to whether the person was kept: the form stays open until then, and for good if not. */
  readonly onSavePerson: (draft: PersonDraft) => Promise<boolean>;
  /** Resolves to what went along, or to `null` where the person is still there. */
  readonly onDeletePerson: (id: string) => Promise<DeletedPerson | null>;
  readonly drafting?: Drafting;
  /** Opens a part of the desk in a tab. */
  readonly onOpenDesk: (tab: 'prepare' | 'cases' | 'photos') => void;
  /** What protects the people; left out until it is known. */
  readonly guard?: GuardProps;
  /** Opens on the form for a new person, for the sidebar's "add a person". */
  readonly startAdding?: boolean;
}
