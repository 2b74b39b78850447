/** What a portal page says about itself: title, headings, a stretch of its text. Never the value of a field. */
import type { PageFacts } from '../core/detect.ts';

/** Characters of page text that are looked at; portals name the procedure near the top. */
const textLimit = 4000;
const headingLimit = 40;

const headingSelector = 'h1,h2,h3,h4,legend,caption,[role="heading"]';
const silent = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'SELECT', 'OPTION']);

/** Collects the facts of a document as plain data. */
export function collectPageFacts(doc: Document): PageFacts {
  const headings = [...doc.querySelectorAll(headingSelector)]
    .slice(0, headingLimit)
    .map((element) => squeeze(element.textContent ?? '').slice(0, 200))
    .filter((text) => text !== '');
  const lang = doc.documentElement?.lang.slice(0, 35);
  return {
    url: doc.location.href.slice(0, 4000),
    title: doc.title.slice(0, 300),
    ...(lang ? { lang } : {}),
    headings,
    text: visibleText(doc),
    hasFileInput: doc.querySelector('input[type="file"]') !== null,
  };
}

function visibleText(doc: Document): string {
  if (!doc.body) return '';
  const walker = doc.createTreeWalker(doc.body, NodeFilter.SHOW_TEXT, (node) =>
    silent.has(node.parentElement?.tagName ?? '') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let text = '';
  while (text.length < textLimit && walker.nextNode()) {
    const piece = squeeze(walker.currentNode.nodeValue ?? '');
    if (piece !== '') text += text === '' ? piece : ` ${piece}`;
  }
  return text.slice(0, textLimit);
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
