import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shanghaiReissue } from '../../practice/pages/shanghai.ts';
import { eventually } from '../../scripts/browsers/extension-view.ts';
import { browserNames } from '../../scripts/browsers/find.ts';
import { openPopup } from '../../scripts/browsers/popup.ts';
import { openSidebar } from '../../scripts/browsers/sidebar.ts';
import { keptProfile, openStage, type Stage } from './stage.ts';

describe.each(browserNames)('people in %s', (browserName) => {
  let profile: Awaited<ReturnType<typeof keptProfile>>;
  let stage: Stage;

  beforeEach(async () => {
    profile = await keptProfile();
    stage = await openStage(browserName, { profileDir: profile.dir });
  });
  afterEach(async () => {
    await stage?.close();
    await profile.remove();
  });

  it('are added, changed, switched and deleted in the popup', async () => {
    const popup = await openPopup(stage.browser);
    expect(await popup.people()).toEqual([]);
    await popup.add({ name: '小林', relation: 'self', facts: { nationality: 'mainland' } });
    await popup.add({ name: 'Léa', relation: 'child', facts: { age: '6' } });
    await popup.edit('Léa', { name: 'Léa Lin' });
    await popup.choose('小林');
    expect(await popup.people()).toEqual([
      { name: '小林', chosen: true },
      { name: 'Léa Lin', chosen: false },
    ]);
    await popup.choose('Léa Lin');
    const words = await popup.remove('Léa Lin');
    expect(words).toContain('Léa Lin');
    const left = await popup.people();
    expect(left.map(({ name }) => name)).toEqual(['小林']);
  });

  it('appear in the sidebar, and switching changes whom the list is for', async () => {
    const popup = await openPopup(stage.browser);
    await popup.add({ name: '小林', relation: 'self' });
    await popup.choose('小林');
    const page = await stage.visit(shanghaiReissue);
    const sidebar = await openSidebar(stage.browser, page);
    await eventually('the person in the sidebar', async () =>
      (await sidebar.chosenPerson()).includes('小林'),
    );
    await popup.add({ name: 'Léa', relation: 'child' });
    await popup.choose('Léa');
    await eventually('the other person in the sidebar', async () =>
      (await sidebar.chosenPerson()).includes('Léa'),
    );
  });

  it('are still there after a restart, with their answers and ticks', async () => {
    const popup = await openPopup(stage.browser);
    await popup.add({ name: '小林', relation: 'self' });
    await popup.choose('小林');
    await popup.close();
    const sidebar = await openSidebar(stage.browser, await stage.visit(shanghaiReissue));
    await eventually('the person in the sidebar', async () =>
      (await sidebar.chosenPerson()).includes('小林'),
    );
    await sidebar.whenShown('[data-testid="question"]');
    const [question] = await sidebar.questions();
    expect(question?.values.length).toBeGreaterThan(0);
    if (question) await sidebar.answer(question.fact, question.values[0] ?? '');
    const [first] = (await sidebar.materials()).filter(({ need }) => need !== 'no');
    expect(first).toBeDefined();
    if (first) await sidebar.tick(first.material);
    const before = await sidebar.materials();
    await sidebar.speak('fr');

    await stage.close();
    stage = await openStage(browserName, { profileDir: profile.dir });

    const again = await openSidebar(stage.browser, await stage.visit(shanghaiReissue));
    await again.whenShown('[data-testid="sidebar"][lang="fr"]');
    expect(await again.chosenPerson()).toContain('小林');
    expect(await again.materials()).toEqual(before);
    expect((await again.questions()).map(({ fact }) => fact)).not.toContain(question?.fact);
  });
});
