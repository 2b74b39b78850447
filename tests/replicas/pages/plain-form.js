import { show } from './page.js';

show(`<form id="form" method="post" enctype="multipart/form-data" action="/__upload">
  <label for="photo">上传照片</label>
  <input id="photo" name="photo" type="file" multiple accept="image/jpeg,.jpg">
  <button id="submit">提交</button>
</form>`);
