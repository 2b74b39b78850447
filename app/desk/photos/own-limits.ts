import type { FileGuidance } from '../../../core/guidance.ts';
import type { PhotoSpec } from '../../../core/photo/spec.ts';

/**
 * Limits that a person typed, as a file a portal might ask for. Nobody stated whether the background of a portrait may
 * be changed (`mayEdit` without an origin), so it is the person's own decision, and they are told so.
 */
export function ownLimits(spec: PhotoSpec): FileGuidance {
  return {
    id: 'own',
    kind: spec.kind ?? 'document',
    names: { 'zh-CN': '自己填的要求', fr: 'Vos limites', en: 'Your limits' },
    field: '',
    limits: [],
    required: spec,
    wanted: spec,
    mayEdit: { crop: true, background: spec.kind === 'portrait' },
  };
}
