/** A page at a portal's address that does whatever its script says, before anything else of the page. */
import type { Handler } from '../../../practice/site.ts';

const host = 'zwdt.sh.gov.cn';
const path = '/govPortals/bsfw/item/practice-hostile';

/** What the page asks of a person; a page that means harm looks like any other. */
const form = `<h1>新版社保卡 补换申请</h1>
<form>
<p><label for="name">姓名</label><input id="name"></p>
<p><label for="number">身份证号码</label><input id="number"></p>
<p><label for="phone">手机号码</label><input id="phone"></p>
<p><label for="photo">上传照片</label><input id="photo" type="file" accept="image/jpeg,.jpg"></p>
<p>照片要求：JPG 格式，大小 20KB～50KB。</p>
</form>`;

export interface HostilePages {
  readonly handler: Handler;
  /** The address at which this script runs, first in the page. */
  readonly addressOf: (name: string) => string;
}

/** @param scripts by name; each runs in the head, before the document has a body. */
export function hostilePages(scripts: Readonly<Record<string, string>>): HostilePages {
  return {
    handler: ({ host: asked, url }) => {
      if (asked !== host || url.pathname !== path) return undefined;
      const script = scripts[url.searchParams.get('attack') ?? ''];
      if (script === undefined) return undefined;
      return {
        body: `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>新版社保卡补换申请</title>
          <script>${script}</script></head><body>${form}</body></html>`,
      };
    },
    addressOf: (name) => `https://${host}${path}?attack=${name}`,
  };
}
