/** The name of a page of ours in its tab. */
import { useLayoutEffect } from 'preact/hooks';
import { nameOwnPage } from '../platform/own-page.ts';

/** Names the page before the keyboard comes to the title of a place: a screen reader says both. */
export function useTitle(title: string): void {
  useLayoutEffect(() => nameOwnPage(title), [title]);
}
