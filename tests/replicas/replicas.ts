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

export const replicas: readonly Replica[] = [
  { id: 'plain-form', name: 'a plain form', choose: '#photo', submit: '#submit' },
  { id: 'input-xhr', name: 'an input that sends by XHR', choose: '#photo' },
  { id: 'input-fetch', name: 'an input event that sends by fetch', choose: '#photo' },
  { id: 'preview-json', name: 'a FileReader preview posted as JSON', choose: '#photo' },
  { id: 'detached-input', name: 'an input that is never attached', choose: '#choose' },
  { id: 'antd', name: 'antd Upload', choose: '#choose' },
  { id: 'element-ui', name: 'Element UI el-upload', choose: '#choose' },
  { id: 'element-plus', name: 'Element Plus el-upload', choose: '#choose' },
  { id: 'webuploader', name: 'WebUploader', choose: '#choose label' },
  { id: 'hasty', name: 'a page that sends without waiting for an event', choose: '#photo' },
];

/** Ways to handle one file field, all in `pages/fields.js`. */
export interface Mechanism extends Replica {
  readonly way: string;
  /** Sends what it draws and not what it was given. */
  readonly redraws?: true;
  /** Refuses by itself what its portal would refuse. */
  readonly strict?: true;
}

const field = (way: string, name: string, more: Partial<Mechanism> = {}): Mechanism => ({
  id: 'fields',
  way,
  name,
  choose: '#photo',
  ...more,
});

export const mechanisms: readonly Mechanism[] = [
  field('form-data-at-change', 'the form’s data, read at the change and sent with progress'),
  field('form-data-at-submit', 'the form’s data, read at the submit', { submit: '#submit' }),
  field('read-at-click', 'a field that is read when a button is pressed', { submit: '#submit' }),
  field('frame-post', 'a form posted into a hidden frame at the change'),
  field('as-a-stream', 'a file read as a stream'),
  field('cloned-after-choice', 'a field that is replaced by its clone after each choice'),
  field('replaced-while-choosing', 'a field that is replaced while its picker is open'),
  field('emptied-at-once', 'a field that is emptied at once and sent later'),
  field('read-later', 'a field that is read a moment later'),
  field('own-rules', 'a page with rules of its own', { strict: true }),
  field('cropper', 'a cropper that sends a drawing', { redraws: true }),
  field('in-a-worker', 'a worker that reads the file'),
  field('one-name-twice', 'two fields of one name', { submit: '#submit' }),
  field('hidden-under-a-label', 'a hidden field under a label', { choose: '#choose' }),
  field('shown-picker', 'a hidden field opened by showPicker', { choose: '#choose' }),
  field('shown-picker-unattached', 'an unattached field opened by showPicker', { choose: '#choose' }),
  field('clicked-by-an-event', 'an unattached field opened by an event and awaited', { choose: '#choose' }),
  field('heard-on-the-window', 'a listener on the window that comes first'),
];

/** Places for dropped and pasted files, all in `pages/zones.js`. */
const zone = (way: string, name: string): Replica => ({ id: 'zones', way, name, choose: '#zone' });

export const dropZones: readonly Replica[] = [
  zone('files', 'a zone that reads the files'),
  zone('items', 'a zone that reads the items'),
  zone('entries', 'a zone that reads entries'),
  zone('mirrored', 'a zone that puts the files into a field'),
  zone('over-a-field', 'a page that takes drops everywhere, a field included'),
  zone('native-field', 'a field of the browser’s own'),
];

export const handleZone = zone('handles', 'a zone that reads handles');

export const pasteZones: readonly Replica[] = [
  zone('pasted', 'a page that takes pasted files'),
  zone('pasted-items', 'a zone that takes pasted items'),
];

/** Every script in `pages/` that is a page of its own. */
export const pageIds: readonly string[] = [
  ...new Set([...replicas.map(({ id }) => id), 'fields', 'zones', 'wary', 'hydrated']),
];
