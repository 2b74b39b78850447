import type { ChannelLine, Guidance, StepLine } from '../../core/guidance.ts';
import { numbersToDial } from '../../core/hotline.ts';
import { ClaimsBeside } from '../parts/claims.tsx';
import { Words } from '../parts/foreign-words.tsx';
import { Sources } from '../parts/source-line.tsx';
import { useText } from '../text.tsx';

/** A link to another page of the portal, never opened by us. */
function Elsewhere({ url }: { url: string }) {
  const { t } = useText();
  return (
    <p>
      <a class="door" href={url} target="_blank" rel="noopener noreferrer">
        {t('steps.open')}
        <span class="visually-hidden"> ({t('action.newTab')})</span>
      </a>
    </p>
  );
}

/**
 * What cannot wait, above all questions: the report of a lost card, until its day is noted, with the number that takes
 * it. Found here in a list of ten screens it would come too late.
 */
export function FirstStep({ guidance, noted }: { readonly guidance: Guidance; readonly noted: boolean }) {
  const { t } = useText();
  const step = guidance.steps.find(({ kind, need }) => kind === 'loss' && need !== 'no');
  if (!step || noted) return null;
  const [line] = guidance.hotline ? numbersToDial(guidance.hotline, guidance.facts.place) : [];
  return (
    <p class="next next-urgent" data-testid="first-step" data-step={step.id}>
      <strong>{t('steps.first')}</strong> <Words text={step.title} />
      {line && <span class="first-number">{t('steps.firstNumber', { number: line.number })}</span>}
    </p>
  );
}

/** The steps in their order: reporting a loss stands before asking for a new card. */
export function Steps({ steps }: { steps: readonly StepLine[] }) {
  const { t } = useText();
  const shown = steps.filter((step) => step.need !== 'no');
  if (shown.length === 0) return null;
  // A loss is reported before a new card is asked for; the first such step says so, and only that one.
  const loss = shown.findIndex((step) => step.kind === 'loss');
  const first = loss < shown.findIndex((step) => step.kind === 'apply') ? shown[loss] : undefined;
  return (
    <section aria-labelledby="steps-title">
      <h2 id="steps-title">{t('steps.title')}</h2>
      <ol class="steps">
        {shown.map((step) => (
          <li key={step.id} class={`step step-${step.kind}`} data-testid="step" data-step={step.id}>
            <p class="step-kind">
              {t(`steps.kind.${step.kind}`)}
              {step === first && <span class="flag">{t('steps.first')}</span>}
              {step.need === 'depends' && <span class="need">{t('steps.may')}</span>}
            </p>
            <h3>
              <Words text={step.title} />
            </h3>
            <p>
              <Words text={step.text} />
            </p>
            {step.url && <Elsewhere url={step.url} />}
            <Sources about={step.title} sources={step.sources} confidence={step.confidence} />
            <ClaimsBeside claims={step.claims} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Online, at a counter, by post, by phone: what is open to this person. */
export function Channels({ channels }: { channels: readonly ChannelLine[] }) {
  const { t } = useText();
  const shown = channels.filter((channel) => channel.need !== 'no');
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="channels-title">
      <h2 id="channels-title">{t('channels.title')}</h2>
      <ul class="plain">
        {shown.map((channel) => (
          <li key={channel.id}>
            <h3>
              <Words text={channel.name} />
              {channel.need === 'depends' && <span class="need">{t('steps.may')}</span>}
            </h3>
            {channel.note && (
              <p>
                <Words text={channel.note} />
              </p>
            )}
            {channel.url && <Elsewhere url={channel.url} />}
            <Sources about={channel.name} sources={channel.sources} confidence={channel.confidence} />
            <ClaimsBeside claims={channel.claims} />
          </li>
        ))}
      </ul>
    </section>
  );
}
