import { useId } from 'preact/hooks';
import type { MaterialLine } from '../../core/guidance.ts';
import { formatList } from '../amounts.ts';
import { ClaimsBeside } from '../parts/claims.tsx';
import { Words } from '../parts/foreign-words.tsx';
import { Sources } from '../parts/source-line.tsx';
import { useText } from '../text.tsx';

/** Why a paper "depends", and on which answers. */
function Depends({ line }: { line: MaterialLine }) {
  const { t, language } = useText();
  const facts = line.waitsFor.map((fact) => t(`fact.${fact}.label`));
  return (
    <p class="depends">
      <Words
        text={
          facts.length === 0
            ? t('materials.dependsUnknown')
            : t('materials.dependsOn', { facts: formatList(language, facts) })
        }
      />
    </p>
  );
}

/** One paper: its name on the portal, its translation, how to get it, what gets it refused, and who says so. */
export function Material(props: {
  line: MaterialLine;
  ticked: boolean;
  onTick: (material: string, ticked: boolean) => void;
}) {
  const { t, say, language } = useText();
  const id = useId();
  const { line } = props;
  const name = say(line.names);
  const foreign = line.term.lang !== language;
  const sameWords = line.term.text.trim().toLowerCase() === name.trim().toLowerCase();
  return (
    <li
      class={`material need-${line.need}`}
      data-testid="material"
      data-material={line.material}
      data-need={line.need}
    >
      <div class="material-line">
        {line.need === 'no' ? (
          <span class="material-dash" aria-hidden="true" />
        ) : (
          <input
            id={id}
            type="checkbox"
            checked={props.ticked}
            onChange={(event) => props.onTick(line.material, event.currentTarget.checked)}
          />
        )}
        <label for={line.need === 'no' ? undefined : id} class="material-name">
          <span class="material-term" lang={foreign ? line.term.lang : undefined}>
            {line.term.text}
          </span>
          {!sameWords && (
            <span class="material-translation">
              <Words text={name} />
            </span>
          )}
        </label>
      </div>
      <div class="material-more">
        {line.need === 'depends' && <Depends line={line} />}
        {line.note && (
          <p>
            <Words text={line.note} />
          </p>
        )}
        {line.howToGet && (
          <details class="hint">
            <summary>{t('materials.howToGet')}</summary>
            <p>
              <Words text={line.howToGet} />
            </p>
          </details>
        )}
        {line.howRefused && (
          <details class="hint">
            <summary>{t('materials.howRefused')}</summary>
            <p>
              <Words text={line.howRefused} />
            </p>
          </details>
        )}
        <Sources about={name} sources={line.sources} confidence={line.confidence} />
        <ClaimsBeside claims={line.claims} />
      </div>
    </li>
  );
}
