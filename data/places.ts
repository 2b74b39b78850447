/** Which office's rules hold in a town: for the search on the desk only, so that no other page loads it. */
import type { Places } from '../core/search.ts';
import chinese from './places-cn.json';

export const places: Places = chinese.places;
