import type { ReceivedFile, Submission } from '../received.ts';
import type { PracticeReply } from '../site.ts';
import { escapeHtml, practicePage } from './layout.ts';

type ReceiptWords = {
  readonly lang: 'zh-CN' | 'fr';
  readonly title: string;
  readonly none: string;
  readonly columns: readonly [name: string, type: string, bytes: string, pixels: string, density: string];
};

/** The page after a submission: what the server received, and nothing else. */
export function receiptPage(words: ReceiptWords, submission: Submission): PracticeReply {
  const heads = words.columns.map((column) => `<th>${column}</th>`).join('');
  const rows = submission.files.map(receiptRow).join('\n');
  const table = `<table data-practice="receipt"><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>`;
  const body = `<h1>${words.title}</h1>\n${submission.files.length > 0 ? table : `<p>${words.none}</p>`}`;
  return practicePage({ lang: words.lang, title: words.title, body });
}

function receiptRow(file: ReceivedFile): string {
  const { picture } = file;
  const cells = [
    file.name,
    picture?.type ?? file.type,
    String(file.bytes),
    picture ? `${picture.width} × ${picture.height}` : '—',
    picture?.dpi ? `${picture.dpi} dpi` : '—',
  ];
  return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
}
