import { globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { factValues } from '../../core/facts.ts';
import { confidences, detailTopics, purposes } from '../../core/issuer.ts';
import { languages } from '../../core/languages.ts';
import { relations } from '../../core/person.ts';
import { refusalReasons } from '../../core/photo/spec.ts';
import english from '../../locales/en.json';
import french from '../../locales/fr.json';
import chinese from '../../locales/zh-CN.json';

type Node = string | { readonly [key: string]: Node };
type Sentence = { readonly key: string; readonly forms: Readonly<Record<string, string>> };

/** Every sentence of a locale with its forms; a plain one has the single form `other`. */
function sentences(node: Node, path: readonly string[] = []): Sentence[] {
  if (typeof node === 'string') return [{ key: path.join('.'), forms: { other: node } }];
  const { plural } = node;
  if (typeof plural === 'object') {
    const forms = Object.entries(plural).map(([category, form]) => [category, String(form)]);
    return [{ key: path.join('.'), forms: Object.fromEntries(forms) }];
  }
  return Object.entries(node).flatMap(([name, child]) => sentences(child, [...path, name]));
}

const placeholders = (form: string) => [...new Set(form.match(/\{\w+\}/g) ?? [])].sort();

const locales = { 'zh-CN': sentences(chinese), fr: sentences(french), en: sentences(english) };
const byKey = (language: (typeof languages)[number]) =>
  new Map(locales[language].map((sentence) => [sentence.key, sentence.forms]));

describe('the sentences', () => {
  it('have the same keys in the three languages', () => {
    const keys = locales.en.map(({ key }) => key).sort();
    expect(keys.length).toBeGreaterThan(300);
    for (const language of languages) expect(locales[language].map(({ key }) => key).sort()).toEqual(keys);
  });

  it('carry the same placeholders in the three languages', () => {
    const expected = byKey('en');
    for (const language of languages) {
      for (const { key, forms } of locales[language]) {
        const own = placeholders(forms.other ?? '');
        expect(own, `${language} ${key}`).toEqual(placeholders(expected.get(key)?.other ?? ''));
      }
    }
  });

  it('are never blank, and change with a number where the language does', () => {
    for (const language of languages) {
      const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const { key, forms } of locales[language]) {
        for (const form of Object.values(forms)) expect(form.trim(), `${language} ${key}`).not.toBe('');
        expect(forms.other, `${language} ${key}`).toBeDefined();
        // The same keys in every file, so that they can be held side by side; where a language makes no difference
        // (Chinese), neither does the sentence. "many" is for round millions, which nothing here counts.
        expect(Object.keys(forms).sort(), key).toEqual(Object.keys(byKey('en').get(key) ?? {}).sort());
        if (!categories.includes('one') && forms.one !== undefined) expect(forms.one, key).toBe(forms.other);
      }
    }
  });

  it('keep a narrow no-break space at French high punctuation and inside guillemets, and straight quotes out', () => {
    for (const { key, forms } of locales.fr) {
      for (const form of Object.values(forms)) {
        expect(form, key).not.toMatch(/[^\u202f]([?!;»])|[^\u202f]:(?=\s|$)|«[^\u202f]/u);
        expect(form, key).not.toMatch(/['"]/);
      }
    }
  });

  it('keep straight quotes out of English and half-width marks out of Chinese', () => {
    for (const { key, forms } of locales.en) {
      for (const form of Object.values(forms)) expect(form, key).not.toMatch(/['"]/);
    }
    for (const { key, forms } of locales['zh-CN']) {
      for (const form of Object.values(forms)) {
        expect(form, key).not.toMatch(/['"]|\p{Script=Han} ?[,;:!?()]|[,;:!?()] ?\p{Script=Han}/u);
        expect(form, key).not.toMatch(/\p{Script=Han} \p{Script=Han}|(?<!…)…(?!…)|你/u);
      }
    }
  });

  it('quote a button or a heading by the words that stand on it', () => {
    const quotes = {
      'zh-CN': /“([^”{]*\p{L}[^”{]*)”/gu,
      fr: /«\u202f([^»{]*\p{L}[^»{]*)\u202f»/gu,
      en: /“([^”{]*\p{L}[^”{]*)”/gu,
    };
    const searched = ['学生'];
    const found = languages.map((language) => {
      const forms = locales[language].flatMap((sentence) => Object.values(sentence.forms));
      const quoted = forms.flatMap((form) =>
        [...form.matchAll(quotes[language])].map(([, words = '']) => words),
      );
      const lost = quoted.filter((words) => !forms.some((form) => form.startsWith(words)));
      expect(lost.filter((words) => !searched.includes(words))).toEqual([]);
      return quoted.length;
    });
    for (const count of found) expect(count).toBeGreaterThan(8);
  });

  it('call a thing by one name, in the data and in the store texts too', () => {
    // The word on the left of each comment is the one that is used.
    const otherNames = {
      // 表格, 法国社保号, 权利证明, 办事准备
      'zh-CN': /表单|社会保险号|权益证明|提前准备/,
      // e-mail, sécurité sociale (人社), hukou d’ailleurs, ppp, Préparer
      fr: /courriel|[Ss]ervices? socia(?:l|ux)|[Nn]on-locaux|\sdpi\b|Préparer à l’avance/,
      // expire, branch and service point, activate, social security function, citizen card, “Prepare”
      en: /\blaps(?:e|es|ed)\b|\boutlet|\b[Ee]nabled?\b|[Ss]ocial (?:function|office)|[Cc]ity[ -]card|Prepare ahead/,
    };
    const data = globSync(['data/materials.json', 'data/issuers/*.json'])
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    for (const language of languages) {
      const said = [...data.matchAll(new RegExp(`"${language}": "(.*)"`, 'g'))].map(
        ([, words = '']) => words,
      );
      expect(said.length).toBeGreaterThan(1000);
      const own = locales[language].flatMap(({ forms }) => Object.values(forms));
      const store = readFileSync(`docs/store/${language}.md`, 'utf8').split('\n');
      expect([...own, ...said, ...store].filter((words) => otherNames[language].test(words))).toEqual([]);
    }
    expect(data).toContain(`choose the city under “${english.prepare.title}”`);
    expect(data).toContain(`choisissez la ville dans «\u202f${french.prepare.title}\u202f»`);
    expect(data).toContain(`在“${chinese.prepare.title}”里选`);
  });

  it('are each said somewhere', () => {
    const code = ['app', 'components']
      .flatMap((room) =>
        readdirSync(room, { recursive: true, encoding: 'utf8' }).map((file) => `${room}/${file}`),
      )
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const made = [...code.matchAll(/`((?:[\w-]+|\$\{[^}]+\})(?:\.(?:[\w-]+|\$\{[^}]+\}))+)`/g)].map(
      ([, key = '']) => new RegExp(`^${key.replaceAll('.', '\\.').replaceAll(/\$\{[^}]+\}/g, '[\\w/-]+')}$`),
    );
    const silent = locales.en
      .map(({ key }) => key)
      .filter((key) => !code.includes(`'${key}'`) && !made.some((pattern) => pattern.test(key)));
    expect(silent).toEqual([]);
  });

  it('say every word of the vocabularies that data and engine use', () => {
    const notes = [
      'padded',
      'enlarged',
      'lowQuality',
      'colourUncertain',
      'flattened',
      'cropped',
      'evened',
      'notEvened',
    ];
    const stages = ['reading', 'decoding', 'resizing', 'encoding', 'checking'];
    const steps = ['prepare', 'loss', 'apply', 'pay', 'wait', 'receive', 'activate', 'contact'];
    const wanted = [
      ...Object.entries(factValues).flatMap(([fact, values]) => [
        ...['label', 'question', 'questionFor', ...values].map((word) => `fact.${fact}.${word}`),
      ]),
      ...['label', 'question', 'questionFor', 'exact', 'under', 'between', 'from'].map(
        (word) => `fact.age.${word}`,
      ),
      ...refusalReasons.flatMap((reason) => [
        `photo.refused.${reason}.reason`,
        `photo.refused.${reason}.next`,
      ]),
      ...notes.map((note) => `photo.note.${note}`),
      ...stages.map((stage) => `photo.stage.${stage}`),
      ...confidences.flatMap((word) => [`source.confidence.${word}`, `source.confidenceHelp.${word}`]),
      ...detailTopics.map((topic) => `details.topic.${topic}`),
      ...purposes.map((purpose) => `purpose.${purpose}`),
      ...steps.map((kind) => `steps.kind.${kind}`),
      ...relations.map((relation) => `relation.${relation}`),
    ];
    const known = byKey('en');
    expect(wanted.filter((key) => !known.has(key))).toEqual([]);
  });
});
