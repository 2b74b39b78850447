import { believes, described, show } from './page.js';

show('<label for="photo">上传照片</label><input id="photo" type="file" accept="image/jpeg">');

document.getElementById('photo').addEventListener('change', ({ target }) => {
  believes({ chosen: described(target.files) });
  const [file] = target.files;
  if (!file) return;
  const body = new FormData();
  body.append('file', file);
  const request = new XMLHttpRequest();
  request.onload = () => believes({ uploaded: request.status });
  request.open('POST', '/__upload');
  request.send(body);
});
