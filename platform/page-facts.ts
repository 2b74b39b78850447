/** What a portal page says about itself: title, headings, a stretch of its text. Never the value of a field. */
import type { PageFacts } from '../core/detect.ts';

/** Characters of page text that are looked at; portals name the procedure near the top. */
const textLimit = 4000;
const headingLimit = 40;

const headingSelector = 'h1,h2,h3,h4,legend,caption,[role=heading]';
/** What these hold is no text of the page. */
export const unread = 'script,style,noscript,template,select,textarea';
const silent = `${unread},option`.split(',');

/** Collects the facts of a document as plain data. */
export function collectPageFacts(doc: Document): PageFacts {
  const headings = [...doc.querySelectorAll(headingSelector)]
    .slice(0, headingLimit)
    .map((element) => squeeze(element.textContent).slice(0, 200))
    .filter((text) => text !== '');
  const lang = doc.documentElement?.lang.slice(0, 35);
  return {
    url: doc.location.href.slice(0, 4000),
    title: doc.title.slice(0, 300),
    ...(lang ? { lang } : {}),
    headings,
    text: squeeze(textOf(doc.body, textLimit)),
    hasFileInput: doc.querySelector('input[type=file]') !== null,
  };
}

/** Blocks whose words are a sentence of their own; cells of one row belong together. */
const ownLine = /^(P|DIV|LI|TR|BR|DT|H\d|LABEL|OPTION)$/;

const isSilent = ({ nodeName }: Node) => silent.includes(nodeName.toLowerCase());

/** `NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT`, and what a filter answers (DOM standard); names cost bytes here. */
export const elementsAndText = 5;
const [accepted, rejected] = [1, 2];

/** The words of a part of the document, without scripts and what fields hold; a line for each block. */
export function textOf(part: Node | null, limit: number): string {
  if (!part || isSilent(part)) return '';
  const walker = document.createTreeWalker(part, elementsAndText, (node) =>
    isSilent(node) ? rejected : accepted,
  );
  let text = '';
  let gap = '';
  while (text.length < limit && walker.nextNode()) {
    const { nodeName, nodeValue } = walker.currentNode;
    if (ownLine.test(nodeName)) gap = '\n';
    const piece = squeeze(nodeValue);
    if (piece === '') continue;
    text += (text && (gap || ' ')) + piece;
    gap = '';
  }
  return text.slice(0, limit);
}

/** One line, without blanks at its ends. */
export function squeeze(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
