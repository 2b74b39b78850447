import type { Json } from '../browsers/extension-view.ts';
import type { Studio } from './screen.ts';

/**
 * Sends a message to the background, as a page of ours does.
 * @throws where it answers with anything but `ok: true`.
 */
export async function tell({ open }: Studio, name: string, payload: Json): Promise<void> {
  const page = await open.openOwnPage('popup.html');
  const done = await page.evaluate(
    async (what, about) => {
      const { runtime } = Reflect.get(globalThis, 'chrome');
      return (await runtime.sendMessage({ name: what, payload: about }))?.ok === true;
    },
    name,
    payload,
  );
  await page.close();
  if (!done) throw new Error(`refused: ${name} ${JSON.stringify(payload)}`);
}
