import { describe } from 'vitest';
import { KB, readsEach } from './reading.ts';

describe('the side a number measures', () => {
  readsEach([
    ['358像素（宽），441像素（高）', { widthPx: 358, heightPx: 441 }],
    ['358像素宽 高441像素', { widthPx: 358, heightPx: 441 }],
    ['照片尺寸480*640像素（宽度不得小于480像素）', { widthPx: 480, heightPx: 640, minWidthPx: 480 }],
    ['宽度大于200px且小于800px的图片', { minWidthPx: 200, maxWidthPx: 800 }],
    ['Width: more than 200 px and less than 800 px', { minWidthPx: 200, maxWidthPx: 800 }],
    ['Largeur supérieure à 200 px et inférieure à 800 px', { minWidthPx: 200, maxWidthPx: 800 }],
    ['宽度300像素。不超过800像素', { widthPx: 300 }],
    ['宽度300像素，大小不超过800K', { widthPx: 300, maxBytes: 800 * KB }],
    ['High quality photo of at least 600 pixels', null],
    ['35 mm wide, 45 mm high', { widthMm: 35, heightMm: 45 }],
    ['横向300像素，纵向400像素', { widthPx: 300, heightPx: 400 }],
    ['水平358像素、垂直441像素', { widthPx: 358, heightPx: 441 }],
    ['竖向不少于600像素', { minHeightPx: 600 }],
    ['宽度300像素 大小5 400像素', { widthPx: 300 }],
    ['宽度300像素，格式不限，内容不限，最大400像素', { widthPx: 300 }],
    ['宽度300像素 400像素', { widthPx: 300 }],
    ['300像素，宽度400像素', { widthPx: 400 }],
    ['宽度，300像素', null],
    ['300像素和宽度', null],
    ['不超过300像素', null],
  ]);
});

describe('two sides with one number', () => {
  readsEach([
    ['宽和高均不小于500像素', { minWidthPx: 500, minHeightPx: 500 }],
    ['宽或高不超过3000像素', { maxWidthPx: 3000, maxHeightPx: 3000 }],
    ['宽/高不超过2000像素', { maxWidthPx: 2000, maxHeightPx: 2000 }],
    ['图片宽高不低于300像素', { minWidthPx: 300, minHeightPx: 300 }],
    ['The width and the height must be at least 500 pixels', { minWidthPx: 500, minHeightPx: 500 }],
    ['La largeur et la hauteur doivent être d’au moins 400 pixels', { minWidthPx: 400, minHeightPx: 400 }],
    ['Pas plus de 2000 pixels de largeur ou de hauteur', { maxWidthPx: 2000, maxHeightPx: 2000 }],
    ['la largeur ou de la hauteur ne dépasse pas 2000 pixels', { maxWidthPx: 2000, maxHeightPx: 2000 }],
    ['At least 500 pixels in width and height', { minWidthPx: 500, minHeightPx: 500 }],
    ['2000 pixels maximum en largeur et en hauteur', { maxWidthPx: 2000, maxHeightPx: 2000 }],
    ['Width or height: 1500 px max', { maxWidthPx: 1500, maxHeightPx: 1500 }],
    ['每边不少于300像素', { minWidthPx: 300, minHeightPx: 300 }],
    ['at least 400 pixels on each side', { minWidthPx: 400, minHeightPx: 400 }],
    ['边长不超过1000像素', { maxWidthPx: 1000, maxHeightPx: 1000 }],
    ['The shortest side must be at least 600 pixels', { minWidthPx: 600, minHeightPx: 600 }],
    ['Le plus grand côté ne doit pas dépasser 1600 pixels', { maxWidthPx: 1600, maxHeightPx: 1600 }],
    ['长边不小于600像素', null],
    ['短边不超过500像素', null],
    ['长边为1600像素', null],
    ['短边500像素', null],
  ]);
});

describe('a length beside another side', () => {
  readsEach([
    ['长413像素，宽295像素', { widthPx: 295, heightPx: 413 }],
    ['长295像素、高413像素', { widthPx: 295, heightPx: 413 }],
    ['长:441 宽:358', { widthPx: 358, heightPx: 441 }],
    ['长:358 高:441', { widthPx: 358, heightPx: 441 }],
    ['宽:100 高:120', { widthPx: 100, heightPx: 120 }],
    ['宽:358', null],
    ['长度不超过800像素', null],
    ['长48mm×宽33mm', { widthMm: 33, heightMm: 48 }],
    ['宽33mm×长48mm', { widthMm: 33, heightMm: 48 }],
  ]);
});

describe('the order that is named for a pair', () => {
  readsEach([
    ['照片高宽为441*358像素', { widthPx: 358, heightPx: 441 }],
    ['高×宽：441×358像素', { widthPx: 358, heightPx: 441 }],
    ['尺寸（高/宽）441×358像素', { widthPx: 358, heightPx: 441 }],
    ['高和宽分别为441×358像素', { widthPx: 358, heightPx: 441 }],
    ['H x L : 450 x 350 px', { widthPx: 350, heightPx: 450 }],
    ['Dimensions (L x H) : 640 x 480 px', { widthPx: 640, heightPx: 480 }],
    ['Passport photo, W x H: 640 x 480 px', { widthPx: 640, heightPx: 480 }],
    ['height x width: 450 x 350 pixels', { widthPx: 350, heightPx: 450 }],
    ['长×宽：441×358像素', { widthPx: 358, heightPx: 441 }],
    ['免冠照片，宽×高 640×480像素', { widthPx: 640, heightPx: 480 }],
    ['免冠照片，宽高640×480像素', { widthPx: 640, heightPx: 480 }],
    ['免冠照片，宽×长 480×320像素', { widthPx: 480, heightPx: 320 }],
    ['免冠照片，长×高 480×320像素', { widthPx: 480, heightPx: 320 }],
    ['免冠照片480×320像素（宽×高）', { widthPx: 480, heightPx: 320 }],
    ['320×480像素（高×长）', { widthPx: 480, heightPx: 320 }],
    ['高×宽见下图。照片441×558像素', { widthPx: 441, heightPx: 558 }],
    ['规格（高×宽）共2种，小照片358×441像素', { widthPx: 358, heightPx: 441 }],
  ]);
});

describe('the order of a pair that nothing names', () => {
  readsEach([
    ['免冠照640×480像素', { widthPx: 480, heightPx: 640 }],
    ['图片640×480像素', { widthPx: 640, heightPx: 480 }],
    ['Photo de 45 x 35 mm', { widthMm: 35, heightMm: 45 }],
    ['证件 79×50mm', { widthMm: 50, heightMm: 79 }],
    ['图章 80×50mm', { widthMm: 80, heightMm: 50 }],
    ['45×35mm，358×441像素', { widthMm: 35, heightMm: 45, widthPx: 358, heightPx: 441 }],
    ['80×50mm，358×441像素', { widthMm: 50, heightMm: 80, widthPx: 358, heightPx: 441 }],
    [
      '照片358×441像素，签名300×120像素',
      [
        { widthPx: 358, heightPx: 441 },
        { widthPx: 300, heightPx: 120 },
      ],
    ],
    ['400×400像素，80×50mm', { widthPx: 400, heightPx: 400, widthMm: 80, heightMm: 50 }],
    ['照片358*441，80×50mm', { widthPx: 358, heightPx: 441, widthMm: 50, heightMm: 80 }],
    ['35×45mm，640×480像素', { widthMm: 35, heightMm: 45, widthPx: 640, heightPx: 480 }],
    ['宽度200-400像素，80×50mm', { minWidthPx: 200, maxWidthPx: 400, widthMm: 80, heightMm: 50 }],
  ]);
});
