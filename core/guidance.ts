/** What a procedure of an issuer wants from one person: the public door of guidance and its types. */
import type { FactName, Facts } from './facts.ts';
import type {
  Channel,
  Claim,
  ClaimAnchor,
  Confidence,
  Detail,
  DetailTopic,
  FileSpec,
  Hotline,
  Issuer,
  MaterialCatalogue,
  OpenTopic,
  Purpose,
  Step,
  Warning,
} from './issuer.ts';
import type { Localized } from './languages.ts';
import type { StatedOnPage } from './limits/page-wins.ts';
import type { Person } from './person.ts';
import type { ImageFormat, PhotoSpec } from './photo/spec.ts';

export { guidance, proceduresOf, UnknownProcedureError } from './guidance/assemble.ts';

/** Everything Liasse knows. */
export interface Knowledge {
  readonly issuers: readonly Issuer[];
  readonly materials: MaterialCatalogue;
}

export interface GuidanceRequest {
  /** Issuer id. */
  readonly issuer: string;
  /** Procedure id within the issuer. */
  readonly procedure: string;
  /** The person the procedure is for; `null` when nobody is chosen. */
  readonly person: Pick<Person, 'relation' | 'facts'> | null;
  /** Facts of this case; they win over those of the person. */
  readonly situation?: Facts;
}

/** A source as shown beside a line. */
export interface SourceLine {
  readonly id: string;
  readonly title: string;
  readonly url?: string;
  readonly publisher: string;
  readonly date: string | null;
  readonly read: string;
  readonly confidence: Confidence;
  /** The authority's text as `publisher` reprints it; absent where the publisher speaks for itself. */
  readonly reprint?: true;
}

/** Sources of one line, best first, and the confidence of the line itself. */
export interface Provenance {
  readonly sources: readonly SourceLine[];
  readonly confidence: Confidence;
}

export type Need = 'yes' | 'no' | 'depends';

/** Popular statements about a line, to be corrected beside it. Absent where there are none. */
export interface Corrected {
  readonly claims?: readonly ClaimLine[];
}

export interface MaterialLine extends Provenance, Corrected {
  readonly material: string;
  readonly need: Need;
  /** The word as the portal writes it. */
  readonly term: { readonly lang: 'zh-CN' | 'fr'; readonly text: string };
  readonly names: Localized;
  readonly note?: Localized;
  readonly howToGet?: Localized;
  readonly howRefused?: Localized;
  /** Where the advice on getting it comes from; the sources of the line itself say why it is wanted here. */
  readonly advice?: Provenance;
  /** Lines with the same word are alternatives. */
  readonly oneOf?: string;
  /** Facts whose answer would settle a `depends`. */
  readonly waitsFor: readonly FactName[];
}

/** One fact to ask for, with the answers that make a difference for this procedure. */
export type Question =
  | { readonly fact: Exclude<FactName, 'age'>; readonly kind: 'choice'; readonly options: readonly string[] }
  | {
      readonly fact: 'age';
      readonly kind: 'age';
      /** Age bands that the rules of this procedure tell apart, youngest first. */
      readonly options: readonly { readonly from?: number; readonly under?: number }[];
    };

/** One limit of a file with the place it comes from. */
export interface LimitLine extends Provenance {
  readonly limit: LimitValue;
  readonly strength: 'limit' | 'target';
}
export type LimitValue =
  | { readonly kind: 'formats'; readonly formats: readonly ImageFormat[] }
  | { readonly kind: 'bytes'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'pixels'; readonly width: number; readonly height: number }
  | {
      readonly kind: 'pixelRange';
      readonly minWidth?: number;
      readonly maxWidth?: number;
      readonly minHeight?: number;
      readonly maxHeight?: number;
    }
  | { readonly kind: 'millimetres'; readonly width: number; readonly height: number }
  | { readonly kind: 'dpi'; readonly dpi: number }
  | { readonly kind: 'background' | 'notBackground'; readonly colours: readonly string[] }
  | { readonly kind: 'maxFiles'; readonly count: number };

export interface FileGuidance extends Corrected {
  readonly id: string;
  readonly kind: 'portrait' | 'document';
  readonly names: Localized;
  readonly field: string;
  readonly limits: readonly LimitLine[];
  /** What a chosen file is checked against: limits only. */
  readonly required: PhotoSpec;
  /** What a file we make should be: limits and targets. */
  readonly wanted: PhotoSpec;
  readonly geometry?: FileSpec['geometry'];
  /** `origin` where somebody states it; without one it is our own care. */
  readonly mayEdit: { readonly crop: boolean; readonly background: boolean; readonly origin?: Provenance };
  readonly note?: Localized;
  /** What the page in front of the person states itself; ours then stands behind it. */
  readonly stated?: StatedOnPage;
  readonly receipt?: { readonly term: string; readonly text: Localized } & Provenance;
}

export type StepLine = Omit<Step, 'sources' | 'when'> & Provenance & Corrected & { readonly need: Need };
export type DetailLine = Omit<Detail, 'sources' | 'when' | 'confidence'> &
  Provenance &
  Corrected & { readonly need: Need };
export type WarningLine = Omit<Warning, 'sources' | 'when'> & Provenance & Corrected;
export type ClaimLine = Omit<Claim, 'sources' | 'when' | 'procedures' | 'about'> &
  Provenance & {
    /** The line that carries this correction; absent where it stands in the list at the end. */
    readonly beside?: ClaimAnchor;
  };
export type ChannelLine = Omit<Channel, 'sources' | 'when'> &
  Provenance &
  Corrected & { readonly need: Need };

/** The line to call, with the questions of its own that apply to this person. */
export type HotlineGuidance = Omit<Hotline, 'sources' | 'ask'> &
  Provenance & {
    readonly ask: readonly ({
      readonly id: string;
      readonly text: Localized;
      readonly covers: readonly OpenTopic[];
    } & Provenance)[];
  };

/** What this procedure wants from this person. Lists hold only what may apply; `need: 'no'` lines say "not for you". */
export interface Guidance {
  readonly issuer: string;
  readonly procedure: string;
  readonly purpose: Purpose;
  readonly names: Localized;
  readonly portalTerm: string;
  readonly summary: Localized;
  readonly channels: readonly ChannelLine[];
  /** In the order of the procedure: loss before reissue. */
  readonly steps: readonly StepLine[];
  readonly materials: readonly MaterialLine[];
  /** Most decisive first; a question that changes nothing is not there. */
  readonly questions: readonly Question[];
  readonly details: readonly DetailLine[];
  readonly warnings: readonly WarningLine[];
  /** All of them, those beside a line included. */
  readonly claims: readonly ClaimLine[];
  readonly files: readonly FileGuidance[];
  readonly hotline?: HotlineGuidance;
  readonly contacts: readonly (Omit<NonNullable<Issuer['contacts']>[number], 'sources'> & Provenance)[];
  /** What is known of the person and the case, as the lists above were made from it. */
  readonly facts: Facts;
}

export type { DetailTopic };
