/**
 * Every message that crosses a boundary, in two maps: to the background (`BackgroundMessages`) and between a portal
 * page's content script and our frame in it (`ToFrame`, `ToPage`). Each receiver parses what it gets.
 */

import { caseMoments } from './case-dates.ts';
import type { Cases } from './cases.ts';
import { countries } from './countries.ts';
import { daysBetween } from './days.ts';
import type { Detection } from './detect.ts';
import type { FormDraft } from './drafts.ts';
import { formDraftSchema } from './drafts-schema.ts';
import { type FileRefusal, longestExport } from './envelope.ts';
import { fieldSchema, ruleSchema } from './field-schema.ts';
import { purposes } from './issuer/page.ts';
import { languages } from './languages.ts';
import type { MergeStep } from './merge-people.ts';
import { answerSchema, detailsSchema, factsSchema, type People, relations } from './person.ts';
import {
  lockMinutes,
  longestPassphrase,
  type PresetName,
  type Protection,
  type ProtectionRefusal,
} from './protection.ts';
import type { Receipt } from './receipt.ts';
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
export type StoreProblem =
  | 'recovered'
  | 'unreadable'
  | 'newer'
  | 'notSaved'
  | 'updated'
  /** Not known whether something has to be put back after the browser died: nothing is shown or written. */
  | 'unsettled'
  /** Earlier states may still be in the browser's files, which could not be written anew. */
  | 'traces';

/** All that is kept between visits. */
export interface StoredState {
  readonly people: People;
  readonly cases: Cases;
  /** What is being typed about people and was not saved yet. */
  readonly drafts?: readonly FormDraft[];
  /** Something about people could not be read, now or before, and is kept: it can be saved as a file. */
  readonly unread?: boolean;
  readonly settings: Settings;
  readonly problems: readonly StoreProblem[];
  readonly protection: Protection;
  /** Settings that whoever looks after the computer has decided: shown, and not to be changed. */
  readonly preset: readonly PresetName[];
}

const passphrase = z.string().min(1).max(longestPassphrase);

const caseKey = z.strictObject({
  person: z.uuid().nullable(),
  issuer: z.string().max(80),
  procedure: z.string().max(80),
});

/** What was done was done by today; the clock may be a time zone ahead of UTC. */
const dateChange = z.strictObject({
  moment: z.enum(caseMoments),
  day: z.iso
    .date()
    .refine((day) => daysBetween(new Date().toISOString().slice(0, 10), day) <= 1, { message: 'is to come' })
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
  /** The person has come into a field in a frame below: `FieldBelow`. */
  'frame/field': z.object({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() }),
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
  /** `peek`: a look that is no use by the person, so that it does not put off the lock. */
  'state/read': z.strictObject({ peek: z.literal(true).optional() }),
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
      newId: z.uuid().optional(),
    }),
    z.strictObject({ kind: z.literal('remove'), id: z.uuid() }),
    z.strictObject({ kind: z.literal('choose'), id: z.uuid().nullable() }),
    z.strictObject({ kind: z.literal('answer'), id: z.uuid(), answer: answerSchema }),
  ]),
  /** What stands in a form about a person: kept until it is saved or thrown away (`null`: somebody new). */
  'draft/change': z.union([
    z.strictObject({ keep: formDraftSchema }),
    z.strictObject({ drop: z.uuid().nullable() }),
  ]),
  /** One tick, answer or date, never the whole list: two that are made at once must both be kept. */
  'case/change': z.union([
    z.strictObject({
      key: caseKey,
      tick: z.strictObject({ material: z.string().min(1).max(80), ticked: z.boolean() }),
    }),
    z.strictObject({ key: caseKey, answer: answerSchema }),
    z.strictObject({ key: caseKey, date: dateChange }),
  ]),
  'settings/change': z.strictObject({
    language: z.enum(languages).optional(),
    folded: z.strictObject({ host: z.string().max(255), value: z.boolean() }).optional(),
    welcomed: z.literal(true).optional(),
    country: z.enum(countries).nullable().optional(),
    lockAfter: z.literal(lockMinutes).optional(),
  }),
  /** Passphrase and shared computer. */
  'protection/change': z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('set'), passphrase }),
    z.strictObject({ kind: z.literal('unlock'), passphrase }),
    z.strictObject({ kind: z.literal('lock') }),
    z.strictObject({ kind: z.literal('change'), passphrase, next: passphrase }),
    z.strictObject({ kind: z.literal('remove'), passphrase }),
    z.strictObject({ kind: z.literal('share'), on: z.boolean() }),
  ]),
  /** Erases everything that is kept, wherever it is. */
  'data/erase': z.strictObject({}),
  /** What could not be read: given out as text, and deleted where `drop` is set. */
  'data/unread': z.strictObject({ drop: z.boolean() }),
  /** What a file held, decrypted: first only looked at, then taken in. */
  'data/import': z.strictObject({ text: z.string().max(longestExport), apply: z.boolean() }),
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
  'frame/field': null;
  'frame/gone': null;
  'sidebar/open': { readonly token: string } | null;
  /** `proof` reaches the top frame's script through the background only: whoever knows it is that script. */
  'relay/open': { readonly token: string; readonly proof: string } | null;
  'relay/claim': { readonly proof: string } | null;
  'state/read': StoredState | null;
  'people/change': StateReply;
  'draft/change': { readonly ok: boolean };
  'case/change': StateReply;
  'settings/change': StateReply;
  'protection/change': ProtectionReply;
  'data/erase': EraseReply;
  'data/unread': UnreadReply;
  'data/import': ImportReply;
}
export type StateReply =
  | { readonly ok: true; readonly state: StoredState }
  | { readonly ok: false; readonly reason: 'refused' | 'notSaved' };
export type ProtectionReply =
  | { readonly ok: true; readonly state: StoredState }
  | { readonly ok: false; readonly reason: ProtectionRefusal };
export type EraseReply = { readonly state: StoredState; readonly receipt: Receipt };
export type UnreadReply =
  | { readonly ok: true; readonly state: StoredState; readonly text: string }
  | { readonly ok: false };
/** `steps`: what happens to each person of the file, or has happened where it was applied. */
export type ImportReply =
  | { readonly ok: true; readonly state: StoredState; readonly steps: readonly MergeStep[] }
  | { readonly ok: false; readonly reason: FileRefusal | 'refused' | 'notSaved' };

/** Messages that a content script may send; all others need one of our own pages as sender. */
export const fromContentScripts: readonly BackgroundMessage[] = [
  'page/facts',
  'page/shown',
  'page/guards',
  'page/rules',
  'frame/opening',
  'frame/field',
  'frame/gone',
  'sidebar/open',
  'relay/open',
  'relay/claim',
];

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
