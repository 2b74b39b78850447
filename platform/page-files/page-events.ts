/**
 * Events between the isolated world and the page's. They carry a live element in `relatedTarget` and no data: both
 * browsers pass it between worlds, and nothing can be read on the way. A page may send them too; it learns nothing
 * and gets nothing that it does not have.
 */
/** From the page's world: this input, in no document, is about to open its picker. */
export const detachedInput = 'liasse:input';
/** From the page's world: files came from the page's own picker, in a detached input. Prevented: they are held. */
export const picked = 'liasse:picked';
/** From the page's world: the page sends this form by itself. Prevented: a file of it is being looked at. */
export const sending = 'liasse:sending';
/** To the page's world: a hand-over of ours begins (`detail` 1) or is over (0). Prevented: understood. */
export const handing = 'liasse:handing';
/** From the page's world: the page has read files, of the input in `relatedTarget` or of a drop. */
export const read = 'liasse:read';
