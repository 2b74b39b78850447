import type { Handler } from '../site.ts';
import { practicePage } from './layout.ts';
import { receiptPage } from './receipt.ts';

/** Reissue of a Shanghai card with a photo upload, at the address form of the city's service portal. */
export const shanghaiReissue =
  'https://zwdt.sh.gov.cn/govPortals/bsfw/item/00000000-0000-4000-8000-000000000001';

const form = `
<h1>新版社保卡 补换申请</h1>
<p>上海市社会保障卡遗失、损坏后，在此申请补换新卡。</p>
<form method="post" enctype="multipart/form-data" action="/govPortals/bsfw/practice-submit">
  <h2>申请人信息</h2>
  <label for="name">姓名</label><input id="name" name="name" autocomplete="off">
  <label for="reason">补换原因</label>
  <select id="reason" name="reason"><option>遗失</option><option>损坏</option><option>到期</option></select>
  <h2>证件照片</h2>
  <label for="photo">上传照片</label>
  <input id="photo" name="photo" type="file" accept="image/jpeg,.jpg,.jpeg">
  <p class="hint">照片要求：JPG 格式，大小 20KB～50KB，白色背景。</p>
  <button type="submit">提交申请</button>
</form>`;

export const shanghai: Handler = ({ host, url, method, fields, files }) => {
  if (host !== 'zwdt.sh.gov.cn') return undefined;
  if (url.pathname === new URL(shanghaiReissue).pathname) {
    return practicePage({ lang: 'zh-CN', title: '新版社保卡补换申请 · 练习页面', body: form });
  }
  if (url.pathname === '/govPortals/bsfw/practice-submit' && method === 'POST') {
    return receiptPage(
      {
        lang: 'zh-CN',
        title: '已收到',
        none: '没有收到照片。',
        columns: ['文件名', '类型', '字节', '像素', '分辨率'],
      },
      { fields, files },
    );
  }
  return undefined;
};
