/** What the sidebar is given and what it asks for. Nothing here touches the browser: the entrypoint wires it. */
import type { Age, ChoiceFact, Facts } from '../../core/facts.ts';
import type { Guidance, LimitValue, Provenance } from '../../core/guidance.ts';
import type { Purpose } from '../../core/issuer.ts';
import type { Language, Localized } from '../../core/languages.ts';
import type { StoreProblem } from '../../core/messages.ts';
import type { Person } from '../../core/person.ts';
import type { NotTakenProps } from '../photo/not-taken.tsx';
import type { PhotoCheckProps } from '../photo/props.ts';
import type { UnsentProps } from '../photo/unsent.tsx';
import type { GuardProps } from '../protection/props.ts';
import type { TimelineSectionProps } from '../timeline/section.tsx';
import type { FillProps } from './fill/props.ts';

/** The body behind the page, as far as the header shows it. */
export interface IssuerCard {
  readonly names: Localized;
  /** The name as the portal writes it. */
  readonly portalName: string;
  readonly country: 'FR' | 'CN';
  /** Host of the page, and how it is official. */
  readonly host: string;
  readonly official: 'gov' | 'operator';
}

/** What there is to show for the page. */
export type SidebarState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'error' }
  /** The body never issues the card (CAF): say so and where to go. */
  | ({ readonly kind: 'notIssuer'; readonly issuer: IssuerCard; readonly text: Localized } & Provenance)
  /** An official page with nothing to guide. */
  | { readonly kind: 'noProcedure'; readonly issuer: IssuerCard; readonly purpose: Purpose }
  | {
      readonly kind: 'guidance';
      readonly issuer: IssuerCard;
      readonly guidance: Guidance;
      /** The page has a file field that could not be told: what it states of itself, for the offer to check a file. */
      readonly unclearField?: { readonly stated: readonly LimitValue[] };
    };

/** One answer: a value of the fact, or `undefined` to forget it, so that the question is asked again. */
export type Answer =
  | { readonly fact: ChoiceFact; readonly value: string | undefined }
  | { readonly fact: 'age'; readonly value: Age | undefined };

export interface SidebarProps {
  readonly language: Language;
  readonly state: SidebarState;
  readonly collapsed: boolean;
  /** It has folded by itself, so that a field in the page is free: says so, and how it opens again. */
  readonly madeRoom?: boolean;
  readonly people: readonly Pick<Person, 'id' | 'name' | 'relation'>[];
  /** Id of the person the list is for; `null` while nobody is chosen. */
  readonly chosen: string | null;
  /** What is known and matters here: shown as answers that can be changed. */
  readonly answers: Facts;
  /** What went wrong with the stored data. */
  readonly problems?: readonly StoreProblem[];
  /** Ids of the materials that are ready. */
  readonly ticks: ReadonlySet<string>;
  /** Takes over the panel while a chosen file waits for a decision. */
  readonly photoCheck?: Omit<PhotoCheckProps, 'language'>;
  /** Dates of this case; left out where the procedure has nothing to date. */
  readonly dates?: Omit<TimelineSectionProps, 'country'>;
  /** Left out while the page has nothing that could be filled. */
  readonly fill?: FillProps;
  /** Files that the page has not taken from us. */
  readonly notTaken?: NotTakenProps;
  /** A form that was about to go without its file. */
  readonly unsent?: UnsentProps;
  /** What protects the people; left out until it is known. */
  readonly guard?: GuardProps;
  readonly onCollapse: (collapsed: boolean) => void;
  readonly onLanguage: (language: Language) => void;
  readonly onChoosePerson: (id: string | null) => void;
  /** Opens the place where people are added. Left out: the link is not shown. */
  readonly onAddPerson?: () => void;
  readonly onAnswer: (answer: Answer) => void;
  readonly onTick: (material: string, ticked: boolean) => void;
  /** Puts a text on the clipboard; `false` when the browser refused. */
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onPrint?: () => void;
  /** Opens the place where a file can be checked before it is chosen in the page. */
  readonly onCheckFile?: () => void;
  /** Reads the stored data again after a fault. */
  readonly onRetry: () => void;
}
