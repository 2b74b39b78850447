/**
 * Marks words of another language inside a sentence, so that a screen reader says them in that language and the
 * right font is chosen: Chinese characters in French and English text, French terms in Chinese and English text.
 */
import { Fragment } from 'preact';
import type { Language, Localized } from '../../core/languages.ts';
import { useText } from '../text.tsx';

/** French terms that Chinese and English sentences keep in French; longer ones first, so that they win. */
const frenchTerms = [
  '(?:Mon espace privé > )?Mes services > Santé > Ma carte Vitale',
  'Déclarez la perte ou le vol de carte Vitale',
  'Commander une carte Vitale',
  'Ma nouvelle carte Vitale',
  'appli carte Vitale',
  "Je m'engage à restituer…",
  'Déclaration du nouveau-né',
  'contentieux de la sécurité sociale',
  'centre de prestations maladie',
  'section locale mutualiste',
  "numéro d'identification d'attente",
  'numéro de sécurité sociale',
  "copie intégrale d'acte de naissance",
  "extrait d'acte de naissance avec filiation",
  'acte de naissance',
  "attestation d'hébergement",
  "attestation (?:de droits|provisoire|d'inscription)",
  'certificat de scolarité',
  'déclaration de (?:perte|vol|médecin traitant)',
  'feuilles? de soins',
  'justificatif de domicile',
  'livret de famille',
  "pièce d'identité",
  "photo d'identité",
  'quittance de loyer',
  'titre de séjour',
  'carte de séjour',
  'traduction assermentée',
  'traducteur assermenté',
  'médecin traitant',
  'complémentaire santé',
  'protection universelle maladie',
  'tiers payant',
  'contrat de travail',
  'bulletin de salaire',
  "(?:[lL]')?Assurance Maladie",
  'Mes démarches',
  '[cC]arte Vitale',
  'récépissé',
  'Mon espace privé',
  '[eE]space personnel',
  'Compte ameli',
  'Réponse certifiée',
  "nom d'usage",
  "cour d'appel",
  'rattachement',
  'procuration',
  'préfecture',
  'mutuelles?',
  'défectueuse',
  'stomatologue',
  'secteur 1',
  'titulaire',
  // Words that English has too, or that are short: only where they are quoted or stand in brackets.
  '(?<=“)(?:perte|vol|[vV]isiteur|retraité)(?=”)',
  '(?<=（)borne(?=）)',
].map((term) => term.replaceAll("'", "['’]"));

const chineseRun =
  '[\\u3400-\\u9fff\\uff08\\uff09\\u300a\\u300b\\u3001]*[\\u3400-\\u9fff][\\u3400-\\u9fff\\uff08\\uff09\\u300a\\u300b\\u3001]*';
const inFrench = new RegExp(`(?<zh>${chineseRun})`, 'gu');
const inEnglish = new RegExp(`(?<zh>${chineseRun})|(?<fr>${frenchTerms.join('|')})`, 'gu');
const inChinese = new RegExp(`(?<fr>${frenchTerms.join('|')})`, 'gu');
const patterns: Readonly<Record<Language, RegExp>> = { fr: inFrench, en: inEnglish, 'zh-CN': inChinese };

/** A piece of a sentence; `lang` only where it differs from the sentence around it. */
export interface Piece {
  readonly text: string;
  readonly lang?: 'fr' | 'zh-CN';
}

/** Splits a sentence written in `language` at its foreign terms. The pieces joined are the sentence. */
export function piecesOf(text: string, language: Language): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(patterns[language])) {
    if (match.index > from) pieces.push({ text: text.slice(from, match.index) });
    pieces.push({ text: match[0], lang: match.groups?.zh === undefined ? 'fr' : 'zh-CN' });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

/** A sentence with its foreign terms marked: one of ours (a string) or one of the data (in three languages). */
export function Words({ text }: { text: string | Localized }) {
  const { language, say } = useText();
  const sentence = typeof text === 'string' ? text : say(text);
  return (
    <>
      {piecesOf(sentence, language).map((piece, index) =>
        piece.lang === undefined ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one sentence have no identity but their place
          <Fragment key={index}>{piece.text}</Fragment>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <span key={index} lang={piece.lang}>
            {piece.text}
          </span>
        ),
      )}
    </>
  );
}
