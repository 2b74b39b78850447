import type { StoreProblem } from '../../core/messages.ts';
import { useText } from '../text.tsx';

/** What went wrong with the stored data: said at once, with what became of it. */
export function Problems({ problems = [] }: { readonly problems?: readonly StoreProblem[] }) {
  const { t } = useText();
  return (
    <div class="problems" role="alert">
      {problems.map((problem) => (
        <p key={problem} data-testid="problem" data-problem={problem}>
          {t(`problem.${problem}`)}
        </p>
      ))}
    </div>
  );
}
