import { Words } from '../parts/foreign-words.tsx';
import { Sources } from '../parts/source-line.tsx';
import { Fault, Reading } from '../parts/waiting.tsx';
import { useText } from '../text.tsx';
import type { SidebarState } from './props.ts';

/** What is shown when there is no list: still reading, nothing to prepare, the wrong office, or a fault of ours. */
export function Empty(props: { state: Exclude<SidebarState, { kind: 'guidance' }>; onRetry: () => void }) {
  const { t } = useText();
  const { state } = props;
  switch (state.kind) {
    case 'loading':
      return <Reading text={t('state.loading')} />;
    case 'notIssuer':
      return (
        <section class="state" data-testid="not-issuer">
          <h2>{t('state.notIssuerTitle')}</h2>
          <p>
            <Words text={state.text} />
          </p>
          <Sources about={state.text} sources={state.sources} confidence={state.confidence} />
        </section>
      );
    case 'noProcedure':
      return (
        <section class="state" data-testid="no-procedure">
          <p class="muted">
            <Words text={t(`purpose.${state.purpose}`)} />
          </p>
          <h2>{t('state.noProcedureTitle')}</h2>
          <p>{t('state.noProcedureText')}</p>
        </section>
      );
    case 'error':
      return <Fault title={t('state.errorTitle')} text={t('state.errorText')} onRetry={props.onRetry} />;
  }
}
