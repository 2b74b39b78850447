/** A frame inside a portal's page: it says what it holds and guards its own fields; the sidebar stands above. */
import type { PayloadOf } from '../core/messages.ts';
import { lookAgain } from './look-again.ts';
import { ask, onTold } from './messaging.ts';
import { createRuleBook } from './page-files/at-once.ts';
import { guardFileChoices } from './page-files/guard.ts';
import { decideAbove, notifyAbove } from './page-files/relay.ts';
import { type Box, outside, workedIn } from './sidebar-place.ts';

/** Watches this frame for as long as its document lives. */
export function watchFrameBelow(): void {
  /** Whether the page above guards files: its procedure may well have its upload field in a frame without words. */
  let guards = false;
  const rules = createRuleBook();
  onTold('page/rules', (told) => rules.learn(told.rules));
  guardFileChoices({
    isArmed: () => guards,
    onOpening: (field) => void ask('frame/opening', { field } as PayloadOf<'frame/opening'>),
    passAtOnce: rules.lets,
    decide: decideAbove,
    notify: notifyAbove,
  });
  onTold('page/guards', (told) => {
    guards = told.guards;
  });
  void ask('page/guards', {}).then((reply) => {
    guards = reply?.guards ?? guards;
  });
  // A document that is written anew throws its listeners out; then it also says something else than before.
  lookAgain(() => addEventListener('focusin', tellField, true));
  addEventListener('pagehide', () => void ask('frame/gone', {}));
}

/** Tells the panel above where the person is now, so that it does not lie over the field. */
function tellField({ target }: FocusEvent): void {
  if (!(target instanceof Element && target.matches(workedIn))) return;
  // A rectangle of the browser's own is no plain data.
  let box: Box = target.getBoundingClientRect().toJSON();
  // The browser tells the frame around only within one origin.
  for (let at: Window = window; at.parent !== at.top && at.frameElement; at = at.parent) {
    box = outside(box, at.frameElement);
  }
  void ask('frame/field', box);
}
