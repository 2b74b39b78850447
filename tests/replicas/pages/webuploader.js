import WebUploader from 'webuploader';
import { believes, show } from './page.js';

show('<p>上传照片</p><div id="choose" style="width:120px">选择照片</div>');

const uploader = WebUploader.create({
  auto: true,
  server: '/__upload',
  pick: '#choose',
  accept: { title: 'Images', extensions: 'jpg,jpeg', mimeTypes: 'image/jpeg' },
  // Its own compression would hide what it was given.
  compress: false,
  resize: false,
});
for (const event of ['fileQueued', 'uploadSuccess', 'uploadError']) {
  uploader.on(event, (file) => believes({ event, name: file.name, size: file.size }));
}
uploader.on('error', (type) => believes({ event: 'error', type }));
