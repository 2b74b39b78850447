import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { matchPatterns } from './core/hosts.ts';
import { notePackages, notices } from './scripts/build/notices.ts';
import { withoutCodeFromText } from './scripts/build/without-code-from-text.ts';
import { loadKnowledge } from './scripts/data.ts';

/** Validates every data file: a bad one stops the build with its name, the path inside it and the reason. */
const portals = () => matchPatterns(loadKnowledge(import.meta.dirname, 'any').issuers);

/** The examples in the issuer files are tests; what people install does without them (a third of the data). */
function withoutExamples(): Plugin {
  return {
    name: 'liasse:without-examples',
    enforce: 'pre',
    transform(text, id) {
      if (!/[\\/]data[\\/]issuers[\\/][a-z-]+\.json$/.test(id)) return null;
      const { examples: _examples, $schema: _schema, ...issuer } = JSON.parse(text);
      return { code: JSON.stringify(issuer), map: null };
    },
  };
}

/** What portal pages do not get: they should load as little as can be, and hear nothing of us. */
const standIns: Readonly<Record<string, string>> = {
  'webextension-polyfill': 'platform/portal-browser.ts',
};

/** The module by which WXT starts a content script; the script itself follows the question mark. */
const startedByWxt = /virtual:wxt-content-script-[a-z]+-world-entrypoint\?(.+)$/;
/** What a content script says of itself: options for the manifest, and last what it does. */
const definition = /defineContentScript\(\{.*\n {2}main: (.+),\n\}\);/s;

/**
 * Content scripts begin with their `main` and carry nothing else. WXT's way of starting them brings along the options,
 * a log and a context that announces every start by an event on the page's document, which tells the page that we are
 * there and lets it end us: 1.2 kB in each page (gzip, November 2026), and nothing of ours uses it.
 */
function withStandIns(): Plugin {
  const ours = '\0liasse:start?';
  return {
    name: 'liasse:with-stand-ins',
    enforce: 'pre',
    resolveId: (id) => {
      const standIn = standIns[id];
      if (standIn) return join(import.meta.dirname, standIn);
      const script = startedByWxt.exec(id)?.[1];
      return script ? ours + script : null;
    },
    load: (id) =>
      id.startsWith(ours) ? `import main from ${JSON.stringify(id.slice(ours.length))};\nmain();` : null,
    transform: (text, id) => {
      if (id.startsWith(ours) || !id.endsWith('.content.ts')) return null;
      const main = definition.exec(text);
      if (!main) throw new Error(`${id}: no "main" at the end of its definition`);
      return { code: text.replace(main[0], `${main[1]};`), map: null };
    },
  };
}

const extensionPages = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "worker-src 'self'",
  // 'self' is the package itself: the wasm of the photo engine is fetched from it, and nothing else can be.
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({
    plugins: [withoutExamples(), withoutCodeFromText(), notePackages(), preact()],
    // Data as text for JSON.parse: a start without a code cache takes a fifth less than with object literals (Node 24:
    // 21 ms instead of 27, 2026-11-22), one from Chromium's code cache 3 ms more. The slow start is the one to help.
    json: { stringify: true, namedExports: false },
    build: {
      target: 'es2022',
      modulePreload: false,
      // Numbers and words with a name cost a portal page 16 bytes less where they stand in its place.
      rolldownOptions: { optimization: { inlineConst: { mode: 'all', pass: 2 } } },
    },
    worker: { format: 'es', plugins: () => [withoutCodeFromText(), notePackages()] },
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'activeTab'],
    action: { default_title: 'Liasse' },
    options_ui: { page: 'desk.html', open_in_tab: true },
    // Development needs the dev server; what is built for people keeps the strict policy.
    ...(mode === 'production' ? { content_security_policy: { extension_pages: extensionPages } } : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'liasse@liasse.invalid',
              // 140: data_collection_permissions; the table is in docs/stores.md.
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : // Chrome wants the shape of what an organisation may preset; Firefox takes it from a native manifest without.
        {
          storage: { managed_schema: 'managed_schema.json' },
          // 121: checkVisibility() looks at opacity; the table is in docs/stores.md.
          minimum_chrome_version: '122',
        }),
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.every(({ type }) => type === 'content-script')) config.plugins?.push(withStandIns());
    },
    // Whose code is in here, under which licence, goes along with it (libheif is LGPL-3.0, the polyfill MPL-2.0).
    'build:done': ({ config }) => {
      const folder = join(config.outDir, 'licences');
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'third-party.md'), notices());
    },
    'entrypoints:resolved': (_wxt, entrypoints) => {
      const matches = portals();
      for (const entrypoint of entrypoints) {
        if (entrypoint.type === 'content-script') entrypoint.options.matches = matches;
      }
    },
    'build:manifestGenerated': (wxt, manifest) => {
      manifest.web_accessible_resources = [
        {
          resources: ['sidebar.html'],
          // Chrome takes only the path `/*` here.
          matches: portals(),
          ...(wxt.config.browser === 'firefox' ? {} : { use_dynamic_url: true }),
        },
      ];
    },
  },
});
