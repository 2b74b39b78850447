/** The list on paper, for a counter or for somebody without a computer: seen in print only. */
import type { Guidance, Provenance, SourceLine } from '../../../core/guidance.ts';
import { numbersToDial } from '../../../core/hotline.ts';
import type { Localized } from '../../../core/languages.ts';
import { formatDate } from '../../amounts.ts';
import { Words } from '../../parts/foreign-words.tsx';
import { diallingReason } from '../../sidebar/dialling.tsx';
import type { IssuerCard } from '../../sidebar/props.ts';
import { checklistOf } from '../../sidebar/tally.ts';
import { textIn, useText } from '../../text.tsx';

export interface SheetProps {
  readonly guidance: Guidance;
  readonly issuer: Pick<IssuerCard, 'names' | 'portalName' | 'country'>;
  /** What the person is called, if somebody is chosen. */
  readonly name?: string;
  readonly ticks: ReadonlySet<string>;
  /** ISO date. */
  readonly today: string;
}

/** Sources of printed lines, in the order in which the lines stand; a line carries the place of its first one. */
function numberedSources(lines: readonly Pick<Provenance, 'sources'>[]): SourceLine[] {
  const first = new Map<string, SourceLine>();
  for (const { sources } of lines) {
    const [source] = sources;
    if (source && !first.has(keyOf(source))) first.set(keyOf(source), source);
  }
  return [...first.values()];
}

function keyOf(source: SourceLine): string {
  return source.url ?? source.title;
}

/**
 * How much there is to print, in columns of a typewriter (a Chinese character takes two): decides the size of the
 * type, so that each sheet fits one page and none is smaller than it must be (`tests/e2e/sheets.test.ts` prints all).
 */
function lengthOf(sentences: readonly string[]): 'short' | 'middling' | 'long' {
  const columns = sentences.join('').replace(/\p{Script=Han}/gu, '  ').length;
  if (columns < 1_700) return 'short';
  return columns < 2_800 ? 'middling' : 'long';
}

/** One page in the person's language and in the office's own: papers with boxes, steps, number to call, sources. */
export function Sheet({ guidance, issuer, name, ticks, today }: SheetProps) {
  const text = useText();
  const { t, language } = text;
  const office = issuer.country === 'CN' ? 'zh-CN' : 'fr';
  const inOffice = textIn(office);
  const two = office !== language;
  const entries = checklistOf(guidance.materials).entries;
  const steps = guidance.steps.filter(({ need }) => need !== 'no');
  const numbered = numberedSources([...entries.flatMap(({ lines }) => lines), ...steps]);
  const Mark = ({ of: line }: { of: Provenance }) => {
    const [source] = line.sources;
    const number = numbered.findIndex((each) => source && keyOf(each) === keyOf(source)) + 1;
    const mark = `${number || ''}${line.confidence === 'unverified' ? '?' : ''}`;
    // A word joiner: a mark alone on the next line belongs to nothing.
    return mark ? <sup>{`\u2060${mark}`}</sup> : null;
  };
  /** The sentence in the office's language, small, where the person's is another one. */
  const Also = ({ text }: { text: Localized }) =>
    two ? (
      <span class="sheet-also" lang={office}>
        {text[office]}
      </span>
    ) : null;
  return (
    <article
      class="sheet"
      data-testid="sheet"
      data-issuer={guidance.issuer}
      data-procedure={guidance.procedure}
      data-length={lengthOf([
        ...entries.flatMap(({ lines }) => lines.flatMap(({ term, names }) => [term.text, names[language]])),
        ...steps.flatMap(({ title, text }) => [title[language], title[office], text[language]]),
      ])}
    >
      <header class="sheet-head">
        <h1>
          <Words text={guidance.names} /> {two && <span lang={office}>{guidance.portalTerm}</span>}
        </h1>
        <p>
          <Words text={issuer.names} />
          {two && <span lang={office}> · {issuer.portalName}</span>}
          {name && ` · ${t('prepare.sheet.for', { name })}`} · {formatDate(language, today)}
        </p>
      </header>
      <h2>
        {t('materials.title')} {two && <span lang={office}>{inOffice.t('materials.title')}</span>}
      </h2>
      <ul class="sheet-papers">
        {entries.map((entry) => (
          <li key={entry.id}>
            {entry.lines.length > 1 && <p class="sheet-group">{t('materials.oneOf')}</p>}
            {entry.lines.map((line) => (
              <p key={line.material}>
                <span class="sheet-box" aria-hidden="true">
                  {ticks.has(line.material) ? '☑' : '☐'}
                </span>
                {two && line.term.text !== line.names[language] && (
                  <>
                    <span lang={line.term.lang}>{line.term.text}</span>
                    {' — '}
                  </>
                )}
                <Words text={line.names} />
                {line.need === 'depends' && (
                  <small class="sheet-depends">{` (${t('materials.need.depends')})`}</small>
                )}
                <Mark of={line} />
              </p>
            ))}
          </li>
        ))}
      </ul>
      <h2>
        {t('steps.title')} {two && <span lang={office}>{inOffice.t('steps.title')}</span>}
      </h2>
      <ol class="sheet-steps">
        {steps.map((step) => (
          <li key={step.id}>
            <strong>
              <Words text={step.title} />
            </strong>
            <Also text={step.title} />
            <Mark of={step} /> <span class="sheet-step-text">{step.text[language]}</span>
          </li>
        ))}
      </ol>
      {guidance.hotline && (
        <div class="sheet-hotline">
          {numbersToDial(guidance.hotline, guidance.facts.place).map((line) => (
            <p key={line.number}>
              <strong>{t('prepare.sheet.call', { number: line.number })}</strong>{' '}
              <Words text={diallingReason(text, line, issuer.country)} />
            </p>
          ))}
        </div>
      )}
      <footer class="sheet-foot">
        <ol>
          {numbered.map((source, index) => (
            <li key={keyOf(source)}>
              {`${index + 1}. ${source.publisher}, ${source.date === null ? t('source.undated') : formatDate(language, source.date)} (${t(`source.confidence.${source.confidence}`)})`}
              {source.url && ` ${source.url.replace(/^https?:\/\//u, '')}`}
            </li>
          ))}
        </ol>
        <p>
          {t('prepare.sheet.unsure')} <Words text={t('privacy.notAffiliated')} />
        </p>
      </footer>
    </article>
  );
}
