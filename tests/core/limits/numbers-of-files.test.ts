import { describe } from 'vitest';
import { MB, readsEach } from './reading.ts';

describe('numbers of files', () => {
  readsEach([
    ['最多200个文件', { maxFiles: 200 }],
    ['最多201个文件', null],
    ['最多0个文件', null],
    ['最多1.5个文件', null],
    ['最多3-5个文件', null],
    ['Vous ne pouvez joindre que 5 fichiers', { maxFiles: 5 }],
    ['Il faut que 2 photos soient jointes', null],
    ['One file only', { maxFiles: 1 }],
    ['2 fichiers seulement', { maxFiles: 2 }],
    ['2 photos de face', null],
    ['Seulement 2 photos', { maxFiles: 2 }],
    ['Seulement le recto, sauf 2 photos', null],
    ['jusqu’à 3 autres pièces jointes', { maxFiles: 3 }],
    ['jusqu’à 3 petits fichiers', { maxFiles: 3 }],
    ['maximum 3. Fichiers PDF acceptés', { formats: ['pdf'] }],
    ['max 3, fichiers', null],
    ['nombre de fichiers max : 4', { maxFiles: 4 }],
    ['文件数量最多为5', { maxFiles: 5 }],
    ['Pièces jointes (max 5)', { maxFiles: 5 }],
    ['Pièces jointes (5 max)', { maxFiles: 5 }],
    ['Pièces jointes : 5 max', { maxFiles: 5 }],
    ['Étape : 5 max', null],
    ['max. files: 3', { maxFiles: 3 }],
    ['Max files per submission: 5', { maxFiles: 5 }],
    ['Max size of files: 5', null],
    ['Max dimensions of files: 5', null],
    ['Max resolution of files: 5', null],
    ['Les pièces jointes sont limitées à 5', { maxFiles: 5 }],
    ['Attachments limited to 5', { maxFiles: 5 }],
    ['Les tentatives sont limitées à 5', null],
    ['Les fichiers sont limités à 5 par envoi', null],
    ['Maximum 5 vidéos', null],
    ['至多3份材料', { maxFiles: 3 }],
    ['au moins 3 fichiers', null],
    ['不少于3张照片', null],
  ]);
});

describe('one file is not the number of files', () => {
  readsEach([
    ["Taille maximale d'un document : 5 Mo", { maxBytes: 5 * MB }],
    ["Poids maximum d'une photo : 2 Mo", { maxBytes: 2 * MB }],
    ['The maximum size of one file is 5 MB', { maxBytes: 5 * MB }],
    ["Taille minimale d'une photo : 20 Ko", { minBytes: 20 * 1024 }],
    ["Résolution minimale d'une photo : 300 x 400 px", { minWidthPx: 300, minHeightPx: 400 }],
    ['Minimum size of one image: 20 KB', { minBytes: 20 * 1024 }],
    ["Dimensions maximales d'une image : 800 x 600 px", { maxWidthPx: 800, maxHeightPx: 600 }],
    ['Maximum : un document', { maxFiles: 1 }],
    ['The maximum is one file', { maxFiles: 1 }],
    ['taille illimitée, maximum un document', { maxFiles: 1 }],
  ]);
});
