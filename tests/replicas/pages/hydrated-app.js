import { createElement as h, useState } from 'react';

/** A whole document as a server renders it: any element too many upsets React when it takes over. */
export function App() {
  const [name, setName] = useState('');
  return h(
    'html',
    { lang: 'zh-CN' },
    h('head', null, h('meta', { charSet: 'utf-8' }), h('title', null, '新版社保卡补换申请')),
    h(
      'body',
      null,
      h('h1', null, '新版社保卡 补换申请'),
      h('p', null, '上传照片：JPG 格式，大小 20KB～50KB。'),
      h('input', { id: 'name', value: name, onChange: ({ target }) => setName(target.value) }),
      h('p', { id: 'greeting' }, name),
      h('input', { id: 'photo', type: 'file' }),
    ),
  );
}
