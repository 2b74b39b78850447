/** The background: holds the knowledge, recognises pages, keeps the state. Every listener is set in the first turn. */
import { type Detection, detect } from '../../core/detect.ts';
import { guidance, type Knowledge } from '../../core/guidance.ts';
import type { BackgroundReplies, PayloadOf } from '../../core/messages.ts';
import { type Asker, serveBackground, tellTopFrame } from '../../platform/background-server.ts';
import { showBadge } from '../../platform/badge.ts';
import { claimToken, dropTokens, mintToken } from '../../platform/frame-tokens.ts';
import { keepFromContentScripts, onTabClosed } from '../../platform/lifecycle.ts';
import {
  changeCaseStore,
  changePeopleStore,
  changeSettingsStore,
  readState,
} from '../../platform/stores/state.ts';

/** Starts to answer pages and our own frames. */
export function startBackground(knowledge: Knowledge): void {
  serveBackground({
    'page/facts': (facts, asker) => judgePage(knowledge, facts, asker),
    'frame/claim': ({ token }, { tab }) => claimToken(token, tab, 'sidebar'),
    'relay/open': async (_nothing, { tab }) =>
      tab === null ? null : { token: await mintToken(tab, 'relay', {}) },
    'relay/claim': async ({ token }, { tab, frame }) => ({
      claimed: frame === 0 && (await claimToken(token, tab, 'relay')) !== null,
    }),
    'state/read': readState,
    'people/change': changePeopleStore,
    'case/change': changeCaseStore,
    'settings/change': changeSettingsStore,
  });
  keepFromContentScripts();
  onTabClosed((tab) => void dropTokens(tab));
}

async function judgePage(
  knowledge: Knowledge,
  facts: PayloadOf<'page/facts'>,
  { tab, frame, url }: Asker,
): Promise<BackgroundReplies['page/facts']> {
  // The browser says where the message came from; a script says what it likes.
  if (tab === null || hostOf(url) !== hostOf(facts.url)) return null;
  const detection = detect(facts, knowledge.issuers);
  const guided = detection?.procedure !== undefined;
  if (frame === 0 || guided) await showBadge(tab, guided);
  if (!detection || (frame !== 0 && !guided)) return null;
  const host = hostOf(url);
  const [token, { settings }] = await Promise.all([
    mintToken(tab, 'sidebar', { detection, host }),
    readState(),
  ]);
  const guardsFiles = hasLimits(detection, knowledge);
  const verdict = { detection, token, guardsFiles, folded: settings.folded[host] === true };
  // Portals nest their forms (Shanghai: three frames deep); the sidebar always stands in the top frame.
  if (frame !== 0) await tellTopFrame(tab, verdict);
  return verdict;
}

/** Whether the procedure of a page has files with limits: only there is a choice of files held for a moment. */
function hasLimits({ issuer, procedure }: Detection, knowledge: Knowledge): boolean {
  if (procedure === undefined) return false;
  const { files } = guidance({ issuer, procedure, person: null }, knowledge);
  return files.some(({ limits }) => limits.some(({ strength }) => strength === 'limit'));
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
