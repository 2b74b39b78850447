/** Taking in people from a file: looked at first, applied on the person's word, nothing lost. */
import { noCases } from '../../core/cases.ts';
import { mergePeople } from '../../core/merge-people.ts';
import type { ImportReply, PayloadOf } from '../../core/messages.ts';
import { noPeople } from '../../core/person.ts';
import { findHome } from './home.ts';
import { tellOfMemory } from './pulse.ts';
import { inTurn } from './queue.ts';
import { casesStore, peopleStore } from './shapes.ts';
import { stateAt } from './state.ts';
import { readStore, understand, writeStores } from './versioned-store.ts';

/** @returns what happens, or has happened, to each person of the file */
export function importPeople(
  { text, apply }: PayloadOf<'data/import'>,
  inPrivate = false,
): Promise<ImportReply> {
  return inTurn(async () => {
    const home = await findHome({ use: true, inPrivate });
    const { personal } = home;
    if (!personal) return { ok: false, reason: 'refused' };
    const raw = parts(text);
    if (!raw) return { ok: false, reason: 'damaged' };
    const people = understand(peopleStore, raw.people ?? noPeople);
    const cases = understand(casesStore, raw.cases ?? noCases);
    const problems = [people.problem, cases.problem];
    if (problems.includes('newer')) return { ok: false, reason: 'newer' };
    if (problems.includes('unreadable')) return { ok: false, reason: 'damaged' };
    const here = {
      people: (await readStore(peopleStore, personal)).value,
      cases: (await readStore(casesStore, personal)).value,
    };
    const merged = mergePeople(here, { people: people.value, cases: cases.value });
    if (apply) {
      // In one write: people without their ticks, or ticks of people who are not in the list, are half a file.
      const kept = await writeStores(
        [
          { shape: peopleStore, value: merged.people },
          { shape: casesStore, value: merged.cases },
        ],
        personal,
      );
      if (!kept) return { ok: false, reason: 'notSaved' };
      if (home.protection.kind === 'shared') await tellOfMemory();
    }
    return { ok: true, state: await stateAt(home), steps: merged.steps };
  });
}

function parts(text: string): { readonly people?: unknown; readonly cases?: unknown } | null {
  try {
    const raw: unknown = JSON.parse(text);
    return typeof raw === 'object' && raw !== null ? raw : null;
  } catch {
    return null;
  }
}
