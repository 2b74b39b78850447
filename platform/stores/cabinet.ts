/** A place where values lie: on disk or in memory, and as they are or encrypted. */
import { type Browser, browser } from 'wxt/browser';
import { isSealedText } from '../../core/envelope.ts';
import { type DataKey, sealText, unsealText } from '../vault/seal.ts';
import { privatePrefix } from './visit-key.ts';

export interface Cabinet {
  readonly area: Browser.storage.StorageArea;
  /** In front of every name in the area. */
  readonly prefix: string;
  /** The text as it is stored. */
  readonly close: (name: string, text: string) => Promise<string>;
  /** Stored text as it was; `null` when it cannot be opened. */
  readonly open: (name: string, stored: string) => Promise<string | null>;
}

const asIs = {
  prefix: '',
  close: async (_name: string, text: string) => text,
  open: async (_name: string, stored: string) => stored,
};

/** On disk, readable for whoever can use the browser profile. */
export const onDisk = (): Cabinet => ({ area: browser.storage.local, ...asIs });

/** In memory until the browser closes. */
export const inMemory = (): Cabinet => ({ area: browser.storage.session, ...asIs });

/** In memory, apart from everything else, until the last private window closes. */
export const inPrivateMemory = (): Cabinet => ({ ...inMemory(), prefix: privatePrefix });

/**
 * On disk under the newest of the data keys; the older ones still open what a change of passphrase left behind.
 * Text that is not encrypted yet can be read as well: encrypting everything may have been cut off in the middle.
 */
export function encrypted(dataKeys: readonly DataKey[]): Cabinet {
  const [newest] = dataKeys;
  return {
    area: browser.storage.local,
    prefix: '',
    close: (name, text) =>
      newest ? sealText(newest, text, name) : Promise.reject(new Error('nothing to encrypt with')),
    open: async (name, stored) => (isSealedText(stored) ? unsealText(dataKeys, stored, name) : stored),
  };
}
