import { believes, described, show } from './page.js';

show('<p>上传照片</p><button id="choose" type="button">选择照片</button>');

document.getElementById('choose').addEventListener('click', () => {
  // Never attached: its events pass no ancestor.
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = 'image/jpeg';
  input.onchange = async () => {
    believes({ chosen: described(input.files) });
    const [file] = input.files;
    if (!file) return;
    const body = new FormData();
    body.append('file', file);
    const reply = await fetch('/__upload', { method: 'POST', body });
    believes({ uploaded: reply.status });
  };
  input.click();
});
