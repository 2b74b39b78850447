import { believes, described, send, show } from './page.js';

show('<p>上传照片</p><button id="choose" type="button">选择照片</button>');

document.getElementById('choose').addEventListener('click', () => {
  // Never attached: its events pass no ancestor.
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = 'image/jpeg';
  input.multiple = true;
  input.onchange = async () => {
    believes({ chosen: described(input.files) });
    if (input.files.length > 0) await send([...input.files]);
  };
  input.click();
});
