import { describe, expect, it } from 'vitest';
import { type CalendarDay, calendarFile } from '../../core/calendar.ts';

const now = '2026-11-22T06:30:15.123Z';
const lapse: CalendarDay = { id: 'a-lapse', day: '2026-11-30', summary: 'The report lapses', reminder: true };

/** The content lines as a calendar application reads them: unfolded (3.1), in order. */
function contentLines(file: string): string[] {
  return file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
}

const octets = (text: string) => new TextEncoder().encode(text).length;

describe('a calendar file', () => {
  it('is one calendar with a version and a maker, and an event with everything RFC 5545 requires', () => {
    expect(contentLines(calendarFile([lapse], now, 'en'))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Liasse//Liasse//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      'UID:a-lapse@liasse.invalid',
      'DTSTAMP:20261122T063015Z',
      'DTSTART;VALUE=DATE:20261130',
      'DTEND;VALUE=DATE:20261201',
      'SUMMARY;LANGUAGE=en:The report lapses',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:The report lapses',
      'TRIGGER:-PT15H',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });

  it('ends each line with CR LF and holds no other line break', () => {
    const file = calendarFile([{ ...lapse, description: 'one\ntwo\r\nthree\rfour' }], now, 'fr');
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(file).toContain('DESCRIPTION;LANGUAGE=fr:one\\ntwo\\nthree\\nfour');
  });

  it('escapes what has a meaning of its own in a text, and lets nothing add a line', () => {
    const summary = 'a\\b; c, d: "e"\r\nEND:VEVENT\u0007';
    const lines = contentLines(calendarFile([{ ...lapse, summary }], now, 'en'));
    expect(lines).toContain('SUMMARY;LANGUAGE=en:a\\\\b\\; c\\, d: "e"\\nEND:VEVENT ');
    expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1);
  });

  it('folds at 75 octets without cutting a character, and gives the text back whole', () => {
    const summary = `临时挂失到期：${'请在这一天之前正式挂失，'.repeat(20)}😀é${'x'.repeat(200)}`;
    const file = calendarFile([{ ...lapse, summary }], now, 'zh-CN');
    const physical = file.split('\r\n').slice(0, -1);
    expect(Math.max(...physical.map(octets))).toBeLessThanOrEqual(75);
    expect(physical.filter((line) => line.startsWith(' ')).length).toBeGreaterThan(10);
    expect(file).not.toContain('\uFFFD');
    expect(new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(file))).toBe(file);
    expect(contentLines(file)).toContain(`SUMMARY;LANGUAGE=zh-CN:${summary}`);
  });

  it('uses the 75 octets: no line is folded early', () => {
    const exact = { ...lapse, summary: 'x'.repeat(75 - octets('SUMMARY;LANGUAGE=en:')), reminder: false };
    expect(calendarFile([exact], now, 'en')).not.toContain('\r\n ');
    expect(calendarFile([{ ...exact, summary: `${exact.summary}x` }], now, 'en')).toContain('\r\n x\r\n');
  });

  it('reminds only where it is asked to, and holds an event for each day', () => {
    const lines = contentLines(calendarFile([lapse, { ...lapse, id: 'b', reminder: false }], now, 'en'));
    expect(lines.filter((line) => line === 'BEGIN:VALARM')).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith('UID:'))).toEqual([
      'UID:a-lapse@liasse.invalid',
      'UID:b@liasse.invalid',
    ]);
  });
});
