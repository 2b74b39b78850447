import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Handler } from '../../practice/site.ts';
import { buildReplicas } from './build.ts';
import { pageIds, type Replica } from './replicas.ts';

const host = 'zwdt.sh.gov.cn';
const pathname = '/govPortals/bsfw/item/00000000-0000-4000-8000-000000000002';

/** Where a replica page answers: the portal's own address form, so that the extension takes it for the portal. */
export function replicaAddress({ id, way }: Pick<Replica, 'id' | 'way'>): string {
  return `https://${host}${pathname}?replica=${id}${way ? `&way=${way}` : ''}`;
}

/** Builds the replica pages and returns what serves them and takes their uploads. */
export async function replicaPages(): Promise<Handler> {
  const dir = await buildReplicas();
  return (request) => {
    if (request.host !== host) return undefined;
    const { pathname: path, searchParams } = request.url;
    if (path === '/__upload') return { type: 'application/json', body: JSON.stringify({ ok: true }) };
    const asset = /^\/__replica\/([a-z-]+\.(js|css))$/.exec(path);
    if (asset?.[1]) {
      const type = asset[2] === 'js' ? 'text/javascript' : 'text/css';
      return { type: `${type}; charset=utf-8`, body: readFileSync(join(dir, asset[1])) };
    }
    const id = searchParams.get('replica') ?? '';
    if (path !== pathname || !pageIds.includes(id)) return undefined;
    return { body: pageHtml(id, existsSync(join(dir, `${id}.css`))) };
  };
}

function pageHtml(id: string, styled: boolean): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>新版社保卡补换申请</title>
${styled ? `<link rel="stylesheet" href="/__replica/${id}.css">` : ''}
</head>
<body>
<p role="note">练习页面 · practice page: ${id}</p>
<h1>新版社保卡 补换申请</h1>
<p>上传照片：JPG 格式，大小 20KB～50KB。</p>
<div id="widget"></div>
<script src="/__replica/${id}.js"></script>
</body>
</html>`;
}
