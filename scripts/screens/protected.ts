import { shanghaiReissue } from '../../practice/pages/shanghai.ts';
import type { Json } from '../browsers/extension-view.ts';
import { desk, popup } from './own-pages.ts';
import type { Screen, Studio } from './screen.ts';
import { sidebar } from './sidebars.ts';
import { tell } from './tell.ts';

const passphrase = 'une pomme verte';
const set = { kind: 'set', passphrase };
const remove = { kind: 'remove', passphrase };

/** How to come under a protection, and out of it again with everybody still there. */
interface Way {
  readonly enter: readonly Json[];
  readonly leave: readonly Json[];
}
const unlocked: Way = { enter: [set], leave: [remove] };
const locked: Way = { enter: [set, { kind: 'lock' }], leave: [{ kind: 'unlock', passphrase }, remove] };
const shared: Way = { enter: [{ kind: 'share', on: true }], leave: [{ kind: 'share', on: false }] };

/** Screens while people are behind a passphrase or in memory only; each leaves everything as it found it. */
export const protectedScreens: readonly Screen[] = [
  under(unlocked, popup('popup-unlocked')),
  under(unlocked, desk('desk-settings-unlocked', '#settings', '[data-testid="settings-lock"]')),
  under(locked, popup('popup-locked', undefined, '[data-testid="unlock"]')),
  under(locked, desk('desk-people-locked', '#people', '[data-testid="unlock"]')),
  under(locked, sidebar('sidebar-locked', shanghaiReissue)),
  under(shared, popup('popup-shared')),
  under(shared, desk('desk-settings-shared', '#settings', '[data-testid="shared-banner"]')),
  under(shared, sidebar('sidebar-shared', shanghaiReissue)),
];

function under({ enter, leave }: Way, screen: Screen): Screen {
  return {
    ...screen,
    async show(studio) {
      await change(studio, enter);
      return screen.show(studio);
    },
    leave: (studio) => change(studio, leave),
  };
}

async function change(studio: Studio, steps: readonly Json[]): Promise<void> {
  for (const step of steps) await tell(studio, 'protection/change', step);
}
