import { describe } from 'vitest';
import { KB, MB, readsEach } from './reading.ts';

describe('which way a bound points', () => {
  readsEach([
    ['20KB≤照片大小', { minBytes: 20 * KB }],
    ['50KB≥照片大小', { maxBytes: 50 * KB }],
    ['50KB>照片>20KB', { minBytes: 20 * KB, maxBytes: 50 * KB }],
    ['照片大小≥20KB', { minBytes: 20 * KB }],
    ['照片大小=>20KB', { minBytes: 20 * KB }],
    ['不足10KB的照片不予受理', { minBytes: 10 * KB }],
    ['图片过大(2M)', { maxBytes: 2 * MB }],
    ['Photo (not a scan) less than 2 MB', { maxBytes: 2 * MB }],
    ["N'envoyez que des fichiers de moins de 2 Mo", { maxBytes: 2 * MB }],
    ['Pas de lien : uniquement des fichiers de moins de 2 Mo', { maxBytes: 2 * MB }],
    ['Pas de fichiers de moins de 20 Ko', { minBytes: 20 * KB }],
    ['no file of less than 20 KB', { minBytes: 20 * KB }],
    ['照片不清晰大于2M的不予通过', { maxBytes: 2 * MB }],
    ['照片不可以是小于20KB的', { minBytes: 20 * KB }],
    ['照片不要上传大于2M的', { maxBytes: 2 * MB }],
    ['图片大于1M', { maxBytes: 1 * MB }],
    ['图片大于900K', { minBytes: 900 * KB }],
    ['1M以上的图片', { minBytes: 1 * MB }],
    ['2M以上的图片无法上传', { maxBytes: 2 * MB }],
    ['照片尺寸小于要求的358×441', { minWidthPx: 358, minHeightPx: 441 }],
    ['文件大小超过规定的2M', { maxBytes: 2 * MB }],
    ['照片小于标准的20KB', { minBytes: 20 * KB }],
    ['Votre fichier pèse moins de 10 Ko', { minBytes: 10 * KB }],
    ['Votre photo fait plus de 300 Ko', { maxBytes: 300 * KB }],
    ['Your photo is larger than 500 KB', { maxBytes: 500 * KB }],
    ['Your photo is smaller than 20 KB', { minBytes: 20 * KB }],
    ['Votre photo mesure moins de 300 pixels de large', { minWidthPx: 300 }],
    ['Your file weighs more than 5 MB', { maxBytes: 5 * MB }],
    ['Your photo: smaller than 200 KB', { maxBytes: 200 * KB }],
    ['大于2M、格式不符的图片将被退回', { maxBytes: 2 * MB }],
    ['Moins de 20 Ko : photo refusée', { minBytes: 20 * KB }],
    ['Minimum size limit: 20 KB', { minBytes: 20 * KB }],
    ['文件最小限制为20KB', { minBytes: 20 * KB }],
    ['The file should not in any case at all ever be more than 500 KB', { maxBytes: 500 * KB }],
    ['Do not bring this paper here to us today since photos must be more than 20 KB', { minBytes: 20 * KB }],
    ['照片不得提交为大于500K的', { maxBytes: 500 * KB }],
    ['照片不模糊大于20K', { minBytes: 20 * KB }],
    ['照片不大于50KB且大于20KB', { minBytes: 20 * KB, maxBytes: 50 * KB }],
    ['The photo must not exceed 50 KB and be more than 20 KB', { minBytes: 20 * KB, maxBytes: 50 * KB }],
    ['照片不少于20KB', { minBytes: 20 * KB }],
    ['照片不下于20KB', { minBytes: 20 * KB }],
    ['La photo dépasse 2 Mo', { maxBytes: 2 * MB }],
    ['宽度大于2000000像素', null],
    ['宽度大于2000像素', { minWidthPx: 2000 }],
    ['图片大于2M时请压缩，否则无法上传', { maxBytes: 2 * MB }],
    ['图片小于20K否则无法上传', { maxBytes: 20 * KB }],
    ['Images under 20 KB otherwise rejected', { maxBytes: 20 * KB }],
    ['Images under 20 KB are rejected', { minBytes: 20 * KB }],
    ['Images under 20 KB. Others are rejected', { maxBytes: 20 * KB }],
    ['Images under 20 KB, 2 pages or more are rejected', { maxBytes: 20 * KB }],
  ]);
});

describe('whose a bound word is', () => {
  readsEach([
    ['Poids maximum (JPG, PNG), 5 Mo', { formats: ['jpg', 'png'], maxBytes: 5 * MB }],
    ['Taille minimum, 20 Ko', { minBytes: 20 * KB }],
    ['Fichier limité, 20 Ko', null],
    ['3 Mo par fichier max 5 fichiers', { maxBytes: 3 * MB, maxFiles: 5 }],
    ['3 Mo par fichier maximum', { maxBytes: 3 * MB }],
    ['3 fichiers maximum 5 Mo maximum', { maxFiles: 3, maxBytes: 5 * MB }],
    ['5 fichiers max. 3 Mo max.', { maxFiles: 5, maxBytes: 3 * MB }],
    ['大小限制：不小于20KB', { minBytes: 20 * KB }],
    ['文件过大：不能超过2M', { maxBytes: 2 * MB }],
    ['文件过小，至少20KB', { minBytes: 20 * KB }],
    ['文件大小控制在20KB以上', { minBytes: 20 * KB }],
    ['最小20KB最大50KB', { minBytes: 20 * KB, maxBytes: 50 * KB }],
    ['照片10KB（含）以上', { minBytes: 10 * KB }],
    ['至少500像素宽度和350像素高度', { minWidthPx: 500, minHeightPx: 350 }],
    ['宽320像素高240像素以上', { minWidthPx: 320, minHeightPx: 240 }],
    ['宽320像素和高240像素以上', { minWidthPx: 320, minHeightPx: 240 }],
    ['宽320像素的照片高240像素以上', { widthPx: 320, minHeightPx: 240 }],
    ['宽320像素，高240像素以上', { widthPx: 320, minHeightPx: 240 }],
    ['宽320像素高不小于240像素', { widthPx: 320, minHeightPx: 240 }],
    ['宽度不超过300像素。高度400像素', { maxWidthPx: 300, heightPx: 400 }],
    [
      '照片像素不低于300*400，推荐413*579',
      { minWidthPx: 300, minHeightPx: 400, widthPx: 413, heightPx: 579 },
    ],
    ['宽度不低于300像素，尺寸413*579像素', { minWidthPx: 300, widthPx: 413, heightPx: 579 }],
    ['不低于300*400像素，宽度413像素', { minWidthPx: 300, minHeightPx: 400, widthPx: 413 }],
    ['最多3张照片，宽度300像素', { maxFiles: 3, widthPx: 300 }],
    ['20KB和照片≤40KB', { maxBytes: 40 * KB }],
    ['50KB≥照片，像素358*441', { maxBytes: 50 * KB, widthPx: 358, heightPx: 441 }],
  ]);
});

describe('sizes that are only about so large', () => {
  readsEach([
    ['大小~200KB', null],
    ['照片控制在约30KB左右', null],
    ['照片限制在大约30KB', null],
    ['文件大小为200KB上下', null],
    ['photo of about 200 KB', null],
    ['Photo d’environ la taille de 200 Ko', null],
    ['照片不超过约200KB', { maxBytes: 200 * KB }],
    ['照片约三分钟审核，大小2M以内', { maxBytes: 2 * MB }],
    ['像素约358*441', null],
    ['400 x 500 pixels approx', null],
    ['大小20~50KB', { minBytes: 20 * KB, maxBytes: 50 * KB }],
    ['宽度约300像素，高度400像素', { heightPx: 400 }],
    ['大小：~200KB', null],
    ['大小：~20-50KB', { minBytes: 20 * KB, maxBytes: 50 * KB }],
    ['大约需要您自行准备的照片大小为200KB', { maxBytes: 200 * KB }],
    ['文件数量控制在约5个', null],
  ]);
});

describe('advice beside a rule', () => {
  readsEach([
    ['大小不超过5M，建议不超过500K，建议像素600×800', { maxBytes: 5 * MB, widthPx: 600, heightPx: 800 }],
    ['建议宽度不小于600像素，宽度不小于300像素', { minWidthPx: 300 }],
    ['建议最多上传3张照片，最多5张照片', { maxFiles: 5 }],
    ['推荐最多上传3张照片', { maxFiles: 3 }],
    ['建议文件大小：500KB', null],
    ['附件总大小不超过20M，建议不超过5M', { maxBytes: 20 * MB }],
  ]);
});

describe('ranges', () => {
  readsEach([
    ['20KB(最小)~50KB(最大)', { minBytes: 20 * KB, maxBytes: 50 * KB }],
    ['文件1M-500K', { minBytes: 500 * KB, maxBytes: 1 * MB }],
    ['文件大小10KB和40KB之间', { minBytes: 10 * KB, maxBytes: 40 * KB }],
    ['文件大小介于10KB和40KB', { minBytes: 10 * KB, maxBytes: 40 * KB }],
    ['between 10 KB and 40 KB', { minBytes: 10 * KB, maxBytes: 40 * KB }],
    ['Photo de 312 Ko - 4 pages', null],
    ['文件大小2M-5', { minBytes: 2 * MB, maxBytes: 5 * MB }],
    ['文件大小500-2M', { minBytes: 500 * KB, maxBytes: 2 * MB }],
    ['文件大小1-2M', { minBytes: 1 * MB, maxBytes: 2 * MB }],
    ['文件大小100-20KB', { minBytes: 20 * KB, maxBytes: 100 * KB }],
    ['300*400到600*800像素', { minWidthPx: 300, minHeightPx: 400, maxWidthPx: 600, maxHeightPx: 800 }],
    [
      '介于300*400和600*800像素之间',
      { minWidthPx: 300, minHeightPx: 400, maxWidthPx: 600, maxHeightPx: 800 },
    ],
    ['宽度200px-400px', { minWidthPx: 200, maxWidthPx: 400 }],
    ['200像素(宽)~400像素', { minWidthPx: 200, maxWidthPx: 400 }],
    ['300 à 600 dpi', { dpi: 300 }],
    ['20KB~50px', null],
  ]);
});
