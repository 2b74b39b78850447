import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Age } from '../../core/facts.ts';
import type { Question } from '../../core/guidance.ts';
import { ageWords, answerWords, questionWords } from '../fact-words.ts';
import { Words } from '../parts/foreign-words.tsx';
import { useRefuge } from '../parts/use-refuge.ts';
import { useText } from '../text.tsx';
import type { Answer } from './props.ts';

/** Never more than this many at once: the next ones come as these are answered. */
const questionsAtOnce = 3;

function Options({ question, onAnswer }: { question: Question; onAnswer: (answer: Answer) => void }) {
  const text = useText();
  if (question.kind === 'age') {
    return (
      <>
        {question.options.map((band) => (
          <button
            key={`${band.from ?? ''}-${band.under ?? ''}`}
            type="button"
            class="option"
            data-value={`${band.from ?? ''}-${band.under ?? ''}`}
            onClick={() => onAnswer({ fact: 'age', value: band satisfies Age })}
          >
            {ageWords(text, band)}
          </button>
        ))}
      </>
    );
  }
  return (
    <>
      {question.options.map((value) => (
        <button
          key={value}
          type="button"
          class="option"
          data-value={value}
          onClick={() => onAnswer({ fact: question.fact, value })}
        >
          <Words text={answerWords(text, question.fact, value)} />
        </button>
      ))}
    </>
  );
}

interface QuestionsProps {
  readonly questions: readonly Question[];
  /** Name of the person the answers are about; `null` for the reader. */
  readonly name: string | null;
  readonly onAnswer: (answer: Answer) => void;
}

/** The questions whose answers change the list, as buttons; one press answers. */
export function Questions(props: QuestionsProps) {
  const { t } = useText();
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const open = props.questions.filter(({ fact }) => !skipped.has(fact));
  const onPress = useRefuge('.question legend', '[data-testid="ask-again"]', '#materials-title');
  /** How many there were at the last press; what changes without one is not announced. */
  const before = useRef<number | null>(null);
  const [left, setLeft] = useState<number | null>(null);
  useLayoutEffect(() => {
    if (before.current === null || before.current === open.length) return;
    before.current = null;
    setLeft(open.length);
  }, [open.length]);
  const pressed = () => {
    onPress();
    before.current = open.length;
  };
  return (
    <>
      <p role="status" class="visually-hidden" data-testid="questions-left">
        {left !== null && (left === 0 ? t('questions.noneLeft') : t('questions.left', { count: left }))}
      </p>
      <Open
        {...props}
        open={open.slice(0, questionsAtOnce)}
        onAnswer={(answer) => {
          pressed();
          props.onAnswer(answer);
        }}
        onSkip={(fact) => {
          pressed();
          setSkipped(new Set([...skipped, fact]));
        }}
        onAgain={() => {
          pressed();
          setSkipped(new Set());
        }}
      />
    </>
  );
}

function Open(
  props: QuestionsProps & {
    /** Those that are asked now. */
    open: readonly Question[];
    onSkip: (fact: string) => void;
    onAgain: () => void;
  },
) {
  const text = useText();
  const { open } = props;
  if (props.questions.length === 0) return null;
  if (open.length === 0) {
    return (
      <button type="button" class="link" data-testid="ask-again" onClick={props.onAgain}>
        {text.t('questions.again')}
      </button>
    );
  }
  return (
    <section class="questions" aria-labelledby="questions-title">
      <h2 id="questions-title">{text.t('questions.title', { count: open.length })}</h2>
      {open.map((question) => (
        <fieldset key={question.fact} class="question" data-testid="question" data-fact={question.fact}>
          <legend tabIndex={-1}>
            <Words text={questionWords(text, question.fact, props.name)} />
          </legend>
          <div class="options">
            <Options question={question} onAnswer={props.onAnswer} />
            <button type="button" class="option option-skip" onClick={() => props.onSkip(question.fact)}>
              {text.t('questions.forget')}
            </button>
          </div>
        </fieldset>
      ))}
      <p class="small muted">{text.t('questions.why')}</p>
    </section>
  );
}
