/** What protects the people, and what can be done about it: the same in the popup, the panel and the desk. */
import { useMemo } from 'preact/hooks';
import type { GuardProps } from '../components/protection/props.ts';
import type { PayloadOf } from '../core/messages.ts';
import type { ProtectionRefusal } from '../core/protection.ts';
import { openDesk } from '../platform/own-page.ts';
import { changeProtection, eraseEverything } from '../platform/stored-state.ts';
import type { StoredStateHook } from './use-stored-state.ts';

/** Asks for one change of the protection; resolves to why it was refused, or `null`. */
export async function protect(
  change: PayloadOf<'protection/change'>,
  accept: StoredStateHook['accept'],
): Promise<ProtectionRefusal | null> {
  const reply = await changeProtection(change);
  if (!reply.ok) return reply.reason;
  accept(reply.state);
  return null;
}

/** Left out until the state is known. */
export function useGuard({
  state,
  accept,
}: Pick<StoredStateHook, 'state' | 'accept'>): GuardProps | undefined {
  const protection = state?.protection;
  return useMemo(
    () =>
      protection && {
        protection,
        onUnlock: (passphrase) => protect({ kind: 'unlock', passphrase }, accept),
        onLock: () => void protect({ kind: 'lock' }, accept),
        onFinish: async () => {
          const reply = await eraseEverything();
          if (reply) accept(reply.state);
          return reply?.receipt ?? null;
        },
        onOpenSettings: () => openDesk('#settings'),
      },
    [protection, accept],
  );
}
