import { describe } from 'vitest';
import { KB, MB, readsEach } from './reading.ts';

describe('a maximum size', () => {
  readsEach([
    ['图片大小请不要超过3MB', { maxBytes: 3 * MB }],
    ['单张照片不得大于800KB', { maxBytes: 800 * KB }],
    ['文件大小应低于 1.5M', { maxBytes: 1.5 * MB }],
    ['附件须小于等于20兆', { maxBytes: 20 * MB }],
    ['照片大小限制在 60K（含）以下', { maxBytes: 60 * KB }],
    ['上传的图片最大为４Ｍ', { maxBytes: 4 * MB }],
    ['大小不高于100kb', { maxBytes: 100 * KB }],
    ['文件≤2MB', { maxBytes: 2 * MB }],
    ['照片≯300K', { maxBytes: 300 * KB }],
    ['图片大小＜500K', { maxBytes: 500 * KB }],
    ['大小控制在200KB之内', { maxBytes: 200 * KB }],
    ['單個檔案上限為10MB', { maxBytes: 10 * MB }],
    ['文件大小至多 8MB', { maxBytes: 8 * MB }],
    ['照片大小不能多于 50 千字节', { maxBytes: 50 * KB }],
    ['请上传2兆以下的照片', { maxBytes: 2 * MB }],
    ['Poids maximal du fichier : 3 Mo', { maxBytes: 3 * MB }],
    ['Le poids de chaque document ne peut excéder 4 Mo', { maxBytes: 4 * MB }],
    ['Fichier de 800 ko au plus', { maxBytes: 800 * KB }],
    ['Vos fichiers ne doivent pas être supérieurs à 6 Mo.', { maxBytes: 6 * MB }],
    ['un fichier n’excédant pas 1,5 Mo', { maxBytes: 1.5 * MB }],
    ['La photo doit peser moins de 750 Ko', { maxBytes: 750 * KB }],
    ['Taille limite : 12 Mo', { maxBytes: 12 * MB }],
    ['Chaque pièce est limitée à 3 Mo', { maxBytes: 3 * MB }],
    ['Poids du fichier : 1 024 Ko maximum', { maxBytes: 1 * MB }],
    ['Fichiers acceptés jusqu’à 10 mégaoctets', { maxBytes: 10 * MB }],
    ['Taille max. 7 Mo par image', { maxBytes: 7 * MB }],
    ['inférieur ou égal à 2 Mo par fichier', { maxBytes: 2 * MB }],
    ['Your photo cannot be larger than 6MB', { maxBytes: 6 * MB }],
    ['Each file must be under 3 MB.', { maxBytes: 3 * MB }],
    ['Images up to 8 MB', { maxBytes: 8 * MB }],
    ['File size limit: 900 KB', { maxBytes: 900 * KB }],
    ['The photo should be no more than 250 kilobytes', { maxBytes: 250 * KB }],
    ['not to exceed 2 megabytes per file', { maxBytes: 2 * MB }],
    ['5MB or less', { maxBytes: 5 * MB }],
    ['maximum 20,480 bytes', { maxBytes: 20 * KB }],
    ['file size <= 1,024 KB', { maxBytes: 1 * MB }],
    ['at most 300-kb', { maxBytes: 300 * KB }],
  ]);
});

describe('a minimum size', () => {
  readsEach([
    ['照片不小于15KB', { minBytes: 15 * KB }],
    ['文件大小不得少于 30K', { minBytes: 30 * KB }],
    ['图片至少 10KB', { minBytes: 10 * KB }],
    ['照片文件≥20KB', { minBytes: 20 * KB }],
    ['文件大小需在40K及以上', { minBytes: 40 * KB }],
    ['照片大小不低于50kb', { minBytes: 50 * KB }],
    ['照片大小须超过25KB', { minBytes: 25 * KB }],
    ['Le fichier ne doit pas faire moins de 20 Ko', { minBytes: 20 * KB }],
    ['Poids minimum de la photo : 50 Ko', { minBytes: 50 * KB }],
    ['La photo doit être supérieure à 100 Ko', { minBytes: 100 * KB }],
    ['au moins 30 Ko', { minBytes: 30 * KB }],
    ['The file must not be smaller than 50 KB', { minBytes: 50 * KB }],
    ['at least 20 kB in size', { minBytes: 20 * KB }],
    ['file size no less than 12KB', { minBytes: 12 * KB }],
    ['images must be larger than 30 KB', { minBytes: 30 * KB }],
  ]);
});

describe('a band of sizes', () => {
  readsEach([
    ['照片大小介于10KB与30KB之间', { minBytes: 10 * KB, maxBytes: 30 * KB }],
    ['大小在 25－60K', { minBytes: 25 * KB, maxBytes: 60 * KB }],
    ['文件大小：10K～1M', { minBytes: 10 * KB, maxBytes: 1 * MB }],
    ['照片大小50到100KB', { minBytes: 50 * KB, maxBytes: 100 * KB }],
    ['照片不小于20KB，不大于80KB', { minBytes: 20 * KB, maxBytes: 80 * KB }],
    ['10KB≤照片≤40KB', { minBytes: 10 * KB, maxBytes: 40 * KB }],
    ['20K < 大小 < 50K', { minBytes: 20 * KB, maxBytes: 50 * KB }],
    ['照片大小10K以上50K以下', { minBytes: 10 * KB, maxBytes: 50 * KB }],
    ['文件大小500-1M', { minBytes: 500 * KB, maxBytes: 1 * MB }],
    ['大小20KB至45KB以内', { minBytes: 20 * KB, maxBytes: 45 * KB }],
    ['de 10 Ko à 500 Ko', { minBytes: 10 * KB, maxBytes: 500 * KB }],
    ['compris entre 30 et 300 ko', { minBytes: 30 * KB, maxBytes: 300 * KB }],
    ['Poids : minimum 20 Ko, maximum 3 Mo', { minBytes: 20 * KB, maxBytes: 3 * MB }],
    ['50 Ko minimum et 2 Mo maximum', { minBytes: 50 * KB, maxBytes: 2 * MB }],
    ['between 10 and 200 KB', { minBytes: 10 * KB, maxBytes: 200 * KB }],
    ['from 50KB to 2MB', { minBytes: 50 * KB, maxBytes: 2 * MB }],
    ['Photo size 15KB – 70KB', { minBytes: 15 * KB, maxBytes: 70 * KB }],
    ['at least 50 KB and no more than 6 MB', { minBytes: 50 * KB, maxBytes: 6 * MB }],
    ['10 KB minimum 3 MB maximum', { minBytes: 10 * KB, maxBytes: 3 * MB }],
  ]);
});

describe('a fault that names the limit', () => {
  readsEach([
    ['文件大小超过4M，请重新上传', { maxBytes: 4 * MB }],
    ['大于2M的图片无法上传', { maxBytes: 2 * MB }],
    ['小于10KB的照片不予通过', { minBytes: 10 * KB }],
    ['图片太大（最大3MB）', { maxBytes: 3 * MB }],
    ['照片过小，应不小于20KB', { minBytes: 20 * KB }],
    ['Les fichiers de plus de 8 Mo seront refusés.', { maxBytes: 8 * MB }],
    ['La pièce jointe excède 3 Mo', { maxBytes: 3 * MB }],
    ['Image trop lourde (plus de 2 Mo)', { maxBytes: 2 * MB }],
    ['Fichier trop petit (minimum 10 Ko)', { minBytes: 10 * KB }],
    ['Files larger than 5MB will be rejected', { maxBytes: 5 * MB }],
    ['Your image exceeds the 2 MB limit', { maxBytes: 2 * MB }],
    ['Images smaller than 20 KB are not accepted', { minBytes: 20 * KB }],
    ['File too large. Maximum 4MB allowed', { maxBytes: 4 * MB }],
  ]);
});

describe('a rule is not turned round by a threat', () => {
  readsEach([
    ['照片大小应小于2M，否则无法上传', { maxBytes: 2 * MB }],
    ['照片须大于10KB，否则审核不通过', { minBytes: 10 * KB }],
    ['Le fichier doit faire moins de 2 Mo, sinon il sera refusé', { maxBytes: 2 * MB }],
    ['The file must be under 2 MB, otherwise it will be rejected', { maxBytes: 2 * MB }],
  ]);
});

describe('sizes without a bound word', () => {
  readsEach([
    ['文件大小为50KB', { maxBytes: 50 * KB }],
    ['Pièces (max 3 fichiers, 4 Mo chacune)', { maxFiles: 3, maxBytes: 4 * MB }],
    ['Signature: 1MB', { maxBytes: 1 * MB }],
    ['JPG, 300*400, 50K', { formats: ['jpg'], widthPx: 300, heightPx: 400, maxBytes: 50 * KB }],
  ]);
});

describe('sizes that are about so large or only advised', () => {
  readsEach([
    ['照片大小约为100KB', null],
    ['大小在200KB左右即可', null],
    ['environ 300 Ko', null],
    ['approximately 1 MB', null],
    ['建议不超过500KB', { maxBytes: 500 * KB }],
    ['大小不超过5M，建议500K以内', { maxBytes: 5 * MB }],
    ['Poids conseillé : moins de 1 Mo', { maxBytes: 1 * MB }],
    ['maximum 5 MB, ideally under 1 MB', { maxBytes: 5 * MB }],
  ]);
});

describe('totals', () => {
  readsEach([
    ['每个文件不超过5M，总大小不超过20M', { maxBytes: 5 * MB }],
    ['Taille totale maximale : 30 Mo (10 Mo par fichier)', { maxBytes: 10 * MB }],
    ['3 MB per file, 15 MB in total', { maxBytes: 3 * MB }],
    ['所有附件总大小不超过50M', { maxBytes: 50 * MB }],
    ["L'ensemble des fichiers ne doit pas dépasser 25 Mo", { maxBytes: 25 * MB }],
  ]);
});
