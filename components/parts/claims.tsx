import type { ClaimLine } from '../../core/guidance.ts';
import { useText } from '../text.tsx';
import { Words } from './foreign-words.tsx';
import { Sources } from './source-line.tsx';

/** What people have read. It never stands without the word that says how far it is true. */
function Said({ claim }: { claim: ClaimLine }) {
  const { t } = useText();
  return (
    <>
      <span class="claim-label">{t('claims.said')}</span>{' '}
      <q>
        <Words text={claim.claim} />
      </q>{' '}
      <span class={`claim-verdict claim-${claim.verdict}`}>{t(`claims.verdict.${claim.verdict}`)}</span>
    </>
  );
}

function Fact({ claim }: { claim: ClaimLine }) {
  const { t } = useText();
  return (
    <>
      <p>
        <span class="claim-label">{t(`claims.fact.${claim.verdict}`)}</span> <Words text={claim.correction} />
      </p>
      <Sources about={claim.claim} sources={claim.sources} confidence={claim.confidence} brief />
    </>
  );
}

/**
 * Popular statements about one line, beside it: each is seen, with its verdict, where somebody would act on it, and
 * opens to what we know instead.
 */
export function ClaimsBeside({ claims = [] }: { claims?: readonly ClaimLine[] }) {
  return (
    <>
      {claims.map((claim) => (
        <details key={claim.id} class="claim" data-testid="claim" data-claim={claim.id}>
          <summary>
            <Said claim={claim} />
          </summary>
          <Fact claim={claim} />
        </details>
      ))}
    </>
  );
}

/** Popular statements about no line that this person sees, each with what we know instead. */
export function Corrections({ claims }: { claims: readonly ClaimLine[] }) {
  const { t } = useText();
  const rest = claims.filter(({ beside }) => beside === undefined);
  if (rest.length === 0) return null;
  return (
    <details class="corrections" data-testid="corrections">
      <summary>
        <h2>{t('claims.title')}</h2>
      </summary>
      <ul class="plain">
        {rest.map((claim) => (
          <li key={claim.id} data-claim={claim.id}>
            <p class="claim-said">
              <Said claim={claim} />
            </p>
            <Fact claim={claim} />
          </li>
        ))}
      </ul>
    </details>
  );
}
