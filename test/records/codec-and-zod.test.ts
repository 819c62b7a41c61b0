/** Decision 11: the readers and zod are two statements of one law, held against each other on good and bad cells. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf } from '../../functions/forms/define-form.ts';
import { FORMS } from '../../functions/forms/forms.ts';
import type { Question } from '../../functions/forms/question.ts';
import { REGISTERS } from '../../functions/forms/registers.ts';
import { cellsOf } from '../../functions/records/cells.ts';
import { readColumn } from '../../functions/records/column-readers.ts';
import { entriesOf } from '../../functions/records/entries.ts';
import type { Cell } from '../../functions/records/table.ts';
import { explainCell } from '../../functions/records/zod-cell.ts';

const QUESTIONS = [...FORMS, ...REGISTERS].flatMap((definition): readonly Question[] => columnsOf(definition));

function isRefused(question: Question, cell: Cell): boolean {
  let refused = false;
  const report = () => {
    refused = true;
  };
  const { column } = entriesOf(cellsOf([[cell]]), [0]);
  readColumn(question, column(0), { submittedOn: () => 0, names: () => undefined, datesRecord: false, report });
  return refused;
}

const digits = fc.stringMatching(/^-?\d{1,4}([.,]\d{1,3}){0,3}$/);
const date = fc.stringMatching(/^\d{1,2}[/.-]\d{1,2}[/.-](19|20)\d\d$/);
const moment = fc.stringMatching(/^[0-3]?\d[/-]1?\d[/-]20\d\d[ T]?[0-2]?\d:\d\d(:\d\d)?$/);
const iso = fc.stringMatching(/^20\d\d-[01]\d-[0-3]\d( [0-2]\d:[0-5]\d)?$/);
const month = fc.stringMatching(/^1?\d[/.-](19|20)\d\d$/);
const number = fc.oneof(
  fc.integer({ min: -5, max: 80_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(18_263, 18_264, 73_050.99, 73_051, 0.5, 40),
);
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('', ' ', '\u200b', 'Tháng 10/2026', 'tháng 3/2026 (x)', 'TRUE', '1'.repeat(60), 'a'.repeat(6000)),
);

const cellFor = (question: Question): fc.Arbitrary<Cell> => {
  const labels = (question.options ?? []).flatMap((option) => [
    option.label,
    option.label.toUpperCase(),
    option.label.normalize('NFD'),
  ]);
  const label = labels.length > 0 ? fc.constantFrom(...labels) : fc.constant('?');
  return fc.oneof(
    digits,
    date,
    moment,
    iso,
    month,
    number,
    words,
    label,
    fc.array(fc.oneof(label, fc.constantFrom('', 'x', ' ')), { maxLength: 4 }).map((ticks) => ticks.join(', ')),
    fc.constantFrom<Cell>(null, true, false),
  );
};

test('a column reader refuses a cell exactly when zod does', () => {
  const answer = fc.constantFrom(...QUESTIONS).chain((question) => cellFor(question).map((cell) => ({ question, cell })));
  fc.assert(
    fc.property(answer, ({ question, cell }) => {
      expect({ key: question.key, cell, refused: isRefused(question, cell) }).toEqual({
        key: question.key,
        cell,
        refused: explainCell(question, cell) !== undefined,
      });
    }),
    { numRuns: 6000 },
  );
});

test('zod names what is accepted, never what was typed', () => {
  const secret = 'Nguyễn Văn Bí Mật 0912345678';
  for (const question of QUESTIONS) expect(explainCell(question, secret) ?? '').not.toContain('Bí Mật');
  const hours = QUESTIONS.find(({ key }) => key === 'hours');
  expect(hours && explainCell(hours, 41)).toBe('Too big: expected number to be <=40');
});
