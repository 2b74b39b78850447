/** The background: holds the knowledge, recognises pages, keeps the state. Every listener is set in the first turn. */
import { type Detection, detect } from '../../core/detect.ts';
import { guidance, type Knowledge } from '../../core/guidance.ts';
import type { BackgroundReplies, PayloadOf } from '../../core/messages.ts';
import { type Asker, serveBackground } from '../../platform/background-server.ts';
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
    'frame/claim': ({ token }, asker) => claimToken(token, asker.tab),
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
  { tab, url }: Asker,
): Promise<BackgroundReplies['page/facts']> {
  // The browser says where the message came from; a script says what it likes.
  if (tab === null || hostOf(url) !== hostOf(facts.url)) return null;
  const detection = detect(facts, knowledge.issuers);
  await showBadge(tab, detection?.procedure !== undefined);
  if (!detection) return null;
  const host = hostOf(url);
  const [token, { settings }] = await Promise.all([mintToken({ tab, detection, host }), readState()]);
  return {
    detection,
    token,
    guardsFiles: hasLimits(detection, knowledge),
    folded: settings.folded[host] === true,
  };
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
