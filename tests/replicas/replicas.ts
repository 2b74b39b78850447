/** One page made of a real upload widget, or of the plain web platform. */
export interface Replica {
  /** Names the page's script in `pages/`. */
  readonly id: string;
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
