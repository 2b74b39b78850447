/**
 * Pages that speak about procedures without being one: results of a search, news, notices to the press or to
 * suppliers. They name the card and the procedure as clearly as the real page does, on the same hosts, so no weight
 * of words tells them apart; their form does.
 */

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

/** Headlines, calls and verdicts; a procedure is never named in these words. */
const newsTitle =
  /新闻|座谈会|发布会|周年|持卡人数|发行量|突破|扩容|首发|万张|[增达升]至|再(添|增|升级|上新)|上新|惠民(服务|季)|助力|立等可取|启动(仪式|会)?([_—\-|\n]|$)|服务季|中标|招标|采购|征集|招聘|[^\n]{4}的(通知|公告|通告|通报|意见|批复|决定)|公示|留言|^[^\n]{0,4}咨询[:：]|在线访谈|[举进]行[_—\-|\n]|举办|召开|活动|全面(启用|启动|推行|实施|推广)|足不出户|进(校园|社区|企业|乡村)|有了新|[，。！？][^\n]|[！？]$|^\p{Script=Han}{2,6}：[^\n]{8}|政策解读|一图(读懂|看懂)|答记者问|警惕|谨防|诈骗|arnaque|frauduleu|hameçonnage|phishing/iu;

/** Whether a page with these words is only to be read: nothing there is to be guided. */
export function isReadingMatter({ path, query, hash, title, heading }: Words): boolean {
  return (
    searchRoute.test(path) ||
    searchRoute.test(hash) ||
    searchQuery.test(query) ||
    searchQuery.test(hash) ||
    searchWords.test(title) ||
    searchWords.test(heading) ||
    newsTitle.test(title)
  );
}
