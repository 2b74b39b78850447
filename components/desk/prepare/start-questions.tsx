import { addressOf } from '../../../core/desk-route.ts';
import type { Knowledge } from '../../../core/guidance.ts';
import type { Person } from '../../../core/person.ts';
import type { Places } from '../../../core/search.ts';
import {
  isAboutChild,
  officesOf,
  type Start,
  type StartCard,
  type StartChoice,
  type StartOffice,
} from '../../../core/starts.ts';
import { Words } from '../../parts/foreign-words.tsx';
import { useText } from '../../text.tsx';
import { BackLink } from './back-link.tsx';
import { ChildQuestion } from './child-question.tsx';
import { IssuerSearch } from './issuer-search.tsx';

/** Where somebody goes from a start, and what it knows of them. */
export interface Destination {
  readonly issuer: string;
  readonly procedure: string;
  readonly facts: StartChoice['facts'];
  /** Whom they chose for it; left out where that is whoever is chosen already. */
  readonly person?: string | null;
}

export interface StartQuestionsProps {
  readonly start: Start;
  /** The card or the situation that was chosen, where it leads to another question. */
  readonly choice?: string;
  readonly knowledge: Knowledge;
  readonly places?: Places;
  readonly people: readonly Person[];
  /** Whom the answers are kept with. */
  readonly chosen: string | null;
  /** People are locked: nobody can be named or added. */
  readonly locked?: boolean;
  /** The person has chosen: what the start knows is kept as their answers. */
  readonly onLeave: (to: Destination) => void;
  /** Adds a child; resolves to whether they were kept. */
  readonly onAddChild: (name: string) => Promise<boolean>;
}

/** What a one-click start has to ask: which card and which office, or the one answer that decides it. */
export function StartQuestions(props: StartQuestionsProps) {
  const { t } = useText();
  const { start, choice } = props;
  const card = start.cards?.find(({ id }) => id === choice);
  if (card) return <CardOffices {...props} card={card} />;
  const about = start.choices?.find(({ id }) => id === choice);
  if (about && isAboutChild(about)) {
    return (
      <ChildQuestion
        back={{ tab: 'prepare', at: 'start', start: start.id }}
        backName={t(`prepare.start.${start.id}.question`)}
        address={addressIn(about)}
        people={props.people}
        locked={props.locked}
        onChoose={(person) => props.onLeave(destination(about, start, person))}
        onAdd={props.onAddChild}
      />
    );
  }
  return start.cards ? <Cards {...props} cards={start.cards} /> : <Choices {...props} />;
}

function addressIn({ issuer, procedure }: Pick<StartChoice, 'issuer' | 'procedure'>): string {
  return addressOf({ tab: 'prepare', at: 'procedure', issuer, procedure });
}

function destination({ issuer, procedure, facts }: StartChoice, start: Start, person?: string | null) {
  return {
    issuer,
    procedure,
    facts: { ...start.facts, ...facts },
    ...(person === undefined ? {} : { person }),
  };
}

/** The question of a page, and for whom the answer will be kept. */
function Question(props: { title: string; help: string; name?: string | undefined }) {
  const { t } = useText();
  return (
    <div class="desk-title">
      <h1>
        <Words text={props.title} />
      </h1>
      <p class="muted">
        <Words text={props.help} />
      </p>
      {props.name !== undefined && (
        <p class="small" data-testid="kept-for">
          {t('prepare.keptFor', { name: props.name })}
        </p>
      )}
    </div>
  );
}

function nameOf({ people, chosen }: StartQuestionsProps): string | undefined {
  return people.find(({ id }) => id === chosen)?.name;
}

/** What is asked first, and the way back to the search. */
function Opening(props: StartQuestionsProps) {
  const { t } = useText();
  const { id } = props.start;
  return (
    <>
      <BackLink to={{ tab: 'prepare', at: 'search' }}>{t('prepare.title')}</BackLink>
      <Question
        title={t(`prepare.start.${id}.question`)}
        help={t(`prepare.start.${id}.help`)}
        name={nameOf(props)}
      />
    </>
  );
}

/** Which situation: each leads to the list of the office that decides it. */
function Choices(props: StartQuestionsProps) {
  const { t } = useText();
  const { start, onLeave } = props;
  return (
    <>
      <Opening {...props} />
      <ul class="issuer-list">
        {start.choices?.map((choice) => (
          <li key={choice.id}>
            <a
              href={
                isAboutChild(choice)
                  ? addressOf({ tab: 'prepare', at: 'start', start: start.id, choice: choice.id })
                  : addressIn(choice)
              }
              data-testid="start-choice"
              data-choice={choice.id}
              onClick={() => !isAboutChild(choice) && onLeave(destination(choice, start))}
            >
              <span>
                <Words text={t(`prepare.choice.${choice.id}`)} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Which card; who knows the office can name it at once. */
function Cards(props: StartQuestionsProps & { cards: readonly StartCard[] }) {
  const { t } = useText();
  const { start, cards, knowledge } = props;
  const offices = cards.flatMap((card) => officesOf(card, knowledge));
  return (
    <>
      <Opening {...props} />
      <ul class="issuer-list">
        {cards.map(({ id }) => (
          <li key={id}>
            <a
              href={addressOf({ tab: 'prepare', at: 'start', start: start.id, choice: id })}
              data-testid="start-choice"
              data-choice={id}
            >
              <span class="issuer-name">
                <Words text={t(`prepare.card.${id}.name`)} />
              </span>
            </a>
          </li>
        ))}
      </ul>
      <section aria-labelledby="search-title">
        <h2 id="search-title">{t('prepare.search.title')}</h2>
        <Offices {...props} offices={offices} />
      </section>
    </>
  );
}

/** Which office issued the card. */
function CardOffices(props: StartQuestionsProps & { card: StartCard }) {
  const { t } = useText();
  const { start, card, knowledge, onLeave } = props;
  const { general } = card;
  const [procedure = ''] = card.procedures;
  return (
    <>
      <BackLink to={{ tab: 'prepare', at: 'start', start: start.id }}>
        {t(`prepare.start.${start.id}.question`)}
      </BackLink>
      <Question
        title={t(`prepare.card.${card.id}.question`)}
        help={t(`prepare.card.${card.id}.help`)}
        name={nameOf(props)}
      />
      <section aria-label={t('prepare.search.title')}>
        {general !== undefined && (
          <p>
            <a
              data-testid="issuer"
              data-issuer={general}
              href={addressIn({ issuer: general, procedure })}
              onClick={() => onLeave({ issuer: general, procedure, facts: start.facts })}
            >
              {t('prepare.general')}
            </a>
          </p>
        )}
        <Offices {...props} offices={officesOf(card, knowledge)} country={card.country} />
      </section>
    </>
  );
}

function Offices(
  props: StartQuestionsProps & { offices: readonly StartOffice[]; country?: StartCard['country'] },
) {
  const { start, offices, onLeave } = props;
  const procedureOf = (issuer: string) =>
    offices.find((office) => office.issuer.id === issuer)?.procedure ?? '';
  return (
    <IssuerSearch
      issuers={offices.map(({ issuer }) => issuer)}
      places={props.places}
      only={props.country ?? 'both'}
      target={({ id }) => addressIn({ issuer: id, procedure: procedureOf(id) })}
      onChoose={({ id }) => onLeave({ issuer: id, procedure: procedureOf(id), facts: start.facts })}
    />
  );
}
