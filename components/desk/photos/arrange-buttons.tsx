import { useText } from '../../text.tsx';
import type { PhotoItem, PhotosProps } from './props.ts';

type Turn = NonNullable<PhotoItem['arrangement']['turn']>;
const nextTurn: Readonly<Record<Turn, Turn>> = { 0: 90, 90: 180, 180: 270, 270: 0 };

/** Order, quarter turns, straightening and colour of one page. */
export function ArrangeButtons(
  props: { readonly item: PhotoItem; readonly first: boolean; readonly last: boolean } & Pick<
    PhotosProps,
    'onMove' | 'onArrange'
  >,
) {
  const { t } = useText();
  const { item } = props;
  const { arrangement } = item;
  const named = (words: string) => (
    <>
      {words}
      <span class="visually-hidden"> {item.name}</span>
    </>
  );
  return (
    <div class="arrange">
      <button type="button" class="link" disabled={props.first} onClick={() => props.onMove(item.id, -1)}>
        {named(t('photos.up'))}
      </button>
      <button type="button" class="link" disabled={props.last} onClick={() => props.onMove(item.id, 1)}>
        {named(t('photos.down'))}
      </button>
      {!item.isPdf && (
        <>
          <button
            type="button"
            class="link"
            data-testid="photo-turn"
            onClick={() =>
              props.onArrange(item.id, { ...arrangement, turn: nextTurn[arrangement.turn ?? 0] })
            }
          >
            {named(t('photos.turn'))}
          </button>
          {(['straighten', 'grey'] as const).map((wish) => (
            <label key={wish} class="tick">
              <input
                type="checkbox"
                data-wish={wish}
                checked={arrangement[wish] ?? false}
                onChange={(event) =>
                  props.onArrange(item.id, { ...arrangement, [wish]: event.currentTarget.checked })
                }
              />
              {named(t(`photos.${wish}`))}
            </label>
          ))}
        </>
      )}
    </div>
  );
}
