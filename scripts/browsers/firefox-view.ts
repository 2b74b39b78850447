import type { Browser, Page } from 'puppeteer-core';
import { bidiOf, contextOf, property, type SendBidi, text } from './bidi.ts';
import { doneOrGone, type ExtensionView, type Json, middleOf } from './extension-view.ts';

/** The extension's frame with this file name inside a page, or `null` while there is none. */
export async function firefoxFrame(
  browser: Browser,
  page: Page,
  file: string,
): Promise<ExtensionView | null> {
  const send = bidiOf(browser);
  const tree = await send('browsingContext.getTree', { root: contextOf(page) });
  const context = findContext(property(tree, 'contexts'), file);
  return context === null ? null : firefoxView(send, context, contextOf(page));
}

/** Opens a page of the extension in a new tab. */
export async function firefoxTab(browser: Browser, address: string): Promise<ExtensionView> {
  const send = bidiOf(browser);
  const context = text(property(await send('browsingContext.create', { type: 'tab' }), 'context'));
  // Firefox never reports such a page as loaded; the first `evaluate` that succeeds is the sign.
  await send('browsingContext.navigate', { context, url: address, wait: 'none' });
  return firefoxView(send, context, context);
}

/** Ends the extension's background as the browser does when it has been idle. */
export async function stopFirefoxBackground(browser: Browser, addOn: string): Promise<void> {
  const send = bidiOf(browser);
  const tree = await send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const windows = property(tree, 'contexts');
  const chrome = text(property(Array.isArray(windows) ? windows[0] : undefined, 'context'));
  const source = `async (id) => {
    const { extension } = WebExtensionPolicy.getByID(id);
    await extension.terminateBackground({ ignoreDevToolsAttached: true });
    return JSON.stringify(extension.backgroundState);
  }`;
  // An open panel may wake it in the same moment.
  for (let attempt = 1; ; attempt++) {
    const state = await callFunction(send, chrome, source, addOn);
    if (state === 'stopped') return;
    if (attempt === 5) throw new Error(`the background is ${JSON.stringify(state)}`);
  }
}

function findContext(contexts: unknown, file: string): string | null {
  for (const context of Array.isArray(contexts) ? contexts : []) {
    const url = text(property(context, 'url'));
    if (url.startsWith('moz-extension:') && new URL(url).pathname === `/${file}`) {
      return text(property(context, 'context'));
    }
    const inside = findContext(property(context, 'children'), file);
    if (inside !== null) return inside;
  }
  return null;
}

/** @param tab the top frame around `context`, or `context` itself. */
function firefoxView(send: SendBidi, context: string, tab: string): ExtensionView {
  const evaluate: ExtensionView['evaluate'] = async (run, ...args) => {
    const source = `async (args) => JSON.stringify(await (${run.toString()})(...JSON.parse(args)))`;
    return (await callFunction(send, context, source, JSON.stringify(args))) as Awaited<
      ReturnType<typeof run>
    >;
  };
  const isGone = () => evaluate(() => false).catch(() => true);
  const act = (type: 'pointer' | 'key', actions: readonly Record<string, unknown>[]) =>
    send('input.performActions', { context, actions: [{ type, id: `harness-${type}`, actions }] });

  return {
    evaluate,
    async click(selector) {
      // A tab in the background is not laid out anew and takes no clicks.
      await send('browsingContext.activate', { context: tab });
      const middle = await evaluate(middleOf, selector);
      if (!middle) throw new Error(`nothing to click for ${selector}`);
      await doneOrGone(
        act('pointer', [
          { type: 'pointerMove', x: middle.x, y: middle.y },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ]),
        isGone,
      );
    },
    async press(key) {
      const value = keyCodes[key] ?? key;
      await doneOrGone(
        act('key', [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
        isGone,
      );
    },
    async screenshot() {
      const shot = await send('browsingContext.captureScreenshot', { context, origin: 'document' });
      return Buffer.from(text(property(shot, 'data')), 'base64');
    },
    async resize(width, height) {
      await send('browsingContext.setViewport', { context, viewport: { width, height } });
    },
    async close() {
      await send('browsingContext.close', { context });
    },
  };
}

/** WebDriver's code points for keys without a character. */
const keyCodes: Record<string, string> = {
  Backspace: '\uE003',
  Escape: '\uE00C',
  Enter: '\uE007',
  Tab: '\uE004',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

async function callFunction(
  send: SendBidi,
  context: string,
  functionDeclaration: string,
  argument: string,
): Promise<Json | undefined> {
  const reply = await send('script.callFunction', {
    functionDeclaration,
    target: { context },
    awaitPromise: true,
    arguments: [{ type: 'string', value: argument }],
  });
  if (property(reply, 'type') !== 'success') {
    throw new Error(text(property(property(reply, 'exceptionDetails'), 'text')));
  }
  const result = property(reply, 'result');
  if (property(result, 'type') === 'undefined') return undefined;
  return JSON.parse(text(property(result, 'value'))) as Json;
}
