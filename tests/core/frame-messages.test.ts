import { describe, expect, it } from 'vitest';
import { isToFrame, isToPage } from '../../core/frame-messages.ts';
import { parseMessage } from '../../core/messages.ts';

describe('messages on the port', () => {
  it.each([null, undefined, 7, 'ready', [], {}, { type: 7 }])(
    'neither side takes %j for one of ours',
    (value) => {
      expect(isToPage(value)).toBe(false);
      expect(isToFrame(value)).toBe(false);
    },
  );

  it.each([
    { type: 'reday' },
    { type: 'choice' },
    { type: 'choice', id: 1 },
    { type: 'fields' },
    { type: 'unsent' },
  ])('our frame does not take %j for one of the page’s side', (value) =>
    expect(isToFrame(value)).toBe(false),
  );

  it('each side knows its own', () => {
    expect(isToPage({ type: 'decision', id: 1, use: 'cancel' })).toBe(true);
    expect(isToFrame({ type: 'choice', id: 1, files: [], field: {} })).toBe(true);
    expect(isToFrame({ type: 'page', detection: { issuer: 'x' } })).toBe(true);
    expect(isToFrame({ type: 'fields', fields: [] })).toBe(true);
    expect(isToFrame({ type: 'looked', id: 1, uncovered: true })).toBe(true);
  });
});

describe('messages to the background', () => {
  it('come out parsed, or not at all', () => {
    const payload = { url: 'https://zwdt.sh.gov.cn/', title: '', headings: [] };
    expect(parseMessage({ name: 'page/facts', payload })).toEqual({ name: 'page/facts', payload });
    expect(
      parseMessage({ name: 'page/facts', payload: { ...payload, headings: ['x'.repeat(301)] } }),
    ).toBeNull();
    expect(parseMessage({ name: '__proto__', payload })).toBeNull();
  });

  it('carry the fields of a page, but no more than six and no long texts', () => {
    const field = { labels: ['照片'], accept: '', multiple: false, names: [], alone: true };
    const parses = (fields: object[]) =>
      parseMessage({ name: 'page/facts', payload: { url: '', title: '', headings: [], fields } }) !== null;
    expect(parses([field])).toBe(true);
    expect(parses(Array.from({ length: 7 }, () => field))).toBe(false);
    expect(parses([{ ...field, labels: ['x'.repeat(801)] }])).toBe(false);
    expect(parses([{ ...field, value: 'secret' }])).toBe(false);
  });

  it('are none where they are nothing, or have no name', () => {
    for (const raw of [null, undefined, 'page/facts', 7, {}, { name: 7 }, { name: 'page/lost', payload: {} }])
      expect(parseMessage(raw)).toBeNull();
  });

  it('take a date up to tomorrow, since the day may have begun elsewhere already', () => {
    const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
    const key = { person: null, issuer: 'cn-shanghai', procedure: 'reissue' };
    const parses = (date: string | null) =>
      parseMessage({
        name: 'case/change',
        payload: { key, date: { moment: 'submitted', day: date } },
      }) !== null;
    expect([day(-400), day(0), day(1), null].map(parses)).toEqual([true, true, true, true]);
    expect([day(2), day(400), 'soon'].map(parses)).toEqual([false, false, false]);
  });

  it('refuse an answer that is no answer', () => {
    const change = { kind: 'answer', id: crypto.randomUUID() };
    const parses = (answer: object) =>
      parseMessage({ name: 'people/change', payload: { ...change, answer } }) !== null;
    expect(parses({ fact: 'age', value: 6 })).toBe(true);
    expect(parses({ fact: 'age', value: null })).toBe(true);
    expect(parses({ fact: 'age', value: 'six' })).toBe(false);
    expect(parses({ fact: 'age' })).toBe(false);
    expect(parses({ fact: 'household', value: 'lost' })).toBe(false);
    expect(parses({ fact: '__proto__', value: {} })).toBe(false);
  });
});
