import { builtExtension } from '../../scripts/browsers/built-extension.ts';
import { browserNames, requireBrowser } from '../../scripts/browsers/find.ts';
import { testPhotos } from '../fixtures/photos.ts';
import { buildReplicas } from '../replicas/build.ts';

/** What every e2e file needs, once: both browsers, both builds, replica pages and photos. */
export default async function ready(): Promise<void> {
  for (const name of browserNames) {
    requireBrowser(name);
    builtExtension(name);
  }
  await buildReplicas();
  await testPhotos();
}
