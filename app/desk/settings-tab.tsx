/** Settings on the desk: what can be decided, joined with where it is kept. */
import type { ImportRefusal, OpenedFile } from '../../components/desk/settings/props.ts';
import { SettingsPage } from '../../components/desk/settings/settings-page.tsx';
import type { GuardProps } from '../../components/protection/props.ts';
import { localDay } from '../../core/days.ts';
import { exportFileName, unreadFileName } from '../../core/export-name.ts';
import type { Language } from '../../core/languages.ts';
import type { StoredState } from '../../core/messages.ts';
import { saveText } from '../../platform/own-page.ts';
import { importPeople, openUnread } from '../../platform/stored-state.ts';
import { makeExportFile, openExportFile, readFileOutside } from '../../platform/vault/export-file.ts';
import { protect } from '../use-guard.ts';
import type { StoredStateHook } from '../use-stored-state.ts';

export function SettingsTab({
  stored: { state, change, accept },
  guard,
  language,
  onLanguage,
}: {
  readonly stored: StoredStateHook;
  readonly guard: GuardProps;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
}) {
  if (!state) return null;
  const { settings, preset, people } = state;
  return (
    <SettingsPage
      {...guard}
      language={settings.language ?? language}
      country={settings.country}
      lockAfter={settings.lockAfter}
      preset={preset}
      people={people.people.length}
      onLanguage={onLanguage}
      onCountry={(country) => void change('settings/change', { country })}
      onLockAfter={(lockAfter) => void change('settings/change', { lockAfter })}
      onSetPassphrase={(passphrase) => protect({ kind: 'set', passphrase }, accept)}
      onChangePassphrase={(passphrase, next) => protect({ kind: 'change', passphrase, next }, accept)}
      onRemovePassphrase={(passphrase) => protect({ kind: 'remove', passphrase }, accept)}
      onShare={(on) => protect({ kind: 'share', on }, accept)}
      unread={state.unread ? { onSave: saveUnread, onDrop: () => dropUnread(accept) } : undefined}
      onExport={(passphrase) => saveExport(state, passphrase)}
      onChooseFile={firstLook}
      onOpenFile={(file, passphrase) => openFile(file, passphrase, accept)}
    />
  );
}

async function saveExport(state: StoredState, passphrase: string): Promise<string> {
  const name = exportFileName(localDay(new Date()));
  saveText(name, 'application/json', await makeExportFile(state, passphrase));
  return name;
}

async function saveUnread(): Promise<string | null> {
  const reply = await openUnread(false);
  if (!reply) return null;
  const name = unreadFileName(localDay(new Date()));
  saveText(name, 'application/json', reply.text);
  return name;
}

async function dropUnread(accept: StoredStateHook['accept']): Promise<boolean> {
  const reply = await openUnread(true);
  if (reply) accept(reply.state);
  return reply !== null;
}

async function firstLook(file: File): Promise<ImportRefusal | null> {
  const outside = await readFileOutside(file);
  return outside.ok ? null : outside.reason;
}

async function openFile(
  file: File,
  passphrase: string,
  accept: StoredStateHook['accept'],
): Promise<OpenedFile> {
  const outside = await readFileOutside(file);
  if (!outside.ok) return outside;
  const text = await openExportFile(outside.file, passphrase);
  if (text === null) return { ok: false, reason: 'wrong' };
  const look = await importPeople(text, false);
  if (!look.ok) return look;
  const takeIn = async () => {
    const reply = await importPeople(text, true);
    if (!reply.ok) return reply.reason;
    accept(reply.state);
    return null;
  };
  return { ok: true, steps: look.steps, takeIn };
}
