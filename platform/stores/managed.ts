/** What whoever looks after the computer has decided (a policy in Chromium, a policy or native manifest in Firefox). */
import { browser } from 'wxt/browser';
import { type Preset, presetSchema } from '../../core/settings.ts';

/** The presets; none where nobody has decided anything, which Firefox says with an error. */
export async function readPreset(): Promise<Preset> {
  try {
    const parsed = presetSchema.safeParse(await browser.storage.managed.get(null));
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
}
