import { describe, expect, it } from 'vitest';
import { placeOfPortrait } from '../../core/photo-of-paper.ts';

/** The words of a portrait as issuers' data has them, without their own look-behind. */
const words = /照片|相片|photo(?:graph(?:ie)?)?s?\b|picture/iu;
const asksForPortrait = (text: string) => placeOfPortrait(text, words) >= 0;

describe('a label asks for a portrait', () => {
  it.each([
    '照片',
    '上传本人照片',
    '社保卡照片（白底）',
    '请上传照片（与身份证一致的本人近照）',
    '持卡人照片：近期免冠',
    '办理社会保障卡所需照片',
    "Photo d'identité",
    'Votre photo d’identité (norme passeport)',
    "Photo d'identité au format passeport",
    'Photo de passeport',
    'Photo pour la carte Vitale',
    'Photo récente pour votre titre de séjour',
    'Photo de votre visage',
    'Pièces à joindre : photo',
    'Passport photo',
    'Passport-size photograph',
    'ID photo',
    'ID-card-sized photo',
    'A recent photo of yourself',
    'Photo for your residence permit',
    'Upload your photo. Then upload your passport',
    'Votre photo, la copie de votre passeport',
    'Photo d’identité ou copie du passeport',
    '户口簿首页、本人照片',
  ])('%s', (text) => {
    expect(asksForPortrait(text)).toBe(true);
  });
});

describe('a label asks for the picture of a paper', () => {
  it.each([
    '身份证照片',
    '身份证正反面照片',
    '请上传身份证人像面清晰照片',
    '户口簿首页照片',
    '护照信息页照片',
    '照片（身份证正面）',
    '照片：手持身份证',
    '居住证原件照片',
    '营业执照照片',
    "Photo de la carte d'identité",
    'Photo de votre carte nationale d’identité',
    'Photo recto de la carte d’identité',
    'Photo recto verso du titre de séjour',
    'Photo lisible de votre passeport',
    'Photo du permis de conduire',
    "Photo de l'attestation",
    "Carte d'identité (photo recto)",
    "Pièce d'identité avec photo",
    'Photo of your passport page',
    'Photo of the front of your ID card',
    'Clear photos of both sides of the residence permit',
    'Residence permit photo (front)',
    'ID card with a photo',
    'Photo ID',
    'ID card photo',
    'A picture of your birth certificate',
    "Photo ou scan de votre pièce d'identité",
    'Photo/scan du titre de séjour',
    'Ajoutez une photo, une copie ou un PDF de votre passeport',
    'Photo or scan of your passport',
    'Passport (clear photo of the main page)',
    '户口簿首页、本人页照片',
  ])('%s', (text) => {
    expect(asksForPortrait(text)).toBe(false);
  });
});

describe('a label that names both', () => {
  it('asks for the portrait where it stands apart', () => {
    expect(placeOfPortrait('身份证照片、本人照片', words)).toBe('身份证照片、本人'.length);
    expect(placeOfPortrait("Photo de la carte d'identité et photo d'identité", words)).toBe(32);
  });

  it('begins a passport photo with its kind', () => {
    expect(placeOfPortrait('Your passport photo', words)).toBe('Your '.length);
  });

  it('takes time in proportion to hostile text', () => {
    const text = 'photo de la de la de la de la '.repeat(2000);
    const start = performance.now();
    placeOfPortrait(text, words);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
