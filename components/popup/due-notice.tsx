import { formatDate } from '../amounts.ts';
import { Words } from '../parts/foreign-words.tsx';
import { useText } from '../text.tsx';
import type { DueNotice as Due } from './props.ts';

/** What the mark on the toolbar button is about, and the way to it. */
export function DueNotice({ due, onOpen }: { due: Due; onOpen: () => void }) {
  const { t, language } = useText();
  const date = formatDate(language, due.day);
  return (
    <section class="due" data-testid="due" aria-labelledby="due-title">
      <h2 id="due-title">{t('popup.due.title')}</h2>
      <p>
        <Words text={t(due.past ? 'popup.due.past' : 'popup.due.soon', { date })} />
      </p>
      {due.name !== undefined && <p>{t('popup.due.who', { name: due.name })}</p>}
      <button type="button" class="button" data-testid="due-open" onClick={onOpen}>
        {t('popup.due.open')}
      </button>
    </section>
  );
}
