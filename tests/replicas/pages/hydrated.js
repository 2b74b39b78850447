import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { App } from './hydrated-app.js';

window.__faults = [];
const onRecoverableError = (error) => window.__faults.push(String(error));
hydrateRoot(document, createElement(App), { onRecoverableError });
