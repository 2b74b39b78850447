import type { FileGuidance, LimitLine, LimitValue } from '../../core/guidance.ts';
import type { LimitDifference } from '../../core/limits/page-wins.ts';
import { limitWords } from '../limit-words.ts';
import { ClaimsBeside } from '../parts/claims.tsx';
import { Words } from '../parts/foreign-words.tsx';
import { Sources } from '../parts/source-line.tsx';
import { useText } from '../text.tsx';

/** Limits that one source states together stand together, so that its line is read once. */
function together(lines: readonly LimitLine[]): LimitLine[][] {
  const groups = new Map<string, LimitLine[]>();
  for (const line of lines) {
    const key = [line.strength, line.confidence, ...line.sources.map((source) => source.id)].join('|');
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()];
}

function LimitGroup({ lines }: { lines: readonly LimitLine[] }) {
  const text = useText();
  const [first] = lines;
  if (!first) return null;
  const { strength, confidence, sources } = first;
  return (
    <li
      class={`limit limit-${strength} limit-${confidence}`}
      data-strength={strength}
      data-confidence={confidence}
    >
      <span class="limit-strength">{text.t(strength === 'limit' ? 'limits.required' : 'limits.target')}</span>
      {lines.map((line) => (
        <span key={JSON.stringify(line.limit)} class="chip" data-kind={line.limit.kind}>
          {limitWords(text, line.limit)}
        </span>
      ))}
      <Sources
        about={lines.map((line) => limitWords(text, line.limit)).join(' · ')}
        sources={sources}
        confidence={confidence}
      />
    </li>
  );
}

/** What the page itself states. It has no source line: the person has the page in front of them. */
function StatedOnPage({ limits }: { limits: readonly LimitValue[] }) {
  const text = useText();
  return (
    <div class="limit limit-page" data-testid="limits-stated">
      <span class="limit-strength">{text.t('limits.stated')}</span>
      {limits.map((limit) => (
        <span key={JSON.stringify(limit)} class="chip" data-kind={limit.kind}>
          {limitWords(text, limit)}
        </span>
      ))}
    </div>
  );
}

/** "Our source from 2023 says 20 KB to 50 KB; this page says 30 KB to 60 KB: the page counts." */
function Difference({ page, ours }: LimitDifference) {
  const text = useText();
  const [source] = ours.sources;
  const values = { ours: limitWords(text, ours.limit), page: limitWords(text, page) };
  const year = source?.date?.slice(0, 4);
  return (
    <li data-testid="limits-difference" data-kind={page.kind}>
      {year ? text.t('limits.differs', { ...values, year }) : text.t('limits.differsUndated', values)}{' '}
      <Sources about={values.ours} sources={ours.sources} confidence={ours.confidence} />
    </li>
  );
}

/** A file field that could be for one of several papers: nothing is held up there, but a file can be checked first. */
export function UnclearField({
  stated,
  onCheckFile,
}: {
  stated: readonly LimitValue[];
  onCheckFile?: () => void;
}) {
  const { t } = useText();
  return (
    <section class="files" aria-labelledby="unclear-title" data-testid="unclear-field">
      <h2 id="unclear-title">{t('limits.unclearTitle')}</h2>
      <p>{t('limits.unclear')}</p>
      {stated.length > 0 && <StatedOnPage limits={stated} />}
      {onCheckFile && (
        <button type="button" class="button" data-testid="check-file" onClick={onCheckFile}>
          {t('limits.checkFile')}
        </button>
      )}
    </section>
  );
}

/** The limits of one file that the portal wants, each with where it comes from; or the code it wants instead. */
export function PhotoLimits({ file }: { file: FileGuidance }) {
  const { t } = useText();
  return (
    <div class="file" data-testid="photo-limits" data-file={file.id}>
      <h3>
        <Words text={file.names} />
      </h3>
      {file.receipt && (
        <div class="receipt">
          <p class="receipt-title">
            {t('limits.receiptTitle')} <span lang="zh-CN">{file.receipt.term}</span>
          </p>
          <p>
            <Words text={file.receipt.text} />
          </p>
          <Sources
            about={file.receipt.term}
            sources={file.receipt.sources}
            confidence={file.receipt.confidence}
          />
        </div>
      )}
      {file.stated && <StatedOnPage limits={file.stated.limits} />}
      {file.stated && file.stated.differences.length > 0 && (
        <ul class="small differences">
          {file.stated.differences.map((difference) => (
            <Difference key={JSON.stringify(difference.ours.limit)} {...difference} />
          ))}
        </ul>
      )}
      {file.limits.length > 0 ? (
        <ul class="limits">
          {together(file.limits).map((lines) => (
            <LimitGroup key={JSON.stringify(lines.map((line) => line.limit))} lines={lines} />
          ))}
        </ul>
      ) : (
        !file.receipt && !file.note && !file.stated && <p>{t('limits.none')}</p>
      )}
      {file.note && (
        <p>
          <Words text={file.note} />
        </p>
      )}
      <ClaimsBeside claims={file.claims} />
      {!file.receipt && (
        <p class="small muted">
          {t(file.mayEdit.crop ? 'limits.mayCrop' : 'limits.mayNotCrop')}{' '}
          {file.kind === 'portrait' &&
            t(file.mayEdit.background ? 'limits.mayBackground' : 'limits.mayNotBackground')}
        </p>
      )}
      {file.mayEdit.origin && <Sources about={file.names} {...file.mayEdit.origin} />}
    </div>
  );
}
