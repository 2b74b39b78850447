import type { FileGuidance, LimitLine } from '../../core/guidance.ts';
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
      <Sources sources={sources} confidence={confidence} />
    </li>
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
          <Sources sources={file.receipt.sources} confidence={file.receipt.confidence} />
        </div>
      )}
      {file.limits.length > 0 ? (
        <ul class="limits">
          {together(file.limits).map((lines) => (
            <LimitGroup key={JSON.stringify(lines.map((line) => line.limit))} lines={lines} />
          ))}
        </ul>
      ) : (
        !file.receipt && !file.note && <p>{t('limits.none')}</p>
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
    </div>
  );
}
