/**
 * Words that bound a number. In the development corpus of stated limits the commonest were, for a maximum, 不超过
 * (36 statements), max/maximum/maximale (77), 以内 (17), "ne doit pas dépasser" (8); for a minimum, 大于 (15),
 * 以上 (8), ≥ (8), 不小于/至少 (7). Negated forms (不小于, "not less than") are not listed: the negation is read.
 */

import type { Entry } from './entry.ts';

export const boundWords: readonly Entry[] = [
  [
    { bound: 'max', side: 'either' },
    'max|maxi|maxim|maximum|maximums|maximal|maximale|maximales|maximaux|maximun|au plus|at most|at the most|tops',
  ],
  [
    { bound: 'max', side: 'before' },
    "最大|最多|最高|至多|上限|最大值|最长|jusqu'a|jusqu'au|jusque|jusqu a|up to|upto|within|as large as|ne pas depasser",
  ],
  [{ bound: 'max', side: 'after' }, '以内|之内|内|为限|封顶'],
  [
    { bound: 'limit', side: 'before' },
    '限制|限定|限|限为|控制在|控制|不满|limited|limite|limites|limitee|limitees|plafond|plafonne|plafonnee|capped|restricted to|restreint a',
  ],
  [{ bound: 'limit', side: 'either' }, 'limit|limits|cap'],
  [
    { bound: 'min', side: 'either' },
    'min|mini|minimum|minimums|minimal|minimale|minimales|minimaux|at least|au moins|at minimum|at the least',
  ],
  [
    { bound: 'min', side: 'before' },
    '至少|不少于|不下于|最小|最低|最少|下限|最小值|最短|a partir de|starting from|starting at',
  ],
  [
    { bound: 'up', side: 'before' },
    'or above|or over|or more than|or larger than|or greater than|or bigger than|ou plus de|ou superieur a|ou superieure a|大于|大于等于|大于或等于|高于|高于等于|多于|大过|more than|larger than|greater than|bigger than|higher than|larger or equal|heavier than|wider than|taller than|above|over|plus de|plus grand que|plus grande que|plus grands que|plus grandes que|plus gros que|plus grosse que|plus lourd que|plus lourde que|plus volumineux que|superieur|superieure|superieurs|superieures|au-dessus de|au dessus de|larger|greater|bigger',
  ],
  [
    { bound: 'exceed', side: 'before' },
    '超过|超出|超|exceed|exceeds|exceeding|exceeded|depasse|depasser|depassent|depassant|depassait|excede|exceder|excedent|excedant|surpasser|au-dela de|au dela de|in excess of|beyond',
  ],
  [
    { bound: 'down', side: 'before' },
    'or below|or under|or less than|or smaller than|or lower than|ou moins de|ou inferieur a|ou inferieure a|小于|小于等于|小于或等于|低于|低于等于|少于|less than|smaller than|lower than|fewer than|lesser than|lighter than|under|below|moins de|inferieur|inferieure|inferieurs|inferieures|plus petit que|plus petite que|plus petits que|plus petites que|moins lourd que|en dessous de|en-dessous de|au-dessous de|au dessous de|smaller|lesser|narrower than|shorter than',
  ],
  [
    { bound: 'up', side: 'after' },
    '以上|及以上|或以上|之上|or more|or larger|or greater|or above|or bigger|or higher|or over|and above|and over|and more|ou plus|et plus|ou davantage|ou superieur|ou superieure|ou au-dela|et au-dela',
  ],
  [
    { bound: 'down', side: 'after' },
    '以下|及以下|或以下|之下|or less|or smaller|or fewer|or below|or under|or lower|and below|and under|ou moins|et moins|ou inferieur|ou inferieure',
  ],
  [{ bound: 'tooBig', side: 'before' }, '过大|太大|过高|太高|过宽|过长'],
  [
    { bound: 'tooBig', side: 'before' },
    'too large|too big|too heavy|too high|trop volumineux|trop volumineuse|trop volumineuses|trop gros|trop grosse|trop lourd|trop lourde|trop lourds|trop lourdes|trop grand|trop grande|trop grands|trop grandes|trop eleve|trop elevee',
  ],
  [
    { bound: 'tooSmall', side: 'before' },
    '不足|不到|未达到|达不到|过小|太小|过低|太低|too small|too low|trop petit|trop petite|trop petits|trop petites|trop faible|trop faibles|trop bas|trop basse|insuffisant|insuffisante|insufficient',
  ],
  [
    { bound: 'about', side: 'before' },
    '约|大约|大概|约为|将近|接近|environ|approximately|about|around|approx|circa|autour de|pres de|roughly|aux alentours de|ideally|idealement|comme|such as|par exemple|例如|比如',
  ],
  [{ bound: 'about', side: 'after' }, '左右|上下|or so|environ|approximately|approx'],
  [{ bound: 'between', side: 'before' }, '介于|entre|between|ranging|compris entre|comprise entre|from'],
  [{ bound: 'between', side: 'after' }, '之间|区间|范围内|范围之内'],
];
