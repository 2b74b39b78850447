import { useId, useState } from 'preact/hooks';
import type { PhotoSpec } from '../../../core/photo/spec.ts';
import { useText } from '../../text.tsx';

const kilobyte = 1024;
type Kind = 'portrait' | 'document';
type Format = 'jpg' | 'png' | 'pdf';
const formats: Readonly<Record<Kind, readonly Format[]>> = {
  portrait: ['jpg', 'png'],
  document: ['jpg', 'png', 'pdf'],
};
const numbers = ['minKb', 'maxKb', 'widthPx', 'heightPx', 'dpi'] as const;
type NumberName = (typeof numbers)[number];
type Typed = Readonly<Record<NumberName, string>>;

/** A whole number above 0, `undefined` for an empty field, `null` for anything else. */
function numberIn(text: string): number | undefined | null {
  if (text.trim() === '') return undefined;
  const value = Number(text.replace(',', '.'));
  return Number.isFinite(value) && value > 0 ? Math.round(value) : null;
}

/** What a portal says of the background, in the words of a spec. */
const grounds = {
  any: {},
  white: { background: 'white' },
  light: { background: 'light' },
  lightNotWhite: { background: 'light', notBackground: 'white' },
} as const satisfies Readonly<Record<string, Pick<PhotoSpec, 'background' | 'notBackground'>>>;
type Ground = keyof typeof grounds;
const groundNames = Object.keys(grounds) as Ground[];

type Problem = 'number' | 'band' | 'pixels';

/** The spec that was typed, or what is wrong with it. */
function specOf(kind: Kind, format: Format, typed: Typed, ground: Ground): PhotoSpec | Problem {
  const values = Object.fromEntries(numbers.map((name) => [name, numberIn(typed[name])]));
  const { minKb, maxKb, widthPx, heightPx, dpi } = values as Record<NumberName, number | undefined | null>;
  if ([minKb, maxKb, widthPx, heightPx, dpi].includes(null)) return 'number';
  if (minKb && maxKb && minKb >= maxKb) return 'band';
  if ((widthPx === undefined) !== (heightPx === undefined)) return 'pixels';
  return {
    kind,
    formats: [format],
    ...(minKb ? { minBytes: minKb * kilobyte } : {}),
    ...(maxKb ? { maxBytes: maxKb * kilobyte } : {}),
    ...(widthPx && heightPx ? { widthPx, heightPx } : {}),
    ...(dpi ? { dpi } : {}),
    ...(kind === 'portrait' ? grounds[ground] : {}),
  };
}

/** Limits as a page states them, typed by hand. They count as soon as they make sense. */
export function LimitsForm({ onLimits }: { onLimits: (spec: PhotoSpec) => void }) {
  const { t } = useText();
  const id = useId();
  const [kind, setKind] = useState<Kind>('portrait');
  const [format, setFormat] = useState<Format>('jpg');
  const [typed, setTyped] = useState<Typed>({ minKb: '', maxKb: '', widthPx: '', heightPx: '', dpi: '' });
  const [ground, setGround] = useState<Ground>('any');
  const spec = specOf(kind, format, typed, ground);
  const problem = typeof spec === 'string' ? spec : null;
  const choose = (next: Kind) => {
    setKind(next);
    if (!formats[next].includes(format)) setFormat('jpg');
  };
  return (
    <form
      class="limits-form"
      data-testid="limits-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (typeof spec !== 'string') onLimits(spec);
      }}
    >
      <fieldset class="segmented">
        <legend class="visually-hidden">{t('photos.own.kind')}</legend>
        {(['portrait', 'document'] as const).map((each) => (
          <button key={each} type="button" aria-pressed={kind === each} onClick={() => choose(each)}>
            {t(`photos.own.${each}`)}
          </button>
        ))}
      </fieldset>
      <fieldset class="segmented">
        <legend class="visually-hidden">{t('photos.own.format')}</legend>
        {formats[kind].map((each) => (
          <button
            key={each}
            type="button"
            data-format={each}
            aria-pressed={format === each}
            onClick={() => setFormat(each)}
          >
            {each.toUpperCase()}
          </button>
        ))}
      </fieldset>
      <div class="limits-numbers">
        {numbers
          .filter((name) => format !== 'pdf' || name === 'minKb' || name === 'maxKb')
          .map((name) => (
            <div key={name} class="field">
              <label for={`${id}-${name}`}>{t(`photos.own.${name}`)}</label>
              <input
                id={`${id}-${name}`}
                inputMode="decimal"
                autocomplete="off"
                data-testid={`limit-${name}`}
                value={typed[name]}
                onInput={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
              />
            </div>
          ))}
        {kind === 'portrait' && (
          <div class="field">
            <label for={`${id}-ground`}>{t('photos.own.background')}</label>
            <select
              id={`${id}-ground`}
              data-testid="limit-background"
              value={ground}
              onChange={(event) => {
                const chosen = groundNames.find((name) => name === event.currentTarget.value);
                if (chosen) setGround(chosen);
              }}
            >
              {groundNames.map((name) => (
                <option key={name} value={name}>
                  {t(`photos.own.ground.${name}`)}
                </option>
              ))}
            </select>
          </div>
        )}
      </div>
      {problem && (
        <p class="field-error" role="alert">
          {t(`photos.own.problem.${problem}`)}
        </p>
      )}
      <button type="submit" class="button" data-testid="limits-use" disabled={problem !== null}>
        {t('photos.own.use')}
      </button>
    </form>
  );
}
