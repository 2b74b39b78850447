import type { ComponentChildren } from 'preact';
import type { Person } from '../../core/person.ts';
import { useText } from '../text.tsx';

/** Whom everything on this page is for: always in sight, so that nobody prepares for the wrong person. */
export function PreparingFor({
  person,
  children,
}: {
  readonly person: Pick<Person, 'name' | 'relation'> | null;
  readonly children?: ComponentChildren;
}) {
  const { t } = useText();
  return (
    <p class="preparing-for" data-testid="preparing-for">
      {t('protection.preparing')}{' '}
      {person ? (
        <>
          <strong>{person.name}</strong> ({t(`relation.${person.relation}`)})
        </>
      ) : (
        t('protection.nobody')
      )}
      {children}
    </p>
  );
}
