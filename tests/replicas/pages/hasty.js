import { believes, described, show } from './page.js';

show('<label for="photo">上传照片</label><input id="photo" type="file" accept="image/jpeg">');

// Waits for no event: takes whatever the field holds as soon as it holds something.
const input = document.getElementById('photo');
setInterval(async () => {
  const [file] = input.files;
  if (!file) return;
  believes({ chosen: described(input.files) });
  const body = new FormData();
  body.append('file', file);
  input.value = '';
  const reply = await fetch('/__upload', { method: 'POST', body });
  believes({ uploaded: reply.status });
}, 4);
