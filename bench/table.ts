/** Figures as people read them. */
import { type Figure, isMet } from './figure.ts';

const HEADER = ['work', 'goal', 'measured', 'spread (quarters)', '', 'how'] as const;

export const asTable = (figures: readonly Figure[], machine: string): string =>
  [
    machine,
    '',
    ...figures
      .map(lineOf)
      .flatMap(([work, goal, measured, spread, met, note]) => [
        `${met === '✓' ? '✓' : met === '✗' ? '✗' : '·'} ${work}: ${measured}${spread === '' ? '' : ` (${spread})`}${goal === '' ? '' : `, mục tiêu ${goal}`}`,
        `    ${note}`,
      ]),
  ].join('\n');

export const asMarkdown = (figures: readonly Figure[], machine: string): string =>
  [
    `Machine: ${machine}.`,
    '',
    rowOf(HEADER),
    rowOf(HEADER.map(() => '---')),
    ...figures.map((figure) => rowOf(lineOf(figure))),
  ].join('\n');

const rowOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function lineOf(figure: Figure): readonly [string, string, string, string, string, string] {
  const { work, unit, goal, value, note } = figure;
  const met = isMet(figure);
  const shown = (number: number): string => `${digits(number, unit)}${unit === '' ? '' : ` ${unit}`}`;
  const spread =
    value === null || typeof value === 'number' ? '' : `${digits(value.low, unit)}–${digits(value.high, unit)}, n = ${value.of}`;
  return [
    work,
    goal === null ? '' : `≤ ${shown(goal)}`,
    value === null ? '–' : shown(typeof value === 'number' ? value : value.median),
    spread,
    met === null ? '' : met ? '✓' : '✗',
    note,
  ];
}

/** Three significant digits, whole calls and bytes. */
const digits = (number: number, unit: Figure['unit']): string =>
  unit === 'calls' || number >= 100 ? Math.round(number).toLocaleString('en') : String(Number(number.toPrecision(3)));
