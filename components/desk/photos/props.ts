/** What the photo helper on the desk is given and what it asks for. */
import type { FileGuidance } from '../../../core/guidance.ts';
import type { Issuer } from '../../../core/issuer.ts';
import type { Finding } from '../../../core/photo/check.ts';
import type { FittedDocument } from '../../../core/photo/document/outcome.ts';
import type { FittedPhoto } from '../../../core/photo/outcome.ts';
import type { FitProgress, PhotoSpec, RefusalReason } from '../../../core/photo/spec.ts';

/** How a page is turned before it is used; `turn` in degrees clockwise. */
export interface ShownArrangement {
  readonly turn?: 0 | 90 | 180 | 270;
  readonly straighten?: boolean;
  readonly grey?: boolean;
}

/** What to say of the face in a copy before the person opens it: not found for sure, or not all can be kept. */
export type PortraitRemark = 'unsure' | 'hairCut' | 'lookAside' | 'cannotMeet';

/** How far one file has come. */
export type PhotoState =
  /** No limits are chosen yet. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'working'; readonly progress: FitProgress | null }
  | { readonly kind: 'fits' }
  /** Only a PDF is wanted: the file becomes pages of it. */
  | { readonly kind: 'page' }
  | {
      readonly kind: 'ready';
      readonly made: FittedPhoto<Blob>;
      readonly url: string;
      /** The name to save it under. */
      readonly name: string;
      readonly findings?: readonly Finding[];
      readonly remarks?: readonly PortraitRemark[];
    }
  | { readonly kind: 'refused'; readonly reason: RefusalReason; readonly findings: readonly Finding[] };

export interface PhotoItem {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  readonly state: PhotoState;
  /** Address of a small picture of the source. */
  readonly preview: string | null;
  readonly arrangement: ShownArrangement;
  readonly isPdf: boolean;
}

/** A file that a portal asks for. */
export interface OfferedFile {
  readonly key: string;
  readonly issuer: Pick<Issuer, 'names' | 'country'>;
  readonly file: FileGuidance;
}

/** How far the one PDF of all files has come. */
export type DocumentState =
  | { readonly kind: 'none' }
  | { readonly kind: 'working'; readonly progress: FitProgress | null }
  | {
      readonly kind: 'ready';
      readonly made: FittedDocument<Blob>;
      readonly url: string;
      readonly name: string;
    }
  | { readonly kind: 'refused'; readonly reason: RefusalReason; readonly file?: string };

export interface PhotosProps {
  readonly offered: readonly OfferedFile[];
  /** Key of the chosen file, `own` for limits typed by hand, `null` while nothing is chosen. */
  readonly chosen: string | null;
  readonly wanted: FileGuidance | null;
  readonly items: readonly PhotoItem[];
  readonly document: DocumentState;
  readonly onChoose: (key: string | null) => void;
  readonly onOwnLimits: (spec: PhotoSpec) => void;
  readonly onAdd: (files: readonly File[]) => void;
  readonly onRemove: (id: number) => void;
  readonly onMove: (id: number, by: -1 | 1) => void;
  readonly onArrange: (id: number, arrangement: ShownArrangement) => void;
  readonly onCancel: (id: number) => void;
  readonly onRetry: (id: number) => void;
  readonly onAdjust: (id: number) => void;
  readonly onMakeDocument: () => void;
  readonly onCancelDocument: () => void;
}
