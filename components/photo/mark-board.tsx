import type { TargetedPointerEvent } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import {
  type MarkName,
  markNames,
  moveMark,
  type Place,
  type PortraitMarks,
} from '../../core/photo/portrait/marks.ts';
import { useText } from '../text.tsx';
import type { PortraitAct, PortraitView, ShownPicture } from './props.ts';

type Measured = Extract<PortraitView, { kind: 'measured' }>;

/** Share of the shown part's height that one press moves a mark; with Shift further. */
const step = 0.005;
const longStep = 0.03;

const ways: Readonly<Record<string, Place>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};

interface Drag {
  readonly pointer: number;
  readonly name: MarkName;
  readonly x: number;
  readonly y: number;
  readonly from: Place;
  /** Source pixels for one pixel on the screen. */
  readonly scale: number;
}

/**
 * The face close up with its six marks. Each is a button of its own: by hand, by touch, by arrow keys; where it is
 * stands in its name, so that a screen reader says it again after every move.
 */
export function MarkBoard(props: {
  picture: ShownPicture;
  view: Measured;
  onPortrait: (act: PortraitAct) => void;
}) {
  const { t } = useText();
  const help = useId();
  const stage = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | null>(null);
  const { picture, view, onPortrait } = props;
  const { area, source } = view;
  const [marks, setMarks] = useState<PortraitMarks>(view.marks);
  const [said, setSaid] = useState<MarkName | null>(null);
  const [inHand, setInHand] = useState<MarkName | null>(null);
  useEffect(() => setMarks(view.marks), [view.marks]);

  const share = (part: number, whole: number) => `${(part / whole) * 100}%`;
  const percent = (part: number, whole: number) => Math.round((part / whole) * 1000) / 10;
  const place = (name: MarkName) =>
    t('portrait.marks.place', {
      name: t(`portrait.marks.name.${name}`),
      x: percent(marks[name].x, source.width),
      y: percent(marks[name].y, source.height),
    });
  const finish = (next: PortraitMarks, name: MarkName) => {
    setMarks(next);
    setSaid(name);
    onPortrait({ kind: 'marks', marks: next });
  };
  const press = (event: KeyboardEvent, name: MarkName) => {
    const way = ways[event.key];
    if (!way || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const far = Math.max(0.5, area.height * (event.shiftKey ? longStep : step));
    const { x, y } = marks[name];
    finish(moveMark(marks, name, { x: x + way.x * far, y: y + way.y * far }, source), name);
  };
  const begin = (event: TargetedPointerEvent<HTMLElement>, name: MarkName) => {
    if (event.button !== 0 || !stage.current || stage.current.clientWidth === 0) return;
    event.preventDefault();
    event.currentTarget.focus({ preventScroll: true });
    event.currentTarget.setPointerCapture(event.pointerId);
    const scale = area.width / stage.current.clientWidth;
    drag.current = {
      pointer: event.pointerId,
      name,
      x: event.clientX,
      y: event.clientY,
      from: marks[name],
      scale,
    };
  };
  const follow = (event: PointerEvent): PortraitMarks | null => {
    const held = drag.current;
    if (held?.pointer !== event.pointerId) return null;
    const to = {
      x: held.from.x + (event.clientX - held.x) * held.scale,
      y: held.from.y + (event.clientY - held.y) * held.scale,
    };
    return moveMark(marks, held.name, to, source);
  };
  const move = (event: PointerEvent) => {
    const next = follow(event);
    if (next) setMarks(next);
  };
  const release = (event: PointerEvent) => {
    const next = follow(event);
    const name = drag.current?.name;
    drag.current = null;
    if (next && name) finish(next, name);
  };
  const drop = () => {
    drag.current = null;
    setMarks(view.marks);
  };
  return (
    <div class="marks">
      {/* biome-ignore lint/a11y/useSemanticElements: no element stands for a picture with movable places */}
      <div
        class="marks-stage"
        ref={stage}
        role="group"
        aria-label={t('portrait.marks.picture')}
        aria-describedby={help}
        style={{ aspectRatio: `${area.width} / ${area.height}` }}
      >
        <img
          src={picture.url}
          alt=""
          draggable={false}
          style={{
            width: share(source.width, area.width),
            left: share(-area.x, area.width),
            top: share(-area.y, area.height),
          }}
        />
        {markNames.map((name) => (
          <button
            key={name}
            type="button"
            class={`face-mark face-mark-${name}`}
            data-mark={name}
            data-testid="portrait-mark"
            aria-label={place(name)}
            title={t(`portrait.marks.name.${name}`)}
            style={{
              left: share(marks[name].x - area.x, area.width),
              top: share(marks[name].y - area.y, area.height),
            }}
            onFocus={() => setInHand(name)}
            onPointerEnter={() => setInHand(name)}
            onKeyDown={(event) => press(event, name)}
            onPointerDown={(event) => begin(event, name)}
            onPointerMove={move}
            onPointerUp={release}
            onPointerCancel={drop}
          />
        ))}
      </div>
      {/* Each mark says its own name to a screen reader. */}
      <p class="mark-named" aria-hidden="true">
        {inHand && t(`portrait.marks.name.${inHand}`)}
      </p>
      <p class="visually-hidden" role="status">
        {said && place(said)}
      </p>
      <p class="small muted" id={help}>
        {t('portrait.marks.help')}
      </p>
      <div class="crop-buttons">
        {view.confirmed ? (
          <span class="small">{t('portrait.marks.confirmed')}</span>
        ) : (
          <button
            type="button"
            class="button"
            data-testid="marks-confirm"
            onClick={() => onPortrait({ kind: 'confirm' })}
          >
            {t('portrait.marks.confirm')}
          </button>
        )}
        {view.mayUndo && (
          <button type="button" class="link" onClick={() => onPortrait({ kind: 'undo' })}>
            {t('portrait.marks.undo')}
          </button>
        )}
        {view.confirmed && (
          <button type="button" class="link" onClick={() => onPortrait({ kind: 'reset' })}>
            {t('portrait.marks.reset')}
          </button>
        )}
      </div>
    </div>
  );
}
