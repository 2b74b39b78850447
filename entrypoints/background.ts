import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '../app/background/start.ts';
import { knowledge } from '../data/index.ts';

/** Answers messages: which issuer and page is this? Keeps people, ticks and settings. */
export default defineBackground(() => startBackground(knowledge));
