import { describe, expect, it } from 'vitest';
import { isToFrame, isToPage, type ToFrame } from '../../core/frame-messages.ts';
import { isSound } from '../../core/frame-soundness.ts';

const field = { labels: ['照片'], accept: 'image/*', multiple: false, names: ['photo'], alone: true };
const file = { blob: { size: 1 }, name: 'a.jpg', lastModified: 1 };
const formField = {
  ...{ id: 1, kind: 'text', type: 'text', names: ['name'], autocomplete: '', labels: ['姓名'] },
  ...{ before: ['申请人'], after: '必填', hints: ['与证件一致'], groups: ['个人信息'], options: ['男'] },
  ...{ chosen: '', maxLength: 10, pattern: '', open: true, covered: false },
};

/** One good message of each kind. */
const good = [
  { type: 'page', detection: { issuer: 'x', page: 'loss', purpose: 'other', signals: ['host'] } },
  { type: 'fields', fields: [field, field] },
  { type: 'opening', field },
  { type: 'choice', id: 1, files: [file, file], field },
  { type: 'ignored', files: [file, file] },
  { type: 'unsent', read: true },
  { type: 'looked', id: 1, uncovered: true },
  { type: 'aside' },
  { type: 'ping', id: 1 },
  { type: 'settled', id: 1 },
  { type: 'form', form: { fields: [formField, formField], shown: '', lang: 'zh' } },
  { type: 'filled', id: 1, covered: false, fields: [1, 2] },
  { type: 'unfilled', id: 1, left: 0 },
] as const;

const isTaken = (message: unknown) => isToFrame(message) && isSound(message as ToFrame);

/** The message with each part of it, however deep, replaced by what it must not be. */
function spoiled(value: unknown): { where: string; value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const put = (other: unknown) =>
      Array.isArray(value)
        ? value.map((each, at) => (String(at) === key ? other : each))
        : { ...value, [key]: other };
    const others = [null, undefined, typeof part === 'string' ? 7 : 'seven', Symbol('odd')];
    return [
      ...others.map((other) => ({ where: key, value: put(other) })),
      ...spoiled(part).map((deeper) => ({ where: `${key}.${deeper.where}`, value: put(deeper.value) })),
    ];
  });
}

describe('a message to the frame', () => {
  it.each(good)('is taken where it is whole: $type', (message) => {
    expect(isTaken(message)).toBe(true);
  });

  it.each(good)('is refused where any part of it is something else: $type', (message) => {
    const taken = spoiled(message)
      // What a blob is made of is the browser's business.
      .filter(({ where, value }) => !where.endsWith('blob.size') && isTaken(value))
      .map(({ where }) => `${message.type}: ${where}`);
    expect(taken).toEqual([]);
  });
});

describe('a message to the page', () => {
  it.each([
    ...['ready', 'view', 'notice', 'rules', 'received', 'pong', 'asking', 'look', 'decision'],
    ...['describe', 'fill', 'unfill'],
  ])('is known by its type, and not taken by the frame: %s', (type) => {
    expect(isToPage({ type })).toBe(true);
    expect(isToFrame({ type, id: 1 })).toBe(false);
  });
});
