import { limitValues } from '../../../core/guidance/files.ts';
import type { FileGuidance, LimitLine } from '../../../core/guidance.ts';
import type { PhotoSpec } from '../../../core/photo/spec.ts';

const names = { 'zh-CN': '照片', fr: 'photo', en: 'photo' };

/** A photo of a guide with limits of ours. */
export function fileWith(spec: PhotoSpec): FileGuidance {
  const limits = limitValues(spec).map(
    (limit): LimitLine => ({ limit, strength: 'limit', sources: [], confidence: 'official' }),
  );
  const all: PhotoSpec = { kind: 'portrait', ...spec };
  const mayEdit = { crop: true, background: true };
  return { id: 'photo', kind: 'portrait', names, field: '照片', limits, required: all, wanted: all, mayEdit };
}
