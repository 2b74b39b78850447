/**
 * Units. K, KB, kb and Ko are 1024 bytes, M, MB, Mo and 兆 are 1024 times that, whatever the case: a lower-case
 * `kb` never meant bits in the development corpus of stated limits. A bare letter is weak: `2m` may be metres.
 */

import type { Entry } from './entry.ts';

const kilo = 1024;
const mega = kilo * 1024;
const giga = mega * 1024;

export const unitWords: readonly Entry[] = [
  [{ unit: 'bytes', factor: 1 }, 'byte|bytes|octet|octets|字节|位元组|个字节'],
  [
    { unit: 'bytes', factor: kilo },
    'kb|ko|kib|kio|kbs|kos|k字节|k 字节|kb 字节|kb字节|千字节|kbyte|kbytes|kilobyte|kilobytes|kilo-octet|kilo-octets|kilo octets|kilooctet|kilooctets|kilo bytes|k bytes|k octets|k.o|k b|k o',
  ],
  [
    { unit: 'bytes', factor: mega },
    'mb|mo|mib|mio|mbs|mos|m字节|m 字节|mb 字节|mb字节|兆|兆字节|兆b|mbyte|mbytes|megabyte|megabytes|mega-octet|mega-octets|mega octets|megaoctet|megaoctets|mega bytes|mega|megas|meg|megs|m bytes|m octets|m.o|m b|m o',
  ],
  [
    { unit: 'bytes', factor: giga },
    'gb|go|gib|gio|gbyte|gbytes|gigabyte|gigabytes|giga-octets|gigaoctets|giga',
  ],
  [{ unit: 'bytes', factor: kilo, weak: true }, 'k'],
  [{ unit: 'bytes', factor: mega, weak: true }, 'm'],
  [{ unit: 'bytes', factor: giga, weak: true }, 'g'],
  [{ unit: 'px' }, 'px|pixel|pixels|pix|pxl|pixcels|pixles|像素|象素|像数|画素|像素点|个像素|像数点'],
  [{ unit: 'mm', factor: 1 }, 'mm|毫米|公厘|millimetre|millimetres|millimeter|millimeters|m.m'],
  [{ unit: 'mm', factor: 10 }, 'cm|厘米|公分|centimetre|centimetres|centimeter|centimeters|c.m'],
  [
    { unit: 'dpi' },
    'dpi|ppp|ppi|像素/英寸|象素/英寸|像素每英寸|像素/寸|像素每寸|像素/inch|点/英寸|点每英寸|dot/英寸|dots per inch|dots/inch|pixels per inch|pixels/inch|pixel/inch|pixel per inch|px/inch|px/in|points par pouce|pixels par pouce|points/pouce|pixels/pouce|pp',
  ],
  [
    { unit: 'foreign' },
    "%|‰|pages|page|岁|周岁|年|月|日|号|天|周|小时|分钟|秒|分|时|个月|工作日|个工作日|个自然日|个小时|个字|个字符|个汉字|字符|汉字|位|比特|bit|bits|万|亿|次|人|页|名|英寸|inch|inches|pouce|pouces|kg|千克|公斤|克|斤|米|km|公里|cm2|m2|m²|平方|caractere|caracteres|character|characters|chars|letters|lettres|digits|chiffres|ligne|lignes|line|lines|rows|mois|month|months|jour|jours|day|days|an|ans|annee|annees|year|years|heure|heures|hour|hours|h|semaine|semaines|week|weeks|minute|minutes|seconde|secondes|second|seconds|sec|度|°|°c|mots|words|fois|倍|级|楼|室|条|种|mm2|mpx|mp|megapixel|megapixels|megapixels|mega-pixels|mega pixels|mega pixel|millions de pixels|million pixels|megapixel|万像素|千万像素|百万像素|metre|metres|meter|meters|mbps|kbps|mbit|mbits|kbit|kbits|gbps|ghz|mhz|khz|hz|fps|rmb|partie|parties|比|''|\"|mois-|users|utilisateurs|personnes|people|gr|g/m2|grammes",
  ],
];

/** What follows a size when it is a rate and not a file: 100 Mo/s, 5 Go par mois. */
export const rates =
  /^ ?(?:\/ ?(?:s|sec|秒|月|mois|mo|month|jour|day|天|日|年|an|h|min)(?![a-z])|ps(?![a-z])|每秒|每月|per (?:second|month|day)|par (?:seconde|mois|jour))/;
