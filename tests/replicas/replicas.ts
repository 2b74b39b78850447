import type { BrowserName } from '../../scripts/browsers/find.ts';

/** One page made of a real upload widget, or of the plain web platform. */
export interface Replica {
  /** Names the page's script in `pages/`. */
  readonly id: string;
  /** Which of the script's ways, where it has several. */
  readonly way?: string;
  readonly name: string;
  /** What a person clicks to choose a file. */
  readonly choose: string;
  /** What a person clicks to send; without it the widget sends as soon as it has a file. */
  readonly submit?: string;
}

/** A replica with all that a person may do there. */
export interface Widget extends Replica {
  /** Sending leads to another page. */
  readonly leaves?: true;
  /** Takes more than one file at a time. */
  readonly several?: true;
  /** Files are dropped on it instead of chosen. */
  readonly dropped?: true;
  /** Sends what it draws and not what it was given. */
  readonly redraws?: true;
  /** Refuses by itself what its portal would refuse. */
  readonly strict?: true;
  /** The one browser that can do this. */
  readonly only?: BrowserName;
}

export const replicas: readonly Widget[] = [
  {
    id: 'plain-form',
    name: 'a plain form',
    choose: '#photo',
    submit: '#submit',
    leaves: true,
    several: true,
  },
  { id: 'input-xhr', name: 'an input that sends by XHR', choose: '#photo' },
  { id: 'input-fetch', name: 'an input event that sends by fetch', choose: '#photo' },
  { id: 'preview-json', name: 'a FileReader preview posted as JSON', choose: '#photo', several: true },
  { id: 'detached-input', name: 'an input that is never attached', choose: '#choose', several: true },
  { id: 'antd', name: 'antd Upload', choose: '#choose', several: true },
  { id: 'antd', way: 'drag', name: 'antd Dragger', choose: '#choose', several: true },
  { id: 'element-ui', name: 'Element UI el-upload', choose: '#choose', several: true },
  { id: 'element-ui', way: 'drag', name: 'Element UI el-upload drag', choose: '#choose', several: true },
  { id: 'element-plus', name: 'Element Plus el-upload', choose: '#choose', several: true },
  { id: 'element-plus', way: 'drag', name: 'Element Plus el-upload drag', choose: '#choose', several: true },
  { id: 'webuploader', name: 'WebUploader', choose: '#choose label', several: true },
  { id: 'hasty', name: 'a page that sends without waiting for an event', choose: '#photo' },
];

/** Ways to handle one file field, all in `pages/fields.js`. */
const field = (way: string, name: string, more: Partial<Widget> = {}): Widget => ({
  id: 'fields',
  way,
  name,
  choose: '#photo',
  several: true,
  ...more,
});
const submit = '#submit';
const single = { several: undefined };
const opened = { choose: '#choose' };

export const mechanisms: readonly Widget[] = [
  field('form-data-at-change', 'the form’s data, read at the change and sent with progress'),
  field('form-data-at-submit', 'the form’s data, read at the submit', { submit }),
  field('read-at-click', 'a field that is read when a button is pressed', { submit }),
  field('frame-post', 'a form posted into a hidden frame at the change'),
  field('as-a-stream', 'a file read as a stream', single),
  field('cloned-after-choice', 'a field that is replaced by its clone after each choice'),
  field('replaced-while-choosing', 'a field that is replaced while its picker is open'),
  field('emptied-at-once', 'a field that is emptied at once and sent later'),
  field('read-later', 'a field that is read a moment later'),
  field('own-rules', 'a page with rules of its own', { ...single, strict: true }),
  field('cropper', 'a cropper that sends a drawing', { ...single, redraws: true }),
  field('in-a-worker', 'a worker that reads the file', single),
  field('one-name-twice', 'two fields of one name', { submit }),
  field('hidden-under-a-label', 'a hidden field under a label', opened),
  field('shown-picker', 'a hidden field opened by showPicker', opened),
  field('shown-picker-unattached', 'an unattached field opened by showPicker', opened),
  field('clicked-by-an-event', 'an unattached field opened by an event and awaited', opened),
  field('heard-on-the-window', 'a listener on the window that comes first'),
];

/** Habits of upload libraries, all in `pages/uploaders.js`. */
const uploader = (way: string, name: string, more: Partial<Widget> = {}): Widget => ({
  id: 'uploaders',
  way,
  name,
  choose: '#choose',
  several: true,
  ...more,
});

export const uploaders: readonly Widget[] = [
  uploader('pond', 'files that are marked, and a field emptied by a form of its own'),
  uploader('previewing', 'a preview by address from a field that is emptied at once'),
  uploader('field-at-the-end', 'a hidden field at the end of the body, new after each choice'),
  uploader('over-the-button', 'a transparent field over a button'),
  uploader('removed-while-handled', 'a field that is removed while it is handled'),
  uploader('by-its-address', 'a field for one choice, whose file travels as an address'),
  uploader('read-first', 'files that are read before the field is emptied'),
  uploader('jquery', 'a jQuery uploader that clones its field'),
  uploader('drawn-anew', 'a part of the page that is drawn anew after each choice'),
  uploader('posted-back', 'an attribute that posts the whole page'),
  uploader('stopped-on-the-window', 'a window that lets nobody else hear it'),
  uploader('believes-the-path', 'a page that believes the path of the file', single),
  uploader('of-its-own', 'a form element of its own with a closed root', single),
  uploader('in-a-dialog', 'a field in a modal dialog'),
  // Firefox's driver does not report a picker that opens in a frame.
  uploader('made-in-a-frame', 'an unattached field of an empty frame', { only: 'chromium' }),
];

/** Places for dropped and pasted files, all in `pages/zones.js`. */
const zone = (way: string, name: string, more: Partial<Widget> = {}): Widget => ({
  id: 'zones',
  way,
  name,
  choose: '#zone',
  several: true,
  dropped: true,
  ...more,
});

export const dropZones: readonly Widget[] = [
  zone('files', 'a zone that reads the files'),
  zone('items', 'a zone that reads the items'),
  zone('entries', 'a zone that reads entries'),
  zone('handles', 'a zone that reads handles', { only: 'chromium' }),
  zone('mirrored', 'a zone that puts the files into a field'),
  zone('over-a-field', 'a page that takes drops everywhere, a field included'),
  // Firefox's driver cannot drop a file so that the browser itself puts it into the field.
  zone('native-field', 'a field of the browser’s own', { ...single, only: 'chromium' }),
  ...replicas
    .filter(({ way }) => way === 'drag')
    .map((one) => ({ ...one, name: `${one.name}, dropped on`, dropped: true as const })),
];

export const pasteZones: readonly Replica[] = [
  zone('pasted', 'a page that takes pasted files'),
  zone('pasted-items', 'a zone that takes pasted items'),
];

/** Every script in `pages/` that is a page of its own. */
export const pageIds: readonly string[] = [
  ...new Set([...replicas.map(({ id }) => id), 'fields', 'uploaders', 'zones', 'wary', 'racing', 'hydrated']),
];
