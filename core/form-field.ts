/** A form field of a page in plain words, as the page's side describes it. Never what somebody has typed into it. */
export interface FormField {
  /** Number by which the page's side knows the field until it describes the page again. */
  readonly id: number;
  readonly kind: 'text' | 'select' | 'radio';
  /** `type` of an input; `textarea`. */
  readonly type: string;
  /** `name` and `id`. */
  readonly names: readonly string[];
  readonly autocomplete: string;
  /** What the page itself ties to the field: its label, aria-label, aria-labelledby, the head of its table column. */
  readonly labels: readonly string[];
  /** Visible text between the field before and this one, nearest first. */
  readonly before: readonly string[];
  /** The first visible text behind it, up to the next field: 年 in "____年". */
  readonly after: string;
  /** Placeholder, title, description. */
  readonly hints: readonly string[];
  /** Legends and headings it stands under, nearest first. */
  readonly groups: readonly string[];
  /** Texts of a list's options or of radio buttons, in order. */
  readonly options: readonly string[];
  /** What a list shows now: one of the page's own options. */
  readonly chosen: string;
  /** 0: no limit. */
  readonly maxLength: number;
  readonly pattern: string;
  /** Can be seen, is empty and takes input. */
  readonly open: boolean;
  /** It would be open, but something of the page lies over it. */
  readonly covered: boolean;
}

/** A form as the page's side sees it. */
export interface PageForm {
  readonly fields: readonly FormField[];
  /** A stretch of the page's visible text, in which it may greet somebody by name. */
  readonly shown: string;
  /** BCP 47 tag of the page, or empty. */
  readonly lang: string;
}

/** One value for one field: text, or the place of an option. */
export interface FieldValue {
  readonly field: number;
  readonly value: string | number;
}
