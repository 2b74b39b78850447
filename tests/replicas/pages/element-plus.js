import { ElUpload } from 'element-plus';
import 'element-plus/theme-chalk/el-upload.css';
import { createApp, h } from 'vue';
import { believes } from './page.js';

const drag = new URLSearchParams(location.search).get('way') === 'drag';

createApp({
  render() {
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
      h(ElUpload, props, { default: () => h('button', { id: 'choose', type: 'button' }, '选择照片') }),
    ]);
  },
}).mount('#widget');
