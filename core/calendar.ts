/** Calendar files of whole days, by RFC 5545: what any calendar application opens. */
import { addDays, type Day } from './days.ts';

/** One day to stand in a calendar. */
export interface CalendarDay {
  /** Tells this day from others for ever: read in again, it replaces itself. Letters, digits and hyphens. */
  readonly id: string;
  readonly day: Day;
  readonly summary: string;
  readonly description?: string;
  /** Reminds at nine in the morning of the day before. */
  readonly reminder?: boolean;
}

/**
 * The text of a calendar file.
 * @param now ISO date and time at which the file is made
 * @param language of the texts, as a BCP 47 tag
 */
export function calendarFile(days: readonly CalendarDay[], now: string, language: string): string {
  const stamp = `${now.slice(0, 19).replace(/[-:]/gu, '')}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Liasse//Liasse//EN',
    'CALSCALE:GREGORIAN',
    ...days.flatMap((day) => eventLines(day, stamp, language)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(event: CalendarDay, stamp: string, language: string): string[] {
  const { id, day, summary, description, reminder } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${id}@liasse.invalid`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    // The end is the first day that is no longer part of it (3.6.1).
    `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    `SUMMARY;LANGUAGE=${language}:${escaped(summary)}`,
    ...(description === undefined ? [] : [`DESCRIPTION;LANGUAGE=${language}:${escaped(description)}`]),
    // A date to know takes up no time: nobody is busy because of it.
    'TRANSP:TRANSPARENT',
    ...(reminder ? reminderLines(summary) : []),
    'END:VEVENT',
  ];
}

function reminderLines(summary: string): string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(summary)}`,
    'TRIGGER:-PT15H',
    'END:VALARM',
  ];
}

const compact = (day: Day) => day.replaceAll('-', '');

/** Backslash, semicolon, comma and line break have a meaning of their own in a text (3.3.11); other controls none. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/[\\;,]/gu, '\\$&')
    .replaceAll('\n', '\\n');
}

const longestLine = 75;

/** Lines are at most 75 octets long; the next one goes on after a blank (3.1). No character is cut in two. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const letter of line) {
    const size = octetsOf(letter);
    if (octets + size > longestLine) {
      text += '\r\n ';
      octets = 1;
    }
    text += letter;
    octets += size;
  }
  return text;
}

/** Length of one character in UTF-8. */
function octetsOf(letter: string): number {
  const point = letter.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
