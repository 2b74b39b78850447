/** Pages for the screens that the practice portals do not lead to. */
import { practicePage } from '../../practice/pages/layout.ts';
import type { Handler } from '../../practice/site.ts';

export const toFill = 'https://zwdt.sh.gov.cn/govPortals/bsfw/item/practice-form';
export const turningAway = 'https://zwdt.sh.gov.cn/govPortals/bsfw/item/practice-turning-away';
export const familyOffice = 'https://www.caf.fr/allocataires/mon-compte';
export const nothingToOrder = 'https://rsj.sh.gov.cn/practice';
/** Addresses that are no office's: one made like it, one of a go-between, one that nobody knows. */
export const imitation = 'https://assure-ameli.fr/PortailAS/';
export const seller = 'https://www.zhaopianhuizhi.com/sbk/13694/.html';
export const unknown = 'https://www.arneli.fr/compte';

/** A form with more to fill than the practice portals have; one that turns away every file which a script has put into its field; pages with
 * nothing to order. */
export const quietPages: Handler = ({ url }) => {
  switch (url.href) {
    case toFill:
      return practicePage({
        lang: 'zh-CN',
        title: '新版社保卡补换申请',
        body: `<h1>社保卡补换申请</h1><form><label for="name">姓名</label><input id="name">
          <label for="phone">手机号码</label><input id="phone"></form>`,
      });
    case turningAway:
      return practicePage({
        lang: 'zh-CN',
        title: '新版社保卡补换申请',
        body: `<h1>社保卡补换申请</h1>
          <form><label for="photo">证件照</label><input type="file" id="photo" accept="image/jpeg"></form>
          <script>
            photo.addEventListener('change', (event) => { if (!event.isTrusted) photo.value = ''; });
          </script>`,
      });
    case familyOffice:
      return practicePage({ lang: 'fr', title: 'Mon compte', body: '<h1>Mon compte</h1>' });
    case nothingToOrder:
      return practicePage({ lang: 'zh-CN', title: '首页', body: '<h1>首页</h1>' });
    case imitation:
    case seller:
    case unknown:
      return practicePage({ lang: 'fr', title: 'Carte Vitale', body: '<h1>Carte Vitale</h1>' });
    default:
      return undefined;
  }
};
