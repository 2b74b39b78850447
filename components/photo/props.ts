/** What the photo check is given and what it asks for. */
import type { Language, Localized } from '../../core/languages.ts';
import type { Finding } from '../../core/photo/check.ts';
import type { PortraitCheck } from '../../core/photo/portrait/checks.ts';
import type { EvenColour } from '../../core/photo/portrait/even-wall.ts';
import type { PortraitMarks } from '../../core/photo/portrait/marks.ts';
import type { SolvedCrop } from '../../core/photo/portrait/solve.ts';
import type { BandName, PortraitStandard } from '../../core/photo/portrait/standard.ts';
import type { CropRect, FitProgress, ImageFormat, PhotoNote, RefusalReason } from '../../core/photo/spec.ts';
import type { UnsentProps } from './unsent.tsx';

/** A picture that can be shown: an address that the page may load (`blob:`) and its upright size in pixels. */
export interface ShownPicture {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** How far the copy that fits has come. */
export type FixState =
  /** Nothing is being made: the file fits, or there is nothing to try. */
  | { readonly kind: 'none' }
  /** The file is still being read; what is wrong with it is not known yet. */
  | { readonly kind: 'looking' }
  | { readonly kind: 'working'; readonly progress: FitProgress | null }
  | {
      readonly kind: 'ready';
      readonly picture: ShownPicture | null;
      readonly format: ImageFormat;
      readonly width: number;
      readonly height: number;
      readonly bytes: number;
      readonly notes: readonly PhotoNote[];
    }
  | { readonly kind: 'refused'; readonly reason: RefusalReason };

/** The crop a person may move; `ratio` is width over height. */
export interface CropChoice {
  readonly rect: CropRect;
  readonly suggested: CropRect;
  readonly ratio: number;
  /** Narrowest frame worth having, in source pixels. */
  readonly minWidth: number;
}

/** What was measured of the face in a portrait. Lengths and places in upright source pixels. */
export type PortraitView =
  | { readonly kind: 'measuring' | 'failed' }
  | {
      readonly kind: 'measured';
      /** For the crop in hand, in the order a person should hear them. */
      readonly checks: readonly PortraitCheck[];
      readonly marks: PortraitMarks;
      /** The part of the picture in which the marks are set. */
      readonly area: CropRect;
      readonly source: { readonly width: number; readonly height: number };
      /** Absent where the spec states no geometry. */
      readonly standard: PortraitStandard | null;
      /** The marks are certain: ours without doubt, or the person's. */
      readonly sure: boolean;
      readonly confirmed: boolean;
      /** What the proposed crop cannot keep. */
      readonly unmet: readonly BandName[];
      /** Whether the proposed crop keeps the hair at the sides. */
      readonly hairAside: SolvedCrop['hairAside'];
      /** Background colours that are asked for. */
      readonly colours: readonly string[];
      /** False where the portal forbids cropping: then marks change nothing and are not offered. */
      readonly adjustable: boolean;
      readonly mayUndo: boolean;
      /** Absent where the portal forbids editing the background, or the head is not known well enough. */
      readonly even?: {
        readonly on: boolean;
        readonly colour: EvenColour;
        /** Somebody states that it is allowed; else the person decides, and is told so. */
        readonly stated: boolean;
      };
    };

/** What a person does about the face in the photo. */
export type PortraitAct =
  | { readonly kind: 'marks'; readonly marks: PortraitMarks }
  | { readonly kind: 'confirm' | 'undo' | 'reset' }
  | { readonly kind: 'even'; readonly on: boolean };

export interface PhotoCheckProps {
  /** Where the check stands: beside a page that waits for the file (so by default), or on the desk. */
  readonly place?: 'page' | 'desk';
  readonly language: Language;
  readonly file: {
    readonly name: string;
    readonly bytes: number;
    readonly format?: ImageFormat;
    /** Upright pixels, when they could be read. */
    readonly width?: number;
    readonly height?: number;
  };
  /** Which file the portal asks for here, when the field could be told. */
  readonly purpose?: Localized;
  /** Where several files were chosen at once: the place of this one, from 1. */
  readonly position?: { readonly index: number; readonly count: number };
  readonly findings: readonly Finding[];
  /** Findings against a limit that the page itself states. */
  readonly statedOnPage?: readonly Finding['code'][];
  /** Something of the page lies over our buttons, so the copy was not handed over: say so. */
  readonly covered?: boolean;
  /** The page wanted to send its form meanwhile: say that it waits for this. */
  readonly unsent?: UnsentProps;
  readonly original: ShownPicture | null;
  readonly fix: FixState;
  /** Left out for documents. */
  readonly portrait?: PortraitView;
  readonly onPortrait?: (act: PortraitAct) => void;
  /** Left out where the portal forbids cropping or the picture keeps its pixels. */
  readonly crop?: CropChoice;
  /** The person let go of the frame: make the copy again from this part. Upright source pixels. */
  readonly onCrop?: (rect: CropRect) => void;
  /** Tries the same file again after a refusal that may pass. */
  readonly onRetry?: () => void;
  /** The event comes along, so that whoever releases a file can see that a hand did it (`isTrusted`). */
  readonly onUseFixed: (event: Event) => void;
  readonly onUseOriginal: (event: Event) => void;
  readonly onCancel: (event: Event) => void;
}
