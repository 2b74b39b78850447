import type { PortraitStandard } from '../../core/photo/portrait/standard.ts';

/**
 * Where the standard wants the face, drawn inside the crop frame: the strip for the top of the hair, the place for
 * the middle of the eyes. For the eye only; the same is said in words among the checks.
 */
export function CropGuides({ standard }: { standard: PortraitStandard }) {
  const { width, height, bands } = standard;
  const share = (part: number, whole: number) => `${(part / whole) * 100}%`;
  const { hairTop, eyeCentreX, eyesToBottom, faceWidth } = bands;
  const hair = hairTop?.max !== undefined && {
    top: share(hairTop.min ?? 0, height),
    height: share(hairTop.max - (hairTop.min ?? 0), height),
  };
  const eyes = eyeCentreX?.min !== undefined &&
    eyeCentreX.max !== undefined && {
      left: share(eyeCentreX.min, width),
      width: share(eyeCentreX.max - eyeCentreX.min, width),
      top: share(hairTop?.max ?? 0, height),
      bottom: share(eyesToBottom?.min ?? 0, height),
    };
  const face = faceWidth?.min !== undefined &&
    faceWidth.max !== undefined && {
      left: share((width - faceWidth.max) / 2, width),
      right: share((width - faceWidth.max) / 2, width),
      // The border is as wide as the band: inside it the narrowest face, outside it the widest.
      '--band': share((faceWidth.max - faceWidth.min) / 2, faceWidth.max),
    };
  return (
    <span class="guides" aria-hidden="true" data-testid="crop-guides">
      {hair && <span class="guide guide-hair" style={hair} />}
      {eyes && <span class="guide guide-eyes" style={eyes} />}
      {face && <span class="guide guide-face" style={face} />}
    </span>
  );
}
