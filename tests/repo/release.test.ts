import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mayFollow, releaseChangelog, setVersion } from '../../scripts/release/changelog.ts';

const changelog =
  '# Changelog\n\n## Unreleased\n\n### Added\n\n- A thing.\n\n## 0.1.0 – 2026-01-02\n\n- First.\n';

describe('a release', () => {
  it('gives what is unreleased a version and a date, and keeps a place for what comes next', () => {
    const released = releaseChangelog(changelog, '0.2.0', '2026-03-04');
    expect(released).toEqual({
      ok: true,
      text: '# Changelog\n\n## Unreleased\n\n## 0.2.0 – 2026-03-04\n\n### Added\n\n- A thing.\n\n## 0.1.0 – 2026-01-02\n\n- First.\n',
    });
  });

  it('is refused when nothing is told, or the version is there already', () => {
    const silent = changelog.replace('### Added\n\n- A thing.\n\n', '');
    expect(releaseChangelog(silent, '0.2.0', '2026-03-04')).toMatchObject({ ok: false });
    expect(releaseChangelog(changelog, '0.1.0', '2026-03-04')).toMatchObject({ ok: false });
    expect(releaseChangelog('# Changelog\n', '0.2.0', '2026-03-04')).toMatchObject({ ok: false });
  });

  it.each(['0.1.1', '0.2.0', '1.0.0', '0.10.0'])('may be %s after 0.1.0', (wanted) => {
    expect(mayFollow('0.1.0', wanted)).toEqual({ ok: true, text: wanted });
  });

  it.each(['0.1.0', '0.0.9', '1.0', 'v1.0.0', '1.0.0-beta', '01.0.0', ''])(
    'may not be “%s” after 0.1.0',
    (wanted) => {
      expect(mayFollow('0.1.0', wanted)).toMatchObject({ ok: false });
    },
  );

  it('finds the version in the real files as often as it stands there', () => {
    for (const [file, times] of [
      ['package.json', 1],
      ['package-lock.json', 2],
    ] as const) {
      const text = readFileSync(file, 'utf8');
      const { version } = JSON.parse(text);
      const changed = setVersion(text, version, '9.8.7', times);
      const held = JSON.parse(changed.ok ? changed.text : '{}');
      expect([held.version, held.packages?.[''].version ?? '9.8.7']).toEqual(['9.8.7', '9.8.7']);
      expect(setVersion(text, '9.9.9', '9.8.7', times)).toMatchObject({ ok: false });
    }
  });
});
