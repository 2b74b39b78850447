import { describe, expect, test } from 'vitest';
import { detect } from '../../core/detect.ts';
import { hostVerdict } from '../../core/hosts.ts';
import { issuers } from '../../data/index.ts';

const seen = (url: string, title = '', headings: string[] = []) => detect({ url, title, headings }, issuers);
const abroad = 'https://www.ameli.fr/assure/droits-demarches/europe-international/protection-sociale-france';
const sheet = (id: string) => `https://www.service-public.fr/particuliers/vosdroits/${id}`;

describe('French addresses, even before a title is known,', () => {
  test.each([
    ['http://aide.msa.fr/lfy/ma-carte-vitale', 'fr-msa', 'vitale/lost', 'lost'],
    ['https://aide.msa.fr/lfp/deposer-des-documents-', 'fr-msa', 'health/documents', 'documents'],
    ['https://monespaceprive.msa.fr/lfy/web/msa/accueil?modalId=2', 'fr-msa', 'account', undefined],
    ['https://monespaceprive.msa.fr/z84dmdinsc/ria/#/choix-profil', 'fr-msa', 'login', undefined],
    ['http://www.msa.fr/lfr/contacter-une-msa', 'fr-msa', 'other', undefined],
    ['https://etudiant-etranger.ameli.fr', 'fr-student', 'health/enrol', 'open-rights'],
    ['https://campusfrance.org/fr/node/301673', 'fr-student', 'health/enrol', 'open-rights'],
    [
      `${abroad}/french-social-security-registration-process-foreign-students`,
      'fr-student',
      'health/enrol',
      'open-rights',
    ],
    [sheet('F36499'), 'fr-student', 'health/enrol', 'open-rights'],
    [`${abroad}/ne-etranger-demander-numero-securite-sociale`, 'fr-cpam', 'health/enrol', 'open-rights'],
    [
      'https://www.ameli.fr/assure/droits-demarches/principes/numero-securite-sociale#text_68745',
      'fr-cpam',
      'other',
      undefined,
    ],
    [
      'https://www.ameli.fr/sites/default/files/Documents/5227/document/declaration-perte-carte-vitale_assurance-maladie.pdf',
      'fr-cpam',
      'vitale/lost',
      'lost',
    ],
    ['https://app.franceconnect.gouv.fr/api/v1/authorize', 'fr-cpam', 'login', undefined],
    [
      'https://www.mgen.fr/en/login-adherent/vous-etes-assure-social/soins-et-remboursements/ma-carte-vitale/',
      'fr-mgen',
      'vitale/info',
      'order',
    ],
    ['https://www.mgen.fr/faq/', 'fr-mgen', 'other', undefined],
    ['https://www.formulaires.service-public.fr/gf/cerfa_14094.do', 'fr-military', 'vitale/lost', 'card'],
    ['https://www.formulaires.service-public.fr/gf/cerfa_14445.do', 'fr-cpam', 'vitale/info', 'child'],
    ['https://www.formulaires.service-public.gouv.fr/gf/cerfa_16702.do', 'fr-cpam', 'other', undefined],
    ['http://www.cfe.fr', 'fr-cfe', 'home', undefined],
    ['http://www.enim.eu/retraite/preretraite-amiante', 'fr-enim', 'other', undefined],
    ['https://www.crpcen.fr/formcontact.html', 'fr-crpcen', 'other', undefined],
    ['https://www.cleiss.fr/docs/textes/', 'fr-cpam', 'other', undefined],
    ['https://cramif.fr/actualites/appels-courriels-et-sms-frauduleux', 'fr-cpam', 'other', undefined],
  ])('%s belong to %s and are for %s', (url, issuer, purpose, procedure) => {
    const detection = seen(url);
    expect(detection).toMatchObject({ issuer, purpose });
    expect(detection?.procedure).toBe(procedure);
  });
});

describe('French pages of a known pattern', () => {
  test.each([
    [sheet('F12859'), 'Assurance maladie d’un étranger en France', 'fr-cpam', 'open-rights'],
    [sheet('F21742'), 'Quelles informations contient la carte Vitale ?', 'fr-cpam', 'order'],
    [sheet('R99999'), 'Téléservice : Demande d’une nouvelle carte Vitale', 'fr-cpam', 'order'],
    [
      `${abroad}/vous-venez-travailler-en-france`,
      'Vous venez travailler en France',
      'fr-cpam',
      'open-rights',
    ],
    [
      'https://www.ameli.fr/bas-rhin/assure/adresses-et-contacts/signaler-la-perte-ou-le-vol-de-ma-carte-vitale',
      '',
      'fr-cpam',
      'lost',
    ],
    ['https://sudchampagne.msa.fr/lfp/sante/carte-vitale', 'La carte Vitale', 'fr-msa', 'order'],
    ['https://aide.msa.fr/lfp/carte-vitale-perdue', 'Carte Vitale perdue ou volée', 'fr-msa', 'lost'],
    [
      'https://www.cleiss.fr/particuliers/venir/etudes/index.html',
      'Vous venez étudier en France',
      'fr-student',
      'open-rights',
    ],
  ])('%s “%s” opens the guidance of %s', (url, title, issuer, procedure) => {
    expect(seen(url, title)).toMatchObject({ issuer, procedure });
  });

  test.each([
    [sheet('F225'), 'Quelle différence entre l’immatriculation et l’affiliation à la Sécurité sociale ?'],
    [sheet('F33078'), 'À quoi correspond le numéro de Sécurité sociale ?'],
    [sheet('F3079'), 'Aide médicale de l’État (AME) : séjour irrégulier'],
    [sheet('F2231'), 'Visa de long séjour étudiant étranger en France'],
    [sheet('F34800'), 'Hameçonnage (phishing)'],
    ['https://www.ameli.fr/paris/medecin/carte-vitale/perte', 'Carte Vitale perdue par un patient'],
    [`${abroad}/vacances-en-france`, 'Vous venez en vacances en France'],
    ['https://www.msa.fr/lfp/employeur/immatriculation-salarie', 'Immatriculer un salarié étranger'],
    ['https://www.cleiss.fr/particuliers/partir/etudes/', 'Vous partez étudier à l’étranger'],
  ])('%s “%s” is about something else', (url, title) => {
    expect(seen(url, title, ['Carte Vitale'])).not.toBeNull();
    expect(seen(url, title, ['Carte Vitale'])?.procedure).toBeUndefined();
  });
});

describe('sites that are taken for the French insurance', () => {
  test.each([
    'https://www.formularis.fr/creer-son-compte-ameli/',
    'https://startdoc.fr/documents/1074',
    'https://www.cpam-info.fr/',
    'https://lescarte.com/',
    'https://assure.ameli.com/',
    'https://moncompteameli.net/',
    'https://renouvellement-vitale.info/',
  ])('%s are warned about', (url) => {
    expect(hostVerdict(url, issuers).verdict).toBe('lookalike');
    expect(seen(url, 'Carte Vitale')).toBeNull();
  });

  test.each([
    'https://www.crpratp.fr/',
    'https://phishing-initiative.fr/',
    'https://www.legifrance.gouv.fr/',
  ])('%s are not accused', (url) => {
    expect(hostVerdict(url, issuers).verdict).toBe('unknown');
  });

  test.each([
    'https://administration-etrangers-en-france.interieur.gouv.fr/particuliers/#/',
    'https://demarches.service-public.gouv.fr/mademarche/rnipp/demarche',
  ])('%s, where our steps send people, is called official, with nothing to guide', (url) => {
    expect(hostVerdict(url, issuers).verdict).toBe('official');
    expect(seen(url, 'Démarche en ligne')?.procedure).toBeUndefined();
  });
});
