/** Event by which the page-world script hands over an input that is in no document. Carries the element, no data. */
export const detachedInputEvent = 'liasse:input';
