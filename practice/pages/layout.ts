import type { PracticeReply } from '../site.ts';

/** Makes text safe inside HTML text and attribute values. */
export function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (char) => entities[char] ?? char);
}

const style = `
  :root { color-scheme: light dark; font: 16px/1.6 system-ui, "Noto Sans CJK SC", "PingFang SC", sans-serif; }
  body { margin: 0; background: Canvas; color: CanvasText; }
  .practice { background: #5b3f8c; color: #fff; padding: 8px 24px; font-weight: 600; }
  main { max-width: 46rem; padding: 16px 24px 64px; }
  h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
  label { display: block; margin: 14px 0 4px; }
  input:not([type=file]), select { font: inherit; padding: 6px 8px; min-width: 16rem; }
  .hint { color: GrayText; font-size: .9rem; }
  button { font: inherit; margin-top: 20px; padding: 8px 20px; }
  table { border-collapse: collapse; } th, td { text-align: start; padding: 4px 16px 4px 0; }
`;

export interface PageText {
  readonly lang: 'zh-CN' | 'fr' | 'en';
  readonly title: string;
  readonly body: string;
}

/** A whole page in our own plain layout, marked as practice above everything else. */
export function practicePage({ lang, title, body }: PageText): PracticeReply {
  return {
    body: `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<p class="practice" style="margin:0" role="note">Page d’entraînement · 练习页面 · Practice page — not the real portal</p>
<main>
${body}
</main>
</body>
</html>`,
  };
}
