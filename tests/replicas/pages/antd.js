import { Button, Upload } from 'antd';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { believes } from './page.js';

const { Dragger } = Upload;
const drag = new URLSearchParams(location.search).get('way') === 'drag';

const onChange = ({ file }) => believes({ status: file.status, name: file.name, size: file.size });

createRoot(document.getElementById('widget')).render(
  createElement(
    'div',
    null,
    createElement('p', null, '上传照片'),
    createElement(
      drag ? Dragger : Upload,
      { action: '/__upload', name: 'file', accept: 'image/jpeg,.jpg,.jpeg', multiple: true, onChange },
      drag
        ? createElement('p', { id: 'choose' }, '拖到这里')
        : createElement(Button, { id: 'choose' }, '选择照片'),
    ),
  ),
);
