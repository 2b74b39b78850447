/**
 * Whether a Chinese title is the plain name of a service.
 *
 * Portals name a service by the card, what is done with it, for whom and where, and by little else: 海南省社会保障卡补领
 * （个人申领）办事指南. Headlines, letters, rules and notices say something more. So the words that such names are made of
 * are taken away, and what is left is counted: of 229 titles of services in `tests/data` and in the examples of the
 * issuers, all but one keep at most three characters; headlines keep five or more.
 */

const cards = '社会保障(?:市民)?卡|社保卡|医保卡|市民卡|一卡通|第?[一二三]代|新版|电子|实体|金融|银行|卡';
const actions =
  '补换?[领发办]?|换[领发]?|更换|申[领办请报]|首次|初[次领]|领取?|[制发办收签]发?|发放|挂失|解[挂除锁]|临时|正式|口头|书面|预|丢失|遗失|损坏|[到过]期|激活|启用|开通|确认|注销|查询|登记|修改|变更|重置|采集|上传|邮寄|代';
const objects =
  '进度|状态|应用|功能|账户|密码|照片|[相像图]片?|像|回执|数码|照|号|信息|材料|表格?|收到|快递|网点|合作';
const people =
  '居民|个人|成年人?|未成年人?|儿童|学生|学籍|新生儿|老年人|退役军人|灵活就业|参保|持卡|人员?|城乡|职工|外国|境外|港澳台?|本人|他人|监护|委托|单位|批量';
const frames =
  '办[事理]|服务|指南|业务|事项|详情|流程|须知|说明|一件事|集成|综合|提交|填写|步骤|网上|[线掌]上|线下|在线|自助|即时|快|跨省|全省|省内|异地|通办|公共|平台|政务|大厅|窗口|中心|管理|系统|人力资源|社会保[障险]|人社|社保|医保|局|厅|网|类|含|或|的|和|与|及|等';
const places =
  '\\p{Script=Han}{2,3}(?:省|市|区|县|州|自治[区州])|北京|上海|天津|重庆|广州|深圳|成都|西安|武汉|长沙|杭州|太原|济南|南京|苏州|江苏|浙江|广东|四川|陕西|湖北|湖南|山东|山西|河北|河南|安徽|福建|江西|辽宁|吉林|黑龙江|内蒙古|广西|海南|贵州|云南|西藏|甘肃|青海|宁夏|新疆|雄安|全国';

const plainWords = new RegExp([cards, frames, actions, objects, people, places].join('|'), 'gu');
const aboutACard = /卡|挂失|补领|换领|申领/u;
const meaning = /[\p{Script=Han}？！，。“”]/gu;
/** More than this many characters that belong to no name of a service. */
const mostLeft = 3;

/** True too for a title that speaks of no card, in which there is nothing to judge. */
export function isPlainName(title: string): boolean {
  return title
    .split(/[|｜_–—\n-]/u)
    .filter((part) => aboutACard.test(part))
    .every((part) => (part.replace(plainWords, '').match(meaning)?.length ?? 0) <= mostLeft);
}
