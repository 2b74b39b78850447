/** Asks the background about this document whenever what it says of itself has changed. */
import type { FieldFacts } from '../core/frame-messages.ts';
import type { PageVerdict, PayloadOf } from '../core/messages.ts';
import { ask } from './messaging.ts';
import { collectPageFacts } from './page-facts.ts';
import { pageFields } from './page-files/field-facts.ts';
import { watchForChanges } from './page-watch.ts';

/** Calls back with every new verdict, `null` included, and after every change; with the file fields of the document. */
export function lookAgain(
  onVerdict: (verdict: PageVerdict | null, fields: readonly FieldFacts[]) => void,
): void {
  let seen = '';
  let last: PageVerdict | null = null;
  const look = async () => {
    const facts = { ...collectPageFacts(document), fields: pageFields(document) };
    const fingerprint = JSON.stringify(facts);
    if (fingerprint === seen) {
      // It says the same and may have thrown us out all the same.
      if (last) onVerdict(last, facts.fields);
      return;
    }
    seen = fingerprint;
    last = null;
    const verdict = await ask('page/facts', facts as PayloadOf<'page/facts'>);
    if (seen !== fingerprint) return;
    last = verdict;
    onVerdict(verdict, facts.fields);
  };
  watchForChanges(() => void look());
}
