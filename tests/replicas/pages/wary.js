/** Pages that want events of the person's own and turn away those of a script; `?way=` says how. */
import { send, show } from './page.js';

const way = new URLSearchParams(location.search).get('way');
show(`<p>上传照片</p><input id="photo" type="file">
  <div id="zone" style="width:300px;height:120px;border:1px dashed">拖到这里</div>`);
const photo = document.getElementById('photo');
const zone = document.getElementById('zone');

const ways = {
  'turns-away': () =>
    photo.addEventListener('change', (event) => {
      if (event.isTrusted) void send([...photo.files]);
    }),
  empties: () =>
    photo.addEventListener('change', (event) => {
      if (event.isTrusted) void send([...photo.files]);
      else photo.value = '';
    }),
  // As statistics scripts do: reads every choice on its way, and does nothing about it.
  'looks-at-all'() {
    const sizes = [];
    window.addEventListener('change', ({ target }) => sizes.push(target.files[0]?.size), true);
    ways['turns-away']();
  },
  'in-a-dialog'() {
    const dialog = document.createElement('dialog');
    dialog.append('上传照片', photo);
    document.body.append(dialog);
    dialog.showModal();
    ways['turns-away']();
  },
  zone() {
    zone.addEventListener('dragover', (event) => event.preventDefault());
    zone.addEventListener('drop', (event) => {
      event.preventDefault();
      if (event.isTrusted) void send([...event.dataTransfer.files]);
    });
  },
};

ways[way]();
