import { describe } from 'vitest';
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
