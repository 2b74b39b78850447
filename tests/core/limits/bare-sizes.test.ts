import { describe, expect, test } from 'vitest';
import { readLimits } from '../../../core/limits.ts';
import { KB, MB, readsEach } from './reading.ts';

describe('a size that is set without a bound word', () => {
  readsEach([
    ['照片：50KB', { maxBytes: 50 * KB }],
    ['照片大小必须50KB', { maxBytes: 50 * KB }],
    ['文件大小为1.5MB', { maxBytes: 1.5 * MB }],
    ['文件大小：128KB', { maxBytes: 128 * KB }],
    ['文件大小：64KB', { maxBytes: 64 * KB }],
    ['文件大小：256KB', { maxBytes: 256 * KB }],
    ['文件大小：512KB', { maxBytes: 512 * KB }],
    ['文件大小：300KB', { maxBytes: 300 * KB }],
    ['文件大小：17KB', { maxBytes: 17 * KB }],
    ['文件大小：35KB', { maxBytes: 35 * KB }],
    ['文件大小：100KB', { maxBytes: 100 * KB }],
    ['文件大小：1MB', { maxBytes: 1 * MB }],
    ['每个文件5MB', { maxBytes: 5 * MB }],
    ['PDF files, 5 MB each', { formats: ['pdf'], maxBytes: 5 * MB }],
    ['PDF, PNG. 5 Mo/fichier', { formats: ['pdf', 'png'], maxBytes: 5 * MB }],
    ['Photo (taille) : 500 Ko', { maxBytes: 500 * KB }],
    ['max 5 fichiers, 5 Mo', { maxFiles: 5, maxBytes: 5 * MB }],
    ['5 fichiers max, 5 Mo', { maxFiles: 5, maxBytes: 5 * MB }],
    ['Pièces jointes (max 5 · 12 Mo)', { maxFiles: 5, maxBytes: 12 * MB }],
    ['RIB : PDF uniquement, 1 Mo', { formats: ['pdf'], maxBytes: 1 * MB }],
    ['Passeport : PDF ou JPG, 4 Mo', { formats: ['pdf', 'jpg'], maxBytes: 4 * MB }],
    ['Passeport (JPG ou PDF, 4 Mo)', { formats: ['jpg', 'pdf'], maxBytes: 4 * MB }],
    ['Passeport (JPG/PDF, 4 Mo)', { formats: ['jpg', 'pdf'], maxBytes: 4 * MB }],
    ['Glissez-déposez vos documents ici ou parcourez (pdf, 15 Mo)', { formats: ['pdf'], maxBytes: 15 * MB }],
    ['Only one file can be uploaded. PDF only. 25MB.', { maxFiles: 1, formats: ['pdf'], maxBytes: 25 * MB }],
    ['300*400，50K，白底', { widthPx: 300, heightPx: 400, maxBytes: 50 * KB, background: 'white' }],
    ['Vos documents : téléversez-les. 25 Mo.', { maxBytes: 25 * MB }],
    ['PDF only. 25MB.', { formats: ['pdf'], maxBytes: 25 * MB }],
    ['文件大小：（50KB）', { maxBytes: 50 * KB }],
  ]);
});

describe('a size that is only told', () => {
  readsEach([
    ['文件大小：487KB', null],
    ['文件大小：96KB', null],
    ['文件大小：110KB', null],
    ['文件大小：23KB', null],
    ['文件大小：20.5MB', null],
    ['文件大小：1.25MB', null],
    ['下载文件大小：2MB', null],
    ['照片2MB', null],
    ['这张照片 我们已经收到 2MB', null],
    ['照片，2MB', null],
    ['我们：2MB', null],
    ['max 5 fichiers. 5 Mo', { maxFiles: 5 }],
    ['5 fichiers, 5 Mo', null],
    ['Passeport (PDF, 4 Mo)', null],
    ['Passeport (4 Mo)', null],
    ['Your file has been sent. 25MB.', null],
    ['25MB.', null],
    ['Upload done, now download only. 25MB.', null],
    ['Only the current file. 25MB.', null],
    ['Only one copy. 25MB of paper.', null],
    ['照片最大宽度300像素，现有50KB', { maxWidthPx: 300 }],
    ['照片通常为20-50KB', null],
    ['照片通常在20KB到50KB之间', null],
    ['现有照片（413×626像素），可使用', null],
    ['现有照片（413×626像素），可以使用', null],
    ['现有照片（413×626像素），可继续使用', null],
  ]);
});

describe('letters that may mean something else than a size', () => {
  readsEach([
    ['2M以内', { maxBytes: 2 * MB }],
    ['9-20K', { minBytes: 9 * KB, maxBytes: 20 * KB }],
    ['295*413px, max 50K', { widthPx: 295, heightPx: 413, maxBytes: 50 * KB }],
    ['最小10KB，最大1M，谢谢您的配合', { minBytes: 10 * KB, maxBytes: 1 * MB }],
    ['最多5张，每张不超过2M，谢谢您的配合', { maxFiles: 5, maxBytes: 2 * MB }],
    ['格式不限，每次请在5M以内，谢谢您的配合', { maxBytes: 5 * MB }],
    ['请上传，5M以内，谢谢您的配合', { maxBytes: 5 * MB }],
    ['分辨率为300，最大不超过5M', { dpi: 300, maxBytes: 5 * MB }],
    ['大家好，跑道不超过5M，谢谢您的配合', null],
    ['fichier de 5 mo maximum', { maxBytes: 5 * MB }],
    ['5 mo maximum', { maxBytes: 5 * MB }],
    ['5 Mo', null],
    ['5 mo', null],
    ['照片高度不超过10m', null],
    ['照片月薪10K以上', null],
    ['大家好 跑道 每天 需要 不超过5M', null],
    ['你好，2M以内', null],
    ['2M以内，你好', null],
    ['单张2M以内，你好', { maxBytes: 2 * MB }],
    ['张三，2M以内', { maxBytes: 2 * MB }],
    ['请控制20K-50KB，谢谢您的配合', { minBytes: 20 * KB, maxBytes: 50 * KB }],
    ['照片宽300高400大小50K以内', { widthPx: 300, heightPx: 400, maxBytes: 50 * KB }],
  ]);

  test('are sizes beside a file field', () => {
    const atField = { atField: true };
    expect(readLimits('大家好，请在5M以内，谢谢您的配合', atField)).toEqual([{ maxBytes: 5 * MB }]);
    expect(readLimits('Bonjour, moins de 5 mo après le dépôt, merci', atField)).toEqual([
      { maxBytes: 5 * MB },
    ]);
    expect(readLimits('Bonjour, réponse en moins de 5 mo, merci', atField)).toEqual([]);
    expect(readLimits('大家好，高度在5m以内，谢谢您的配合', atField)).toEqual([]);
  });
});

describe('sizes that are none of the person’s files', () => {
  readsEach([
    ['仅支持200kb以内的jpg图片,以加快读取速度', { formats: ['jpg'], maxBytes: 200 * KB }],
    ['支持2MB以内的图片，以加快速度', { maxBytes: 2 * MB }],
    ['请上传2MB以内的图片，以加快速度', { maxBytes: 2 * MB }],
    ['图片需2MB以内，以加快速度', { maxBytes: 2 * MB }],
    ['仅支持2MB以内的jpg，以加快速度', { formats: ['jpg'], maxBytes: 2 * MB }],
    ['图片2MB以内，节省流量', null],
    ['仅支持2MB以内，节省流量', null],
    ['手机内存不足,请上传2MB以内的照片', { maxBytes: 2 * MB }],
    ['照片存储空间不超过2MB', null],
    ['系统会自动压缩大于2M的图片', null],
    ['系统将自动退回大于2M的图片', { maxBytes: 2 * MB }],
    ['超过2M的图片会被自动拒绝', { maxBytes: 2 * MB }],
    ['附件费用不超过5K元', null],
    ['附件费用说明不超过5KB', { maxBytes: 5 * KB }],
    ['图片存储空间最大支持2GB', null],
  ]);
});

describe('totals and sizes of one file', () => {
  readsEach([
    ['2MB per document and 6MB for each category', { maxBytes: 2 * MB }],
    ['6 Mo pour l’ensemble et 2 Mo par fichier', { maxBytes: 2 * MB }],
    ['每个文件不超过2M和总共不超过10M', { maxBytes: 2 * MB }],
    ['总大小不超过10M，单个文件不超过2M', { maxBytes: 2 * MB }],
    ['每个类别的全部文件不超过10M', { maxBytes: 10 * MB }],
    ['文件总大小20M以内，建议每个2M', { maxBytes: 20 * MB }],
    ['全部照片每张不超过3M，最大不超过5M', { maxBytes: 3 * MB }],
    ['照片通常必须为20-50KB', { minBytes: 20 * KB, maxBytes: 50 * KB }],
    ['通常只接受20-50KB的照片', { minBytes: 20 * KB, maxBytes: 50 * KB }],
  ]);
});
