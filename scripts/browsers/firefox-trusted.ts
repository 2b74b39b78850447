import type { Browser } from 'puppeteer-core';
import { bidiOf, property, text } from './bidi.ts';

/** Runs a function with one argument in the browser's own window. @returns what it says. */
async function inBrowserWindow(browser: Browser, run: string, argument: string): Promise<unknown> {
  const send = bidiOf(browser);
  const tree = await send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const windows = property(tree, 'contexts');
  const reply = await send('script.callFunction', {
    functionDeclaration: run,
    target: { context: text(property(Array.isArray(windows) ? windows[0] : undefined, 'context')) },
    awaitPromise: true,
    arguments: [{ type: 'string', value: argument }],
  });
  return property(property(reply, 'result'), 'value') ?? JSON.stringify(reply);
}

/** Puts a file from disk on the clipboard, as a file manager does. */
export async function copyFile(browser: Browser, path: string): Promise<void> {
  const said = await inBrowserWindow(
    browser,
    `(path) => {
      const file = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile);
      file.initWithPath(path);
      const flavour = 'application/x-moz-file';
      const transferable = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
      transferable.init(null);
      transferable.addDataFlavor(flavour);
      transferable.setTransferData(flavour, file);
      const { clipboard } = Services;
      clipboard.setData(transferable, null, Ci.nsIClipboard.kGlobalClipboard);
      return clipboard.hasDataMatchingFlavors([flavour], Ci.nsIClipboard.kGlobalClipboard) ? 'done' : 'nothing';
    }`,
    path,
  );
  if (said !== 'done') throw new Error(`no file on the clipboard: ${said}`);
}

/**
 * Dispatches `window.__event` at `window.__target` of the selected tab as Firefox dispatches a person's own event:
 * trusted, through the same code of the browser. For what its driver has no command for.
 * @throws when the page has prepared none.
 */
export async function asTrusted(browser: Browser): Promise<void> {
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
  const said = await inBrowserWindow(
    browser,
    `(script) => new Promise((resolve) => {
      const { messageManager } = window.gBrowser.selectedBrowser;
      messageManager.addMessageListener('liasse:dispatched', function listen({ data }) {
        messageManager.removeMessageListener('liasse:dispatched', listen);
        resolve(data);
      });
      messageManager.loadFrameScript('data:application/javascript,' + encodeURIComponent(script), false);
    })`,
    inContent,
  );
  if (said !== 'done') throw new Error(`no trusted event: ${said}`);
}
