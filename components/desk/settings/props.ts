/** What the settings are given and what they ask for. */
import type { Country } from '../../../core/countries.ts';
import type { FileRefusal } from '../../../core/envelope.ts';
import type { Language } from '../../../core/languages.ts';
import type { MergeStep } from '../../../core/merge-people.ts';
import type { LockMinutes, PresetName, ProtectionRefusal } from '../../../core/protection.ts';
import type { GuardProps } from '../../protection/props.ts';

export type ImportRefusal = FileRefusal | 'wrong' | 'refused' | 'notSaved';

/** A file that was opened: what it would bring. */
export type OpenedFile =
  | {
      readonly ok: true;
      readonly steps: readonly MergeStep[];
      readonly takeIn: () => Promise<ImportRefusal | null>;
    }
  | { readonly ok: false; readonly reason: ImportRefusal };

export interface SettingsProps extends Omit<GuardProps, 'onOpenSettings'> {
  readonly language: Language;
  readonly country: Country | null;
  readonly lockAfter: LockMinutes;
  readonly preset: readonly PresetName[];
  /** How many people there are to put into a file. */
  readonly people: number;
  /** Left out where everything could be read. */
  readonly unread?: {
    /** Saves a file; resolves to its name, or `null`. */
    readonly onSave: () => Promise<string | null>;
    /** Resolves to whether it is gone. */
    readonly onDrop: () => Promise<boolean>;
  };
  readonly onLanguage: (language: Language) => void;
  readonly onCountry: (country: Country | null) => void;
  readonly onLockAfter: (minutes: LockMinutes) => void;
  readonly onSetPassphrase: (passphrase: string) => Promise<ProtectionRefusal | null>;
  readonly onChangePassphrase: (passphrase: string, next: string) => Promise<ProtectionRefusal | null>;
  readonly onRemovePassphrase: (passphrase: string) => Promise<ProtectionRefusal | null>;
  readonly onShare: (on: boolean) => Promise<ProtectionRefusal | null>;
  /** Saves a file; resolves to its name. */
  readonly onExport: (passphrase: string) => Promise<string>;
  /** The first look at a file, before any passphrase: `null` when it can be opened with one. */
  readonly onChooseFile: (file: File) => Promise<ImportRefusal | null>;
  readonly onOpenFile: (file: File, passphrase: string) => Promise<OpenedFile>;
}
