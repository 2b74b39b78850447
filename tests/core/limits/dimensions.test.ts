import { describe } from 'vitest';
import { KB, readsEach } from './reading.ts';

describe('exact pixels', () => {
  readsEach([
    ['照片尺寸：295×413像素', { widthPx: 295, heightPx: 413 }],
    ['像素:480px*640px', { widthPx: 480, heightPx: 640 }],
    ['分辨率要求358＊441', { widthPx: 358, heightPx: 441 }],
    ['宽300像素，高400像素', { widthPx: 300, heightPx: 400 }],
    ['寬度為413像素、高度為531像素', { widthPx: 413, heightPx: 531 }],
    ['照片宽高为240*320像素', { widthPx: 240, heightPx: 320 }],
    ['高640像素×宽480像素', { widthPx: 480, heightPx: 640 }],
    ['441×358（高×宽）', { widthPx: 358, heightPx: 441 }],
    ['358(宽)*441(高)像素', { widthPx: 358, heightPx: 441 }],
    ['规格（宽×高）：390×567', { widthPx: 390, heightPx: 567 }],
    ['300像素宽、420像素高', { widthPx: 300, heightPx: 420 }],
    ['宽:358 高:441', { widthPx: 358, heightPx: 441 }],
    ['像素为413乘以579', { widthPx: 413, heightPx: 579 }],
    ['Dimensions : 400 x 500 pixels', { widthPx: 400, heightPx: 500 }],
    ['350 px de large sur 450 px de haut', { widthPx: 350, heightPx: 450 }],
    ['largeur 354 pixels, hauteur 472 pixels', { widthPx: 354, heightPx: 472 }],
    ['Dimensions (H x L) : 450 x 350 px', { widthPx: 350, heightPx: 450 }],
    ['Image dimensions must be 640 by 480 pixels', { widthPx: 640, heightPx: 480 }],
    ['Width: 300px, Height: 400px', { widthPx: 300, heightPx: 400 }],
    ['413px (w) x 531px (h)', { widthPx: 413, heightPx: 531 }],
    ['600 pixels high and 450 pixels wide', { widthPx: 450, heightPx: 600 }],
  ]);
});

describe('bounds on pixels', () => {
  readsEach([
    ['照片像素不低于600×800', { minWidthPx: 600, minHeightPx: 800 }],
    ['分辨率至少为 300*400', { minWidthPx: 300, minHeightPx: 400 }],
    ['最大尺寸2000x2000像素', { maxWidthPx: 2000, maxHeightPx: 2000 }],
    ['宽度不小于400像素，高度不小于500像素', { minWidthPx: 400, minHeightPx: 500 }],
    [
      '宽度在200-400像素之间，高度在300-600像素之间',
      { minWidthPx: 200, maxWidthPx: 400, minHeightPx: 300, maxHeightPx: 600 },
    ],
    ['尺寸为 640×480 像素以上', { minWidthPx: 640, minHeightPx: 480 }],
    ['图片尺寸不得超过1024*768', { maxWidthPx: 1024, maxHeightPx: 768 }],
    ['图片尺寸过小（至少300*400）', { minWidthPx: 300, minHeightPx: 400 }],
    ['长边不超过1600像素', { maxWidthPx: 1600, maxHeightPx: 1600 }],
    ['短边不小于500像素', { minWidthPx: 500, minHeightPx: 500 }],
    ['Résolution minimale : 400 x 500 pixels', { minWidthPx: 400, minHeightPx: 500 }],
    ['au moins 600 pixels de large et 800 pixels de haut', { minWidthPx: 600, minHeightPx: 800 }],
    ['Largeur maximale : 1200 px', { maxWidthPx: 1200 }],
    ["L'image ne doit pas dépasser 3000 x 2000 px", { maxWidthPx: 3000, maxHeightPx: 2000 }],
    ['chaque côté doit mesurer au moins 500 pixels', { minWidthPx: 500, minHeightPx: 500 }],
    [
      'de 400x400 à 1000x1000 pixels',
      { minWidthPx: 400, minHeightPx: 400, maxWidthPx: 1000, maxHeightPx: 1000 },
    ],
    ['Minimum resolution 800 x 600', { minWidthPx: 800, minHeightPx: 600 }],
    ['at least 500 pixels wide and 700 pixels tall', { minWidthPx: 500, minHeightPx: 700 }],
    ['Image width must not exceed 900 pixels', { maxWidthPx: 900 }],
    ['no smaller than 413 x 531 px', { minWidthPx: 413, minHeightPx: 531 }],
    ['the longest side must be no more than 2400 pixels', { maxWidthPx: 2400, maxHeightPx: 2400 }],
    ['height of 300 to 500 pixels', { minHeightPx: 300, maxHeightPx: 500 }],
  ]);
});

describe('print sizes', () => {
  readsEach([
    ['照片尺寸26mm×32mm', { widthMm: 26, heightMm: 32 }],
    ['规格:35毫米(宽)×45毫米(高)', { widthMm: 35, heightMm: 45 }],
    ['宽3.5厘米、高4.5厘米', { widthMm: 35, heightMm: 45 }],
    ['45mm(高)×35mm(宽)', { widthMm: 35, heightMm: 45 }],
    ['尺寸(mm)：33*48', { widthMm: 33, heightMm: 48 }],
    ['二寸照片（35*49mm）', { widthMm: 35, heightMm: 49 }],
    ['长48mm，宽33mm', { widthMm: 33, heightMm: 48 }],
    ['format 35 x 45 mm', { widthMm: 35, heightMm: 45 }],
    ['35 mm de largeur et 45 mm de hauteur', { widthMm: 35, heightMm: 45 }],
    ['4,5 cm de haut sur 3,5 cm de large', { widthMm: 35, heightMm: 45 }],
    ['Photo format : 3,5 cm sur 4,5 cm', { widthMm: 35, heightMm: 45 }],
    ['Photo size: 35mm wide by 45mm high', { widthMm: 35, heightMm: 45 }],
    ['35 × 45 millimetres', { widthMm: 35, heightMm: 45 }],
    ['2 x 2 inches', null],
    ['请准备一寸照片', null],
  ]);
});

describe('density', () => {
  readsEach([
    ['分辨率300dpi', { dpi: 300 }],
    ['分辨率不低于350像素/英寸', { dpi: 350 }],
    ['分辨率为300', { dpi: 300 }],
    ['每英寸300像素', { dpi: 300 }],
    ['numérisez en 200 ppp', { dpi: 200 }],
    ['résolution de 300 points par pouce', { dpi: 300 }],
    ['scan at 150 DPI', { dpi: 150 }],
    ['at least 300 pixels per inch', { dpi: 300 }],
  ]);
});

describe('numbers in the same sentence that are no picture sizes', () => {
  readsEach([
    ['照片358×441像素，头部宽度207像素，头顶距上边沿20像素', { widthPx: 358, heightPx: 441 }],
    ['宽33mm，高48mm，头部宽度15-22mm，高度28-33mm', { widthMm: 33, heightMm: 48 }],
    ['白底，24位真彩色，480*640，宽高比3:4', { background: 'white', widthPx: 480, heightPx: 640 }],
    ['Photo 35 x 45 mm, hauteur du visage de 32 à 36 mm', { widthMm: 35, heightMm: 45 }],
    ['600x600 pixels; head height 300 to 414 pixels', { widthPx: 600, heightPx: 600 }],
    ['眼睛距下边缘高度为 200像素', null],
    ['请使用A4纸（210mm×297mm）打印', null],
    ['系统会自动裁剪为400*400', null],
    ['建议屏幕分辨率为1920*1080', null],
    ['The page is best viewed on a screen of 1280 x 800 pixels', null],
    ['cerfa n° 11423*06', null],
    ['卡片尺寸为85.6mm×54mm×0.76mm', null],
    ['200万像素以上的相机', null],
    ['照片不大于50KB，宽高比例为3:4', { maxBytes: 50 * KB }],
  ]);
});
