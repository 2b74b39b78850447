import type { Handler } from '../../practice/site.ts';

const host = 'zwdt.sh.gov.cn';
const pathname = '/govPortals/bsfw/item/00000000-0000-4000-8000-000000000003';

/** Reissue pages that say different things beside their file field. */
const fields = {
  /** Other pixels and another band than our data. */
  other: `<label for="photo">上传照片</label><input id="photo" name="photo" type="file">
    <p class="tip">照片要求：JPG 格式，６０～９０ＫＢ，295×413像素</p>`,
  /** Takes in what our data takes, and more. */
  wide: `<label for="photo">上传照片</label><input id="photo" name="photo" type="file">
    <p class="tip">照片大小 10KB～9MB，像素不限</p>`,
  silent: '<label for="photo">上传照片</label><input id="photo" name="photo" type="file">',
  absurd: `<label for="photo">上传照片</label><input id="photo" name="photo" type="file">
    <p class="tip">照片大小不小于0KB，不超过1字节；文件大小不超过9999MB</p>`,
  framed: `<iframe srcdoc='<label>上传照片<input type="file" id="photo"></label><p>照片大小 30KB～60KB</p>'></iframe>`,
  /** States how many files it takes, which the browser does not hold anybody to. */
  counted: `<label for="photo">上传照片</label><input id="photo" name="photo" type="file" multiple>
    <p class="tip">照片要求：JPG 格式，20KB～50KB，最多上传2张</p>`,
  unclear: `<label for="photo">委托书扫描件（PDF，3M以内）</label><input id="photo" name="paper" type="file">`,
} as const;

export type StatedPage = keyof typeof fields;

/** Where a page that states its own limits answers. */
export function statedAddress(page: StatedPage): string {
  return `https://${host}${pathname}?says=${page}`;
}

function isStated(name: string | null): name is StatedPage {
  return name !== null && Object.hasOwn(fields, name);
}

/** Serves the pages; their form goes where the replicas' uploads go. */
export const statedPages: Handler = ({ host: asked, url }) => {
  const says = url.searchParams.get('says');
  if (asked !== host || url.pathname !== pathname || !isStated(says)) return undefined;
  return {
    body: `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>新版社保卡补换申请</title></head>
<body>
<p role="note">练习页面 · practice page</p>
<h1>新版社保卡 补换申请</h1>
<form method="post" enctype="multipart/form-data" action="/__upload">
<div class="item">${fields[says]}</div>
<button id="submit">提交</button>
</form>
</body>
</html>`,
  };
};
