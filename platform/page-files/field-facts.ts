/** What stands beside a file field, so that our frame can tell which file it wants. Text only, nearest first. */
import type { FieldFacts } from '../../core/frame-messages.ts';

const labelLimit = 8;
/** Blocks around the field that are read outwards; deeper ones repeat the whole page. */
const blocksUp = 5;
const textLimit = 160;

/** Describes a file field. */
export function fieldFacts(input: HTMLInputElement): FieldFacts {
  const doc = input.ownerDocument;
  return {
    labels: [...new Set([...ownWords(input), ...surroundingWords(input)])].slice(0, labelLimit),
    accept: input.accept,
    multiple: input.multiple,
    names: [input.name, input.id].filter((name) => name !== ''),
    alone: doc.querySelectorAll('input[type="file"]').length <= 1,
  };
}

function ownWords(input: HTMLInputElement): string[] {
  const doc = input.ownerDocument;
  const described = ['aria-labelledby', 'aria-describedby'].flatMap((attribute) =>
    (input.getAttribute(attribute) ?? '')
      .split(/\s+/)
      .map((id) => (id ? doc.getElementById(id)?.textContent : '')),
  );
  const labels = [...(input.labels ?? [])].map((label) => label.textContent);
  const attributes = ['aria-label', 'title', 'placeholder', 'alt'].map((name) => input.getAttribute(name));
  return words([...labels, ...attributes, ...described]);
}

/** Text of the blocks around the field, smallest first; a block that holds a second file field ends the walk. */
function surroundingWords(input: HTMLInputElement): string[] {
  const texts: (string | null)[] = [];
  let block: Element | null = input.parentElement;
  for (let up = 0; block && up < blocksUp && block !== input.ownerDocument.body; up++) {
    if (block.querySelectorAll('input[type="file"]').length > 1) break;
    texts.push(block.textContent, block.previousElementSibling?.textContent ?? null);
    block = block.parentElement;
  }
  return words(texts);
}

function words(texts: readonly (string | null | undefined)[]): string[] {
  return texts
    .map((text) => (text ?? '').replace(/\s+/g, ' ').trim().slice(0, textLimit))
    .filter((text) => text !== '');
}
