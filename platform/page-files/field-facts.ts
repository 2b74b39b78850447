/** What stands beside a file field: which file it wants, and within which limits. Text only, nearest first. */
import type { FieldFacts } from '../../core/frame-messages.ts';
import { textOf } from '../page-facts.ts';

/** Uploaders keep a second field for whole folders beside the one for files; it is never the one in question. */
const fileInputs = 'input[type=file]:not([webkitdirectory])';
/** Fields of one document that are described; a page with more is a list, not a form. */
const fieldLimit = 6;
/** Blocks around the field that are read outwards: Ant Design's label stands seven above its input. */
const blocksUp = 8;
/** Characters of one text, and of all texts of a field together. */
const textLimit = 800;
const allLimit = 2000;

/** Describes the file fields of a document. */
export function pageFields(doc: Document): FieldFacts[] {
  return [...doc.querySelectorAll<HTMLInputElement>(fileInputs)]
    .slice(0, fieldLimit)
    .map((input) => fieldFacts(input));
}

/**
 * Describes one file field.
 * @param pressed what the person pressed to open it, where that was not the field itself: a button of the page may
 * stand far from the field it opens, several may share one, and some fields are in no document.
 */
export function fieldFacts(input: HTMLInputElement, pressed?: Element): FieldFacts {
  const near = pressed?.isConnected ? [textOf(pressed, textLimit), ...surroundingWords(pressed)] : [];
  const texts = [...ownWords(input), ...near, ...surroundingWords(input)];
  return factsOf(input, texts, [input.name, input.id], input.accept, input.multiple);
}

function factsOf(
  { ownerDocument }: Element,
  texts: readonly (string | null)[],
  names: readonly unknown[],
  accept: string,
  multiple: boolean,
): FieldFacts {
  return {
    labels: labelsOf(texts),
    accept: accept.slice(0, 500),
    multiple,
    names: names
      .filter((name): name is string => typeof name === 'string' && name !== '')
      .map((name) => name.slice(0, 200)),
    alone: filesIn(ownerDocument) <= 1,
  };
}

/** Describes a place where files were dropped or pasted: the field that belongs to it, or the words around it. */
export function placeFacts(place: Element): FieldFacts {
  for (let block: Element | null = place, up = 0; block && up < blocksUp; block = block.parentElement, up++) {
    const fields = block.querySelectorAll<HTMLInputElement>(fileInputs);
    const field = fields.length === 1 ? fields[0] : undefined;
    if (field) return { ...fieldFacts(field, place), multiple: true };
    if (fields.length > 1) break;
  }
  const own = [place.getAttribute('aria-label'), place.getAttribute('title'), textOf(place, textLimit)];
  const texts = place === place.ownerDocument.body ? [] : [...own, ...surroundingWords(place)];
  return factsOf(place, texts, [place.id, place.className], '', true);
}

/** Each text once, cut, until there is no room for more. */
function labelsOf(texts: readonly (string | null)[]): string[] {
  let room = allLimit;
  const labels = new Set<string>();
  for (const text of texts) {
    const kept = (text ?? '').trim().slice(0, Math.min(textLimit, room));
    if (kept === '' || labels.has(kept)) continue;
    labels.add(kept);
    room -= kept.length;
  }
  return [...labels];
}

function ownWords(input: HTMLInputElement): (string | null)[] {
  const root = input.getRootNode() as Partial<DocumentOrShadowRoot> & ParentNode;
  const described = ['aria-labelledby', 'aria-describedby'].flatMap((name) =>
    (input.getAttribute(name) ?? '')
      .split(/\s+/)
      .map((id) => id && textOf(root.querySelector(`[id="${CSS.escape(id)}"]`), textLimit)),
  );
  const labels = [...(input.labels ?? [])].map((label) => textOf(label, textLimit));
  const attributes = ['aria-label', 'title', 'placeholder', 'alt'].map((name) => input.getAttribute(name));
  return [...labels, ...attributes, ...described];
}

/** Text of the field's neighbours and of the blocks around it, up to the first block that holds a second file field. */
function surroundingWords(place: Element): string[] {
  const texts: string[] = [];
  let block: Element | null = place;
  for (let up = 0; block && up < blocksUp && block !== place.ownerDocument.body; up++) {
    if (block !== place) {
      if (filesIn(block) > 1) break;
      texts.push(textOf(block, textLimit), block.getAttribute('title') ?? '');
    }
    const { previousElementSibling: before, nextElementSibling: after } = block;
    const said = neighbour(before);
    texts.push(said);
    // Between two fields, what stands behind the first is the label of the second where the first has one in front.
    const shared = block.parentElement !== null && filesIn(block.parentElement) > filesIn(block);
    if (!said || !shared) texts.push(neighbour(after));
    block = block.parentElement;
  }
  return texts;
}

function neighbour(block: Element | null): string {
  return block && !block.matches(fileInputs) && filesIn(block) === 0 ? textOf(block, textLimit) : '';
}

function filesIn(block: ParentNode): number {
  return block.querySelectorAll(fileInputs).length;
}
