import { describe } from 'vitest';
import { MB, readsEach } from './reading.ts';

describe('sentences with sizes that are no upload limits', () => {
  readsEach([
    ['手机剩余空间不足500M时请清理', null],
    ['安装包大小不超过20MB', null],
    ['缓存最大可达100MB', null],
    ['视频不超过100M，时长不超过30秒', null],
    ['支持avi、mov格式，不超过200MB', null],
    ['支持MP4格式。大小不超过80MB。', null],
    ['下行速度可达100Mb/s', null],
    ['该文件共 3.2MB，下载次数 120', null],
    ['跳台高度不超过10m', null],
    ['年薪不低于20K', null],
    ['Forfait mobile 20 Go par mois', null],
    ['Il faut au moins 200 Mo d’espace disque', null],
    ['La mémoire vive doit être supérieure à 512 Mo', null],
    ['Vidéo de 50 Mo maximum', null],
    ['Débit minimum de 8 Mo/s', null],
    ['moins de 3 mois', null],
    ['Notice (PDF, 1,3 Mo)', null],
    ['Free disk space: at least 500 MB', null],
    ['Video files up to 2 GB', null],
    ['The library is under 12 KB gzipped', null],
    ['Cookies larger than 4 KB are ignored', null],
    ['it costs $5M or more', null],
    ['page size 2.3 MB', null],
    ['5 min read', null],
    ['Upload speed up to 50 MB/s', null],
  ]);
});

describe('sentences with other numbers', () => {
  readsEach([
    ['请拨打12333咨询', null],
    ['办理时限：不超过15个工作日', null],
    ['年满16周岁以上', null],
    ['工本费20元', null],
    ['密码长度不少于8位', null],
    ['临时挂失有效期最长7天', null],
    ['Appelez le 36 46 (prix d’un appel local)', null],
    ['de 8 h 30 à 17 h', null],
    ['au maximum 2 demandes par an', null],
    ['enfants de moins de 16 ans', null],
    ['Le délai est de 2 à 3 semaines', null],
    ['Password must be at least 12 characters', null],
    ['Ages 18 to 25', null],
    ['Format : jj/mm/aaaa', null],
    ['between 9:00 and 17:30', null],
    ['Version 2.0.1 of 12/05/2024', null],
  ]);
});

describe('a limit beside something else', () => {
  readsEach([
    ['图片不超过2M，视频不超过50M', { maxBytes: 2 * MB }],
    ['Photos : 3 Mo max. Vidéos : 100 Mo max.', { maxBytes: 3 * MB }],
    ['Photos ou vidéos, 10 Mo maximum', { maxBytes: 10 * MB }],
    ['jpg, png ou mp4, 10 Mo max', { formats: ['jpg', 'png', 'mp4'], maxBytes: 10 * MB }],
    ['6个月内近照，不超过1M', { maxBytes: 1 * MB }],
    ['Datée de moins de 3 mois, 5 Mo maximum', { maxBytes: 5 * MB }],
  ]);
});
