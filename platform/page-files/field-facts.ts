/** What stands beside a file field: which file it wants, and within which limits. Text only, nearest first. */
import type { FieldFacts } from '../../core/frame-messages.ts';
import { textOf } from '../page-facts.ts';

const fileInputs = 'input[type="file"]';
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

/** Describes one file field; `place` is where the person sees it, for an input that is in no document. */
export function fieldFacts(input: HTMLInputElement, place: Element = input): FieldFacts {
  let room = allLimit;
  const labels = new Set<string>();
  for (const text of [...ownWords(input), ...surroundingWords(place)]) {
    const kept = (text ?? '').trim().slice(0, Math.min(textLimit, room));
    if (kept === '' || labels.has(kept)) continue;
    labels.add(kept);
    room -= kept.length;
  }
  return {
    labels: [...labels],
    accept: input.accept.slice(0, 500),
    multiple: input.multiple,
    names: [input.name, input.id].filter(Boolean).map((name) => name.slice(0, 200)),
    alone: input.ownerDocument.querySelectorAll(fileInputs).length <= 1,
  };
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

function filesIn(block: Element): number {
  return block.querySelectorAll(fileInputs).length;
}
