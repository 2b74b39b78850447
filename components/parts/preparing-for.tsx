import type { Person } from '../../core/person.ts';
import { useText } from '../text.tsx';

/** Whom everything on this page is for: always in sight, so that nobody prepares for the wrong person. */
export function PreparingFor({ person }: { readonly person: Pick<Person, 'name' | 'relation'> | null }) {
  const { t, language } = useText();
  // A full-width colon brings its own room.
  const space = language === 'zh-CN' ? '' : ' ';
  return (
    <p class="preparing-for" data-testid="preparing-for">
      {t('protection.preparing')}
      {space}
      {person ? (
        <>
          <strong>{person.name}</strong>
          {t('people.relationBeside', { relation: t(`relation.${person.relation}`) })}
        </>
      ) : (
        t('protection.nobody')
      )}
    </p>
  );
}
