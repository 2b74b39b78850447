/**
 * Every message that crosses a boundary, in two maps: to the background (`BackgroundMessages`) and between a portal
 * page's content script and our frame in it (`ToFrame`, `ToPage`). Each receiver parses what it gets.
 */

import type { Cases } from './cases.ts';
import type { Detection } from './detect.ts';
import type { FieldFacts, FieldRule } from './frame-messages.ts';
import { purposes } from './issuer/page.ts';
import { languages } from './languages.ts';
import { answerSchema, detailsSchema, factsSchema, type People, relations } from './person.ts';
import { z } from './schema.ts';
import type { Settings } from './settings.ts';

/** What the background says about a page that belongs to an issuer. */
export interface PageVerdict {
  readonly detection: Detection;
  /** Host of the page or frame. */
  readonly host: string;
  /** The procedure of this page has files to check, so file choices are held for a moment. */
  readonly guardsFiles: boolean;
  /** The person folded the sidebar on this host before. */
  readonly folded: boolean;
}

/** Something about the stored data that the person should know. */
export type StoreProblem = 'recovered' | 'unreadable' | 'newer' | 'notSaved';

/** All that is kept between visits. */
export interface StoredState {
  readonly people: People;
  readonly cases: Cases;
  readonly settings: Settings;
  readonly problems: readonly StoreProblem[];
}

const caseKey = z.strictObject({
  person: z.uuid().nullable(),
  issuer: z.string().max(80),
  procedure: z.string().max(80),
});

/** One file field as `FieldFacts` describes it. */
const fieldSchema = z.strictObject({
  labels: z.array(z.string().max(800)).max(60),
  accept: z.string().max(2000),
  multiple: z.boolean(),
  names: z.array(z.string().max(500)).max(2),
  alone: z.boolean(),
});

const range = z.tuple([z.number(), z.number()]);

/** A `FieldRule`; the facts in it are at most those of one field. */
const ruleSchema = z.strictObject({
  field: z.string().max(20_000),
  rule: z
    .strictObject({
      formats: z.array(z.enum(['jpg', 'png', 'pdf'])),
      bytes: range,
      header: z.array(range).max(5),
    })
    .nullable(),
});

/** Shapes of what may be sent to the background; `z.infer` gives the payload types. */
export const backgroundPayloads = {
  'page/facts': z.strictObject({
    url: z.string().max(4000),
    title: z.string().max(500),
    lang: z.string().max(40).optional(),
    headings: z.array(z.string().max(300)).max(60),
    text: z.string().max(8000).optional(),
    hasFileInput: z.boolean().optional(),
    fields: z.array(fieldSchema).max(6).optional(),
  }),
  /** The top frame shows this, or nothing any more. */
  'page/shown': z.strictObject({ guided: z.boolean(), guardsFiles: z.boolean() }),
  /** A frame below asks whether the page above it guards files. */
  'page/guards': z.strictObject({}),
  /** The top frame has learnt by what files may pass at once. */
  'page/rules': z.strictObject({ rules: z.array(ruleSchema).max(40) }),
  /** A field in a frame below is about to be used. */
  'frame/opening': z.strictObject({ field: fieldSchema }),
  /** A frame below is leaving, and its procedure with it. */
  'frame/gone': z.strictObject({}),
  'sidebar/open': z.strictObject({
    detection: z.strictObject({
      issuer: z.string().max(80),
      page: z.string().max(80),
      purpose: z.enum(purposes),
      procedure: z.string().max(80).optional(),
      signals: z.array(z.string().max(80)).max(60),
    }),
    host: z.string().max(255),
  }),
  'frame/claim': z.strictObject({ token: z.string().max(80) }),
  'relay/open': z.strictObject({}),
  'relay/claim': z.strictObject({ token: z.string().max(80) }),
  'state/read': z.strictObject({}),
  'people/change': z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('save'),
      draft: z.strictObject({
        id: z.uuid().optional(),
        name: z.string().max(200),
        relation: z.enum(relations),
        facts: factsSchema,
        details: detailsSchema.optional(),
      }),
    }),
    z.strictObject({ kind: z.literal('remove'), id: z.uuid() }),
    z.strictObject({ kind: z.literal('choose'), id: z.uuid().nullable() }),
    z.strictObject({ kind: z.literal('answer'), id: z.uuid(), answer: answerSchema }),
  ]),
  /** One tick or one answer, never the whole list: two that are made at once must both be kept. */
  'case/change': z.union([
    z.strictObject({
      key: caseKey,
      tick: z.strictObject({ material: z.string().min(1).max(80), ticked: z.boolean() }),
    }),
    z.strictObject({ key: caseKey, answer: answerSchema }),
  ]),
  'settings/change': z.strictObject({
    language: z.enum(languages).optional(),
    folded: z.strictObject({ host: z.string().max(255), value: z.boolean() }).optional(),
    welcomed: z.literal(true).optional(),
  }),
} as const;

export type BackgroundMessage = keyof typeof backgroundPayloads;
export type PayloadOf<M extends BackgroundMessage> = z.infer<(typeof backgroundPayloads)[M]>;

/** Answer to each message. `null` or `{ ok: false }` where the sender may not ask or the change does not hold. */
export interface BackgroundReplies {
  'page/facts': PageVerdict | null;
  'frame/claim': { readonly detection: Detection; readonly host: string } | null;
  'page/shown': null;
  'page/guards': { readonly guards: boolean } | null;
  'page/rules': null;
  'frame/opening': null;
  'frame/gone': null;
  'sidebar/open': { readonly token: string } | null;
  /** `proof` reaches the top frame's script through the background only: whoever knows it is that script. */
  'relay/open': { readonly token: string; readonly proof: string } | null;
  'relay/claim': { readonly proof: string } | null;
  'state/read': StoredState | null;
  'people/change': StateReply;
  'case/change': StateReply;
  'settings/change': StateReply;
}
export type StateReply =
  | { readonly ok: true; readonly state: StoredState }
  | { readonly ok: false; readonly reason: 'refused' | 'notSaved' };

/** Messages that a content script may send; all others need one of our own pages as sender. */
export const fromContentScripts: readonly BackgroundMessage[] = [
  'page/facts',
  'page/shown',
  'page/guards',
  'page/rules',
  'frame/opening',
  'frame/gone',
  'sidebar/open',
  'relay/open',
  'relay/claim',
];

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

/** Everything that the background tells content scripts by itself. */
export type Told = FrameFound | PageGuards | PageRules | FrameOpening;

/**
 * The message in a raw value, or `null` when it is none of ours or does not fit its shape.
 * @param raw `{ name, payload }` as it came from `runtime.onMessage`
 */
export function parseMessage(
  raw: unknown,
): { [M in BackgroundMessage]: { name: M; payload: PayloadOf<M> } }[BackgroundMessage] | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { name, payload } = raw as { name?: unknown; payload?: unknown };
  if (typeof name !== 'string' || !Object.hasOwn(backgroundPayloads, name)) return null;
  const parsed = backgroundPayloads[name as BackgroundMessage].safeParse(payload);
  if (!parsed.success) return null;
  return { name, payload: parsed.data } as ReturnType<typeof parseMessage>;
}
