import type { Handler } from '../site.ts';
import { practicePage } from './layout.ts';
import { receiptPage } from './receipt.ts';

/** Order of a carte Vitale with a photo and an identity document. */
export const ameliOrder =
  'https://assure.ameli.fr/PortailAS/appmanager/PortailAS/assure?_nfpb=true&_pageLabel=as_commande_vitale_page';

const form = `
<h1>Commander une carte Vitale</h1>
<p>Pour fabriquer votre carte Vitale, nous avons besoin d’une photo et d’un document d’identité.</p>
<form method="post" enctype="multipart/form-data" action="/PortailAS/practice-submit">
  <h2>Vos documents</h2>
  <label for="photo">Votre photo d’identité</label>
  <input id="photo" name="photo" type="file" accept="image/jpeg,image/png,application/pdf">
  <p class="hint">Photo récente, en couleur, de face et tête nue.</p>
  <label for="identity">Votre document d’identité</label>
  <input id="identity" name="identity" type="file" accept="image/jpeg,image/png,application/pdf">
  <button type="submit">Valider</button>
</form>`;

export const ameli: Handler = ({ host, url, method, fields, files }) => {
  if (host !== 'assure.ameli.fr') return undefined;
  if (url.searchParams.get('_pageLabel') === 'as_commande_vitale_page') {
    const title = 'Commander une carte Vitale · Page d’entraînement';
    return practicePage({ lang: 'fr', title, body: form });
  }
  if (url.pathname === '/PortailAS/practice-submit' && method === 'POST') {
    return receiptPage(
      {
        lang: 'fr',
        title: 'Bien reçu',
        none: 'Aucun fichier reçu.',
        columns: ['Fichier', 'Type', 'Octets', 'Pixels', 'Résolution'],
      },
      { fields, files },
    );
  }
  return undefined;
};
