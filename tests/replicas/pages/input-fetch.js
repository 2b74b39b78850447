import { believes, described, show } from './page.js';

show('<label for="photo">上传照片</label><input id="photo" type="file" accept="image/*">');

// This page listens to `input`, as some do, and not to `change`.
document.getElementById('photo').oninput = async ({ target }) => {
  believes({ chosen: described(target.files) });
  const [file] = target.files;
  if (!file) return;
  const body = new FormData();
  body.append('file', file, file.name);
  const reply = await fetch('/__upload', { method: 'POST', body });
  believes({ uploaded: reply.status });
};
