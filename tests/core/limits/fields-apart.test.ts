import { describe, expect, it } from 'vitest';
import { readFieldStatements } from '../../../core/limits.ts';
import { KB, MB, readsEach } from './reading.ts';

describe('what tells one file from another', () => {
  readsEach([
    [
      'Photos: JPG, 2 MB max. PDF or DOC for documents: 5 MB max.',
      [
        { formats: ['jpg'], maxBytes: 2 * MB },
        { formats: ['pdf', 'doc'], maxBytes: 5 * MB },
      ],
    ],
    [
      'Photo: JPG only, 2 MB max. PDF for documents, 5 MB max.',
      [
        { formats: ['jpg'], maxBytes: 2 * MB },
        { formats: ['pdf'], maxBytes: 5 * MB },
      ],
    ],
    [
      'JPG文件不超过2M,PDF文件不超过10M',
      [
        { formats: ['jpg'], maxBytes: 2 * MB },
        { formats: ['pdf'], maxBytes: 10 * MB },
      ],
    ],
    [
      'JPG不超过200K,png不超过500K',
      [
        { formats: ['jpg'], maxBytes: 200 * KB },
        { formats: ['png'], maxBytes: 500 * KB },
      ],
    ],
    [
      'a JPG under 1 MB or a PDF under 5 MB',
      [
        { formats: ['jpg'], maxBytes: 1 * MB },
        { formats: ['pdf'], maxBytes: 5 * MB },
      ],
    ],
    [
      'ID card (JPG, up to 2MB); bank statement (PDF, up to 5MB)',
      [
        { formats: ['jpg'], maxBytes: 2 * MB },
        { formats: ['pdf'], maxBytes: 5 * MB },
      ],
    ],
    [
      '照片和签名大小分别为20-50KB和10-30KB，jpg格式',
      [
        { formats: ['jpg'], minBytes: 20 * KB, maxBytes: 50 * KB },
        { formats: ['jpg'], minBytes: 10 * KB, maxBytes: 30 * KB },
      ],
    ],
    ['Photo and scan: 50 KB and 50 KB respectively', { maxBytes: 50 * KB }],
    [
      'JPG only. Photo max 50 KB. Signature max 20 KB.',
      [
        { formats: ['jpg'], maxBytes: 50 * KB },
        { formats: ['jpg'], maxBytes: 20 * KB },
      ],
    ],
    [
      '身份证正面：不超过2M，jpg；身份证反面：不超过3M，png',
      [
        { maxBytes: 2 * MB, formats: ['jpg'] },
        { maxBytes: 3 * MB, formats: ['png'] },
      ],
    ],
    ['户口簿：不超过2M；结婚证：不超过3M', [{ maxBytes: 2 * MB }, { maxBytes: 3 * MB }]],
    ['户口簿不超过2M，结婚证不超过3M', [{ maxBytes: 2 * MB }, { maxBytes: 3 * MB }]],
    ['RIB : 2 Mo max. Contrat : 3 Mo max.', [{ maxBytes: 2 * MB }, { maxBytes: 3 * MB }]],
    ['facture de 2 Mo max ou factures de 3 Mo max', { maxBytes: 2 * MB }],
    ['附件不超过2M，材料不超过3M', { maxBytes: 2 * MB }],
    ['Fingerprint Form: 3MB Photo: 1MB', [{ maxBytes: 3 * MB }, { maxBytes: 1 * MB }]],
    ['Photo: 1MB Fingerprint Form: 3MB', [{ maxBytes: 1 * MB }, { maxBytes: 3 * MB }]],
    ['Recto : 2 Mo max ; verso : 3 Mo max', [{ maxBytes: 2 * MB }, { maxBytes: 3 * MB }]],
    ['甲方：不超过1MB；乙方：不超过2MB', [{ maxBytes: 1 * MB }, { maxBytes: 2 * MB }]],
    ['照片不超过2M，最大不超过3M', { maxBytes: 2 * MB }],
    ['照片大小：不超过2M；照片格式：jpg', { maxBytes: 2 * MB, formats: ['jpg'] }],
    ['照片：jpg格式；照片大小：不超过2M', { maxBytes: 2 * MB, formats: ['jpg'] }],
    ['照片白底，签名蓝底', { background: ['white', 'blue'] }],
    ['照片295*413像素，头像413*626像素', { widthPx: 295, heightPx: 413 }],
    [
      '照片295*413像素，附件413*626像素',
      [
        { widthPx: 295, heightPx: 413 },
        { widthPx: 413, heightPx: 626 },
      ],
    ],
    ['PDF ou image, 2 Mo max par fichier', { formats: ['pdf'], maxBytes: 2 * MB }],
    ['照片和签名分别不超过50KB', { maxBytes: 50 * KB }],
    ['照片50KB以内，大小分别注明；附件100KB以内', [{ maxBytes: 50 * KB }, { maxBytes: 100 * KB }]],
    [
      'JPG文件不超过2M并且PDF文件不超过10M',
      [
        { formats: ['jpg'], maxBytes: 2 * MB },
        { formats: ['pdf'], maxBytes: 10 * MB },
      ],
    ],
    ['JPG不超过2M，最大JPG不超过3M', { formats: ['jpg'], maxBytes: 2 * MB }],
    ['照片大小：不超过2M；证件格式：pdf；照片格式：jpg', { maxBytes: 2 * MB, formats: ['pdf', 'jpg'] }],
    ['PDF/image : 2 Mo max, 3 Mo max', { formats: ['pdf'], maxBytes: 2 * MB }],
    ['JPG或图片不超过2M，最大不超过3M', { formats: ['jpg'], maxBytes: 2 * MB }],
    ['attestation : 2 Mo max ; attestations : 3 Mo max', [{ maxBytes: 2 * MB }, { maxBytes: 3 * MB }]],
    ['attestation 2 Mo max, attestations 3 Mo max', { maxBytes: 2 * MB }],
    ['Photo max 2 MB. Scanned form: max 5 MB', [{ maxBytes: 2 * MB }, { maxBytes: 5 * MB }]],
    ['Photo 2MB max. Photo 3MB max. Form 4MB max', [{ maxBytes: 2 * MB }, { maxBytes: 4 * MB }]],
    ['Taille 2 Mo max, PDF ou image 3 Mo max', { formats: ['pdf'], maxBytes: 2 * MB }],
    ['Taille 2 Mo max, PDF/image 3 Mo max', { formats: ['pdf'], maxBytes: 2 * MB }],
    ['Taille 2 Mo max, ou image 3 Mo max', [{ maxBytes: 2 * MB }, { maxBytes: 3 * MB }]],
    ['Formats acceptés : PDF. Photo : format JPG', { formats: ['pdf', 'jpg'] }],
    [
      '2 MB max for photos, PDF or DOC for documents 5 MB max',
      [{ maxBytes: 2 * MB }, { formats: ['pdf', 'doc'], maxBytes: 5 * MB }],
    ],
    [
      '2 Mo max pour les photos, PDF pour documents 5 Mo max',
      [{ maxBytes: 2 * MB }, { formats: ['pdf'], maxBytes: 5 * MB }],
    ],
    [
      'JPG文件的大小应当控制在2MB以内,PDF文件的大小应当控制在10MB以内',
      [
        { formats: ['jpg'], maxBytes: 2 * MB },
        { formats: ['pdf'], maxBytes: 10 * MB },
      ],
    ],
    [
      'JPG文件的大小应当控制在2MB以内并且PDF文件的大小应当控制在10MB以内',
      [
        { formats: ['jpg'], maxBytes: 2 * MB },
        { formats: ['pdf'], maxBytes: 10 * MB },
      ],
    ],
    [
      'JPG图片的大小应当控制在2MB以内,PDF图片的大小应当控制在10MB',
      [
        { formats: ['jpg'], maxBytes: 2 * MB },
        { formats: ['pdf'], maxBytes: 10 * MB },
      ],
    ],
    [
      'Front (JPG, up to 2 MB); back (PDF, up to 5 MB)',
      [
        { formats: ['jpg'], maxBytes: 2 * MB },
        { formats: ['pdf'], maxBytes: 5 * MB },
      ],
    ],
    ['照片：不超过2M；附件：建议不超过3M', { maxBytes: 2 * MB }],
    ['照片大小：不超过2M；图片大小：不超过3M', { maxBytes: 2 * MB }],
    ['照片格式：jpg；图片格式：png', { formats: ['jpg', 'png'] }],
    ['RIB 2 Mo max, facture 3 Mo max', [{ maxBytes: 2 * MB }, { maxBytes: 3 * MB }]],
    ['照片分别不超过1MB、2MB、3MB、4MB、5MB、6MB、7MB', { maxBytes: 1 * MB }],
    [
      '照片分别不超过1MB、2MB、3MB、4MB、5MB、6MB',
      [1, 2, 3, 4, 5, 6].map((size) => ({ maxBytes: size * MB })),
    ],
    [
      'JPG only. Photo max 50 KB. Signature max 20 KB. Form max 30 KB.',
      [50, 20, 30].map((size) => ({ formats: ['jpg'], maxBytes: size * KB })),
    ],
    ['白底。照片50KB以内。签名20KB以内', [{ background: 'white', maxBytes: 50 * KB }, { maxBytes: 20 * KB }]],
  ]);
});

describe('formats that are demanded anew', () => {
  const apart = [{ formats: ['jpg'] }, { formats: ['pdf'] }];
  readsEach([
    ['照片支持jpg，附件支持pdf', apart],
    ['照片格式jpg，附件格式pdf', apart],
    ['照片必须jpg，附件必须pdf', apart],
    ['照片仅限jpg，附件仅限pdf', apart],
    ['Photos : JPG uniquement. Documents : seulement PDF.', apart],
    ['上传照片jpg，附件pdf', { formats: ['jpg', 'pdf'] }],
  ]);
});

describe('limits of one file that are stated twice', () => {
  readsEach([
    ['照片不超过3M，大小不超过2M', { maxBytes: 2 * MB }],
    ['照片不小于10KB，大小不小于20KB', { minBytes: 20 * KB }],
    ['照片295*413像素，像素295*413', { widthPx: 295, heightPx: 413 }],
    ['支持jpg，支持png', { formats: ['jpg', 'png'] }],
    ['白底，白色背景', { background: 'white' }],
    ['最多5张照片，最多3张照片', { maxFiles: 3 }],
    ['300dpi，分辨率350dpi', { dpi: 300 }],
  ]);
});

describe('the words that speak of each file', () => {
  it.each<readonly [text: string, words: readonly string[]]>([
    ['Photo: 1 MB. Form: 2 MB.', ['photo: 1 mb. ', 'form: 2 mb.']],
    ['Photo max 1 MB, supporting scan form max 3 MB', ['photo max 1 mb, supporting ', 'scan form max 3 mb']],
    ['Photo max 2 MB. Form and photo max 3 MB', ['photo max 2 mb. ', 'form and photo max 3 mb']],
    ['Form, photo max 2 MB, photo max 3 MB', ['form, photo max 2 mb, photo max 3 mb']],
    ['JPG文件不超过2M并且PDF文件不超过10M', ['jpg文件不超过2m并且', 'pdf文件不超过10m']],
    ['甲方：不超过1MB；乙方：不超过2MB', ['甲方:不超过1mb;', '乙方:不超过2mb']],
    [
      'photo and signature: max 100KB and 40KB respectively',
      Array(2).fill('photo and signature: max 100kb and 40kb respectively'),
    ],
  ])('%s', (text, words) => {
    expect(readFieldStatements(text).map((statement) => statement.words)).toEqual(words);
  });
});
