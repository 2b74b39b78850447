// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PeopleTab } from '../../app/desk/people-tab.tsx';
import type { StoredStateHook } from '../../app/use-stored-state.ts';
import { InLanguage } from '../../components/text.tsx';
import { type DeskRoute, routeOf } from '../../core/desk-route.ts';
import { noPeople } from '../../core/person.ts';
import { defaultSettings } from '../../core/settings.ts';
import { mount } from '../components/mount.tsx';
import { soon } from '../soon.ts';

const change = vi.fn<StoredStateHook['change']>();
const stored: StoredStateHook = {
  state: {
    people: noPeople,
    cases: { version: 2, cases: {} },
    drafts: [],
    settings: defaultSettings,
    problems: [],
    protection: { kind: 'open' },
    preset: [],
  },
  unanswered: false,
  problems: [],
  reread: vi.fn(),
  accept: vi.fn(),
  change,
};

const list = '#prepare/cn-shanghai/reissue';

function tab(addFor?: DeskRoute) {
  return mount(
    <InLanguage language="en">
      <PeopleTab stored={stored} addFor={addFor} />
    </InLanguage>,
  );
}

beforeEach(() => {
  change.mockReset().mockResolvedValue(true);
  history.replaceState(null, '', `#people/add/${list.slice(1)}`);
});
// Files share a document.
afterEach(() => history.replaceState(null, '', location.pathname));

describe('somebody who was missing in a list', () => {
  it('is typed in at once, and the list is there again once they are kept', async () => {
    const page = await tab(routeOf(list));
    expect(page.get('.back a').getAttribute('href')).toBe(list);
    await page.type('[data-field="name"]', 'Lin');
    await page.click('[data-testid="person-save"]');
    await soon(() => expect(location.hash).toBe(list));
  });

  it('keeps the form open where they could not be kept', async () => {
    change.mockResolvedValue(false);
    const page = await tab(routeOf(list));
    await page.type('[data-field="name"]', 'Lin');
    await page.click('[data-testid="person-save"]');
    await soon(() => expect(change).toHaveBeenCalledOnce());
    await act(async () => undefined);
    expect(location.hash).toBe(`#people/add/${list.slice(1)}`);
    expect(page.all('[data-testid="person-form"]')).toHaveLength(1);
  });

  it('is given up with one press, which leads back too', async () => {
    const page = await tab(routeOf(list));
    await page.click('[data-testid="person-form"] .form-end button[type="button"]');
    await soon(() => expect(location.hash).toBe(list));
  });
});

it('shows the list of people where nobody was missing', async () => {
  const page = await tab();
  expect(page.all('.back, [data-testid="person-form"]')).toEqual([]);
  expect(page.all('[data-testid="people"]')).toHaveLength(1);
});
