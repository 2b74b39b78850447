import type { TargetedPointerEvent } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import {
  type Corner,
  type Direction,
  type FrameRules,
  moveFrame,
  nudgeFrame,
  resizeFrame,
  scaleFrame,
} from '../../core/photo/crop-frame.ts';
import type { PortraitStandard } from '../../core/photo/portrait/standard.ts';
import type { CropRect } from '../../core/photo/spec.ts';
import { useText } from '../text.tsx';
import { CropGuides } from './crop-guides.tsx';
import type { CropChoice, ShownPicture } from './props.ts';

const corners: readonly Corner[] = ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'];
const directions: readonly Direction[] = ['left', 'up', 'down', 'right'];
const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
/** Share of the frame that one press moves it, and by which it grows. */
const step = 0.02;
const moveNames = {
  up: 'crop.moveUp',
  down: 'crop.moveDown',
  left: 'crop.moveLeft',
  right: 'crop.moveRight',
} as const;
const moveSigns = { up: '↑', down: '↓', left: '←', right: '→' } as const;

/** One drag: where it began and the frame as it was then, in source pixels for each pixel on the screen. */
interface Drag {
  readonly pointer: number;
  readonly corner: Corner | null;
  readonly x: number;
  readonly y: number;
  readonly frame: CropRect;
  readonly scale: number;
}

/** The frame a key asks for; `null` for a key that is not ours. Shift with an arrow sizes. */
function frameAfterKey(
  { key, shiftKey }: { key: string; shiftKey: boolean },
  frame: CropRect,
  rules: FrameRules,
): CropRect | null {
  if (key === '+' || key === '=') return scaleFrame(frame, 1 + step, rules);
  if (key === '-' || key === '_' || key === '−') return scaleFrame(frame, 1 - step, rules);
  const direction = arrows[key];
  if (!direction) return null;
  if (!shiftKey) return nudgeFrame(frame, direction, step, rules);
  const larger = direction === 'up' || direction === 'right';
  return scaleFrame(frame, larger ? 1 + step : 1 - step, rules);
}

const percent = (part: number, whole: number) => Math.round((part / whole) * 100);

/** The upright picture with the part that is kept. By hand, by keys or by the buttons; the shape never changes. */
export function CropFrame(props: {
  picture: ShownPicture;
  crop: CropChoice;
  /** Where the standard wants the face, to be drawn inside the frame. */
  standard?: PortraitStandard | null;
  /** Called when a change is finished, not at every step of a drag. */
  onCrop: (rect: CropRect) => void;
}) {
  const { t } = useText();
  const help = useId();
  const stage = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | null>(null);
  const { picture, crop } = props;
  const [frame, setFrame] = useState(crop.rect);
  const [announce, setAnnounce] = useState(false);
  const rules: FrameRules = {
    source: { width: picture.width, height: picture.height },
    ratio: crop.ratio,
    minWidth: crop.minWidth,
  };
  const { x, y, width, height } = crop.rect;
  useEffect(() => setFrame({ x, y, width, height }), [x, y, width, height]);

  const finish = (next: CropRect) => {
    setFrame(next);
    setAnnounce(true);
    props.onCrop(next);
  };
  const begin = (event: TargetedPointerEvent<HTMLElement>, corner: Corner | null) => {
    if (event.button !== 0 || !stage.current || stage.current.clientWidth === 0) return;
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    const scale = picture.width / stage.current.clientWidth;
    drag.current = { pointer: event.pointerId, corner, x: event.clientX, y: event.clientY, frame, scale };
  };
  const follow = (event: PointerEvent): CropRect | null => {
    const held = drag.current;
    if (held?.pointer !== event.pointerId) return null;
    const dx = (event.clientX - held.x) * held.scale;
    const dy = (event.clientY - held.y) * held.scale;
    return held.corner === null
      ? moveFrame(held.frame, dx, dy, rules)
      : resizeFrame(held.frame, held.corner, dx, dy, rules);
  };
  const move = (event: PointerEvent) => {
    const next = follow(event);
    if (next) setFrame(next);
  };
  const release = (event: PointerEvent) => {
    const next = follow(event);
    drag.current = null;
    if (next) finish(next);
  };
  const drop = () => {
    if (drag.current) setFrame(drag.current.frame);
    drag.current = null;
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const next = frameAfterKey(event, frame, rules);
    if (!next) return;
    event.preventDefault();
    finish(next);
  };
  const share = (part: number, whole: number) => `${(part / whole) * 100}%`;
  const dragging = { onPointerMove: move, onPointerUp: release, onPointerCancel: drop };
  return (
    <div class="crop">
      <div class="crop-stage" ref={stage}>
        <img src={picture.url} alt={t('photo.beforeAlt')} draggable={false} />
        {/* biome-ignore lint/a11y/useSemanticElements: no element stands for a frame that is moved by keys */}
        <div
          class="crop-frame"
          role="group"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the frame takes the arrow keys
          tabIndex={0}
          aria-label={t('crop.label')}
          aria-describedby={help}
          data-testid="crop-frame"
          style={{
            left: share(frame.x, picture.width),
            top: share(frame.y, picture.height),
            width: share(frame.width, picture.width),
            height: share(frame.height, picture.height),
          }}
          onKeyDown={press}
          onPointerDown={(event) => {
            event.currentTarget.focus({ preventScroll: true });
            begin(event, null);
          }}
          {...dragging}
        >
          {props.standard && <CropGuides standard={props.standard} />}
          {corners.map((corner) => (
            <span
              key={corner}
              class={`crop-corner crop-${corner}`}
              data-corner={corner}
              aria-hidden="true"
              title={t('crop.corner')}
              onPointerDown={(event) => begin(event, corner)}
              {...dragging}
            />
          ))}
        </div>
      </div>
      <p class="visually-hidden" role="status">
        {announce &&
          t('crop.state', {
            left: percent(frame.x, picture.width),
            top: percent(frame.y, picture.height),
            width: percent(frame.width, picture.width),
          })}
      </p>
      <p class="small muted" id={help}>
        {t('crop.help')}
      </p>
      <div class="crop-buttons">
        {directions.map((direction) => (
          <button
            key={direction}
            type="button"
            class="icon-button"
            aria-label={t(moveNames[direction])}
            title={t(moveNames[direction])}
            onClick={() => finish(nudgeFrame(frame, direction, step, rules))}
          >
            {moveSigns[direction]}
          </button>
        ))}
        <button
          type="button"
          class="icon-button"
          aria-label={t('crop.smaller')}
          title={t('crop.smaller')}
          onClick={() => finish(scaleFrame(frame, 1 - step, rules))}
        >
          −
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={t('crop.larger')}
          title={t('crop.larger')}
          onClick={() => finish(scaleFrame(frame, 1 + step, rules))}
        >
          +
        </button>
        <button type="button" class="link" onClick={() => finish(crop.suggested)}>
          {t('crop.reset')}
        </button>
      </div>
    </div>
  );
}
