/**
 * Messages on the port between a portal page's content script and our frame in that page. Types and guards only:
 * this file goes into the content script, so it carries no schema library.
 */
import type { Detection } from './detect.ts';
import type { FieldValue, PageForm } from './form-field.ts';
import type { GlanceRule } from './photo/first-glance.ts';

/** What the page says about a file field, in plain words. */
export interface FieldFacts {
  /**
   * Texts near the field, nearest first: label, aria, title, placeholder, neighbours, the blocks around it. At most
   * 800 characters each and 2,000 together; lines are blocks of the page.
   */
  readonly labels: readonly string[];
  /** The `accept` attribute. */
  readonly accept: string;
  readonly multiple: boolean;
  /** `name` and `id` of the field, which often say what it is for. */
  readonly names: readonly string[];
  /** The only file field on the page. */
  readonly alone: boolean;
}

/** What a file for one field is held to at a glance; `null`: the field is not for us and everything passes. */
export interface FieldRule {
  /** The `FieldFacts` that the rule was made for, as JSON. */
  readonly field: string;
  readonly rule: GlanceRule | null;
}

/** A file as it travels over the port: `Blob` is structured-cloned, the name travels beside it. */
export interface TravellingFile<B = unknown> {
  readonly blob: B;
  readonly name: string;
  readonly lastModified: number;
}

/** What the guard of file choices tells the person without a question. */
export type GuardNotice<B = unknown> =
  /** The page did not take these files from us. */
  | { readonly type: 'ignored'; readonly files: readonly TravellingFile<B>[] }
  /**
   * A form was on its way while a file of it was being looked at. It was held back; or the page had read its data by
   * itself (`read`), which nobody can hold back.
   */
  | { readonly type: 'unsent'; readonly read: boolean };

/** Content script → frame. */
export type ToFrame<B = unknown> =
  | GuardNotice<B>
  | { readonly type: 'page'; readonly detection: Detection }
  /** The file fields of the page and of its frames, whenever they may have changed. */
  | { readonly type: 'fields'; readonly fields: readonly FieldFacts[] }
  /** This field is about to be used, and may be one that `fields` did not name. */
  | { readonly type: 'opening'; readonly field: FieldFacts }
  | {
      readonly type: 'choice';
      readonly id: number;
      readonly files: readonly TravellingFile<B>[];
      readonly field: FieldFacts;
    }
  /** Answer to `look`. */
  | { readonly type: 'looked'; readonly id: number; readonly uncovered: boolean }
  /** The person is in a field that only the folded panel leaves free. */
  | { readonly type: 'aside' }
  /** Is anybody there? */
  | { readonly type: 'ping'; readonly id: number }
  /** The page's side is done with the choice, whoever decided it: a check that is still open must close. */
  | { readonly type: 'settled'; readonly id: number }
  /** The page's form as it is now: asked for by `describe`, and again whenever it has changed since. */
  | { readonly type: 'form'; readonly form: PageForm }
  /** Answer to `fill`: which fields hold their value; none where the panel was covered. */
  | {
      readonly type: 'filled';
      readonly id: number;
      readonly covered: boolean;
      readonly fields: readonly number[];
    }
  /** Answer to `unfill`: how many fields did not let go. */
  | { readonly type: 'unfilled'; readonly id: number; readonly left: number };

/** Frame → content script, about the page's form. Values go only after the person has pressed for it. */
export type FillToPage =
  | { readonly type: 'describe' }
  | { readonly type: 'fill'; readonly id: number; readonly values: readonly FieldValue[] }
  | { readonly type: 'unfill'; readonly id: number };

/** Frame → content script. */
export type ToPage<B = unknown> =
  | FillToPage
  | { readonly type: 'ready' }
  | { readonly type: 'view'; readonly view: 'open' | 'tab' }
  /** Something that the person has to read is shown, and no choice waits for it; or it is over. */
  | { readonly type: 'notice'; readonly on: boolean }
  /** By what a file may pass at once; those of fields that were told before stay. */
  | { readonly type: 'rules'; readonly rules: readonly FieldRule[] }
  /** The choice has arrived and is being looked at. */
  | { readonly type: 'received'; readonly id: number }
  | { readonly type: 'pong'; readonly id: number }
  /** The person is being asked: the panel must be seen and be clickable until the choice is settled. */
  | { readonly type: 'asking'; readonly id: number }
  /** Can the person see and click our buttons? Asked before a file of ours is handed over. */
  | { readonly type: 'look'; readonly id: number }
  | { readonly type: 'decision'; readonly id: number; readonly use: 'original' | 'cancel' }
  /** One entry a chosen file, in order; `null` keeps the original. */
  | {
      readonly type: 'decision';
      readonly id: number;
      readonly use: 'fixed';
      readonly files: readonly (TravellingFile<B> | null)[];
    };

/** Whether a message is about the page's form. */
export function isFillToPage(message: ToPage): message is FillToPage {
  return /^(describe|(un)?fill)$/.test(message.type);
}

/**
 * Whether a value that came over the port looks like a message to the page side. Its other end is our own frame alone;
 * a type that this side does not know is not acted on.
 */
export function isToPage(value: unknown): value is ToPage {
  return typeof (value as { type?: unknown } | null | undefined)?.type === 'string';
}

/** Whether a value that came over the port looks like a message to the frame. */
export function isToFrame(value: unknown): value is ToFrame {
  if (typeof value !== 'object' || value === null) return false;
  const message = value as Partial<ToFrame> & {
    id?: unknown;
    files?: unknown;
    field?: unknown;
    fields?: unknown;
    detection?: unknown;
    form?: { fields?: unknown } | null;
    left?: unknown;
    read?: unknown;
  };
  if (message.type === 'aside') return true;
  if (message.type === 'form') return Array.isArray(message.form?.fields);
  if (message.type === 'page') return typeof message.detection === 'object' && message.detection !== null;
  if (message.type === 'opening') return typeof message.field === 'object' && message.field !== null;
  if (message.type === 'fields') return Array.isArray(message.fields);
  if (message.type === 'ignored') return Array.isArray(message.files);
  if (message.type === 'unsent') return typeof message.read === 'boolean';
  if (typeof message.id !== 'number') return false;
  if (message.type === 'looked' || message.type === 'ping' || message.type === 'settled') return true;
  if (message.type === 'filled') return Array.isArray(message.fields);
  if (message.type === 'unfilled') return typeof message.left === 'number';
  return message.type === 'choice' && Array.isArray(message.files) && typeof message.field === 'object';
}
