import { useId } from 'preact/hooks';
import { LanguageSwitch } from '../parts/language-switch.tsx';
import { useText } from '../text.tsx';
import type { SidebarProps } from './props.ts';

type WhomProps = Pick<SidebarProps, 'people' | 'chosen' | 'onChoosePerson' | 'onAddPerson'> & {
  /** Left out where the language is chosen elsewhere on the page. */
  readonly onLanguage?: SidebarProps['onLanguage'];
  /** People are locked: there is nobody to choose from. */
  readonly locked?: boolean;
};

/** Whom the list is for, and the language to read it in. */
export function Whom({ people, chosen, onChoosePerson, onAddPerson, onLanguage, locked }: WhomProps) {
  const { t } = useText();
  const id = useId();
  return (
    <section class="whom">
      {!locked && (
        <div class="whom-person">
          <label for={id}>{t('sidebar.whom')}</label>
          <select
            id={id}
            data-testid="person-switch"
            value={chosen ?? ''}
            onChange={(event) => onChoosePerson(event.currentTarget.value || null)}
          >
            <option value="">{t('sidebar.nobody')}</option>
            {people.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
                {t('people.relationBeside', { relation: t(`relation.${person.relation}`) })}
              </option>
            ))}
          </select>
          {onAddPerson && (
            <button type="button" class="link" data-testid="person-add" onClick={onAddPerson}>
              {t('sidebar.addPerson')}
            </button>
          )}
        </div>
      )}
      {onLanguage && <LanguageSwitch onLanguage={onLanguage} />}
      {chosen === null && !locked && <p class="small muted">{t('sidebar.notSaved')}</p>}
    </section>
  );
}
