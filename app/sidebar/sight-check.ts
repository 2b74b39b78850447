/**
 * Asks the page's side whether the person can see our buttons, one question at a time. Whoever does not say "yes" in
 * time counts as covering them: the panel then tells the person, who can press again.
 */
import type { ToPage } from '../../core/frame-messages.ts';

/** How long the page's side may think (ms). It answers from one look at the screen. */
const patience = 1000;

export interface SightCheck {
  /** Whether our buttons can be seen and clicked. `false` at once while another question is open. */
  readonly isUncovered: (choice: number) => Promise<boolean>;
  readonly onLooked: (choice: number, uncovered: boolean) => void;
}

export function createSightCheck(send: (message: ToPage<Blob>) => void): SightCheck {
  let asked: { readonly choice: number; readonly answer: (uncovered: boolean) => void } | null = null;
  return {
    isUncovered: (choice) =>
      new Promise<boolean>((resolve) => {
        if (asked) {
          resolve(false);
          return;
        }
        const answer = (uncovered: boolean) => {
          clearTimeout(waiting);
          asked = null;
          resolve(uncovered);
        };
        const waiting = setTimeout(() => answer(false), patience);
        asked = { choice, answer };
        try {
          send({ type: 'look', id: choice });
        } catch {
          answer(false);
        }
      }),
    onLooked: (choice, uncovered) => {
      if (asked?.choice === choice) asked.answer(uncovered);
    },
  };
}
