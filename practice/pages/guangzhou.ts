import type { Handler } from '../site.ts';
import { practicePage } from './layout.ts';

/** Reissue of a Guangzhou card: the portal asks for a photo receipt number, not for a file. */
export const guangzhouReissue =
  'https://www.gdzwfw.gov.cn/portal/guide/11440100000000000000000000000000001?region=440100';

const form = `
<h1>社会保障卡补领、换领</h1>
<p>广州市人力资源和社会保障局 · 广州市社会保障卡补领、换领 · 在线办理</p>
<form method="post" action="/portal/practice-submit">
  <h2>申请人信息</h2>
  <label for="name">姓名</label><input id="name" name="name" autocomplete="off">
  <label for="receipt">相片回执号</label><input id="receipt" name="receipt" autocomplete="off">
  <p class="hint">请填写有效的相片回执号；本页不需要上传照片。</p>
  <button type="submit">提交</button>
</form>`;

export const guangzhou: Handler = ({ host, url, method, fields }) => {
  if (host !== 'www.gdzwfw.gov.cn') return undefined;
  if (url.pathname === new URL(guangzhouReissue).pathname) {
    return practicePage({ lang: 'zh-CN', title: '社会保障卡补领、换领 - 广州市 · 练习页面', body: form });
  }
  if (url.pathname === '/portal/practice-submit' && method === 'POST') {
    const stated = fields.get('receipt') ? '已收到相片回执号。' : '没有收到相片回执号。';
    return practicePage({ lang: 'zh-CN', title: '已收到', body: `<h1>已收到</h1><p>${stated}</p>` });
  }
  return undefined;
};
