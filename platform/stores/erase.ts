/** Everything goes, wherever it is kept, with a receipt of what it was. */
import { browser } from 'wxt/browser';
import type { EraseReply } from '../../core/messages.ts';
import { countKept } from '../../core/receipt.ts';
import { findHome } from './home.ts';
import { forgetKeys } from './key-memory.ts';
import { clearDisk, clearMemory } from './protect.ts';
import { pulseKey, tellOfMemory } from './pulse.ts';
import { inTurn } from './queue.ts';
import { rewriteDisk } from './rewrite.ts';
import { readState, stateAt } from './state.ts';
import { visitKey } from './visit-key.ts';

/** Erases people, cases, settings, passphrase and what was set aside. That this is a shared computer stays so. */
export function eraseEverything(): Promise<EraseReply> {
  return inTurn(async () => {
    const home = await findHome(true);
    const { people, cases } = await stateAt(home);
    const counted = home.protection.kind === 'locked' ? null : countKept(people, cases);
    await browser.storage.session.remove(visitKey);
    await clearMemory();
    await clearDisk();
    await forgetKeys();
    await rewriteDisk();
    // Where all was in memory, the disk has not told our other pages anything.
    if (home.protection.kind === 'shared') await tellOfMemory();
    const left = Object.keys(await browser.storage.local.get(null)).filter((name) => name !== pulseKey);
    const memory = await browser.storage.session.get(visitKey);
    const nothingLeft = left.every((name) => name === 'shared') && memory[visitKey] === undefined;
    return {
      state: await readState(),
      receipt: { counted, passphrase: home.lock !== undefined, nothingLeft },
    };
  });
}
