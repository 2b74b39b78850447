// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FieldFacts } from '../../core/frame-messages.ts';
import { glanceRule } from '../../core/photo/first-glance.ts';
import { createRuleBook } from '../../platform/page-files/at-once.ts';

const field: FieldFacts = {
  labels: ['Justificatif'],
  accept: '',
  multiple: true,
  names: [],
  alone: true,
};
const paper = (name: string) => new File(['%PDF-1.7'], name);

beforeEach(() => {
  vi.stubGlobal(
    'XMLHttpRequest',
    class {
      responseText = '%PDF-1.7';
      open() {}
      overrideMimeType() {}
      send() {}
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

test('more files than the field takes are not let through at once, however well each fits', () => {
  const book = createRuleBook();
  const rule = glanceRule({ kind: 'document', formats: ['pdf'], maxFiles: 2 });
  book.learn([{ field: JSON.stringify(field), rule }]);
  expect(book.lets([paper('a.pdf'), paper('b.pdf')], field)).toBe(true);
  expect(book.lets([paper('a.pdf'), paper('b.pdf'), paper('c.pdf')], field)).toBe(false);
});
