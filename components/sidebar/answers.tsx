import { useState } from 'preact/hooks';
import { type FactName, type Facts, factValues } from '../../core/facts.ts';
import { answerWords, knownFacts } from '../fact-words.ts';
import { Words } from '../parts/foreign-words.tsx';
import { useRefuge } from '../parts/use-refuge.ts';
import { useText } from '../text.tsx';
import type { Answer } from './props.ts';

/** What is known already, with every answer open to change. */
export function Answers({ answers, onAnswer }: { answers: Facts; onAnswer: (answer: Answer) => void }) {
  const text = useText();
  const [changing, setChanging] = useState<FactName | null>(null);
  const known = knownFacts(text, answers);
  const [changed, setChanged] = useState<FactName | null>(null);
  const onPress = useRefuge(
    `.answers[open] [data-fact="${changed}"] > .link`,
    '.answers > summary',
    '.question legend',
    '#materials-title',
  );
  if (known.length === 0) return null;

  const give = (answer: Answer) => {
    onPress();
    setChanged(answer.fact);
    setChanging(null);
    onAnswer(answer);
  };
  return (
    <details class="answers" data-testid="answers">
      <summary>
        <span class="answers-title">{text.t('questions.answered')}</span>{' '}
        <span class="muted">{known.map((each) => each.answer).join(' · ')}</span>
      </summary>
      <ul>
        {known.map(({ fact, label, answer }) => (
          <li key={fact} data-fact={fact}>
            <span class="answer-label">
              <Words text={label} />
            </span>
            <span class="answer-value">
              <Words text={answer} />
            </span>
            <button
              type="button"
              class="link"
              aria-expanded={changing === fact}
              onClick={() => setChanging(changing === fact ? null : fact)}
            >
              {text.t('action.change')}
              <span class="visually-hidden"> {label}</span>
            </button>
            {changing === fact && (
              <div class="options">
                {fact !== 'age' &&
                  factValues[fact].map((value) => (
                    <button
                      key={value}
                      type="button"
                      class="option"
                      data-value={value}
                      aria-pressed={answers[fact] === value}
                      onClick={() => give({ fact, value })}
                    >
                      <Words text={answerWords(text, fact, value)} />
                    </button>
                  ))}
                {/* An age is asked again with the bands that matter here. */}
                <button
                  type="button"
                  class="option option-skip"
                  onClick={() => give({ fact, value: undefined })}
                >
                  {text.t(fact === 'age' ? 'questions.again' : 'questions.forget')}
                </button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
