import { describe } from 'vitest';
import { KB, MB, readsEach } from './reading.ts';

describe('formats that a refusal names', () => {
  readsEach([
    ['不支持png、bmp等其他格式', null],
    ['仅支持jpg。png、bmp等其他格式不支持', { formats: ['jpg'] }],
    ['Formats refusés : GIF', null],
    ['Sont refusés : les GIF', null],
    ['Seront refusés : les GIF et les BMP', null],
    ['不支持的格式：gif、bmp', null],
    ['Formats non acceptés : HEIC', null],
    ['Unsupported formats: HEIC, TIFF', null],
    ['The following are not accepted: the ZIP, the RAR', null],
    ['GIF（不支持）', null],
    ['支持JPG（不接受PNG）', { formats: ['jpg'] }],
    ['JPG、PNG（GIF除外）', { formats: ['jpg', 'png'] }],
    ['JPG, PNG (sauf GIF)', { formats: ['jpg', 'png'] }],
    ['PDF files that you have not signed are refused', null],
    ['Make sure your file isn’t a HEIC', null],
    ['请勿上传zip压缩文件', null],
    ['GIF n’est pas accepté', null],
    ['BMP 不能上传', null],
    ['PDF et DOC refusés', null],
    ['请不要使用PNG格式', null],
    ['Aucun PDF', null],
    ['No HEIC files please', null],
    ['Les PDF sont proscrits, merci', null],
  ]);
});

describe('formats that are wanted beside a refusal', () => {
  readsEach([
    ['JPG以外的格式不予受理', { formats: ['jpg'] }],
    ['JPG之外一律退回', { formats: ['jpg'] }],
    ['除JPG格式外，每张不超过1M', { maxBytes: 1 * MB }],
    ['Type non autorisé, formats acceptés : PDF', { formats: ['pdf'] }],
    ['Type de fichier non valide. Formats acceptés : PDF', { formats: ['pdf'] }],
    ['Extension non autorisée (pdf uniquement)', { formats: ['pdf'] }],
    ['Pas de PDF : uniquement une image', { maxFiles: 1 }],
    ['PDF ou JPG, sinon le dossier est refusé', { formats: ['pdf', 'jpg'] }],
    ['请使用PDF，否则不予受理', { formats: ['pdf'] }],
    ['须为JPG格式否则不予受理', { formats: ['jpg'] }],
    ['照片须为JPG或者PNG，其他格式不予受理', { formats: ['jpg', 'png'] }],
    ['JPG, PNG; other formats are not accepted', { formats: ['jpg', 'png'] }],
    ['JPG et PNG, pas plus de 2 Mo', { formats: ['jpg', 'png'], maxBytes: 2 * MB }],
    ['JPG或PNG格式文件超过2M不予受理', { formats: ['jpg', 'png'], maxBytes: 2 * MB }],
    ['ne doit pas dépasser 2 Mo en PDF', { maxBytes: 2 * MB, formats: ['pdf'] }],
    ['照片不得小于20KB的JPG', { minBytes: 20 * KB, formats: ['jpg'] }],
    ['Ne pas envoyer de PDF de plus de 5 Mo', { formats: ['pdf'], maxBytes: 5 * MB }],
    ['Do not send a PDF under 20 KB', { formats: ['pdf'], minBytes: 20 * KB }],
    ['Anything except PDF is refused', { formats: ['pdf'] }],
    ['All but PDF will be rejected', { formats: ['pdf'] }],
    ['非jpg格式的照片请先转换', { formats: ['jpg'] }],
    ['文件不是jpg', { formats: ['jpg'] }],
    ['Vos fichiers ne sont pas en PDF', { formats: ['pdf'] }],
    ['PDF acceptés, non protégés', { formats: ['pdf'] }],
    ['Files are PDF, not zipped and accepted by all', { formats: ['pdf'] }],
  ]);
});

describe('formats that are to be converted', () => {
  readsEach([
    ['convertir un HEIC en JPG', { formats: ['jpg'] }],
    ['Convertissez votre HEIC en JPG', { formats: ['jpg'] }],
    ['Convert your HEIC to JPG', { formats: ['jpg'] }],
    ['Convert HEIC to JPG', { formats: ['jpg'] }],
    ['请将png转换为jpg格式', { formats: ['jpg'] }],
    ['Les photos au format HEIC doivent être converties en JPG', { formats: ['jpg'] }],
    ['HEIC照片需转换成JPG格式', { formats: ['jpg'] }],
    ['支持HEIC，转换成JPG后上传', { formats: ['jpg'] }],
    ['PDF accepté. Convertir si besoin. JPG accepté', { formats: ['pdf', 'jpg'] }],
  ]);
});

describe('formats of papers that the page hands out', () => {
  readsEach([
    ['下载PDF、DOC模板', null],
    ['模板下载：DOC、PDF，仅支持上传JPG、PNG', { formats: ['jpg', 'png'] }],
    ['Veuillez télécharger votre photo, PDF ou JPG', { formats: ['pdf', 'jpg'] }],
    ['Téléchargement de la photo en PDF', null],
    ['Recevez votre photo en PDF', null],
    ['Vous devez télécharger le formulaire PDF', null],
    ['Vous devez télécharger des fichiers PDF ou JPG', { formats: ['pdf', 'jpg'] }],
    ['当前文件：a.jpg', null],
    ['文件可打开，格式为JPG', { formats: ['jpg'] }],
    ['Une copie lisible au format PDF uniquement', { formats: ['pdf'] }],
    ['Une copie lisible au format PDF', null],
    ['Format : PDF, Poids : 320 Ko', null],
    ['Format : PDF, Poids : 300 Ko max', { formats: ['pdf'], maxBytes: 300 * KB }],
    ['Le format doit être PDF, poids 320 Ko', { formats: ['pdf'] }],
    ['.jpg', { formats: ['jpg'] }],
    ['.jpg,.png', { formats: ['jpg', 'png'] }],
    ['Le dossier .jpg de vos vacances', null],
    ['pdf', null],
    ['Voici un PDF', null],
    ['mettre un PDF', { formats: ['pdf'] }],
    ['PDF requis', { formats: ['pdf'] }],
    ['PDF accepté', { formats: ['pdf'] }],
    ['PDF seulement', { formats: ['pdf'] }],
    ['un fichier PDF', { formats: ['pdf'] }],
    ['PDF格式', { formats: ['pdf'] }],
    ['必须PDF', { formats: ['pdf'] }],
    ['只能PDF', { formats: ['pdf'] }],
    ['支持PDF', { formats: ['pdf'] }],
    ['格式PDF', { formats: ['pdf'] }],
    ['转换为PDF', { formats: ['pdf'] }],
    ['上传PDF', { formats: ['pdf'] }],
  ]);
});

describe('where a list of formats ends', () => {
  readsEach([
    ['JPEG ; - PNG ; - WebP', { formats: ['jpg', 'png', 'webp'] }],
    ['JPG\nPNG\nBMP', { formats: ['jpg', 'png', 'bmp'] }],
    ['支持jpg。png不支持', { formats: ['jpg'] }],
    ['支持word、excel文档', { formats: ['doc', 'xls'] }],
    ['支持Word文档', { formats: ['doc'] }],
    ['Formats : images (png, jpg), texte (doc, odt)', { formats: ['png', 'jpg', 'doc', 'odt'] }],
    ['in a word, yes', null],
    ['files: word or pdf', { formats: ['doc', 'pdf'] }],
    ['jpg, png, mp4 et mov acceptés', { formats: ['jpg', 'png', 'mp4', 'mov'] }],
    ['mp4, mov acceptés', null],
    ['.jpg, .mp4', { formats: ['jpg', 'mp4'] }],
    ['JPG acceptés PDF refusés', { formats: ['jpg'] }],
    ['JPG uniquement PDF refusés', { formats: ['jpg'] }],
    ['支持上传JPG，下载PDF模板', { formats: ['jpg'] }],
    ['支持JPG，不要改名PNG', { formats: ['jpg'] }],
    ['支持JPG，除PNG', { formats: ['jpg'] }],
    ['支持JPG，拒绝PNG', { formats: ['jpg'] }],
    ['照片格式为jpg 附件格式为pdf', [{ formats: ['jpg'] }, { formats: ['pdf'] }]],
  ]);
});
