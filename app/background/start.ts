/** The background: holds the knowledge, recognises pages, keeps the state. Every listener is set in the first turn. */
import { addressOf } from '../../core/desk-route.ts';
import { type Detection, detect } from '../../core/detect.ts';
import { guidance, type Knowledge } from '../../core/guidance.ts';
import type { BackgroundReplies, PayloadOf, StateReply } from '../../core/messages.ts';
import { createOnce } from '../../platform/answered-once.ts';
import { type Asker, serveBackground, tellFrames, tellTopFrame } from '../../platform/background-server.ts';
import { showBadge } from '../../platform/badge.ts';
import { claimToken, dropTokens, mintToken } from '../../platform/frame-tokens.ts';
import { dropTab, setTabGuards, tabGuards } from '../../platform/guarded-tabs.ts';
import {
  keepFromContentScripts,
  onBrowserStart,
  onFirstInstall,
  onStored,
  onTabClosed,
  openDeskBehind,
} from '../../platform/lifecycle.ts';
import { eraseEverything } from '../../platform/stores/erase.ts';
import { importPeople } from '../../platform/stores/import.ts';
import { forgetClosedPrivateWindows } from '../../platform/stores/private-memory.ts';
import { changeProtection } from '../../platform/stores/protect.ts';
import {
  changeCaseStore,
  changeDraftStore,
  changePeopleStore,
  changeSettingsStore,
  readSettings,
  readStateInTurn,
} from '../../platform/stores/state.ts';
import { openUnread } from '../../platform/stores/unread.ts';
import { createDueBadge } from './due-badge.ts';

/** Starts to answer pages and our own frames. */
export function startBackground(knowledge: Knowledge): void {
  const dueBadge = createDueBadge(knowledge);
  const once = createOnce();
  /** A repeat gets the outcome of the first time, with the state as it is now. */
  const changed = (asker: Asker, change: () => Promise<StateReply>) =>
    once(asker, change, async ({ ok, reason }): Promise<StateReply> => {
      if (!ok) return { ok, reason: reason === 'refused' ? reason : 'notSaved' };
      return { ok, state: await readStateInTurn({ use: false, inPrivate: asker.inPrivate }) };
    });
  serveBackground({
    'page/facts': (facts, asker) => {
      dueBadge.onNewDay();
      return judgePage(knowledge, facts, asker);
    },
    'page/shown': async ({ guided, guardsFiles }, { tab, frame }) => {
      if (tab === null || frame !== 0) return null;
      await Promise.all([showBadge(tab, guided), setTabGuards(tab, guardsFiles)]);
      await tellFrames(tab, { name: 'page/guards', guards: guardsFiles });
      return null;
    },
    'page/guards': async (_nothing, { tab }) => ({ guards: tab !== null && (await tabGuards(tab)) }),
    'page/rules': async ({ rules }, { tab, frame }) => {
      if (tab !== null && frame === 0) await tellFrames(tab, { name: 'page/rules', rules });
      return null;
    },
    'frame/opening': async ({ field }, { tab, frame }) => {
      if (tab !== null && frame !== 0) await tellTopFrame(tab, { name: 'frame/opening', field });
      return null;
    },
    'frame/field': async (field, { tab, frame }) => {
      if (tab !== null && frame !== 0) await tellTopFrame(tab, { name: 'frame/field', field });
      return null;
    },
    'frame/gone': async (_nothing, { tab, frame }) => {
      if (tab !== null && frame !== 0)
        await tellTopFrame(tab, { name: 'frame/found', frame, verdict: null, fields: [] });
      return null;
    },
    'sidebar/open': async (grant, { tab, frame }) =>
      tab === null || frame !== 0 ? null : { token: await mintToken(tab, 'sidebar', grant) },
    'frame/claim': ({ token }, asker) => claimToken(token, asker, 'sidebar'),
    'relay/open': async (_nothing, { tab }) => {
      if (tab === null) return null;
      const proof = crypto.randomUUID();
      return { proof, token: await mintToken(tab, 'relay', { proof }) };
    },
    'relay/claim': ({ token }, asker) => (asker.frame === 0 ? claimToken(token, asker, 'relay') : null),
    'state/read': ({ peek }, { inPrivate }) => {
      dueBadge.onNewDay();
      return readStateInTurn({ use: !peek, inPrivate });
    },
    'people/change': (change, asker) => changed(asker, () => changePeopleStore(change, asker.inPrivate)),
    'draft/change': (change, asker) =>
      once(
        asker,
        () => changeDraftStore(change, asker.inPrivate),
        async ({ ok }) => ({ ok }),
      ),
    'case/change': (change, asker) => changed(asker, () => changeCaseStore(change, asker.inPrivate)),
    'settings/change': (change, asker) => changed(asker, () => changeSettingsStore(change, asker.inPrivate)),
    'protection/change': (change, { inPrivate }) => changeProtection(change, inPrivate),
    'data/erase': (_nothing, { inPrivate }) => eraseEverything(inPrivate),
    'data/unread': (what, { inPrivate }) => openUnread(what, inPrivate),
    'data/import': (file, { inPrivate }) => importPeople(file, inPrivate),
  });
  keepFromContentScripts();
  onStored(dueBadge.refresh);
  onBrowserStart(dueBadge.refresh);
  onFirstInstall(() => void openDeskBehind(addressOf({ tab: 'welcome' })));
  dueBadge.refresh();
  onTabClosed((tab) => void Promise.all([dropTokens(tab), dropTab(tab), forgetClosedPrivateWindows(tab)]));
}

async function judgePage(
  knowledge: Knowledge,
  { fields = [], ...facts }: PayloadOf<'page/facts'>,
  { tab, frame, url, origin, inPrivate }: Asker,
): Promise<BackgroundReplies['page/facts']> {
  // The browser says where the message came from; a script says what it likes. Chromium calls a frame that its page has
  // written by `document.open()` about:blank still, while the document has the address of the page.
  const host = hostOf(facts.url);
  const isTold = host === hostOf(url) || (frame !== 0 && host === hostOf(origin));
  if (tab === null || !isTold) return null;
  const detection = detect(facts, knowledge.issuers);
  const folded = detection !== null && (await readSettings(inPrivate)).folded[host] === true;
  const verdict = detection && verdictOn(detection, host, folded, knowledge);
  if (frame === 0) return verdict;
  // Portals nest their forms (Shanghai: three frames deep); the sidebar always stands in the top frame.
  const guided = verdict?.detection.procedure === undefined ? null : verdict;
  await tellTopFrame(tab, { name: 'frame/found', frame, verdict: guided, fields });
  return guided;
}

function verdictOn(detection: Detection, host: string, folded: boolean, knowledge: Knowledge) {
  return { detection, host, guardsFiles: hasFiles(detection, knowledge), folded };
}

/**
 * Whether the procedure of a page has files: only there is a choice of files held for a moment. Where we know no
 * limits, the page may state them.
 */
function hasFiles({ issuer, procedure }: Detection, knowledge: Knowledge): boolean {
  return procedure !== undefined && guidance({ issuer, procedure, person: null }, knowledge).files.length > 0;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
