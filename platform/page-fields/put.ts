import { tellChange } from '../page-files/deliver.ts';
import type { Seen } from './seen.ts';

/** Puts a value in and tells the page as typing or choosing does; for radio buttons −1 takes the choice back. */
export function put({ element, buttons }: Seen, value: string | number): void {
  const tell = (target: Element) => tellChange(target, (event) => target.dispatchEvent(event));
  if (buttons.length > 0) {
    // A click, as frameworks listen to that; taking one back is nothing a person could do with a click.
    if (typeof value === 'number' && value >= 0) buttons[value]?.click();
    else
      for (const button of buttons.filter(({ checked }) => checked)) {
        button.checked = false;
        tell(button);
      }
    return;
  }
  // In our world this is the browser's own setter: what a framework put in its place in the page's world is not run,
  // so it finds the value changed when the event comes.
  if (typeof value === 'number') (element as HTMLSelectElement).selectedIndex = value;
  else element.value = value;
  tell(element);
}

/** Whether the field holds the value, apart from the marks a mask may have put between its digits. */
export function holds({ element, buttons }: Seen, value: string | number): boolean {
  if (!element.isConnected) return false;
  if (buttons.length > 0) return buttons[value as number]?.checked === true;
  if (typeof value === 'number') return (element as HTMLSelectElement).selectedIndex === value;
  const bare = (text: string) => text.replace(/[\s./-]/g, '');
  return bare(element.value) === bare(value);
}
