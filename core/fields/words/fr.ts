import type { Words } from '../meaning.ts';

/** French words beside form fields, without accents and apostrophes. */
export const fr: Words = {
  lang: 'fr',
  wants: {
    nom: 'nom|noms',
    familyName:
      'nom de naissance|nom de famille|nom patronymique|nom de famille de naissance|nom de naissance ou de famille|nom de famille nom de naissance|noms de naissance',
    maidenName: 'nom de jeune fille',
    usedName:
      'nom d usage|nom usuel|nom marital|nom d epouse|nom d epoux|nom de femme mariee|nom d usage ou marital',
    givenNames: 'prenom|prenoms|prenoms de naissance',
    usualGivenName: 'prenom usuel|prenom d usage',
    firstGivenName: '1er prenom|premier prenom',
    familyThenGiven:
      'nom et prenom|nom prenom|nom et prenoms|nom prenoms|nom de famille et prenom|nom puis prenom',
    givenThenFamily: 'prenom et nom|prenom nom|prenoms et nom',
    sex: 'sexe|genre|vous etes|etes vous|je suis',
    title: 'civilite|titre de civilite',
    birthDate: 'date de naissance|ne le|nee le|date naissance|jour de naissance',
    birthCity:
      'lieu de naissance|commune de naissance|ville de naissance|localite de naissance|ville ou commune de naissance',
    birthCountry: 'pays de naissance',
    nationality: 'nationalite|nationalites',
    phone: 'telephone|tel|numero de telephone|numero telephone|telephone de contact|numero de tel',
    mobile:
      'telephone portable|telephone mobile|portable|mobile|numero de portable|numero de mobile|numero de telephone portable|numero de telephone mobile|tel portable|tel mobile|gsm',
    email:
      'e mail|email|mail|courriel|adresse e mail|adresse email|adresse mail|adresse electronique|adresse courriel|adresse de messagerie|messagerie electronique|adresse de courriel|courrier electronique|adresse de courrier electronique|adresse messagerie|mel|adresse mel',
    address:
      'adresse|adresse postale|adresse de residence|adresse du domicile|adresse de domicile|adresse complete|numero et voie|numero et rue|numero et nom de la voie|numero et libelle de la voie|numero et libelle de voie|numero et nom de rue|numero et nom de la rue|numero voie|adresse ligne 1|adresse 1|domicile|adresse personnelle|adresse actuelle|numero rue|numero de voie et nom de la voie|numero type et nom de la voie|adresse en france',
    street:
      'rue|voie|nom de la voie|nom de la rue|nom de rue|nom de voie|libelle de la voie|libelle de voie|nom rue',
    addressMore:
      'complement d adresse|complement adresse|complements d adresse|batiment etage appartement|appartement etage batiment|adresse complement|adresse suite|adresse ligne 2|adresse 2|appartement batiment|batiment appartement|etage appartement|appartement etage',
    postcode: 'code postal|cp',
    city: 'ville|commune|localite|ville commune|commune ville|ville ou commune|ville de residence|commune de residence|ville localite',
    country: 'pays|pays de residence|pays du domicile',
    socialSecurityNumber:
      'numero de securite sociale|numero securite sociale|numero de secu|numero secu|nir|numero insee|numero nir|numero d assure social|numero d immatriculation a la securite sociale|numero d inscription au repertoire|numero de ss|numero ss|securite sociale numero|identifiant de securite sociale|nir nia|numero de securite sociale nir|numero de securite sociale provisoire ou definitif|numero de securite sociale definitif ou provisoire',
    nirKey: 'cle|cle du numero de securite sociale|cle nir|cle de securite sociale',
    passport: 'numero de passeport|numero passeport|numero du passeport|passeport numero',
    documentNumber:
      'numero de piece d identite|numero de la piece d identite|numero du document d identite|numero de document d identite|numero du document|numero de la piece',
    documentType:
      'type de piece d identite|type de document d identite|nature de la piece d identite|type de piece|type de document|nature du document|document d identite|piece d identite',
    iban: 'iban|numero iban|code iban|numero d iban',
    day: 'jour|jj',
    month: 'mois|mm',
    year: 'annee|aaaa',
  },
  owners: {
    applicant:
      'votre|vos|vous|demandeur|demandeuse|demandeurs|mon|ma|mes|usager|etudiant|etudiante|salarie|salariee|eleve|candidat',
    insured: 'assure|assuree|assures|titulaire|patient|patiente|titulaire de la carte|ouvrant droit',
    beneficiary: 'beneficiaire|ayant droit|ayants droit|beneficiaires',
    child: 'enfant|mineur|enfants|nouveau ne',
    guardian:
      'representant legal|responsables legaux|parent responsable|tuteur|tutrice|responsable legal|parent 1|parent ou tuteur',
    third:
      'conjoint|conjointe|epoux|epouse|mere|pere|parent|parents|parent 2|second parent|autre parent|partenaire|concubin|concubine|employeur|entreprise|societe|medecin|mandataire|tiers|hebergeant|hebergeur|logeur|proprietaire|bailleur|personne a contacter|contact d urgence|personne a prevenir|urgence|etablissement|ecole|universite|organisme|titulaire du compte|garant|professionnel|professionnelle|travail|bureau|gestionnaire|conseiller|accompagnant|livraison|facturation|avocat|notaire|association|structure|aidant|redacteur|temoin|responsable|correspondant|referent|gerant|dirigeant|president|directeur|directrice|enseignant|professeur|fournisseur|destinataire|expediteur|locataire|vendeur|acheteur|heritier|defunt|payeur|donateur|parrain|voisin|soeur|frere|fils|fille|grand mere|grand pere|oncle|tante|proche|infirmier|infirmiere|pharmacien|pharmacie|dentiste|praticien|hopital|clinique|agence|prestataire|assureur|mutuelle|courtier|syndic|signataire|declarant|demarcheur|parrainage|medecin traitant|mari|femme de menage|belle mere|curateur|curatrice|debiteur|creancier|liquidateur|comptable|recruteur|formateur|maitre d apprentissage|maitre de stage|tuteur de stage',
  },
  flags: {
    confirm:
      'confirmation|confirmer|confirmez|ressaisir|ressaisissez|repeter|repetez|retapez|confirmation de|confirmation d|a nouveau|verification|saisir a nouveau|encore une fois',
    chinese: 'en chinois|chinois|caracteres chinois|en caracteres chinois|sinogrammes|en sinogrammes',
    key: 'avec la cle|avec cle|cle comprise|cle incluse|y compris la cle|15 chiffres|15 caracteres',
    noKey:
      'sans la cle|sans cle|13 chiffres|13 caracteres|13 premiers chiffres|13 premiers caracteres|hors cle|les 13 premiers chiffres',
  },
  filler:
    'le|la|les|l|de|du|des|d|un|une|a|au|en|et|sur|quel|quelle|quels|quelles|est|sont|saisir|saisissez|saisie|indiquer|indiquez|renseigner|renseignez|entrer|entrez|preciser|precisez|veuillez|merci|obligatoire|facultatif|facultative|optionnel|requis|champ|champs|majuscules|majuscule|lettres|capitales|ex|exemple|par exemple|format|au format|figurant|tel que|tels que|figure|figurent|numero|chiffres|caracteres|complet|complete|personnel|personnelle|actuel|actuelle|principal|principale|valide|selectionner|selectionnez|choisir|choisissez|sociale|information|informations|assure social|etc|comme|il|elle|dans|ordre|etat civil|s|mentionne|mentionnes|ou|si|different|differente',
  papers: 'carte vitale|attestation|passeport|acte|acte de naissance|d identite|piece',
  never:
    'mot de passe|code de securite|code personnel|code secret|code recu|code sms|captcha|recopiez|recopier|question secrete|question de securite|recherche|rechercher|ne pas remplir|laisser vide|laissez vide|cryptogramme|code de verification|code d activation|code provisoire|code confidentiel|code a usage unique|code promo|code de confirmation|caracteres de l image',
};
