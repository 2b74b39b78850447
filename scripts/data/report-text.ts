/** The data report for a terminal: plain text, at most 110 columns where the data allows. */
import { trustOrder } from '../../core/guidance/provenance.ts';
import { yearsUntilOld, yearsUntilReread } from '../../core/source-age.ts';
import type { DataReport, IssuerReport } from './report.ts';

/** The whole report, ending in a line break. */
export function reportAsText(report: DataReport): string {
  return [
    `What the data knows, ${report.today}`,
    '',
    ...confidenceTable(report.issuers),
    '',
    `Lines whose best source is older than ${yearsUntilOld} years or undated`,
    ...report.issuers.flatMap(agedLines),
    '',
    `Sources that nobody has read for ${yearsUntilReread === 1 ? 'a year' : `${yearsUntilReread} years`}: ${report.unread.length}`,
    ...report.unread.map(({ file, source, read }) => `  ${file}: ${source} (read ${read})`),
    '',
    'What is not known',
    ...report.issuers.flatMap(gapLines),
    '',
    'Widely copied statements',
    ...Object.entries(report.statements).map(([table, outcomes]) => `  ${table}: ${inWords(outcomes)}`),
    '',
  ].join('\n');
}

function confidenceTable(issuers: readonly IssuerReport[]): string[] {
  const width = Math.max('all'.length, ...issuers.map(({ issuer }) => issuer.length)) + 2;
  const row = (name: string, cells: readonly (string | number)[]) =>
    `  ${name.padEnd(width)}${cells.map((cell) => String(cell).padStart(13)).join('')}`;
  const sum = trustOrder.map((level) => issuers.reduce((total, { lines }) => total + lines[level], 0));
  return [
    'Lines by confidence',
    row('', trustOrder),
    ...issuers.map(({ issuer, lines }) =>
      row(
        issuer,
        trustOrder.map((level) => lines[level]),
      ),
    ),
    row('all', sum),
  ];
}

function agedLines({ issuer, aged }: IssuerReport): string[] {
  if (aged.length === 0) return [];
  const undated = aged.filter(({ age }) => age === 'undated').length;
  return [
    `  ${issuer}: ${aged.length - undated} old, ${undated} undated`,
    ...aged.map(({ place, date, confidence }) => `    ${date ?? 'undated'}  ${confidence}  ${place}`),
  ];
}

function gapLines({ issuer, missing, procedures }: IssuerReport): string[] {
  if (missing.length === 0 && procedures.length === 0) return [];
  return [
    `  ${issuer}${missing.length > 0 ? `: no ${missing.join(', no ')}` : ''}`,
    ...procedures.map(({ procedure, missing: unknown, general }) => {
      const parts = [
        ...(unknown.length > 0 ? [`no ${unknown.join(', no ')}`] : []),
        ...(general.length > 0 ? [`general rule only, confirm with the office: ${general.join(', ')}`] : []),
      ];
      return `    ${procedure}: ${parts.join('; ')}`;
    }),
  ];
}

function inWords(outcomes: Readonly<Record<string, number>>): string {
  return Object.entries(outcomes)
    .map(([outcome, count]) => `${count} ${outcome}`)
    .join(', ');
}
