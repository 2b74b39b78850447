import type { Page } from 'puppeteer-core';
import type { Site } from '../../practice/site.ts';
import type { OpenBrowser } from '../browsers/open-browser.ts';

/** What a step of the tour may use. */
export interface Scene {
  readonly site: Site;
  /** The running browser; another one after `restart`. */
  readonly browser: OpenBrowser;
  /** The large photo that is chosen, with what it is. */
  readonly photo: {
    readonly path: string;
    readonly bytes: number;
    readonly width: number;
    readonly height: number;
  };
  visit(address: string): Promise<Page>;
  /** Closes the browser and opens it again with the same profile. */
  restart(): Promise<void>;
}

export interface Step {
  /** Names the step's screenshot. */
  readonly id: string;
  /** Does it; the line says what was measured, the page is photographed. @throws when it did not happen. */
  run(scene: Scene): Promise<{ readonly line: string; readonly page: Page }>;
}

/** @throws with the sentence unless the condition holds. */
export function must(condition: boolean, sentence: string): asserts condition {
  if (!condition) throw new Error(sentence);
}
