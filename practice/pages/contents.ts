import type { Handler } from '../site.ts';
import { ameliOrder } from './ameli.ts';
import { guangzhouReissue } from './guangzhou.ts';
import { escapeHtml, practicePage } from './layout.ts';
import { shanghaiReissue } from './shanghai.ts';

/** Where the practice window begins; a reserved name, so no real site answers there. */
export const contentsAddress = 'https://practice.test/';

const entries = [
  { address: shanghaiReissue, lang: 'zh-CN', name: '上海：新版社保卡补换申请（上传照片）' },
  { address: guangzhouReissue, lang: 'zh-CN', name: '广州：社会保障卡补领、换领（相片回执号）' },
  { address: ameliOrder, lang: 'fr', name: 'ameli : commander une carte Vitale' },
];

/** The list of practice pages. */
export const contents: Handler = ({ host }) => {
  if (host !== new URL(contentsAddress).hostname) return undefined;
  const links = entries
    .map(({ address, lang, name }) => `<li><a lang="${lang}" href="${escapeHtml(address)}">${name}</a></li>`)
    .join('\n');
  const body = `<h1>Liasse · 材料夹</h1>
<p lang="zh-CN">下面的页面在本机回答，只在这个窗口里有效；可以放心上传照片试用。</p>
<p lang="fr">Ces pages répondent depuis cet ordinateur, dans cette fenêtre seulement : essayez sans crainte.</p>
<p>These pages answer from this computer, in this window only: nothing you try here reaches a real portal.</p>
<ul>${links}</ul>`;
  return practicePage({ lang: 'en', title: 'Liasse: practice pages', body });
};
