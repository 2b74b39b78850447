import { type TextKey, textIn } from '../../../components/text.tsx';
import type { FileGuidance } from '../../../core/guidance.ts';
import type { Localized } from '../../../core/languages.ts';
import type { PhotoSpec } from '../../../core/photo/spec.ts';

function inEachLanguage(key: TextKey): Localized {
  return { 'zh-CN': textIn('zh-CN').t(key), fr: textIn('fr').t(key), en: textIn('en').t(key) };
}

/**
 * Limits that a person typed, as a file a portal might ask for. Nobody stated whether the background of a portrait may
 * be changed (`mayEdit` without an origin), so it is the person's own decision, and they are told so.
 */
export function ownLimits(spec: PhotoSpec): FileGuidance {
  return {
    id: 'own',
    kind: spec.kind ?? 'document',
    names: inEachLanguage('photos.own.name'),
    field: '',
    limits: [],
    required: spec,
    wanted: spec,
    mayEdit: { crop: true, background: spec.kind === 'portrait' },
  };
}
