/**
 * The page's side of filling: describes the form to our frame, and fills it when the frame says that the person has
 * pressed for it and the frame stands in plain sight. Keeps nothing but what is needed to take it back.
 */
import type { FillToPage } from '../core/frame-messages.ts';
import { createPageFields } from './page-fields.ts';
import { watchForChanges } from './page-watch.ts';
import type { SidebarFrame } from './sidebar-frame.ts';

/** Makes the desk; hand it every message about the form. Until the first of them it reads nothing. */
export function createFillDesk(frame: () => SidebarFrame | null): (message: FillToPage) => void {
  const fields = createPageFields();
  let sent: string | null = null;

  const describe = () => {
    const form = fields.describe();
    const text = JSON.stringify(form);
    if (text === sent) return;
    sent = text;
    frame()?.send({ type: 'form', form });
  };

  return (message) => {
    if (message.type === 'describe') {
      const first = sent === null;
      sent = '';
      describe();
      if (first) watchForChanges(describe);
    } else if (message.type === 'unfill') {
      void fields.undo().then((left) => {
        frame()?.send({ type: 'unfilled', id: message.id, left });
        // A value that goes changes nothing that a page could be watched by.
        describe();
      });
    } else {
      const covered = !frame()?.isUncovered();
      void (covered ? Promise.resolve([]) : fields.fill(message.values)).then((done) =>
        frame()?.send({ type: 'filled', id: message.id, covered, fields: done }),
      );
    }
  };
}
