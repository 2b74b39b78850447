import upload from 'element-ui/lib/upload';
import 'element-ui/lib/theme-chalk/upload.css';
import Vue from 'vue2';
import { believes } from './page.js';

const drag = new URLSearchParams(location.search).get('way') === 'drag';

// The package is CommonJS compiled from modules, so its default export lies one step deeper.
const Upload = upload.default ?? upload;

Vue.config.productionTip = false;
new Vue({
  el: '#widget',
  render(h) {
    const props = {
      action: '/__upload',
      accept: 'image/jpeg',
      multiple: true,
      drag,
      showFileList: false,
      onChange: (file) => believes({ status: file.status, name: file.name, size: file.size }),
    };
    return h('div', [
      h('p', '上传照片'),
      h(Upload, { props }, [h('button', { attrs: { id: 'choose', type: 'button' } }, '选择照片')]),
    ]);
  },
});
