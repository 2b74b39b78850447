import { createApp, h, reactive, vModelSelect, vModelText, watch, withDirectives } from 'vue';

/** `v-model` in Vue 3: what Vue holds is what will be sent. */
const held = reactive({ name: '', number: '', phone: '', sex: '' });
window.__held = { ...held };
watch(held, (now) => {
  window.__held = { ...now };
});
const keep = (key) => (value) => {
  held[key] = value;
};
const text = (key, label) =>
  h('p', [
    h('label', { for: key }, label),
    withDirectives(h('input', { id: key, 'onUpdate:modelValue': keep(key) }), [[vModelText, held[key]]]),
  ]);
const options = ['请选择', '男', '女'].map((label, at) => h('option', { value: ['', '1', '2'][at] }, label));

createApp({
  render: () =>
    h('form', [
      text('name', '姓名'),
      text('number', '身份证号码'),
      text('phone', '手机号码'),
      withDirectives(h('select', { 'aria-label': '性别', 'onUpdate:modelValue': keep('sex') }, options), [
        [vModelSelect, held.sex],
      ]),
    ]),
}).mount('#form');
