/**
 * Files that fit are let through inside the browser's own event, untouched: whatever the page does next, it has them.
 * The rules come from our frame ahead of the choice; where one is missing, the choice is held and looked at there.
 */
import type { FieldFacts, FieldRule } from '../../core/frame-messages.ts';
import { type GlanceRule, glance, surelyFits } from '../../core/photo/first-glance.ts';

/** Field rules kept at most: a page that keeps changing its words must not fill our memory. */
const mostRules = 200;

export interface RuleBook {
  readonly learn: (rules: readonly FieldRule[]) => void;
  /** Whether all files may go to this field as they are; `false` as long as that is not certain. */
  readonly lets: (files: readonly File[], field: FieldFacts) => boolean;
}

export function createRuleBook(): RuleBook {
  const known = new Map<string, GlanceRule | null>();
  let barred = isBarred();
  return {
    learn(rules) {
      if (known.size > mostRules) known.clear();
      for (const { field, rule } of rules) known.set(field, rule);
    },
    lets(files, field) {
      const rule = known.get(JSON.stringify(field));
      if (rule === null) return true;
      if (rule === undefined || barred || files.length > rule.files) return false;
      try {
        return files.every((file) => surelyFits(endsOf(file, rule), file, rule));
      } catch {
        // In Firefox the page's `connect-src` reaches this far, and the page's console says so: once is enough.
        barred = true;
        return false;
      }
    },
  };
}

interface Policed {
  readonly featurePolicy?: { readonly allowsFeature: (feature: string) => boolean };
}

/** Chromium says in the page's console that the page forbids this: then nobody asks. */
function isBarred(): boolean {
  return (document as Policed).featurePolicy?.allowsFeature('sync-xhr') === false;
}

/** The two ends of a file, now: the event that brings it does not wait. Nothing else reads a file without waiting. */
function endsOf(file: File, { bytes: [, most] }: GlanceRule): string {
  if (file.size > most) return '';
  const ends = new Blob([file.slice(0, glance.head), file.slice(-glance.tail)]);
  const address = URL.createObjectURL(ends);
  try {
    const request = new XMLHttpRequest();
    request.open('GET', address, false);
    request.overrideMimeType('text/plain; charset=x-user-defined');
    request.send();
    return request.responseText;
  } finally {
    URL.revokeObjectURL(address);
  }
}
