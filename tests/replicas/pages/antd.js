import { Button, Upload } from 'antd';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { believes } from './page.js';

const onChange = ({ file }) => believes({ status: file.status, name: file.name, size: file.size });

createRoot(document.getElementById('widget')).render(
  createElement(
    'div',
    null,
    createElement('p', null, '上传照片'),
    createElement(
      Upload,
      { action: '/__upload', name: 'file', accept: 'image/jpeg,.jpg,.jpeg', maxCount: 1, onChange },
      createElement(Button, { id: 'choose' }, '选择照片'),
    ),
  ),
);
