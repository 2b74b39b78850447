import { browser } from 'wxt/browser';
import { changeCaseStore, changePeopleStore, readState } from '../../../platform/stores/state.ts';

/** A person with a detail, a tick, two answers and a date; their id. */
export async function plant(): Promise<string> {
  const draft = { name: '小雨', relation: 'child', facts: { age: 6 }, details: { city: 'Lyon' } } as const;
  const reply = await changePeopleStore({ kind: 'save', draft });
  const person = (reply.ok && reply.state.people.chosen) || '';
  const key = { person, issuer: 'cn-shanghai', procedure: 'reissue' };
  await changeCaseStore({ key, tick: { material: 'cn-id-card', ticked: true } });
  await changeCaseStore({ key, answer: { fact: 'reason', value: 'stolen' } });
  await changeCaseStore({ key, date: { moment: 'submitted', day: '2026-11-20' } });
  return person;
}

/** All that is on disk, as text. */
export const disk = async () => JSON.stringify(await browser.storage.local.get(null));
/** All that is in session memory, as text. */
export const memory = async () => JSON.stringify(await browser.storage.session.get(null));
export const kind = async () => (await readState()).protection.kind;
export const names = async () => (await readState()).people.people.map(({ name }) => name);
