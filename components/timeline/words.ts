/** The sentences of a timeline, for the screen and for a calendar file. */
import type { CaseMoment } from '../../core/case-dates.ts';
import type { NextStep, ReckonedRow, Timeline } from '../../core/timeline.ts';
import { formatDate } from '../amounts.ts';
import type { Text } from '../text.tsx';

/** Country of the issuer: the terms of its portals stand in the sentences. */
export type Country = 'CN' | 'FR';

/** What was done, in two or three words. */
export function momentWords(
  { t }: Text,
  moment: CaseMoment,
  { outcome }: Pick<Timeline, 'outcome'>,
  country: Country,
): string {
  if (moment === 'lossReported') return t(`timeline.moment.lossReported.${country}`);
  if (moment === 'received') return t(`timeline.moment.received.${outcome}`);
  return t(`timeline.moment.${moment}`);
}

/** What to do or wait for now. */
export function nextWords({ t, language }: Text, next: NextStep, country: Country): string {
  switch (next.kind) {
    case 'do':
      return next.moment === 'lossReported'
        ? t(`timeline.do.lossReported.${country}`)
        : t(`timeline.do.${next.moment}`);
    case 'wait':
      return next.day === undefined
        ? t('timeline.waitOpen')
        : t('timeline.wait', { date: formatDate(language, next.day) });
    case 'overdue':
    case 'lapseSoon':
    case 'lapsePast':
      return t(`timeline.${next.kind}`, { date: formatDate(language, next.day) });
    case 'done':
      return t('timeline.done');
  }
}

/** The day or span that follows from an entered one. */
export function reckonedWords({ t, language }: Text, { kind, earliest, latest }: ReckonedRow): string {
  const from = earliest && formatDate(language, earliest);
  const to = latest && formatDate(language, latest);
  if (kind === 'lapse') {
    if (from && to && from !== to) return t('timeline.lapse.between', { from, to });
    const date = from ?? to;
    return date ? t('timeline.lapse.on', { date }) : t('timeline.lapse.unknown');
  }
  if (from && to && from !== to) return t('timeline.expected.between', { from, to });
  if (to) return t('timeline.expected.by', { date: to });
  return from ? t('timeline.expected.from', { date: from }) : t('timeline.expected.unknown');
}

/** How the day was counted; nothing where no day follows. */
export function countedWords({ t, language }: Text, { line, from, earliest, latest }: ReckonedRow): string {
  const unit = line.amount?.unit;
  if ((!earliest && !latest) || !unit || unit === 'CNY' || unit === 'EUR') return '';
  return t(`timeline.counted.${unit}`, { date: formatDate(language, from) });
}
