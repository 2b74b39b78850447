/** Ways in which a page can make a person press what they do not see, and harmless pages that look a little like it. */

/** Code that runs in the page, with the tools below. */
export type Disguise = readonly [name: string, code: string];

/** What every one of them may use; each tool remembers in `__undo` how to take back what it did. */
export const disguiseTools = `
  const later = (undo) => (window.__undo ??= []).push(undo);
  const panel = document.querySelector('liasse-sidebar');
  const root = document.documentElement;
  const set = (element, name, value) => {
    const before = element.getAttribute('style') ?? '';
    later(() => element.setAttribute('style', before));
    element.style.setProperty(name, value, 'important');
  };
  const add = (element, css = '') => {
    element.style.cssText = css;
    document.body.prepend(element);
    later(() => element.remove());
    return element;
  };
  const make = (name) => document.createElement(name);
  const shape = (css) => (add(make('style')).textContent = css);
  const all = 'position:fixed;inset:0;width:100vw;height:100vh;max-width:none;max-height:none;margin:0;border:0;padding:0;';
  const cover = (css) => {
    const element = add(make('div'), all + css);
    element.popover = 'manual';
    element.showPopover();
    return element;
  };
  const often = (run) => {
    const timer = setInterval(run, 25);
    later(() => clearInterval(timer));
  };
`;

/** Takes back whatever the tools did, last first. */
export const undoDisguise = 'while (window.__undo?.length) window.__undo.pop()()';

export const disguises: readonly Disguise[] = [
  ['fades the page', `set(root, 'opacity', '0.3')`],
  ['blurs the page', `set(root, 'filter', 'blur(20px)')`],
  ['shrinks the page', `set(root, 'zoom', '0.15')`],
  ['does not draw the page', `set(root, 'display', 'none')`],
  ['makes the page inert', `root.inert = true; later(() => { root.inert = false; })`],
  ['makes our element inert', `panel.inert = true; later(() => { panel.inert = false; })`],
  ['fades our element', `set(panel, 'opacity', '0')`],
  ['masks our element', `set(panel, 'mask-image', 'linear-gradient(transparent, transparent)')`],
  ['clips our element', `set(panel, 'clip-path', 'inset(50%)')`],
  ['blends our element into white', `set(panel, 'mix-blend-mode', 'lighten')`],
  ['shrinks our element', `set(panel, 'transform', 'scale(0.1)')`],
  ['turns our element round', `set(panel, 'transform', 'rotateY(180deg)')`],
  ['moves our element beside the page', `set(panel, 'transform', 'translateX(300px)')`],
  ['makes our element narrow', `set(panel, 'width', '60px'); set(panel, 'contain', 'paint')`],
  ['lets presses fall through our element', `set(panel, 'pointer-events', 'none')`],
  [
    'draws an outline over the panel',
    `set(panel, 'outline', '800px solid white'); set(panel, 'outline-offset', '-800px')`,
  ],
  [
    'draws over the panel in our element’s name',
    `shape('liasse-sidebar::after { content: ""; position: fixed; inset: 0; background: #fff; pointer-events: none; z-index: 9 }')`,
  ],
  ['takes us out of the top layer', `panel.hidePopover()`],

  [
    'shows a cover again and again',
    `
    const element = cover('background:#fff;pointer-events:none');
    often(() => { element.hidePopover(); element.showPopover(); });`,
  ],
  [
    'draws a view transition over us',
    `
    shape('::view-transition { background: #fff; pointer-events: none }' +
      '::view-transition-group(*) { animation-duration: 100s; pointer-events: none }' +
      '::view-transition-old(root), ::view-transition-new(root) { display: none }');
    const transition = document.startViewTransition(() => {});
    later(() => transition.skipTransition());`,
  ],
  [
    'opens a modal dialog over us',
    `add(make('dialog'), all + 'background:transparent;pointer-events:none').showModal()`,
  ],
  [
    'moves us to and fro',
    `
    set(panel, 'contain', 'paint');
    set(panel, 'right', 'auto');
    let left = 0;
    often(() => panel.style.setProperty('left', (left = 40 - left) + 'px', 'important'));`,
  ],
];

export const harmless: readonly Disguise[] = [
  ['a header that stays', `shape('header{position:sticky;top:0;z-index:99999}'); add(make('header'))`],
  [
    'a cookie banner',
    `add(make('aside'), 'position:fixed;inset:auto 0 0 0;height:120px;z-index:2147483647;background:#ccc')`,
  ],
  [
    'a chat window in the corner',
    `add(make('aside'), 'position:fixed;right:0;bottom:0;width:300px;height:400px;z-index:2147483647;background:#ccc')`,
  ],
  [
    'a grey veil over the page beside its fields',
    `add(make('aside'), 'position:fixed;inset:0 0 0 40vw;z-index:2147483647;background:#0008')`,
  ],
  ['a body that is scaled', `set(document.body, 'transform', 'scale(0.8)')`],
  ['a body that is zoomed', `set(document.body, 'zoom', '1.5')`],
  ['a root with small letters', `set(root, 'font-size', '8px')`],
  ['a root on a layer of its own', `set(root, 'transform', 'translateZ(0)')`],
  ['a faded body', `set(document.body, 'opacity', '0.2')`],
  ['a body in grey', `set(document.body, 'filter', 'grayscale(1)')`],
  ['a page that has been scrolled', `set(document.body, 'height', '5000px'); scrollTo(0, 1500)`],
  ['a page that does not scroll', `set(root, 'overflow', 'hidden')`],
  ['a page as wide as a table', `set(document.body, 'width', '4000px'); scrollTo(900, 0)`],
  ['rules for everything', `shape('*{transition:all 3s!important;max-width:100%!important}')`],
  [
    'rules for unknown elements',
    `shape(':not(:defined){visibility:hidden;opacity:0;display:none!important}')`,
  ],
  [
    'rules for popovers',
    `shape('[popover]{opacity:0!important;width:1px!important;background:red!important}')`,
  ],
  ['a page from right to left', `root.dir = 'rtl'; later(() => { root.dir = ''; })`],
  ['a dark page', `shape(':root{color-scheme:dark;background:#111}')`],
  [
    'a moving page',
    `
    const moving = document.body.animate([{ opacity: 0.5 }, { opacity: 1 }], { duration: 200, iterations: Infinity });
    later(() => moving.cancel());`,
  ],
  [
    'a tip beside a field',
    `
    const tip = add(make('div'), 'position:fixed;inset:auto;left:20px;top:200px;width:150px;margin:0');
    tip.popover = 'manual';
    tip.textContent = '请填写真实姓名';
    tip.showPopover();`,
  ],
];

/** Covers that come after us: we go above them. They lie beside the fields: what is covered is not filled. */
export const covers: readonly Disguise[] = [
  ['a cover', `cover('left:40vw;width:60vw;background:#fff')`],
  ['a cover that lets presses through', `cover('left:40vw;width:60vw;background:#fff;pointer-events:none')`],
  [
    'a cover that goes when the pointer comes',
    `
    const element = cover('left:40vw;width:60vw;background:#fff');
    for (const type of ['pointermove', 'mousemove', 'pointerdown'])
      element.addEventListener(type, () => element.remove());`,
  ],
];
