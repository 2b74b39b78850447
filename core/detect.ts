import type { Issuer, Purpose } from './issuer.ts';

/** What a content script may tell about a page: plain text, no values of fields. */
export interface PageFacts {
  readonly url: string;
  readonly title: string;
  readonly lang?: string;
  readonly headings: readonly string[];
  readonly text?: string;
  readonly hasFileInput?: boolean;
}

/** Which page this is, and why. `signals` holds the names of the signals that were seen, strongest first. */
export interface Detection {
  readonly issuer: string;
  readonly page: string;
  readonly purpose: Purpose;
  readonly procedure?: string;
  readonly signals: readonly string[];
}

export function detect(_facts: PageFacts, _issuers: readonly Issuer[]): Detection | null {
  return null;
}
