/** What a page of ours says about a message beside its payload. Without the schema library: the pages carry it. */
export interface Envelope {
  /** The same for each attempt, so that a repeat is recognised. */
  readonly id?: string;
  /** An attempt before this one got no answer. */
  readonly again?: true;
  /** Changes of the same page, in their order, that it has no answer to yet: they come first, if they have not yet. */
  readonly earlier?: readonly unknown[];
  /** The page stands in a private window, which the browser does not tell of a popup. */
  readonly inPrivate?: true;
}

/** More changes than this nobody makes within the seconds after which a page gives up. */
export const mostEarlier = 30;
