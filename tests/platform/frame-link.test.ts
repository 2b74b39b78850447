// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { linkToPage } from '../../platform/frame-link.ts';

const grant = { detection: { issuer: 'cn-shanghai', page: 'x', purpose: 'a', signals: [] }, host: 'a.cn' };
/** What the background says to each question for a token; the last answer stands for all after it. */
let answers: readonly unknown[] = [];
let asked = 0;

beforeEach(() => {
  asked = 0;
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(
    async () => answers[Math.min(asked++, answers.length - 1)],
  );
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

function offer(): void {
  const { port2 } = new MessageChannel();
  window.dispatchEvent(Object.assign(new Event('message'), { data: { liasse: 'a token' }, ports: [port2] }));
}

describe('the panel’s link to the page', () => {
  it('is made also when a background that starts anew does not know the token at once', async () => {
    answers = [null, null, grant];
    const linking = linkToPage();
    offer();
    await vi.advanceTimersByTimeAsync(2100);
    expect(await linking).toMatchObject(grant);
    expect(asked).toBe(3);
  });

  it('is not made with a token that nobody minted, and asking comes to an end', async () => {
    answers = [null];
    let linked = false;
    void linkToPage().then(() => {
      linked = true;
    });
    offer();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(linked).toBe(false);
    expect(asked).toBe(5);
  });
});
