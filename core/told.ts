/** What the background tells content scripts by itself. Types only. */
import type { FieldFacts, FieldRule } from './frame-messages.ts';
import type { PageVerdict } from './messages.ts';

/**
 * Background → content script of a tab's top frame: what a frame inside the page holds. Portals nest their forms, so
 * the sidebar may belong to one of those; `null` when the frame guides nothing or has gone.
 */
export interface FrameFound {
  readonly name: 'frame/found';
  readonly frame: number;
  readonly verdict: PageVerdict | null;
  /** The file fields in the frame. */
  readonly fields: readonly FieldFacts[];
}

/** Background → content scripts of all frames of a tab: whether the page guards files now. */
export interface PageGuards {
  readonly name: 'page/guards';
  readonly guards: boolean;
}

/** Background → content scripts of all frames of a tab: by what files may pass at once. */
export interface PageRules {
  readonly name: 'page/rules';
  readonly rules: readonly FieldRule[];
}

/** Background → content script of a tab's top frame: a field in a frame below is about to be used. */
export interface FrameOpening {
  readonly name: 'frame/opening';
  readonly field: FieldFacts;
}

/**
 * The field that the person is in, somewhere in a frame: its edges in CSS pixels of the viewport of that frame's
 * outermost ancestor below the top document. Where a frame in between is of another origin, of the last one before it.
 */
export interface FieldBelow {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Background → content script of a tab's top frame: where in a frame below the person is now. */
export interface FrameField {
  readonly name: 'frame/field';
  readonly field: FieldBelow;
}

/** Everything that the background tells content scripts by itself. */
export type Told = FrameFound | PageGuards | PageRules | FrameOpening | FrameField;
