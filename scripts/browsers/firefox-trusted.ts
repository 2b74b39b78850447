import type { Browser } from 'puppeteer-core';
import { bidiOf, property, text } from './bidi.ts';

/**
 * Dispatches `window.__event` at `window.__target` of the selected tab as Firefox dispatches a person's own event:
 * trusted, through the same code of the browser. For what its driver has no command for.
 * @throws when the page has prepared none.
 */
export async function asTrusted(browser: Browser): Promise<void> {
  const send = bidiOf(browser);
  const tree = await send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const windows = property(tree, 'contexts');
  const chrome = text(property(Array.isArray(windows) ? windows[0] : undefined, 'context'));
  const inContent = `
    const page = content.wrappedJSObject;
    let done = 'nothing prepared';
    try {
      if (page.__event) {
        content.windowUtils.dispatchDOMEventViaPresShellForTesting(page.__target, page.__event);
        done = 'done';
      }
    } catch (error) {
      done = String(error);
    }
    sendAsyncMessage('liasse:dispatched', done);`;
  const reply = await send('script.callFunction', {
    functionDeclaration: `(script) => new Promise((resolve) => {
      const { messageManager } = window.gBrowser.selectedBrowser;
      messageManager.addMessageListener('liasse:dispatched', function listen({ data }) {
        messageManager.removeMessageListener('liasse:dispatched', listen);
        resolve(data);
      });
      messageManager.loadFrameScript('data:application/javascript,' + encodeURIComponent(script), false);
    })`,
    target: { context: chrome },
    awaitPromise: true,
    arguments: [{ type: 'string', value: inContent }],
  });
  const said = property(property(reply, 'result'), 'value');
  if (said !== 'done') throw new Error(`no trusted event: ${JSON.stringify(reply)}`);
}
