/**
 * Every message that crosses a boundary, in two maps: to the background (`BackgroundMessages`) and between a portal
 * page's content script and our frame in it (`ToFrame`, `ToPage`). Each receiver parses what it gets.
 */

import type { Cases } from './cases.ts';
import type { Detection } from './detect.ts';
import { languages } from './languages.ts';
import { factsSchema, type People, relations } from './person.ts';
import { z } from './schema.ts';
import type { Settings } from './settings.ts';

/** What the background says about a page that belongs to an issuer. */
export interface PageVerdict {
  readonly detection: Detection;
  /** Lets exactly one frame of ours in this tab connect; worthless to anybody else. */
  readonly token: string;
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

/** Shapes of what may be sent to the background; `z.infer` gives the payload types. */
export const backgroundPayloads = {
  'page/facts': z.strictObject({
    url: z.string().max(4000),
    title: z.string().max(500),
    lang: z.string().max(40).optional(),
    headings: z.array(z.string().max(300)).max(60),
    text: z.string().max(8000).optional(),
    hasFileInput: z.boolean().optional(),
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
      }),
    }),
    z.strictObject({ kind: z.literal('remove'), id: z.uuid() }),
    z.strictObject({ kind: z.literal('choose'), id: z.uuid().nullable() }),
    z.strictObject({ kind: z.literal('answer'), id: z.uuid(), facts: factsSchema }),
  ]),
  'case/change': z.strictObject({
    key: caseKey,
    ticks: z.array(z.string().max(80)).max(200).optional(),
    facts: factsSchema.optional(),
  }),
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
  'relay/open': { readonly token: string } | null;
  'relay/claim': { readonly claimed: boolean } | null;
  'state/read': StoredState | null;
  'people/change': StateReply;
  'case/change': StateReply;
  'settings/change': StateReply;
}
export type StateReply =
  | { readonly ok: true; readonly state: StoredState }
  | { readonly ok: false; readonly reason: 'refused' | 'notSaved' };

/** Messages that a content script may send; all others need one of our own pages as sender. */
export const fromContentScripts: readonly BackgroundMessage[] = ['page/facts', 'relay/open', 'relay/claim'];

/**
 * Background → content script of a tab's top frame: a frame inside the page holds a procedure (portals nest their
 * forms), so the sidebar belongs to that.
 */
export interface FrameFound {
  readonly name: 'frame/found';
  readonly verdict: PageVerdict;
}

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
