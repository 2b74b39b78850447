import { describe } from 'vitest';
import { KB, MB, readsEach } from './reading.ts';

describe('formats that are permitted', () => {
  readsEach([
    ['请上传png或bmp格式的图片', { formats: ['png', 'bmp'] }],
    ['仅支持「jpg」「png」格式', { formats: ['jpg', 'png'] }],
    ['照片格式应为JPEG', { formats: ['jpg'] }],
    ['支持的文件类型：doc、docx、pdf', { formats: ['doc', 'docx', 'pdf'] }],
    ['仅限上传pdf文件', { formats: ['pdf'] }],
    ['扩展名：.rar .zip .doc', { formats: ['rar', 'zip', 'doc'] }],
    ['只允许上传ＪＰＧ、ＰＮＧ', { formats: ['jpg', 'png'] }],
    ['照片必须为.jpg格式', { formats: ['jpg'] }],
    ['文件类型须为JPG/JPEG/PNG/GIF之一', { formats: ['jpg', 'png', 'gif'] }],
    ['可上传Word、Excel或PDF文件', { formats: ['doc', 'xls', 'pdf'] }],
    ['Extensions autorisées : .pdf, .odt et .docx', { formats: ['pdf', 'odt', 'docx'] }],
    ['Seuls les fichiers PDF sont acceptés', { formats: ['pdf'] }],
    ['Vous pouvez joindre des images (png, tif) ou des PDF', { formats: ['png', 'tiff', 'pdf'] }],
    ["Le site n'accepte que les fichiers PNG et JPEG", { formats: ['png', 'jpg'] }],
    ['Photo au format JPEG uniquement', { formats: ['jpg'] }],
    ['formats acceptés : jpeg – png – heif', { formats: ['jpg', 'png', 'heic'] }],
    ['Allowed file types: PDF, TIF and BMP', { formats: ['pdf', 'tiff', 'bmp'] }],
    ['Please upload your photo in JPEG format', { formats: ['jpg'] }],
    ['We only accept .png and .webp', { formats: ['png', 'webp'] }],
    ['The scan must be a PDF', { formats: ['pdf'] }],
    ['accept=".pdf,.jpeg,.tif"', { formats: ['pdf', 'jpg', 'tiff'] }],
    ['accept="image/png, image/jpeg"', { formats: ['png', 'jpg'] }],
    ['JPG, 300 KB max', { formats: ['jpg'], maxBytes: 300 * KB }],
  ]);
});

describe('formats that are refused', () => {
  readsEach([
    ['支持所有图片格式（除gif外）', null],
    ['支持jpg、png格式，不支持gif', { formats: ['jpg', 'png'] }],
    ['不接受HEIC格式的照片，请转换成JPG', { formats: ['jpg'] }],
    ['不能上传bmp文件', null],
    ['除jpg、png以外的格式不予受理', { formats: ['jpg', 'png'] }],
    ['非PDF格式的文件无法上传', { formats: ['pdf'] }],
    ['仅支持jpg格式，不支持其他格式', { formats: ['jpg'] }],
    ['Les formats HEIC et WebP ne sont pas acceptés', null],
    ['Tous les formats sauf GIF', null],
    ['PDF ou JPG (pas de PNG)', { formats: ['pdf', 'jpg'] }],
    ['Tout format autre que PDF sera refusé', { formats: ['pdf'] }],
    ['Les fichiers ZIP sont interdits', null],
    ['Formats acceptés : jpg, png. Le format HEIC est refusé.', { formats: ['jpg', 'png'] }],
    ['HEIC files are not supported', null],
    ['All image types except GIF', null],
    ['JPEG or PNG, not BMP', { formats: ['jpg', 'png'] }],
    ['File types other than PDF will be rejected', { formats: ['pdf'] }],
    ['Please do not upload ZIP archives', null],
    ['Only JPG is accepted, other formats are refused', { formats: ['jpg'] }],
  ]);
});

describe('formats that are only mentioned', () => {
  readsEach([
    ['点击下载PDF版申请表', null],
    ['说明.pdf（312KB）', null],
    ['下载模板（xls）', null],
    ['不要直接将bmp改名为jpg', null],
    ['Télécharger le formulaire au format PDF (210 Ko)', null],
    ['PDF – 84,2 Ko', null],
    ['Votre attestation est disponible au format PDF', null],
    ['Exporter les résultats en CSV ou Excel', null],
    ['Le PDF est un format lisible partout', null],
    ['Download the guide (PDF, 1.2 MB)', null],
    ['You will receive the card as a PDF', null],
    ['The word "card" appears twice', null],
    ['We excel at helping you', null],
    ['将照片命名为身份证号.jpg', null],
  ]);
});

describe('formats beside limits', () => {
  readsEach([
    ['支持格式：JPG、PNG；大小：不超过2MB', { formats: ['jpg', 'png'], maxBytes: 2 * MB }],
    ['Le fichier doit être au format PDF et ne pas dépasser 4 Mo', { formats: ['pdf'], maxBytes: 4 * MB }],
    [
      'La taille ne doit pas dépasser 4 Mo, formats PDF ou PNG',
      { formats: ['pdf', 'png'], maxBytes: 4 * MB },
    ],
    ['PNG · JPG · 3 Mo max', { formats: ['png', 'jpg'], maxBytes: 3 * MB }],
    ['A JPG or PNG of at most 2 MB', { formats: ['jpg', 'png'], maxBytes: 2 * MB }],
    ['jpg,png格式20KB-80KB', { formats: ['jpg', 'png'], minBytes: 20 * KB, maxBytes: 80 * KB }],
  ]);
});
