/** Places that take dropped or pasted files, each reading them in one of the ways there are; `?way=` says which. */
import { believes, send, show } from './page.js';

const way = new URLSearchParams(location.search).get('way');
show(
  '<p>上传照片</p><div id="zone" tabindex="0" style="width:300px;height:120px;border:1px dashed">拖到这里</div>',
);
const zone = document.getElementById('zone');

const onDrop = (target, read) => {
  target.addEventListener('dragover', (event) => event.preventDefault());
  target.addEventListener('drop', async (event) => {
    event.preventDefault();
    const files = await read(event.dataTransfer);
    if (files.length > 0) await send(files);
  });
};
const entryFile = (entry) => new Promise((resolve, reject) => entry.file(resolve, reject));

const ways = {
  files: () => onDrop(zone, ({ files }) => [...files]),
  items: () => onDrop(zone, ({ items }) => [...items].map((item) => item.getAsFile())),
  entries: () =>
    onDrop(zone, ({ items }) =>
      Promise.all(
        [...items]
          .map((item) => item.webkitGetAsEntry())
          .filter(({ isFile }) => isFile)
          .map(entryFile),
      ),
    ),
  handles: () =>
    onDrop(zone, ({ items }) =>
      Promise.all([...items].map(async (item) => (await item.getAsFileSystemHandle()).getFile())),
    ),
  mirrored() {
    const input = Object.assign(document.createElement('input'), {
      type: 'file',
      hidden: true,
      multiple: true,
    });
    zone.append(input);
    input.addEventListener('change', () => send([...input.files]));
    onDrop(zone, ({ files }) => {
      input.files = files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      return [];
    });
  },
  'over-a-field'() {
    zone.innerHTML = '<input type="file" id="photo">';
    onDrop(document, ({ files }) => [...files]);
  },
  'native-field'() {
    zone.innerHTML = '<input type="file" id="photo" style="width:100%;height:100%">';
    zone.firstChild.addEventListener('change', ({ target }) => send([...target.files]));
  },
  'own-picker'() {
    zone.addEventListener('click', async () => {
      try {
        const handles = await window.showOpenFilePicker();
        await send(await Promise.all(handles.map((handle) => handle.getFile())));
      } catch ({ name }) {
        believes({ refused: name });
      }
    });
  },
  pasted() {
    document.addEventListener('paste', ({ clipboardData }) => {
      if (clipboardData.files.length > 0) void send([...clipboardData.files]);
    });
  },
  'pasted-items'() {
    zone.addEventListener('paste', (event) => {
      event.preventDefault();
      void send([...event.clipboardData.items].map((item) => item.getAsFile()));
    });
  },
};

ways[way]();
