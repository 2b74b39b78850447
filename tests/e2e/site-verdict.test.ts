import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Handler } from '../../practice/site.ts';
import { type ExtensionView, eventually } from '../../scripts/browsers/extension-view.ts';
import { openStage, type Stage } from './stage.ts';

/** Something at every address, so that the browser arrives there. */
const anywhere: Handler = ({ host }) => ({
  body: `<!doctype html><title>${host}</title><h1>Carte Vitale</h1>`,
});

interface Verdict {
  readonly kind: string;
  readonly sort: string;
  readonly text: string;
}

describe('the popup over a page, opened by the toolbar button', () => {
  let stage: Stage;
  let popup: ExtensionView | undefined;

  beforeAll(async () => {
    stage = await openStage('chromium');
    stage.site.add(anywhere);
  });
  afterEach(async () => {
    await popup?.close();
    popup = undefined;
    await stage.clear();
  });
  afterAll(() => stage?.close());

  /** What the popup says over this address. */
  async function verdictOver(address: string): Promise<Verdict> {
    const page = await stage.visit(address);
    const { openPopupOver } = stage.browser;
    if (!openPopupOver) throw new Error('this browser’s toolbar cannot be clicked');
    const view = await openPopupOver(page);
    popup = view;
    return eventually('a verdict', () =>
      view.evaluate(() => {
        const shown = document.querySelector<HTMLElement>('[data-testid="verdict"]');
        if (!shown || shown.dataset.verdict === 'loading') return null;
        const { verdict = '', sort = '' } = shown.dataset;
        return { kind: verdict, sort, text: shown.innerText };
      }),
    );
  }

  it('warns of an address made like the official one, and gives the real one', async () => {
    const verdict = await verdictOver('https://assure-ameli.fr/PortailAS/');
    expect(verdict).toMatchObject({ kind: 'lookalike', sort: 'imitation' });
    expect(verdict.text).toMatch(/assure-ameli\.fr is not the official site[\s\S]*www\.ameli\.fr/);
  });

  it('names a paid go-between as one', async () => {
    const verdict = await verdictOver('https://www.zhaopianhuizhi.com/sbk/13694/.html');
    expect(verdict).toMatchObject({ kind: 'lookalike', sort: 'seller' });
    expect(verdict.text).toMatch(/private business[\s\S]*www\.gdzwfw\.gov\.cn/);
  });

  it('accuses no unknown site, says what its address looks like and how to check', async () => {
    const verdict = await verdictOver('https://www.arneli.fr/compte');
    expect(verdict).toMatchObject({ kind: 'unknown', sort: '' });
    expect(verdict.text).toMatch(
      /does not know this site[\s\S]*looks like ameli\.fr[\s\S]*check for yourself/,
    );
    expect(verdict.text).not.toMatch(/fraud|scam/i);
  });

  it('explains an official site that is not the government’s', async () => {
    const verdict = await verdictOver('https://www.962222.net/htmlnews/20100901/938.htm');
    expect(verdict.kind).toBe('operator');
    expect(verdict.text).toContain('outside gov.cn');
  });

  it('explains FranceConnect as the state’s log-in', async () => {
    const verdict = await verdictOver('https://app.franceconnect.gouv.fr/api/v1/authorize');
    expect(verdict.kind).toBe('official');
    expect(verdict.text).toContain('state login');
  });

  it('leads from an official site without a panel to the lists of its office, in one click', async () => {
    const verdict = await verdictOver('https://rsj.luzhou.gov.cn/');
    expect(verdict.kind).toBe('official');
    const { browser, extensionOrigin } = stage.browser;
    const opened = browser.waitForTarget((target) =>
      target.url().startsWith(`${extensionOrigin}/desk.html#prepare/`),
    );
    await popup?.click('[data-testid="door-issuer"]');
    const target = await opened;
    expect(new URL(target.url()).hash).toBe('#prepare/cn-sichuan');
    const desk = await target.page();
    await desk?.waitForSelector('[data-testid="procedure"][data-procedure="reissue"]');
    await desk?.close();
    popup = undefined;
  });
});
