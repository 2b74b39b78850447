/**
 * Finding a field again at the moment of delivery. Widgets clone, re-key and replace their inputs (WebUploader, antd)
 * while the person looks at our check, so an element kept from before may no longer be the one the page listens to.
 */

export interface FieldMark {
  readonly element: WeakRef<HTMLInputElement>;
  readonly attached: boolean;
  /** Document or shadow root that the field stands in. */
  readonly root: ParentNode;
  /** Attributes that survive a clone. */
  readonly likeness: string;
  /** Position among the file fields of the document, and how many there were. */
  readonly position: number;
  readonly count: number;
}

/** Remembers a field without keeping it alive. */
export function markField(input: HTMLInputElement): FieldMark {
  const root = input.isConnected ? (input.getRootNode() as Document | ShadowRoot) : input.ownerDocument;
  return {
    element: new WeakRef(input),
    attached: input.isConnected,
    root,
    likeness: likenessOf(input),
    position: fileFields(root).indexOf(input),
    count: fileFields(root).length,
  };
}

/** The field as it stands now, its replacement, or `null` when the page has removed it for good. */
export function liveField(mark: FieldMark): HTMLInputElement | null {
  const same = mark.element.deref();
  if (same && (same.isConnected || !mark.attached)) return same;
  const fields = fileFields(mark.root);
  const alike = fields.filter((field) => likenessOf(field) === mark.likeness);
  if (alike.length === 1) return alike[0] ?? null;
  // Several look the same: the place decides, but only while the page has as many fields as before. A photo must not
  // end up in the field for the ID card.
  const atPlace = fields.length === mark.count ? fields[mark.position] : undefined;
  return atPlace && alike.includes(atPlace) ? atPlace : null;
}

function fileFields(root: ParentNode): HTMLInputElement[] {
  return [...root.querySelectorAll<HTMLInputElement>('input[type=file]')];
}

function likenessOf(input: HTMLInputElement): string {
  return JSON.stringify([input.id, input.name, input.accept, input.multiple, input.className]);
}
