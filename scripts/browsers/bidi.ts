import type { Browser, Page } from 'puppeteer-core';

/** Sends one WebDriver BiDi command and returns its result. */
export type SendBidi = (method: string, params: Record<string, unknown>) => Promise<unknown>;

/**
 * The protocol connection under a Firefox browser of puppeteer. puppeteer does not follow the frames and tabs of
 * extensions there, while the protocol itself reaches them.
 * @throws when puppeteer no longer keeps its connection where it did.
 */
export function bidiOf(browser: Browser): SendBidi {
  const connection: unknown = Reflect.get(browser, 'connection');
  if (connection === null || typeof connection !== 'object') throw new Error('no BiDi connection');
  const send: unknown = Reflect.get(connection, 'send');
  if (typeof send !== 'function') throw new Error('the BiDi connection cannot send');
  return async (method, params) => property(await send.call(connection, method, params), 'result');
}

/** The protocol's name for the page's top frame. */
export function contextOf(page: Page): string {
  return text(Reflect.get(page.mainFrame(), '_id'));
}

/** One property of a foreign object; `undefined` when it is none. */
export function property(value: unknown, key: string): unknown {
  return value !== null && typeof value === 'object' ? Reflect.get(value, key) : undefined;
}

/** Foreign value as text. @throws when it is not. */
export function text(value: unknown): string {
  if (typeof value !== 'string') throw new Error(`expected text, got ${JSON.stringify(value)}`);
  return value;
}
