/** What stands beside a file field, so that our frame can tell which file it wants. Text only, nearest first. */
import type { FieldFacts } from '../../core/frame-messages.ts';

const labelLimit = 8;
/** Blocks around the field that are read outwards; deeper ones repeat the whole page. */
const blocksUp = 5;
const textLimit = 160;

/**
 * Describes a file field.
 * @param pressed what the person pressed to open it, where that was not the field itself: a button of the page may
 * stand far from the field it opens, and several may share one.
 */
export function fieldFacts(input: HTMLInputElement, pressed?: Element): FieldFacts {
  const near = pressed?.isConnected ? [pressed.textContent, ...surroundingWords(pressed)] : [];
  return {
    labels: labelsOf([...ownWords(input), ...words(near), ...surroundingWords(input)]),
    accept: input.accept,
    multiple: input.multiple,
    names: [input.name, input.id].filter((name) => name !== ''),
    alone: isAlone(input.ownerDocument),
  };
}

/** Describes a place where files were dropped or pasted: the field that belongs to it, or the words around it. */
export function placeFacts(place: Element): FieldFacts {
  for (let block: Element | null = place, up = 0; block && up < blocksUp; block = block.parentElement, up++) {
    const fields = block.querySelectorAll<HTMLInputElement>(fileFields);
    const field = fields.length === 1 ? fields[0] : undefined;
    if (field) return { ...fieldFacts(field, place), multiple: true };
    if (fields.length > 1) break;
  }
  const own = [place.getAttribute('aria-label'), place.getAttribute('title'), place.textContent];
  const names = [place.id, place.className].filter((name) => typeof name === 'string' && name !== '');
  return {
    labels: labelsOf(place === place.ownerDocument.body ? [] : [...words(own), ...surroundingWords(place)]),
    accept: '',
    multiple: true,
    names,
    alone: isAlone(place.ownerDocument),
  };
}

/** Uploaders keep a second field for whole folders beside the one for files; it is never the one in question. */
const fileFields = 'input[type="file"]:not([webkitdirectory])';

function isAlone(doc: Document): boolean {
  return doc.querySelectorAll(fileFields).length <= 1;
}

function labelsOf(texts: readonly string[]): string[] {
  return [...new Set(texts)].slice(0, labelLimit);
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
function surroundingWords(input: Element): string[] {
  const texts: (string | null)[] = [];
  let block: Element | null = input.parentElement;
  for (let up = 0; block && up < blocksUp && block !== input.ownerDocument.body; up++) {
    if (block.querySelectorAll(fileFields).length > 1) break;
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
