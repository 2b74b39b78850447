/** Words out of a page, cut to the length of a label. */
import { squeeze as onOneLine, unread } from '../page-facts.ts';

export const fieldSelector =
  'select,textarea,input:not([type=hidden],[type=submit],[type=button],[type=reset],[type=image],[type=file],[type=checkbox],[type=password],[type=color],[type=range])';
/** Text in these is no label. */
export const silent = `${unread},button,[role=listbox],[role=option],liasse-sidebar`;
const textLimit = 120;
/** `NodeFilter.SHOW_TEXT` (DOM standard); names cost bytes here. */
const onlyText = 4;

/** Fields in a grid stand under the words of their column. */
export function columnHead(element: Element): string {
  const cell = element.closest('td');
  const row = cell?.parentElement;
  if (!cell || !row || row.querySelector('th')) return '';
  const head = cell.closest('table')?.rows[0];
  const heads = head && head !== row && !head.querySelector(fieldSelector) ? head.cells : null;
  return heads && heads.length > 1 && heads.length === row.children.length
    ? lines(heads[cell.cellIndex])
    : '';
}

/** The text of an element, its pieces on lines of their own: help often stands inside a label. */
export function lines(element: Element | null | undefined | ''): string {
  if (!element) return '';
  const walker = element.ownerDocument.createTreeWalker(element, onlyText);
  const pieces: string[] = [];
  while (walker.nextNode()) {
    if (!walker.currentNode.parentElement?.closest(silent))
      pieces.push(squeeze(walker.currentNode.nodeValue));
  }
  return pieces.filter((piece) => piece !== '').join('\n');
}

/** Without repetitions and blanks. */
export function told(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.slice(0, textLimit)))].filter((text) => text.trim() !== '');
}

export function squeeze(text: string | null): string {
  return onOneLine(text).slice(0, textLimit);
}
