import { describe } from 'vitest';
import { KB, readsEach } from './reading.ts';

describe('a background among other words', () => {
  readsEach([
    [
      '26mm*32mm免冠照,淡蓝色,小于20KB',
      { widthMm: 26, heightMm: 32, background: 'light-blue', maxBytes: 20 * KB },
    ],
    ['免冠照（白色）', { background: 'white' }],
    ['免冠照，白', null],
    ['白色', null],
    ['请注意，白色，谢谢', null],
    ['免冠照，白色外套', null],
    ['免冠照，外套白色', null],
    ['白色免冠照', { background: 'white' }],
    ['蓝色免冠证件照片', { background: 'blue' }],
    ['白色证件照', null],
    ['禁止白色免冠照', null],
    ['白色、蓝色及红色背景', { background: ['white', 'blue', 'red'] }],
    ['白色/蓝色背景', { background: ['white', 'blue'] }],
    ['white and blue backgrounds', { background: ['white', 'blue'] }],
    ['white - blue background', { background: ['white', 'blue'] }],
    ['white or plain blue background', { background: ['white', 'blue'] }],
    ['背景为白色和浅蓝色', { background: ['white', 'light-blue'] }],
    ['背景为白色，浅蓝色', { background: ['white', 'light-blue'] }],
    ['背景为白色，红色背景不通过', { background: 'white' }],
    ['背景为白色，大小不超过20KB', { background: 'white', maxBytes: 20 * KB }],
    ['背景必须是纯净无杂物的白色', { background: 'white' }],
    ['背景。白色衣服', null],
    ['背景，上衣为白色', null],
    ['背景模糊，面部白色', null],
    ['背景简单，白色衣服', null],
    ['背景2种，白色', null],
    ['fond de couleur claire (bleu clair ou gris clair)', { background: ['light-blue', 'light-gray'] }],
    ['Background colour: white (not off-white)', { background: 'white' }],
    ['fond : non blanc, (bleu)', { background: 'blue' }],
    ['背景非白色（蓝色）', { background: 'blue' }],
    ['背景不得为白色、红色', null],
    ['背景拒绝红色', null],
    ['背景除红色', null],
  ]);
});

describe('a background that is refused', () => {
  readsEach([
    ['红色背景不予受理', null],
    ['红底照片不予受理', null],
    ['A red background is not allowed', null],
    ['红底不能上传', null],
    ['红底照片 请不要 上传', null],
    ['红底照片以及模糊不清的照片均不予受理', { background: 'red' }],
    ['请勿上传红底、蓝底', null],
    ['请勿上传红底、蓝底、白底', null],
    ['请勿上传红底，白底即可', { background: 'white' }],
    ['仅限红底、蓝底', { background: ['red', 'blue'] }],
    ['禁止红色背景', null],
    ['除红色背景', null],
    ['sauf fond rouge', null],
    ['fond rouge refusé', null],
    ['白底（红底不予受理）', { background: 'white' }],
    ['蓝底白字的标牌', null],
    ['蓝底白衣', { background: 'blue' }],
    ['蓝底白色字体', { background: 'blue' }],
  ]);
});
