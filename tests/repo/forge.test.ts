import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const forms = ['rule', 'photo'].map((name) => `.github/ISSUE_TEMPLATE/${name}.yml`);

describe('the forge', () => {
  it.each(forms)('%s warns in three languages, first of all, never to post anything personal', (form) => {
    const text = readFileSync(form, 'utf8');
    const opening = text.slice(text.indexOf('body:'), text.indexOf('type: input'));
    expect(opening).toMatch(/Everybody can read this page/);
    expect(opening).toMatch(/所有人都能看到这个页面/);
    expect(opening).toMatch(/Tout le monde peut lire cette page/);
    expect(text).toMatch(/id: nothing-personal[\s\S]*required: true/);
  });

  it('asks for the figures of a photo and for nothing that shows it', () => {
    const text = readFileSync('.github/ISSUE_TEMPLATE/photo.yml', 'utf8');
    for (const part of ['portal', 'words', 'limits', 'sent', 'which']) expect(text).toContain(`id: ${part}`);
    expect(text).not.toMatch(/type: upload|drag|attach/i);
  });

  it('runs the checks, all tests, the audit and the packages, by scripts that exist', () => {
    const text = globSync('.github/workflows/*.yml')
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const called = [...text.matchAll(/- run: (npm .+)$/gm)].map((match) => match[1] ?? '');
    expect(called).toEqual(
      expect.arrayContaining(['npm run check', 'npm test', 'npm audit --audit-level=high', 'npm run zip']),
    );
    const missing = called.filter((call) => {
      const script = /^npm run (\S+)/.exec(call)?.[1];
      return script !== undefined && !(script in scripts);
    });
    expect(missing).toEqual([]);
    expect(text).toMatch(/permissions:\n {2}contents: read/);
  });

  it('asks of a pull request what CONTRIBUTING.md asks', () => {
    const template = readFileSync('.github/pull_request_template.md', 'utf8');
    const asked =
      /## Before a pull request\n([\s\S]*)/.exec(readFileSync('CONTRIBUTING.md', 'utf8'))?.[1] ?? '';
    const points = [...asked.matchAll(/^- \[ \] ([^(\n]+)/gm)].map((match) => (match[1] ?? '').trim());
    expect(points.length).toBeGreaterThan(2);
    expect(points.filter((point) => !template.includes(point))).toEqual([]);
  });
});
