/**
 * A form that does not wait: `window.__after` says how long after the `change` it is sent, 'at once' for inside it.
 * `window.__read` takes its data as pages do that send by a request of their own.
 */
import { show } from './page.js';

show(`<form method="post" enctype="multipart/form-data" action="/__upload" target="sink">
  <label for="photo">上传照片</label> <input id="photo" name="photo" type="file" accept="image/jpeg,.jpg">
  <button id="go">提交</button>
</form><iframe name="sink" hidden></iframe>`);
const form = document.querySelector('form');
const photo = document.getElementById('photo');

window.__after = null;
window.__read = () => new FormData(form).get('photo').size;
window.__send = () => {
  form.submit();
  // The next choice of the same file must be one.
  photo.value = '';
};
photo.addEventListener('change', () => {
  const after = window.__after;
  if (photo.files.length === 0 || after === null) return;
  if (after === 'at once') window.__send();
  else setTimeout(window.__send, after);
});
