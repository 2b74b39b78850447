import type { ComponentChildren } from 'preact';
import { addressOf, type DeskRoute } from '../../../core/desk-route.ts';

/** The way back to the page before, by its name. */
export function BackLink({ to, children }: { to: DeskRoute; children: ComponentChildren }) {
  return (
    <p class="back">
      <a href={addressOf(to)}>
        <span aria-hidden="true">← </span>
        {children}
      </a>
    </p>
  );
}
