import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { DeletedPerson, Receipt } from '../../core/receipt.ts';
import { useText } from '../text.tsx';

const kinds = ['people', 'details', 'answers', 'ticks', 'dates'] as const;
const kindsOfPerson = ['details', 'answers', 'requests', 'ticks', 'dates'] as const;

/** Takes the keyboard when it appears: what was pressed before is gone with what was deleted. */
function Box(props: { testId: string; title: string; level?: 'h2' | 'h3'; children: ComponentChildren }) {
  const Title = props.level ?? 'h3';
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      ref={box}
      class="receipt"
      role="status"
      aria-labelledby={id}
      tabIndex={-1}
      data-testid={props.testId}
    >
      <Title id={id}>{props.title}</Title>
      {props.children}
    </div>
  );
}

/** What went with one person. Of earlier states in the browser's files it promises nothing. */
export function PersonReceipt({
  deleted: { name, counted, draft },
  onDisk,
  level,
}: {
  readonly deleted: DeletedPerson;
  /** People are kept in files here, and not in memory only. */
  readonly onDisk: boolean;
  /** Of the heading, one below the heading of the list. */
  readonly level: 'h2' | 'h3';
}) {
  const { t } = useText();
  const went = kindsOfPerson.filter((kind) => counted[kind] > 0);
  const any = went.length > 0 || draft;
  return (
    <Box testId="person-receipt" level={level} title={t('people.deletedTitle', { name })}>
      <p>{t(any ? 'people.deletedWith' : 'people.deletedOnly')}</p>
      {any && (
        <ul>
          {went.map((kind) => (
            <li key={kind} data-kind={kind}>
              {t(`erase.${kind}`, { count: counted[kind] })}
            </li>
          ))}
          {draft && <li data-kind="draft">{t('people.deletedDraft')}</li>}
        </ul>
      )}
      {onDisk && <p class="small muted">{t('people.deletedTraces')}</p>}
    </Box>
  );
}

/** What was deleted, counted, and that nothing of it is kept; or that this is not certain. */
export function ReceiptView({ receipt }: { readonly receipt: Receipt | null }) {
  const { t } = useText();
  if (!receipt?.nothingLeft) {
    return (
      <p class="guard-failed" role="alert" data-testid="erase-failed">
        {t('erase.failed')}
      </p>
    );
  }
  const { counted } = receipt;
  return (
    <Box testId="receipt" title={t('erase.receiptTitle')}>
      <ul>
        {counted ? (
          kinds
            .filter((kind) => counted[kind] > 0)
            .map((kind) => (
              <li key={kind} data-kind={kind}>
                {t(`erase.${kind}`, { count: counted[kind] })}
              </li>
            ))
        ) : (
          <li>{t('erase.sealed')}</li>
        )}
        {counted?.people === 0 && <li>{t('erase.nobody')}</li>}
        {receipt.passphrase && <li>{t('erase.passphrase')}</li>}
        <li>{t('erase.settings')}</li>
      </ul>
      <p>
        <strong>{t('erase.nothing')}</strong>
      </p>
      {!receipt.filesClean && <p data-testid="receipt-traces">{t('erase.traces')}</p>}
    </Box>
  );
}
