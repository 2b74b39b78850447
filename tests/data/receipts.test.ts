import { describe, expect, test } from 'vitest';
import { guidance, proceduresOf } from '../../core/guidance.ts';
import { issuers, knowledge } from '../../data/index.ts';

const files = issuers.flatMap((issuer) =>
  proceduresOf(issuer.id, knowledge).flatMap(({ id, purpose }) =>
    guidance({ issuer: issuer.id, procedure: id, person: null }, knowledge).files.map((file) => ({
      name: `${issuer.id} / ${id} / ${file.id}`,
      purpose,
      file,
    })),
  ),
);
const receipts = files.filter(({ file }) => file.receipt);
const uploads = files.filter(({ purpose }) => purpose === 'social-card/photo');

describe('where a number is wanted instead of a file', () => {
  test('there are such places, and places where the file itself is uploaded', () => {
    expect(receipts.map(({ name }) => name)).toContain('cn-guangzhou / reissue / card-photo');
    expect(uploads.map(({ name }) => name)).toContain('cn-guangzhou / photo / photo-upload');
  });

  test.each(receipts.map((entry) => [entry.name, entry] as const))(
    '%s holds no file back',
    (_name, { file }) => {
      expect(file.limits.filter(({ strength }) => strength === 'limit')).toEqual([]);
      expect(file.limits.filter(({ limit }) => limit.kind === 'bytes')).toEqual([]);
    },
  );

  test.each(uploads.map((entry) => [entry.name, entry] as const))(
    '%s asks for the file',
    (_name, { file }) => {
      expect(file.receipt).toBeUndefined();
      expect(file.wanted).toMatchObject({ kind: 'portrait', widthPx: 358, heightPx: 441 });
    },
  );

  test.each(['cn-guangdong', 'cn-guangzhou'])('%s prepares the upload within 20 to 200 KB', (issuer) => {
    const upload = uploads.find(({ name }) => name === `${issuer} / photo / photo-upload`);
    expect(upload?.file.wanted).toMatchObject({ minBytes: 20 * 1024, maxBytes: 200 * 1024 });
  });

  test('the limits of Guangzhou are checked there and are only a target elsewhere in the province', () => {
    const required = (name: string) => uploads.find((entry) => entry.name === name)?.file.required;
    expect(required('cn-guangzhou / photo / photo-upload')).toMatchObject({
      formats: ['jpg'],
      minBytes: 20 * 1024,
      maxBytes: 200 * 1024,
      background: 'white',
    });
    expect(required('cn-guangdong / photo / photo-upload')).toEqual({ kind: 'portrait' });
  });
});
