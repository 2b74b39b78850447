/** One page made of a real upload widget, or of the plain web platform. */
export interface Replica {
  /** Names the page's script in `pages/`. */
  readonly id: string;
  readonly name: string;
  /** What a person clicks to choose a file. */
  readonly choose: string;
  /** Whether that is the file input itself, or something that opens a chooser. */
  readonly opens: 'itself' | 'chooser';
  /** What a person clicks to send; without it the widget sends as soon as it has a file. */
  readonly submit?: string;
}

export const replicas: readonly Replica[] = [
  { id: 'plain-form', name: 'a plain form', choose: '#photo', opens: 'itself', submit: '#submit' },
  { id: 'input-xhr', name: 'an input that sends by XHR', choose: '#photo', opens: 'itself' },
  { id: 'input-fetch', name: 'an input event that sends by fetch', choose: '#photo', opens: 'itself' },
  { id: 'preview-json', name: 'a FileReader preview posted as JSON', choose: '#photo', opens: 'itself' },
  { id: 'detached-input', name: 'an input that is never attached', choose: '#choose', opens: 'chooser' },
  { id: 'antd', name: 'antd Upload', choose: '#choose', opens: 'chooser' },
  { id: 'element-ui', name: 'Element UI el-upload', choose: '#choose', opens: 'chooser' },
  { id: 'element-plus', name: 'Element Plus el-upload', choose: '#choose', opens: 'chooser' },
  { id: 'webuploader', name: 'WebUploader', choose: '#choose label', opens: 'chooser' },
  { id: 'hasty', name: 'a page that sends without waiting for an event', choose: '#photo', opens: 'itself' },
];
