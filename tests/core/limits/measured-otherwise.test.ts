import { describe } from 'vitest';
import { KB, MB, readsEach } from './reading.ts';

describe('the size of a face is no size of the picture', () => {
  readsEach([
    ['照片尺寸35×45mm，头部尺寸25×30mm', { widthMm: 35, heightMm: 45 }],
    ['头部宽度15mm，高度28mm', null],
    ['头部宽度21毫米。照片高度48毫米', { heightMm: 48 }],
    ['头部居中照片尺寸358×441像素', { widthPx: 358, heightPx: 441 }],
    ['脸部清晰且照片大小为358×441像素', { widthPx: 358, heightPx: 441 }],
    ['头部大小为200×260像素', null],
    ['head size 25 to 35 mm', null],
    ['28 mm from chin to crown', null],
    ['32 à 36 mm du menton au sommet du crâne', null],
    ['30 mm de visage au minimum', null],
    ['at least 300 pixels between the eyes', null],
    ['35 x 45 mm (visage de 32 à 36 mm)', { widthMm: 35, heightMm: 45 }],
    ['35 x 45 mm taille du visage 70 %', { widthMm: 35, heightMm: 45 }],
    ['35mm*45mm 头部居中', { widthMm: 35, heightMm: 45 }],
    ['358*441像素 脸部占三分之二', { widthPx: 358, heightPx: 441 }],
    ['Width 300 pixels height 400 pixels face centred', { widthPx: 300, heightPx: 400 }],
    ['宽度300像素，两眼间距60像素，高度400像素', { widthPx: 300, heightPx: 400 }],
    ['照片宽390像素高567像素，头顶距边缘30像素', { widthPx: 390, heightPx: 567 }],
    ['Hauteur de 32 mm du menton au sommet du crâne', null],
    ['a height of 32 mm from chin to crown', null],
    ['a height of 32 mm between the chin and the crown', null],
    ['une hauteur de 30 mm de visage', null],
    ['a height of 45 mm and width of 35 mm', { widthMm: 35, heightMm: 45 }],
    ['hauteur 45 mm format du visage libre', { heightMm: 45 }],
    ['hauteur 45 mm taille du visage 32 mm', { heightMm: 45 }],
    ['hauteur 45 mm (du visage : 32 mm)', { heightMm: 45 }],
    ['高度45毫米，从头顶', { heightMm: 45 }],
    ['height 45 mm with a neutral expression of the face', { heightMm: 45 }],
    ['height 45 mm showing the whole upper body and face', { heightMm: 45 }],
    ['高度45毫米2张的面部', { heightMm: 45 }],
    ['头部尺寸25毫米宽', null],
    ['头部清晰，大小为宽度300像素', { widthPx: 300 }],
    ['面部无遮挡大小宽度300像素', { widthPx: 300 }],
  ]);
});

describe('the limits of films', () => {
  readsEach([
    ['50 Mo max pour une vidéo', null],
    ['100 MB max (video)', null],
    ['5 Mo max pour les photos, 50 Mo max pour une vidéo', { maxBytes: 5 * MB }],
    ['照片（单张不超过5MB）视频另行提交', { maxBytes: 5 * MB }],
    ['照片不超过5MB。视频另行提交', { maxBytes: 5 * MB }],
    ['照片不超过5MB，视频另行提交', { maxBytes: 5 * MB }],
    ['不超过5MB 照片或视频', { maxBytes: 5 * MB }],
    ['最多3个视频', null],
    ['jusqu’à 2 vidéos', null],
    ['视频尺寸1280×720像素', null],
    ['视频每英寸300像素', null],
    ['Photo, image ou vidéo de 20 Mo maximum', { maxBytes: 20 * MB }],
    ['Vidéo ou photo de 20 Mo maximum', { maxBytes: 20 * MB }],
    ['Vidéos de 2 minutes. 100 Mo maximum. Photos de 5 Mo maximum', { maxBytes: 5 * MB }],
  ]);
});

describe('what is no picture of the person', () => {
  readsEach([
    ['297×210毫米', null],
    ['A5纸148×210mm', null],
    ['卡片86×54mm', null],
    ['carte de 85 x 54 mm', null],
    ['85,60 x 53,98 mm', null],
    ['盒子20×30×40mm', null],
    ['请使用谷歌浏览器,最佳分辨率1920*1080', null],
    ['请使用谷歌浏览器上传照片,分辨率358*441', { widthPx: 358, heightPx: 441 }],
    ['请使用谷歌浏览器,jpg分辨率358*441', { formats: ['jpg'], widthPx: 358, heightPx: 441 }],
    ['用浏览器打开文件,分辨率358*441', { widthPx: 358, heightPx: 441 }],
    ['图片显示在屏幕上为300×400像素', null],
    ['Photo redimensionnée à 400 x 500 pixels', null],
    ['您上传的图片为200×300像素', null],
    ['您上传的图片必须为200×300像素', { widthPx: 200, heightPx: 300 }],
    ['当前照片：200×300像素', null],
  ]);
});

describe('the least and the largest sizes that can be meant', () => {
  readsEach([
    ['图片宽度不小于20像素', { minWidthPx: 20 }],
    ['图片宽度不小于19像素', null],
    ['图片宽度不超过30000像素', { maxWidthPx: 30_000 }],
    ['图片宽度不超过30001像素', null],
    ['照片尺寸10×15mm', { widthMm: 10, heightMm: 15 }],
    ['照片尺寸9×15mm', null],
    ['照片尺寸300×400mm', { widthMm: 300, heightMm: 400 }],
    ['照片尺寸300×401mm', null],
    ['照片尺寸60*80', { widthPx: 60, heightPx: 80 }],
    ['照片尺寸59*80', null],
    ['照片尺寸60.5*80.5', null],
    ['50dpi', { dpi: 50 }],
    ['49dpi', null],
    ['2400 dpi', { dpi: 2400 }],
    ['2401 dpi', null],
    ['分辨率72', { dpi: 72 }],
    ['分辨率71', null],
    ['分辨率300，jpg格式', { dpi: 300, formats: ['jpg'] }],
    ['分辨率300以上', { dpi: 300 }],
    ['分辨率300张', null],
    ['清晰度：350', { dpi: 350 }],
    ['照片编号：350', null],
    ['文件大小：最大1000字节', { maxBytes: 1000 }],
    ['文件大小：最大999字节', null],
    ['文件大小0~50KB', { maxBytes: 50 * KB }],
    ['文件大小大于0KB小于50KB', { maxBytes: 50 * KB }],
    ['照片尺寸60.5*80', null],
    ['分辨率300像素', null],
  ]);
});

describe('one side that may have two sizes', () => {
  readsEach([
    ['354 pixels wide or 420 pixels wide', { minWidthPx: 354, maxWidthPx: 420 }],
    ['高度441像素或高度626像素', { minHeightPx: 441, maxHeightPx: 626 }],
    ['高度626像素或高度441像素', { minHeightPx: 441, maxHeightPx: 626 }],
    ['宽度354像素，宽度354像素', { widthPx: 354 }],
    ['354×472像素或420×560像素', { widthPx: 354, heightPx: 472 }],
    ['宽35mm或宽33mm', { widthMm: 35 }],
  ]);
});
