/**
 * Pages that speak about procedures without being one: results of a search, news, letters and their answers, surveys,
 * notices to the press or to suppliers. They name the card and the procedure as clearly as the real page does, on the
 * same hosts, so no weight of words tells them apart; their form does.
 */
import { isPlainName } from './plain-name.ts';

interface Words {
  readonly path: string;
  readonly query: string;
  readonly hash: string;
  readonly title: string;
  readonly heading: string;
}

const searchRoute =
  /(^#?!?|\/)(recherches?|search(es)?|sousuo|resultats?|searchresults?|jsearch\w*)([/.?]|$)/iu;
const searchQuery =
  /[?&](q|query|key_?words?|search_?(word|key|text|value)|search_api_fulltext|fulltext|recherche)=[^&]/iu;
const searchWords =
  /搜索结果|(^|\n)\s*(搜索|检索|站内搜索|全文检索|智能搜索)([-_—|｜\s]|$)|résultats? de (la |votre |ma )?recherche|^\s*recherche\b|search results/iu;

/**
 * Parts of a site where news stands. Chinese sites name them by initials: 工作动态, 新闻中心, 新闻动态, 新闻发布,
 * 动态信息, 通知公告, 公告公示, 政策解读, 政策助手, 最新动态, 业务动态, 部门动态, 政务动态, 媒体报道, 媒体聚焦, 媒体关注, 热点要闻, 要闻.
 */
const newsPath =
  /\/(gzdt|xwzx|xwdt|xwfb|dtxx|tzgg|gsgg|zcjd|zczs|zxdt|ywdt|bmdt|zwdt|mtbd|mtjj|mtgz|rsyw|yaowen|(dongtai)?xinwen(zixun)?|news(_?(show|detail|info))?|actualites?|actus?|(espace-)?presse|temoignages?|paroles(-[a-z]+)?|lettre-(d-)?info(rmation)?|communiques?|newsletter|magazine|evenements?|blog)(_\d+)?([/.-]|$)|\/pub_newsshow\./iu;

/**
 * Parts where people write and are answered: 互动交流, 交流互动, 政民互动, 公众参与, 在线访谈, 访谈直播, 我要咨询, 咨询留言, 在线咨询,
 * 领导信箱, 局长信箱, 信件选登, 信件公开, 网上调查, 征集调查, 调查征集, 民意征集, 热点回应, 文字解读, 解读回应.
 */
const talkPath =
  /\/(hdjl|jlhd|zmhd|gzcy|zxft|ftzb|wyzx|zxly|zxzx|ldxx|jzxx|xjxd|xjgk|wsdc|zjdc|dczj|myzj|rdhy|wzjd|jdhy|forums?)(l?pt)?(_\d+)?([/.]|$)/iu;

/** Labels of a letter and of its answer. */
const letterHeading =
  /(^|\n)\s*((写信|来信|信件|留言|诉求|提问|咨询|答复|回复|反馈)(人|时间|日期|内容|编号|标题|单位|部门|结果|答复|详情)|(访谈)?嘉宾(介绍)?|文字实录|答记者问)\s*([:：\n]|$)/u;

/**
 * Headlines, notices, rules and warnings short enough to pass for the name of a service. What says more than such a
 * name is told by `isPlainName`.
 */
const newsTitle =
  /新闻|扩容|首发|突破|万张|实现|升级|上线|推行|助力|惠民|启动|服务季|一图|咨询$|[举进]行([_—|\n-]|$)|[举召]办|召开|活动|招标|采购|中标|征集|招聘|公告|通告|通知|公示|评价|办法|规程|规定|细则|条例|解读|有了新|[，。！？][^\n]|[！？]$|^\p{Script=Han}{2,6}：[^\n]{8}|停止|暂停|警惕|谨防|诈骗|j[’']ai\b|raconte\b|témoignage|lettre d[’']information|dossier de presse|arnaque|frauduleu|hameçonnage|phishing/iu;

/** Pages about the site itself, which carry its name and with it the words of its purpose. */
const siteTitle =
  /^\s*(mentions légales|informations légales|accessibilité|déclaration d[’']accessibilité|plan du site|(politique|gestion|paramétrage) d(es|e) (cookies|confidentialité)|(politique de )?protection des données|données personnelles|conditions générales d[’']utilisation|cgu|legal notice|privacy( policy| notice)?|cookies?( policy| settings)?|accessibility( statement)?|site ?map|terms of (use|service)|关于我们|联系我们|网站(声明|地图|导航|概况)|(隐私|版权)(声明|政策|保护)|使用帮助|法律声明|免责声明|无障碍)\s*([-–—|｜_:：·•\n]|$)/iu;

/** Whether a page with these words is only to be read: nothing there is to be guided. */
export function isReadingMatter({ path, query, hash, title, heading }: Words): boolean {
  return (
    searchRoute.test(path) ||
    searchRoute.test(hash) ||
    searchQuery.test(query) ||
    searchQuery.test(hash) ||
    searchWords.test(title) ||
    searchWords.test(heading) ||
    newsPath.test(path) ||
    talkPath.test(path) ||
    letterHeading.test(heading) ||
    newsTitle.test(title) ||
    siteTitle.test(title) ||
    !isPlainName(title)
  );
}
