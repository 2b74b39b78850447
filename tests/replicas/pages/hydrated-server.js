import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { App } from './hydrated-app.js';

/** What the server of the page sends before its scripts run. */
export function renderedPage() {
  return `<!doctype html>${renderToString(createElement(App))}<script src="/__replica/hydrated.js"></script>`;
}
