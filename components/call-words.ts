/** A call script in words: the same lines in the language of the office and in that of the reader. */
import type { Phrase, PhraseValue, ScriptLine, WordPhrase } from '../core/hotline.ts';
import type { Language } from '../core/languages.ts';
import { formatChoices, formatList } from './amounts.ts';
import { type Text, type TextParams, textIn } from './text.tsx';

/** One line as it is said in the language of `text`. */
export function lineWords(text: Text, line: ScriptLine): string {
  const { language, t, say } = text;
  if (line.kind === 'own') return line.texts.map(say).join(between(language));
  const phrases = line.phrases.map((phrase) => phraseWords(text, phrase));
  if (line.kind === 'whole') return phrases.join(between(language));
  return t(`hotline.${line.kind}`, { phrases: clauses(language, phrases) });
}

/** The whole script, one line of text for each line to say: what is copied, in the language of the office alone. */
export function scriptText(spoken: Language, lines: readonly ScriptLine[]): string {
  const text = textIn(spoken);
  return lines.map((line) => lineWords(text, line)).join('\n');
}

function phraseWords(text: Text, { key, values = {} }: Phrase | Phrase<WordPhrase>): string {
  const params: TextParams = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, valueWords(text, value)]),
  );
  return text.t(`hotline.phrase.${key}`, params);
}

function valueWords(text: Text, value: PhraseValue): string | number {
  if (typeof value === 'number') return value;
  if ('phrase' in value) return phraseWords(text, { key: value.phrase });
  if ('all' in value) return formatList(text.language, value.all.map(text.say));
  if ('oneOf' in value) return formatChoices(text.language, value.oneOf.map(text.say));
  return text.say(value);
}

/** Clauses of one sentence. Chinese puts a comma between clauses; `Intl.ListFormat` would list them like nouns. */
function clauses(language: Language, phrases: readonly string[]): string {
  return language === 'zh-CN' ? phrases.join('，') : formatList(language, phrases);
}

/** Chinese sentences follow each other without a space. */
function between(language: Language): string {
  return language === 'zh-CN' ? '' : ' ';
}
