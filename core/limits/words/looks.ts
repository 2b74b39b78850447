/** Backgrounds, colours, sides and the formats a file can have. */

import type { Entry } from './entry.ts';

/** Singular characters stand in lists: 白、蓝底. */
const colours: readonly Entry[] = [
  [
    { colour: 'white' },
    '白|白色|纯白|纯白色|白色调|white|pure white|plain white|blanc|blanche|blancs|blanches',
  ],
  [
    { colour: 'off-white' },
    '米白|米白色|乳白|乳白色|象牙白|灰白|灰白色|off-white|off white|blanc casse|blanc-casse|ecru|ivory|ivoire',
  ],
  [
    { colour: 'blue' },
    '蓝|蓝色|深蓝|深蓝色|纯蓝|纯蓝色|天蓝|天蓝色|blue|bleu|bleue|bleus|royal blue|dark blue|bleu fonce',
  ],
  [
    { colour: 'light-blue' },
    '淡蓝|淡蓝色|浅蓝|浅蓝色|light blue|light-blue|pale blue|bleu clair|bleu ciel|bleu pale|sky blue',
  ],
  [{ colour: 'red' }, '红|红色|大红|大红色|正红|正红色|深红|深红色|red|rouge|rouges'],
  [{ colour: 'gray' }, '灰|灰色|深灰|深灰色|中灰|gray|grey|gris|grise|gris neutre'],
  [
    { colour: 'light-gray' },
    '浅灰|浅灰色|淡灰|淡灰色|light gray|light grey|light-gray|light-grey|pale grey|pale gray|gris clair|gris pale',
  ],
  [
    { colour: 'light' },
    '浅色|淡色|浅|淡|light|light-colored|light-coloured|light colored|light coloured|light color|light colour|pale|clair|claire|clairs|claires|couleur claire|teinte claire|ton clair',
  ],
];

const sides: readonly Entry[] = [
  [{ axis: 'width' }, '宽|宽度|水平|横向|width|largeur|de large|en large|large de'],
  [{ axis: 'height' }, '高|高度|垂直|纵向|竖向|height|hauteur|de haut|en haut|haut de'],
  [{ axis: 'width', side: 'after' }, 'wide|de largeur|en largeur|in width'],
  [{ axis: 'height', side: 'after' }, 'high|tall|de hauteur|en hauteur|in height'],
  [{ axis: 'length' }, '长|长度|length|longueur|de long|in length'],
  [
    { axis: 'long' },
    '长边|最长边|最大边|较长边|long side|longer side|longest side|longest edge|long edge|largest dimension|largest side|grand cote|plus grand cote|plus grand des deux cotes|plus grand des cotes|cote le plus long|cote le plus grand|plus grande dimension|plus long cote',
  ],
  [
    { axis: 'short' },
    '短边|最短边|最小边|较短边|short side|shorter side|shortest side|smallest side|shortest edge|short edge|petit cote|plus petit cote|plus petit des deux cotes|plus petite dimension|cote le plus court|cote le plus petit',
  ],
  [
    { axis: 'each' },
    '每边|各边|边长|de cote|par cote|of each side|on each side|on a side|each side|either side|every side|chaque cote|both sides|all sides',
  ],
];

const grounds: readonly Entry[] = [
  [
    { roles: ['ground'] },
    '底|底色|背景|背景色|背景颜色|底色背景|背景底色|彩底|fond|fonds|arriere-plan|arriere plan|background|background color|background colour|backdrop|backgrounds',
  ],
  [{}, '到底|彻底|底部|底下|年底|月底|底片|底图|a fond|au fond|fond de teint|dans le fond'],
];

/** One canonical extension for every spelling seen, typing errors included (JPGE, JEPG). */
const spellings: readonly (readonly [format: string, words: string])[] = [
  ['jpg', 'jpg|jpeg|jpe|jfif|jpge|jepg|pjpeg|pjp|jgp|jpgs|jpegs|jpg-'],
  ['png', 'png|pngs|x-png'],
  ['pdf', 'pdf|pdfs|pdf/a'],
  ['gif', 'gif|gifs'],
  ['bmp', 'bmp|bmps'],
  ['webp', 'webp'],
  ['tiff', 'tiff|tif|tiffs'],
  ['heic', 'heic|heif'],
  ['avif', 'avif'],
  ['svg', 'svg'],
  ['jp2', 'jp2|jpeg2000|jpeg 2000'],
  ['doc', 'doc|docs'],
  ['xls', 'xls'],
  ['ppt', 'ppt|powerpoint'],
  ['docx', 'docx'],
  ['xlsx', 'xlsx'],
  ['pptx', 'pptx'],
  ['odt', 'odt'],
  ['ods', 'ods'],
  ['odp', 'odp'],
  ['rtf', 'rtf'],
  ['txt', 'txt'],
  ['csv', 'csv'],
  ['xml', 'xml'],
  ['json', 'json'],
  ['html', 'html|htm'],
  ['zip', 'zip'],
  ['rar', 'rar'],
  ['7z', '7z'],
  ['tar', 'tar'],
  ['gz', 'gz'],
  ['ofd', 'ofd'],
  ['wps', 'wps'],
  ['eml', 'eml'],
  ['msg', 'msg'],
  ['psd', 'psd'],
  ['dwg', 'dwg'],
  ['epub', 'epub'],
  ['md', 'md'],
  ['eps', 'eps'],
];

/** Families named by their program: `word` is a plain word in English and counts beside other formats only. */
const families: readonly Entry[] = [
  [{ format: 'doc', weak: true }, 'word|msword'],
  [{ format: 'xls', weak: true }, 'excel'],
];

const films: readonly Entry[] = [
  'mp4|mov|avi|mpg|mpeg|mpeg4|webm|mkv|wmv|flv|m4v|3gp|rmvb|ogv',
  'mp3|wav|m4a|aac|ogg|flac|amr|wma|opus',
].map((words): Entry => [{ roles: ['video'] }, words]);

export const lookWords: readonly Entry[] = [...colours, ...sides, ...grounds];

export const formatWords: readonly Entry[] = [
  ...spellings.map(([format, words]): Entry => [{ format }, words]),
  ...families,
  ...films,
];
