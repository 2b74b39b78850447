/**
 * One file field a page, handled in one of the ways that sites handle it; `?way=` says which. Each sends what it got
 * as soon as its own rules allow, in the page's own words and with the plain web platform.
 */
import { believes, described, send, show } from './page.js';

const way = new URLSearchParams(location.search).get('way');
const field =
  '<label for="photo">上传照片</label> <input id="photo" type="file" multiple accept="image/jpeg,.jpg">';
const photo = () => document.getElementById('photo');
const onChange = (run) => {
  show(field);
  photo().addEventListener('change', ({ target }) => {
    believes({ chosen: described(target.files) });
    if (target.files.length > 0) run(target, [...target.files]);
  });
};
const inForm = (more = '') => {
  show(
    `<form id="form" method="post" enctype="multipart/form-data" action="/__upload">${field.replace('id=', 'name="photo" id=')}${more}</form>`,
  );
  return document.getElementById('form');
};
const button = '<button id="choose" type="button">选择照片</button>';
const whenPressed = (run) => document.getElementById('choose').addEventListener('click', run);

const ways = {
  'form-data-at-change'() {
    const form = inForm();
    form.addEventListener('change', () => {
      const request = new XMLHttpRequest();
      request.upload.onprogress = ({ loaded, total }) => believes({ progress: loaded / total });
      request.open('POST', '/__upload');
      request.send(new FormData(form));
    });
  },
  'form-data-at-submit'() {
    const form = inForm('<button id="submit">提交</button>');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void fetch('/__upload', { method: 'POST', body: new FormData(form) });
    });
  },
  'read-at-click'() {
    show(`${field}<button id="submit" type="button">提交</button>`);
    document.getElementById('submit').addEventListener('click', () => send([...photo().files]));
  },
  'frame-post'() {
    const form = inForm('<iframe name="sink" hidden></iframe>');
    form.target = 'sink';
    photo().onchange = () => form.submit();
  },
  'as-a-stream'() {
    onChange(async (_input, [file]) => {
      const parts = [];
      for await (const part of file.stream()) parts.push(part);
      await send([new File(parts, file.name, { type: file.type })]);
    });
  },
  'cloned-after-choice'() {
    const listen = (input) => {
      input.addEventListener('change', () => {
        const next = input.cloneNode();
        listen(next);
        input.replaceWith(next);
        void send([...input.files]);
      });
    };
    show(field);
    listen(photo());
  },
  'replaced-while-choosing'() {
    show(field);
    const listen = (input) => {
      input.addEventListener('click', () => {
        setTimeout(() => {
          const next = input.cloneNode();
          listen(next);
          input.replaceWith(next);
        });
      });
      input.addEventListener('change', () => {
        if (input.files.length > 0) void send([...input.files]);
      });
    };
    listen(photo());
  },
  'emptied-at-once'() {
    onChange((input, files) => {
      input.value = '';
      setTimeout(() => send(files), 20);
    });
  },
  'read-later'() {
    onChange((input) => setTimeout(() => send([...input.files]), 60));
  },
  'own-rules'() {
    onChange(async (_input, [file]) => {
      const picture = new Image();
      picture.src = URL.createObjectURL(file);
      await picture.decode();
      const fits =
        /\.jpe?g$/i.test(file.name) &&
        file.type === 'image/jpeg' &&
        file.size >= 20_480 &&
        file.size <= 51_200 &&
        picture.naturalWidth === 358 &&
        picture.naturalHeight === 441;
      believes({ fits });
      if (fits) await send([file]);
    });
  },
  cropper() {
    // Draws what it reads and sends the drawing, as cropping dialogs do.
    onChange((_input, [file]) => {
      const reader = new FileReader();
      reader.onload = async () => {
        const picture = new Image();
        picture.src = reader.result;
        await picture.decode();
        const canvas = document.createElement('canvas');
        canvas.width = picture.naturalWidth;
        canvas.height = picture.naturalHeight;
        canvas.getContext('2d').drawImage(picture, 0, 0);
        canvas.toBlob((blob) => send([new File([blob], file.name, { type: blob.type })]), 'image/jpeg', 0.9);
      };
      reader.readAsDataURL(file);
    });
  },
  'in-a-worker'() {
    const source = 'onmessage = async ({ data }) => postMessage(await data.arrayBuffer())';
    const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
    onChange((_input, [file]) => {
      worker.onmessage = ({ data }) => send([new File([data], file.name, { type: file.type })]);
      worker.postMessage(file);
    });
  },
  'one-name-twice'() {
    const form = inForm(
      '<label>身份证 <input type="file" name="photo"></label><button id="submit">提交</button>',
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void send(new FormData(form).getAll('photo').filter(({ size }) => size > 0));
    });
  },
  'hidden-under-a-label'() {
    show('<label id="choose">上传照片<input id="photo" type="file" multiple hidden></label>');
    photo().addEventListener('change', () => send([...photo().files]));
  },
  'shown-picker'() {
    show(`<p>上传照片</p>${button}<input id="photo" type="file" multiple hidden>`);
    whenPressed(() => photo().showPicker());
    photo().addEventListener('change', () => send([...photo().files]));
  },
  'shown-picker-unattached'() {
    show(`<p>上传照片</p>${button}`);
    whenPressed(() => {
      const input = Object.assign(document.createElement('input'), { type: 'file', multiple: true });
      input.addEventListener('change', () => send([...input.files]));
      input.showPicker();
    });
  },
  'clicked-by-an-event'() {
    show(`<p>上传照片</p>${button}`);
    const choose = () =>
      new Promise((resolve) => {
        const input = Object.assign(document.createElement('input'), { type: 'file', multiple: true });
        input.oninput = () => resolve([...input.files]);
        input.dispatchEvent(new MouseEvent('click'));
      });
    whenPressed(async () => send(await choose()));
  },
  'heard-on-the-window'() {
    window.addEventListener('change', ({ target }) => target.files?.length && send([...target.files]), true);
    show(field);
  },
};

ways[way]();
