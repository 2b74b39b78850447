import { describe } from 'vitest';
import { MB, readsEach } from './reading.ts';

describe('a maximum number of files', () => {
  readsEach([
    ['最多上传3张照片', { maxFiles: 3 }],
    ['附件不超过五个', { maxFiles: 5 }],
    ['限传2张', { maxFiles: 2 }],
    ['只能上传一个文件', { maxFiles: 1 }],
    ['上传数量上限：6', { maxFiles: 6 }],
    ['一次最多可选择9个文件', { maxFiles: 9 }],
    ['jusqu’à 4 documents', { maxFiles: 4 }],
    ['Maximum trois pièces jointes', { maxFiles: 3 }],
    ['Un seul fichier est autorisé', { maxFiles: 1 }],
    ['Nombre maximum de fichiers : 5', { maxFiles: 5 }],
    ['Pas plus de 10 fichiers', { maxFiles: 10 }],
    ['2 fichiers maximum, 3 Mo chacun', { maxFiles: 2, maxBytes: 3 * MB }],
    ['You can upload up to five files', { maxFiles: 5 }],
    ['no more than 3 attachments', { maxFiles: 3 }],
    ['Only one file can be uploaded', { maxFiles: 1 }],
    ['Max. 8 images, 2 MB each', { maxFiles: 8, maxBytes: 2 * MB }],
  ]);
});

describe('numbers of other things', () => {
  readsEach([
    ['提供一寸照片两张', null],
    ['至少上传2张照片', null],
    ['最多10个工作日办结', null],
    ['姓名不超过20个字符', null],
    ['deux photos d’identité récentes', null],
    ['au moins 2 justificatifs', null],
    ['réponse sous 5 jours maximum', null],
    ['200 caractères maximum', null],
    ['Bring two photos and your passport', null],
    ['up to 30 days', null],
    ['at most 500 words', null],
  ]);
});
