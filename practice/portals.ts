import { ameli } from './pages/ameli.ts';
import { contents } from './pages/contents.ts';
import { guangzhou } from './pages/guangzhou.ts';
import { shanghai } from './pages/shanghai.ts';
import type { Handler } from './site.ts';

/** Every practice page, ready for `startSite`. */
export const practicePortals: readonly Handler[] = [contents, shanghai, guangzhou, ameli];
