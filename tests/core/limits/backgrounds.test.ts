import { describe } from 'vitest';
import { readsEach } from './reading.ts';

describe('the background a photo must have', () => {
  readsEach([
    ['近期免冠白底照片', { background: 'white' }],
    ['照片背景颜色为蓝色', { background: 'blue' }],
    ['背景统一为纯白色', { background: 'white' }],
    ['底色：红色', { background: 'red' }],
    ['白色或浅灰色背景', { background: ['white', 'light-gray'] }],
    ['蓝、白底均可', { background: ['blue', 'white'] }],
    ['浅蓝色背景证件照', { background: 'light-blue' }],
    ['背景應為淺色', { background: 'light' }],
    ['photo sur fond blanc', { background: 'white' }],
    ['Le fond doit être clair et uni', { background: 'light' }],
    ['fond uni gris clair ou bleu clair', { background: ['light-gray', 'light-blue'] }],
    ['arrière-plan : blanc', { background: 'white' }],
    ['plain white background', { background: 'white' }],
    ['The background must be white or off-white', { background: ['white', 'off-white'] }],
    ['against a light-coloured background', { background: 'light' }],
    ['Background: light grey', { background: 'light-gray' }],
    ['blue backdrop', { background: 'blue' }],
  ]);
});

describe('colours that are no required background', () => {
  readsEach([
    ['不得使用红色背景', null],
    ['请穿深色上衣，避免白色衣服', null],
    ['白底照片，请勿穿白色上衣', { background: 'white' }],
    ['蓝色背景、白色衬衫', { background: 'blue' }],
    ['Le fond rouge est interdit', null],
    ['pas de fond bleu', null],
    ['chemise blanche conseillée', null],
    ['The background must not be red', null],
    ['wear a white shirt', null],
    ['Signed in blue or black ink', null],
    ['请到底楼大厅办理', null],
  ]);
});
