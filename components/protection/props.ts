/** How protection is shown and asked for, in the popup, the panel and the desk. */
import type { Protection, ProtectionRefusal } from '../../core/protection.ts';
import type { Receipt } from '../../core/receipt.ts';

export interface GuardProps {
  readonly protection: Protection;
  /** Resolves to why it stays locked, or `null` when it is open. */
  readonly onUnlock: (passphrase: string) => Promise<ProtectionRefusal | null>;
  readonly onLock: () => void;
  /** Erases everything; `null` when that could not be confirmed. */
  readonly onFinish: () => Promise<Receipt | null>;
  /** Address of the settings, for a link; they open in a tab of their own. */
  readonly onOpenSettings: () => void;
}
