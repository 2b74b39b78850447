import type { RefObject } from 'preact';
import { BundleMark } from '../parts/bundle-mark.tsx';
import { useText } from '../text.tsx';

/** The folded panel: a tab at the right edge that opens it again. */
export function Tab(props: {
  buttonRef: RefObject<HTMLButtonElement | null>;
  left: number;
  onOpen: () => void;
}) {
  const { t } = useText();
  return (
    <button
      ref={props.buttonRef}
      type="button"
      class="tab"
      data-testid="sidebar-toggle"
      aria-expanded="false"
      aria-label={t('sidebar.expand')}
      title={t('sidebar.expand')}
      onClick={props.onOpen}
    >
      <BundleMark size={28} />
      <span class="tab-word">{t('sidebar.open')}</span>
      {props.left > 0 && (
        <span class="tab-count" aria-hidden="true">
          {props.left}
        </span>
      )}
    </button>
  );
}
