import { believes, described, show } from './page.js';

show(`<label for="photo">上传照片</label><input id="photo" type="file" multiple>
  <p><img id="preview" alt="" width="90"></p>`);

document.getElementById('photo').addEventListener('change', ({ target }) => {
  believes({ chosen: described(target.files) });
  for (const file of target.files) readAndSend(file);
});

function readAndSend(file) {
  const reader = new FileReader();
  reader.onload = async () => {
    document.getElementById('preview').src = reader.result;
    const reply = await fetch('/__upload', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: file.name, data: reader.result }),
    });
    believes({ uploaded: reply.status });
  };
  reader.readAsDataURL(file);
}
