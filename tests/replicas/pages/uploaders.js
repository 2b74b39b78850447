/**
 * One uploader a page, each with the habits of a family of upload libraries, written anew here; `?way=` says which.
 * What matters is what they do with the field: when they read it, empty it, clone it, replace it or hide it.
 */
import jQuery from 'jquery';
import { believes, described, send, show } from './page.js';

const way = new URLSearchParams(location.search).get('way');
const accept = 'image/jpeg,.jpg';
const newInput = (more) =>
  Object.assign(document.createElement('input'), { type: 'file', accept, multiple: true, ...more });
const button = '<p>上传照片</p><button id="choose" type="button">选择照片</button>';
const choose = () => document.getElementById('choose');
const mount = (input) => {
  show(
    '<p>上传照片</p><div id="choose" style="width:200px;height:40px;position:relative;overflow:hidden">选择照片</div>',
  );
  choose().append(input);
  return input;
};
const overlaid = 'position:absolute;inset:0;opacity:0;font-size:100px;cursor:pointer';

/** Every file by a request of its own, as queues do. */
const queue = (files) => {
  for (const file of files) void send([file]);
};
const byXhr = (body) => {
  const request = new XMLHttpRequest();
  request.upload.onprogress = ({ loaded, total }) => believes({ progress: loaded / total });
  request.open('POST', '/__upload');
  request.send(body);
};

const ways = {
  // Marks the files, waits a quarter of a second, and empties the field by a form of its own.
  pond() {
    const input = mount(newInput({ style: overlaid }));
    input.addEventListener('change', () => {
      const files = [...input.files].map((file) => Object.assign(file, { relativePath: '' }));
      setTimeout(() => {
        queue(files);
        const form = document.createElement('form');
        const { parentNode, nextSibling } = input;
        form.append(input);
        form.reset();
        parentNode.insertBefore(input, nextSibling);
      }, 250);
    });
  },
  // Takes the files, empties the field in the same event, shows a preview and sends later.
  previewing() {
    show(`${button}<input id="photo" type="file" hidden multiple accept="${accept}"><img id="preview">`);
    choose().addEventListener('click', () => document.getElementById('photo').click());
    document.getElementById('photo').addEventListener('change', ({ currentTarget }) => {
      const files = [...currentTarget.files];
      currentTarget.value = '';
      document.getElementById('preview').src = URL.createObjectURL(files[0]);
      queue(files);
    });
  },
  // Keeps a field at the end of the body and makes a new one after every choice.
  'field-at-the-end'() {
    show(button);
    let input = null;
    const renew = () => {
      input?.remove();
      input = newInput({ style: 'visibility:hidden;position:absolute;top:0;left:0;height:0;width:0' });
      document.body.append(input);
      input.addEventListener('change', () => {
        const { files } = input;
        if (files.length > 0) queue([...files]);
        renew();
      });
    };
    renew();
    choose().addEventListener('click', () => input.click());
  },
  // A transparent field over the button, with a handler property, emptied by its own handler.
  'over-the-button'() {
    const input = mount(newInput({ style: overlaid }));
    input.onchange = function () {
      const files = [...this.files];
      this.value = '';
      queue(files);
    };
  },
  // Removes the field while it handles it, and puts another in its place.
  'removed-while-handled'() {
    const make = () => {
      const input = newInput({ style: overlaid });
      input.addEventListener('change', () => {
        input.remove();
        choose().append(make());
        queue([...input.files]);
      });
      return input;
    };
    mount(make());
  },
  // A field made for one choice, put into the page without being seen; the file travels as an address.
  'by-its-address'() {
    show(button);
    choose().addEventListener('click', () => {
      const input = newInput({
        style: 'position:absolute;visibility:hidden;z-index:-999;width:0;height:0;top:0;left:0',
      });
      document.body.append(input);
      input.addEventListener('change', async ({ target }) => {
        const addresses = [...target.files].map((file) => ({
          name: file.name,
          url: URL.createObjectURL(file),
        }));
        input.remove();
        for (const { name, url } of addresses) {
          const blob = await (await fetch(url)).blob();
          void send([new File([blob], name, { type: blob.type })]);
        }
      });
      input.click();
    });
  },
  // Reads every file as a data address, and empties the field when all are read.
  'read-first'() {
    const input = mount(newInput({ style: overlaid }));
    const read = (file) =>
      new Promise((resolve) => {
        const reader = new FileReader();
        reader.onload = () => resolve({ file, content: reader.result });
        reader.readAsDataURL(file);
      });
    input.addEventListener('change', async () => {
      const all = await Promise.all([...input.files].map(read));
      input.value = '';
      for (const { content } of all) believes({ length: content.length });
      queue(all.map(({ file }) => file));
    });
  },
  // Listens through the document, and puts a clone with its handlers in the field's place.
  jquery() {
    show(`<p>上传照片</p><input id="choose" class="fileinput" type="file" multiple accept="${accept}">`);
    const $ = jQuery;
    $(document).on('change', '.fileinput', (event) => {
      const input = $(event.target);
      const files = $.makeArray(input.prop('files'));
      if (files.length === 0) return;
      const clone = input.clone(true);
      $('<form></form>').append(clone)[0].reset();
      input.after(clone).detach();
      queue(files);
    });
  },
  // Sends the form by itself and draws that part of the page anew with what comes back.
  'drawn-anew'() {
    const draw = () => {
      show(
        `<form id="form"><p>上传照片</p><input id="choose" name="photo" type="file" multiple accept="${accept}"></form>`,
      );
      choose().onchange = () => {
        byXhr(new FormData(document.getElementById('form')));
        setTimeout(draw, 30);
      };
    };
    draw();
  },
  // An attribute that posts the whole page, here into a frame so that the page stays.
  'posted-back'() {
    show(`<form id="form" method="post" enctype="multipart/form-data" action="/__upload" target="sink">
      <input type="hidden" name="__EVENTTARGET"><p>上传照片</p>
      <input id="choose" name="photo" type="file" multiple accept="${accept}"
        onchange="setTimeout(function () { postBack('photo') }, 0)"></form><iframe name="sink" hidden></iframe>`);
    window.postBack = (target) => {
      const { form } = window;
      form.elements.__EVENTTARGET.value = target;
      form.submit();
      form.reset();
    };
  },
  // Hears it first and lets nobody else hear it.
  'stopped-on-the-window'() {
    show(`<p>上传照片</p><input id="choose" type="file" multiple accept="${accept}">`);
    window.addEventListener(
      'change',
      (event) => {
        if (event.target.type !== 'file' || event.target.files.length === 0) return;
        event.stopImmediatePropagation();
        queue([...event.target.files]);
      },
      true,
    );
  },
  // Believes the shown path and not the file.
  'believes-the-path'() {
    show(`<p>上传照片</p><input id="choose" type="file" accept="${accept}">`);
    choose().addEventListener('change', ({ target }) => {
      const last = target.value.split('\\').pop();
      believes({ path: target.value, chosen: described(target.files) });
      if (/\.jpe?g$/i.test(last) && last === target.files[0].name) queue([...target.files]);
    });
  },
  // An element of its own in a form, with its field in a closed root.
  'of-its-own'() {
    customElements.define(
      'photo-field',
      class extends HTMLElement {
        static formAssociated = true;
        constructor() {
          super();
          const internals = this.attachInternals();
          const root = this.attachShadow({ mode: 'closed' });
          root.innerHTML = '<input type="file" style="width:200px;height:40px;display:block">';
          root.firstChild.addEventListener('change', ({ target }) => {
            if (target.files.length === 0) return;
            internals.setFormValue(target.files[0]);
            byXhr(new FormData(internals.form));
            target.value = '';
          });
        }
      },
    );
    show(
      '<form><p>上传照片</p><photo-field id="choose" name="photo" style="display:block;width:200px;height:40px"></photo-field></form>',
    );
  },
  // In a dialog of the page that makes the rest unclickable.
  'in-a-dialog'() {
    show(
      `<dialog id="dialog"><p>上传照片</p><input id="choose" type="file" multiple accept="${accept}"></dialog>`,
    );
    document.getElementById('dialog').showModal();
    choose().addEventListener('change', ({ target }) => {
      if (target.files.length > 0) queue([...target.files]);
    });
  },
  // The field belongs to the document of an empty frame and is in none.
  'made-in-a-frame'() {
    show(`${button}<iframe hidden></iframe>`);
    const inner = document.querySelector('iframe').contentDocument;
    choose().addEventListener('click', () => {
      const input = Object.assign(inner.createElement('input'), { type: 'file', multiple: true, accept });
      input.addEventListener('change', () => input.files.length > 0 && queue([...input.files]));
      input.click();
    });
  },
};

ways[way]();
