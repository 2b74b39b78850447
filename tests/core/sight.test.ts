import { expect, test } from 'vitest';
import { type Places, sightOf } from '../../core/detect/sight.ts';
import type { IssuerPage } from '../../core/issuer.ts';

const nothing: Places = {
  host: '',
  path: '',
  query: '',
  hash: '',
  url: '',
  title: '',
  heading: '',
  text: '',
};
const page: IssuerPage = {
  id: 'loss',
  purpose: 'social-card/loss',
  signals: [
    { name: 'title', in: 'title', matches: '挂失', weight: 2 },
    { name: 'heading', in: 'heading', matches: '挂失', weight: 1 },
    { name: 'text', in: 'text', matches: '社保卡', weight: 0.5 },
  ],
};

test('a part of a page is seen with its own words, and with those of the page where it has none', () => {
  const whole = sightOf({ ...nothing, heading: '挂失\n补领', text: '社保卡' });
  expect(whole.seenOf(page).signals.map(({ name }) => name)).toEqual(['heading', 'text']);
  const part = whole.withPlaces({ title: '挂失', heading: '补领' });
  expect(part.seenOf(page).signals.map(({ name }) => name)).toEqual(['title', 'text']);
  expect(part.places).toEqual({ ...nothing, title: '挂失', heading: '补领', text: '社保卡' });
  expect(whole.seenOf(page).sum).toBe(1.5);
});
