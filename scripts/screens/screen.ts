import type { Frame, Page } from 'puppeteer-core';
import type { Site } from '../../practice/site.ts';
import type { OpenBrowser } from '../browsers/open-browser.ts';

/** Where screens are shown: Chromium with the built extension, in front of the practice portals. */
export interface Studio {
  readonly open: OpenBrowser;
  readonly site: Site;
}

/** A screen that stands still, ready to be photographed or examined. */
export interface ShownScreen {
  /** The tab it is in. */
  readonly page: Page;
  /** The document of ours: the tab itself, or the sidebar's frame in a portal page. */
  readonly frame: Frame;
}

export type Room = 'sidebar' | 'popup' | 'desk';

/** One screen a person can meet. */
export interface Screen {
  /** `room-what`, the beginning of its file name. */
  readonly name: string;
  readonly room: Room;
  /** Opened by the toolbar button: the browser alone decides how large it is. */
  readonly sized?: true;
  /** Brings a new tab to this screen, in the language that is set. */
  show(studio: Studio): Promise<ShownScreen>;
  /** Puts back what showing it has changed, after its tab is closed. */
  leave?(studio: Studio): Promise<void>;
}
