/**
 * Where the ticks and answers of nobody in particular are, in session memory: they live until the browser closes,
 * as a shared computer must not keep them. Apart from the stores, so that our pages can watch it without them.
 */
export const visitKey = 'visit';

/** In front of what belongs to private windows, in session memory. */
export const privatePrefix = 'private.';
export const privateVisitKey = `${privatePrefix}${visitKey}`;
