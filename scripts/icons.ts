/** Renders `public/icon.svg` to the sizes a browser asks for. Run after changing the drawing. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';

const sizes = [16, 32, 48, 96, 128];
/** Chrome's store wants the large one as 96 pixels with a clear edge: https://developer.chrome.com/docs/webstore/images */
const edgeOf = (size: number) => (size === 128 ? 16 : 0);
const publicFolder = join(import.meta.dirname, '..', 'public');
const svg = await readFile(join(publicFolder, 'icon.svg'), 'utf8');

const browser = await puppeteer.launch({
  executablePath: process.env.LIASSE_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage();
  for (const size of sizes) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>html,body{margin:0}svg{display:block;box-sizing:border-box;padding:${edgeOf(size)}px;
        width:${size}px;height:${size}px}</style>${svg}`,
    );
    const picture = await page.screenshot({ omitBackground: true });
    await writeFile(join(publicFolder, 'icon', `${size}.png`), picture);
  }
} finally {
  await browser.close();
}
