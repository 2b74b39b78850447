/**
 * What stands for a page whose title says nothing: the one procedure that its headings name.
 *
 * Single-page portals keep the portal's name as the title of every page and put the name of the service into a
 * heading. Home pages and menus do the same with several services, and are no page for one of them.
 */

/** Headings below these belong to lists of other pages and to the foot. */
const headingsRead = 6;

/** Titles that name a portal, an office or a place on the site and no service. */
const portalName =
  /(网|網|平台|大厅|大廳|厅|局|中心|系统|系統|门户|首页|主页|专栏|专区|频道|个人办事|在线办理|网上办事|办事指南|服务指南|事项详情|详情|个人网上服务|人社政务服务|人社服务|市民卡|e站|一网通办|通办|快办|易办|办)([（(][^（()）]*[)）])?$|^(mon |mes |ma |votre |l.)?(compte|espace|portail|services?|démarches?|demarches?|accueil|santé|assurance maladie|ameli|msa|mgen|cfe|cnmss|enim|crpcen|france ?connect|étudiant étranger|assuré|service-public)/iu;

/** Whether every part of a title names the portal or its offices only. The empty title does. */
export function isPortalName(title: string): boolean {
  return title
    .split(/[|｜_–—]|\s-\s|(?<=\p{Script=Han})[-\s](?=\p{Script=Han})/u)
    .map((part) => part.trim())
    .every((part) => part === '' || portalName.test(part));
}

/**
 * The headings that name a procedure, and whether they name more than one.
 * `procedureOf` tells which procedure a page with only this heading would be for.
 */
export function named(
  headings: readonly string[],
  procedureOf: (heading: string) => string | undefined,
): { readonly headings: readonly string[]; readonly isMenu: boolean } {
  const found = headings
    .slice(0, headingsRead)
    .map((heading) => ({ heading, procedure: procedureOf(heading) }))
    .filter(({ procedure }) => procedure !== undefined);
  const isMenu = new Set(found.map(({ procedure }) => procedure)).size > 1;
  return { headings: found.map(({ heading }) => heading), isMenu };
}
