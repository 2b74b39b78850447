import { readFile } from 'node:fs/promises';
import { shanghaiReissue } from '../../practice/pages/shanghai.ts';
import { testPhotos } from '../../tests/fixtures/photos.ts';
import { Desk } from '../browsers/desk.ts';
import type { Sidebar } from '../browsers/sidebar.ts';
import { desk, popup } from './own-pages.ts';
import { toFill } from './quiet-pages.ts';
import type { Screen } from './screen.ts';
import { openFill, sidebar } from './sidebars.ts';

/** Screens at the end of a job. What they answer and erase stays so: they come after all others, in this order. */
export const finishedScreens: readonly Screen[] = [
  sidebar('sidebar-answered', shanghaiReissue, async (_page, shown) => {
    await answerAll(shown);
    const [first] = await shown.materials();
    await shown.tick(first?.material ?? '');
  }),
  sidebar('sidebar-filled', toFill, async (_page, shown) => {
    await openFill(shown);
    await shown.view.click('[data-testid="fill-apply"]');
    await shown.whenShown('[data-testid="fill-undo"]');
  }),
  desk('desk-photos-document', '#photos', '[data-testid="photos-spec"]', async (view, { click, shown }) => {
    const given = new Desk(view);
    await given.select('[data-testid="photos-spec"]', 'own');
    await shown('[data-testid="limits-form"]');
    await click('.limits-form fieldset:first-of-type button:last-child');
    await click('[data-format="pdf"]');
    await given.type('[data-testid="limit-maxKb"]', '300');
    await click('[data-testid="limits-use"]');
    await shown('[data-testid="document-panel"]');
    const base64 = (await readFile((await testPhotos()).oversized)).toString('base64');
    await given.give([{ name: 'front.jpg', type: 'image/jpeg', base64 }]);
    await given.settled();
    await click('[data-testid="document-make"]');
    await shown('[data-testid="document-save"]');
  }),
  popup('popup-person-receipt', async ({ click, shown }) => {
    await click('[data-testid="person-delete"]');
    await click('[data-testid="person-delete-yes"]');
    await shown('[data-testid="person-receipt"]');
  }),
  desk('desk-settings-receipt', '#settings', '[data-testid="erase"]', async (_view, { click, shown }) => {
    await click('[data-testid="erase"]');
    await click('[data-testid="erase-yes"]');
    await shown('[data-testid="receipt"]');
  }),
  popup('popup-first-run', ({ shown }) => shown('[data-testid="welcome"]')),
];

/** Answers whatever is asked with its first answer, until nothing is. */
async function answerAll(shown: Sidebar): Promise<void> {
  for (let [question] = await shown.questions(); question; [question] = await shown.questions())
    await shown.answer(question.fact, question.values[0] ?? '');
}
