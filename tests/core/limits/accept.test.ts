import { describe, expect, it } from 'vitest';
import { acceptedFormats } from '../../../core/limits/accept.ts';

describe('the formats of an accept list', () => {
  it.each<readonly [accept: string, formats: readonly string[]]>([
    ['.jpg', ['jpg']],
    ['.JPG, .Jpeg', ['jpg']],
    ['.pdf,  .png ;.gif', ['pdf', 'png', 'gif']],
    ['image/jpeg,application/pdf', ['jpg', 'pdf']],
    ['image/pjpeg', ['jpg']],
    ['image/*', []],
    ['.pdf,image/*', []],
    ['', []],
    ['.xyz', []],
    ['.xyz,.pdf', ['pdf']],
    ['pdf', ['pdf']],
    ['.pdfx', []],
    ['.pdf.exe', []],
    ['max', []],
    ['.photo', []],
    ['x.pdf', []],
    ['application/msword', ['doc']],
    ['application/vnd.ms-excel', ['xls']],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', ['docx']],
    ['text/plain', ['txt']],
    ['image/svg+xml', ['svg']],
    ['application/x-zip-compressed', ['zip']],
    ['.word', ['doc']],
  ])('%s', (accept, formats) => {
    expect(acceptedFormats(accept)).toEqual(formats);
  });
});
