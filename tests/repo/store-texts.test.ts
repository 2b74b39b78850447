import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPicture } from '../../practice/picture.ts';

const listings = { 'zh-CN': 'zh_CN', fr: 'fr', en: 'en' } as const;
const languages = Object.keys(listings) as (keyof typeof listings)[];

interface Listing {
  readonly name: string;
  readonly short: string;
  readonly long: string;
  readonly pictures: string;
  readonly data: string;
}

/** The five parts of a listing, in their order; their headings are in its language. */
function listing(language: keyof typeof listings): Listing {
  const parts = readFileSync(`docs/store/${language}.md`, 'utf8')
    .split(/^## .*\n/m)
    .slice(1);
  expect(parts).toHaveLength(5);
  const [name = '', short = '', long = '', pictures = '', data = ''] = parts.map((part) => part.trim());
  return { name, short, long, pictures, data };
}

function inManifest(language: keyof typeof listings): { name: string; description: string } {
  const file = JSON.parse(readFileSync(`public/_locales/${listings[language]}/messages.json`, 'utf8'));
  return { name: file.extensionName.message, description: file.extensionDescription.message };
}

/** As the stores count: characters, and not the units of JavaScript. */
const length = (text: string) => [...text].length;

/** Width and height of a JPEG, by the project's own reader. */
function sizeOf(path: string): readonly number[] {
  const picture = readPicture(readFileSync(path));
  return picture?.type === 'image/jpeg' ? [picture.width, picture.height] : [];
}

describe.each(languages)('the listing in %s', (language) => {
  it('has the name and the short description of the manifest, as short as every store wants them', () => {
    const { name, short } = listing(language);
    expect({ name, description: short }).toEqual(inManifest(language));
    // Edge 45, addons.mozilla.org 50, Chrome 75; descriptions 132 in Chrome and Firefox (docs/stores.md).
    expect(length(name)).toBeLessThanOrEqual(45);
    expect(length(short)).toBeLessThanOrEqual(132);
  });

  it('says what it does, what it never does, and that it belongs to no authority', () => {
    const { long } = listing(language);
    expect(length(long)).toBeGreaterThan(250);
    expect(length(long)).toBeLessThan(10_000);
    expect(long).toContain('Assurance Maladie');
    expect(long).toMatch(/not affiliated|n’est liée ni|无关联/);
    expect(long).toMatch(/never submits|n’envoie rien|从不替您提交/);
    expect(long).toMatch(/only the office decides|lui seul décide|由经办机构决定/);
    expect(long.match(/^• /gm)).toHaveLength(8);
  });

  it('is set in curved quotes, and in French with no-break spaces', () => {
    const text = Object.values(listing(language)).join('\n');
    expect(text).not.toMatch(/['"]/);
    if (language === 'fr')
      expect(text).not.toMatch(/[^\u202f\u00a0]([?!;»])|[^\u202f\u00a0]:(?=\s)|«[^\u202f\u00a0]/u);
  });

  it('has pictures in its own language, of the size the stores want', () => {
    const names = [...listing(language).pictures.matchAll(/`pictures\/([^`]+)\.jpg`/g)].map(
      (match) => match[1],
    );
    expect(names).toEqual(
      ['list', 'photo', 'vitale', 'receipt', 'desk'].map((name) => `${language}-${name}`),
    );
    for (const name of names) expect(sizeOf(`docs/store/pictures/${name}.jpg`)).toEqual([1280, 800]);
  });

  it('declares the same data as the others', () => {
    const { data } = listing(language);
    expect(data.match(/^- /gm)).toHaveLength(4);
    expect(data).toContain('IBAN');
    expect(data).toContain('PRIVACY.md');
  });
});

describe('the pictures for the stores', () => {
  it('include Chrome’s small promotional one', () => {
    expect(sizeOf('docs/store/pictures/promotion.jpg')).toEqual([440, 280]);
  });

  it.each([16, 32, 48, 96, 128])('include the icon in %s pixels', (side) => {
    expect(readPicture(readFileSync(`public/icon/${side}.png`))).toMatchObject({
      type: 'image/png',
      width: side,
      height: side,
    });
  });
});

describe('the papers for the stores', () => {
  const stores = readFileSync('docs/stores.md', 'utf8');
  const privacy = readFileSync('PRIVACY.md', 'utf8');
  const config = readFileSync('wxt.config.ts', 'utf8');

  it('name the same permissions as the privacy policy and the manifest', () => {
    const asked = /permissions: \[([^\]]+)\]/.exec(config)?.[1]?.match(/\w+/g) ?? [];
    expect(asked).toContain('storage');
    const section = stores.slice(stores.indexOf('## Permissions'), stores.indexOf('### Hosts'));
    const justified = [...section.matchAll(/^\| `(\w+)` \| [^|]{40,} \| [^|]{20,} \|$/gm)].map(
      (row) => row[1],
    );
    expect(justified).toEqual(asked);
    for (const permission of asked) expect(privacy).toContain(`\`${permission}\``);
  });

  it('argue the oldest browsers that the manifest lets in', () => {
    const chrome = /minimum_chrome_version: '(\d+)'/.exec(config)?.[1];
    const firefox = /strict_min_version: '(\d+)\./.exec(config)?.[1];
    expect(stores).toContain(`**Chrome ${chrome}**`);
    expect(stores).toContain(`**Firefox ${firefox}**`);
    const needs = [...stores.matchAll(/^\| .+ \| .+ \| (\d+|–) \| (\d+) \|$/gm)];
    expect(needs.length).toBeGreaterThan(8);
    expect(Math.max(...needs.map((row) => Number(row[1]) || 0))).toBeLessThanOrEqual(Number(chrome));
    expect(Math.max(...needs.map((row) => Number(row[2])))).toBeLessThanOrEqual(Number(firefox));
  });

  it('state the Limited Use that Chrome asks for in both places', () => {
    const sentence =
      /complies with the Chrome Web Store User Data Policy, including the Limited Use requirements/;
    expect(stores).toMatch(sentence);
    expect(privacy).toMatch(sentence);
  });
});

const withoutComments = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

describe('our own sources', () => {
  const sources = globSync('{app,components,core,data,entrypoints,platform}/**/*.{ts,tsx}');
  const holding = (pattern: RegExp) =>
    sources.filter((file) => pattern.test(withoutComments(readFileSync(file, 'utf8'))));

  it('never make elements or code from text', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(
      holding(
        /\b(inner|outer)HTML\b|dangerouslySetInnerHTML|insertAdjacentHTML|document\.write\b|\beval\(|new Function\b/,
      ),
    ).toEqual([]);
  });

  it('never speak to the network', () => {
    const speaking =
      /\bXMLHttpRequest\b|\bnew WebSocket\b|\bnew EventSource\b|\bsendBeacon\b|\bWebTransport\b|RTCPeerConnection/;
    // One request, for a `blob:` address made there: no other way reads a chosen file within its own event.
    const reader = 'platform/page-files/at-once.ts';
    expect(holding(speaking)).toEqual([reader]);
    expect(holding(/\.open\('GET', address, false\)/)).toEqual([reader]);
  });
});
