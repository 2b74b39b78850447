/** The words that stand for a page: its title, or its headings where every page of a portal has one title. */

/** Headings below these belong to parts of a page, to its menus or to lists of other pages. */
const headingsRead = 3;
/** More headings than these that name a service make a menu, and a menu is no page for one of them. */
const mostServices = 2;

/**
 * The title of a page with the headings that can stand in for it, each on a line of its own; `null` where the title
 * says enough, where no heading says more, or where the headings are a menu.
 *
 * Single-page portals keep the portal's name as the title of every page and put the name of the service into a
 * heading. `speaks` tells whether a text means anything to the pages that may be recognised.
 */
export function headline(
  title: string,
  headings: readonly string[],
  speaks: (text: string) => boolean,
): string | null {
  if (speaks(title)) return null;
  const speaking = headings.slice(0, headingsRead).filter(speaks);
  if (speaking.length === 0 || headings.filter(speaks).length > mostServices) return null;
  return [title, ...speaking].join('\n');
}
