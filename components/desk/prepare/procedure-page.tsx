import { Guide, type GuideProps } from '../../sidebar/guide.tsx';
import type { SidebarProps } from '../../sidebar/props.ts';
import { Whom } from '../../sidebar/whom.tsx';
import { useText } from '../../text.tsx';
import { BackLink } from './back-link.tsx';
import { Sheet } from './sheet.tsx';

export type ProcedurePageProps = GuideProps &
  Pick<SidebarProps, 'onChoosePerson' | 'onAddPerson'> & {
    /** ISO date of today, for the printed sheet. */
    readonly today: string;
  };

/** One procedure on the desk: the same guide as beside the portal, and a sheet to print. */
export function ProcedurePage(props: ProcedurePageProps) {
  const { t, say } = useText();
  const { guidance, issuer } = props.state;
  const person = props.people.find(({ id }) => id === props.chosen);
  return (
    <>
      <BackLink to={{ tab: 'prepare', at: 'issuer', issuer: guidance.issuer }}>{say(issuer.names)}</BackLink>
      <Whom
        people={props.people}
        chosen={props.chosen}
        onChoosePerson={props.onChoosePerson}
        onAddPerson={props.onAddPerson}
      />
      <Guide {...props} isPage />
      <p class="small muted">{t('prepare.sheetHint')}</p>
      <Sheet
        guidance={guidance}
        issuer={issuer}
        name={person?.name}
        ticks={props.ticks}
        today={props.today}
      />
    </>
  );
}
