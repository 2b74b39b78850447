/** Everything goes, wherever it is kept, with a receipt of what it was. */
import { browser } from 'wxt/browser';
import type { EraseReply } from '../../core/messages.ts';
import { countKept } from '../../core/receipt.ts';
import { findHome } from './home.ts';
import { forgetKeys } from './key-memory.ts';
import { clearPrivateMemory } from './private-memory.ts';
import { clearDisk, clearMemory } from './protect.ts';
import { pulseKey, tellOfMemory } from './pulse.ts';
import { inTurn } from './queue.ts';
import { rewriteDisk } from './rewrite.ts';
import { readState, stateAt } from './state.ts';
import { visitKey } from './visit-key.ts';

/**
 * Erases people, cases, settings, passphrase and what was set aside. That this is a shared computer stays so. From a
 * private window only what was entered in such windows: the rest is not shown there either.
 */
export function eraseEverything(inPrivate = false): Promise<EraseReply> {
  return inTurn(() => (inPrivate ? erasePrivate() : eraseAll()));
}

async function eraseAll(): Promise<EraseReply> {
  const home = await findHome({ use: true });
  const { people, cases } = await stateAt(home);
  const counted = home.personal ? countKept(people, cases) : null;
  await browser.storage.session.remove(visitKey);
  await clearMemory();
  await clearDisk();
  await forgetKeys();
  const filesClean = await rewriteDisk();
  // Where all was in memory, the disk has not told our other pages anything.
  if (home.protection.kind === 'shared') await tellOfMemory();
  const left = Object.keys(await browser.storage.local.get(null)).filter((name) => name !== pulseKey);
  const memory = await browser.storage.session.get(visitKey);
  const nothingLeft =
    left.every((name) => name === 'shared') &&
    memory[visitKey] === undefined &&
    // What lies in a copy that could not be looked at is only gone once that copy is.
    (filesClean || !home.unsettled);
  return {
    state: await readState(),
    receipt: { counted, passphrase: home.lock !== undefined, nothingLeft, filesClean },
  };
}

async function erasePrivate(): Promise<EraseReply> {
  const asked = { use: true, inPrivate: true };
  const { people, cases } = await readState(asked);
  const nothingLeft = await clearPrivateMemory();
  await tellOfMemory();
  return {
    state: await readState(asked),
    // None of it was ever in a file.
    receipt: { counted: countKept(people, cases), passphrase: false, nothingLeft, filesClean: true },
  };
}
