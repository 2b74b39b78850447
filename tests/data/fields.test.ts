import { describe, expect, test } from 'vitest';
import { issuers } from '../../data/index.ts';

const fieldOf = (issuer: string, file: string) => {
  const spec = issuers.find((entry) => entry.id === issuer)?.files?.find((entry) => entry.id === file);
  if (!spec) throw new Error(`${issuer} has no file ${file}`);
  return new RegExp(spec.field, 'iu');
};

describe('the words beside an upload field', () => {
  test.each(['上传照片', '社保卡相片', '电子证件照', '请上传近期免冠照片', '制卡照片'])(
    '%s ask for the card photo',
    (label) => {
      expect(fieldOf('cn-shanghai', 'card-photo').test(label)).toBe(true);
    },
  );

  test.each([
    '身份证照片',
    '身份证正反面照片',
    '请上传二代身份证（人像面照片）',
    '户口簿本人页照片',
    '护照首页照片',
    '银行卡照片',
  ])('%s do not ask for the card photo', (label) => {
    expect(fieldOf('cn-shanghai', 'card-photo').test(label)).toBe(false);
  });

  test.each(['请上传二代身份证（国徽面）', '身份证人像面'])('%s ask for the identity card', (label) => {
    expect(fieldOf('cn-national', 'id-images').test(label)).toBe(true);
  });

  test.each(['Votre photo d’identité', 'Ajouter une photographie', 'Photo'])(
    '%s ask for the photo of the Vitale card',
    (label) => {
      expect(fieldOf('fr-cpam', 'card-photo').test(label)).toBe(true);
    },
  );

  test.each(['Photocopie du passeport', 'Pièce d’identité (recto)'])(
    '%s do not ask for the photo',
    (label) => {
      expect(fieldOf('fr-cpam', 'card-photo').test(label)).toBe(false);
      expect(fieldOf('fr-cpam', 'card-id').test(label)).toBe(true);
    },
  );
});
