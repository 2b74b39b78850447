import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';

/** A controlled form: what React holds is what will be sent. */
function Form() {
  const [held, setHeld] = useState({ name: '', number: '', phone: '', sex: '', gender: '' });
  window.__held = held;
  const keep = (key) => (event) => setHeld((before) => ({ ...before, [key]: event.target.value }));
  const text = (key, label) =>
    h(
      'p',
      { key },
      h('label', { htmlFor: key }, label),
      h('input', { id: key, value: held[key], onChange: keep(key) }),
    );
  const radio = (value, label) =>
    h(
      'label',
      { key: value },
      h('input', {
        type: 'radio',
        name: 'gender',
        value,
        checked: held.gender === value,
        onChange: keep('gender'),
      }),
      label,
    );
  return h(
    'form',
    null,
    text('name', '姓名'),
    text('number', '身份证号码'),
    text('phone', '手机号码'),
    h(
      'select',
      { 'aria-label': '性别', value: held.sex, onChange: keep('sex') },
      ['', '1', '2'].map((value, at) => h('option', { key: value, value }, ['请选择', '男', '女'][at])),
    ),
    h('fieldset', null, h('legend', null, '性别'), radio('m', '男'), radio('f', '女')),
  );
}

createRoot(document.getElementById('form')).render(h(Form));
