// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPhotoDesk } from '../../app/sidebar/photo-desk.ts';
import { isFillToPage, isToFrame, isToPage, type ToFrame, type ToPage } from '../../core/frame-messages.ts';
import { isSound } from '../../core/frame-soundness.ts';
import { createChoiceDesk } from '../../platform/page-files/choice-desk.ts';
import { runs } from '../core/arbitraries.ts';
import { fieldOf } from '../core/fields/made-form.ts';

const field = { labels: ['上传照片'], accept: '', multiple: false, names: [], alone: true };
const file = { blob: new Blob(['x']), name: 'a.jpg', lastModified: 1 };
const formField = fieldOf({ names: ['name'], labels: ['姓名'] });

type Each<M extends { readonly type: string }> = {
  readonly [T in M['type']]: Omit<Extract<M, { readonly type: T }>, 'type'>;
};
const listed = <M extends { readonly type: string }>(
  each: Each<M>,
): readonly { readonly type: M['type'] }[] =>
  Object.entries(each).map(([type, rest]) => ({ type: type as M['type'], ...(rest as object) }));

/** One of each message to our frame: a new one does not compile before it stands here, and is then tried. */
const toFrame = listed<ToFrame<Blob>>({
  page: {
    detection: { issuer: 'cn-shanghai', page: 'x', purpose: 'social-card/replace', signals: ['title'] },
  },
  fields: { fields: [field] },
  opening: { field },
  choice: { id: 1, files: [file], field },
  ignored: { files: [file] },
  unsent: { read: true },
  looked: { id: 1, uncovered: true },
  aside: {},
  ping: { id: 1 },
  settled: { id: 1 },
  form: { form: { fields: [formField], shown: '', lang: '' } },
  filled: { id: 1, covered: false, fields: [1] },
  unfilled: { id: 1, left: 0 },
});

/** One of each message to the page's side. */
const toPage = listed<ToPage<Blob>>({
  ready: {},
  view: { view: 'open' },
  notice: { on: true },
  rules: { rules: [] },
  received: { id: 1 },
  pong: { id: 1 },
  asking: { id: 1 },
  look: { id: 1 },
  decision: { id: 1, use: 'cancel' },
  describe: {},
  fill: { id: 1, values: [] },
  unfill: { id: 1 },
});

/** Every place in a message where a value stands, as paths of keys. */
function places(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null || value instanceof Blob) return [path];
  return [path, ...Object.entries(value).flatMap(([key, part]) => places(part, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((part, index) => (String(index) === key ? replaced(part, rest, by) : part));
  const parts = value as Record<string, unknown>;
  return { ...parts, [key]: replaced(parts[key], rest, by) };
}

/** A good message with a value of another kind somewhere in it, other than its id. */
const spoilt = fc
  .record({ message: fc.constantFrom(...toFrame), at: fc.nat(), by: fc.anything() })
  .map(({ message, at, by }) => {
    const all = places(message).filter((path) => path.at(-1) !== 'id' || path.length > 1);
    const path = all[at % all.length] ?? [];
    const was = path.reduce<unknown>((part, key) => Reflect.get(part as object, key), message);
    return { message: replaced(message, path, by), was, by };
  })
  .filter(({ was, by }) => typeof was !== typeof by || (by === null && was !== null));

const raw = fc.oneof(
  fc.anything(),
  fc.record(
    {
      type: fc.constantFrom(...[...toFrame, ...toPage].map(({ type }) => type)),
      id: fc.oneof(fc.constantFrom(1, 2), fc.anything()),
      use: fc.oneof(fc.constantFrom('original', 'cancel', 'fixed'), fc.anything()),
      files: fc.anything(),
      field: fc.anything(),
      fields: fc.anything(),
      form: fc.anything(),
      detection: fc.anything(),
      uncovered: fc.anything(),
      values: fc.anything(),
    },
    { requiredKeys: ['type'] },
  ),
);

afterEach(() => vi.useRealTimers());

describe('what comes over the port', () => {
  it('is one of ours to our frame when it is whole', () => {
    for (const message of toFrame)
      expect([message, isToFrame(message) && isSound(message)]).toEqual([message, true]);
  });

  it('is none when anything in it is not what it should be', () => {
    fc.assert(
      fc.property(spoilt, ({ message }) => {
        expect(isToFrame(message) && isSound(message)).toBe(false);
      }),
      runs(3000),
    );
  });

  it('makes our frame hand over no copy that nobody has pressed for, and never throws', async () => {
    const sent: ToPage<Blob>[] = [];
    const never = () => Promise.reject(new Error('no engine'));
    const desk = createPhotoDesk({
      engine: { photoInfo: never, fitPhoto: never, previewPhoto: never, portraitOf: never },
      files: () => [],
      send: (message) => sent.push(message),
      onView: () => {},
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(raw, fc.constantFrom(...toFrame)), async (message) => {
        if (isToFrame(message) && isSound(message)) desk.onMessage(message as never);
      }),
      runs(1500),
    );
    await vi.waitFor(() => expect(sent.some(({ type }) => type === 'decision')).toBe(true));
    expect(sent.filter((message) => message.type === 'decision' && message.use === 'fixed')).toEqual([]);
  });

  it('gives the page’s side a decision that it can carry out, and never throws', async () => {
    vi.useFakeTimers();
    await fc.assert(
      fc.asyncProperty(fc.array(raw, { maxLength: 12 }), async (messages) => {
        const desk = createChoiceDesk({ frame: () => null });
        const decided = desk.decide([file], field, () => {}, new AbortController().signal);
        for (const message of messages) {
          if (isToPage(message) && !isFillToPage(message)) desk.onMessage(message as never);
        }
        await vi.advanceTimersByTimeAsync(10_000);
        const { use } = await decided;
        expect(['original', 'cancel', 'fixed']).toContain(use);
      }),
      runs(300),
    );
  });
});
