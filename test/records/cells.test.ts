import { describe, expect, test } from 'vitest';
import { dayToSerial, instantOf, toSerial } from '../../functions/calendar/instant.ts';
import { toDay } from '../../functions/calendar/plain-date.ts';
import type { FormDefinition } from '../../functions/forms/define-form.ts';
import type { Question } from '../../functions/forms/question.ts';
import { readTable } from '../../functions/records/read-table.ts';
import { registerNames } from '../../functions/records/register-names.ts';
import { BLANK, type Cell, fixedIndex, NO_DAY } from '../../functions/records/table.ts';
import { withRows } from '../builders/tabs.ts';

const always = { validFrom: undefined, validTo: undefined };
const names = {
  groups: registerNames([
    { id: 'a', name: 'Trường Hòa Long', formerNames: 'Trường cấp 2 Hòa Long; THCS Hòa Long', ...always },
    { id: 'b', name: 'Tổ 1, khu Đông', ...always },
    { id: 'c', name: 'Tổ 7', validFrom: undefined, validTo: toDay('2026-06-30') },
    { id: 'd', name: 'Tổ 7', validFrom: toDay('2026-07-01'), validTo: undefined },
    { id: 'e', name: 'Tổ 9', ...always },
    { id: 'f', name: 'Tổ 9', ...always },
    { id: 'g', name: 'Cụm Châu Khê', formerNames: 'Tổ 10', ...always },
    { id: 'h', name: 'Tổ 10', ...always },
    { id: 'i', name: 'Tổ 11', validFrom: toDay('2026-11-01'), validTo: undefined },
    { id: 'j', name: 'Tổ 12', formerNames: 'Tổ 11', ...always },
  ]),
};

const tabOf = { table: 'training', sheetId: 1, title: 'Tab', columnKeys: ['submittedAt', 'asked'], header: [] } as const;

function formOf(question: Question): FormDefinition {
  const sections = [{ key: 's', questions: [question] }];
  return {
    id: 'training',
    title: '',
    description: '',
    confirmation: '',
    tab: 'Tab',
    spreadsheet: 'data',
    eventQuestion: 'none',
    sections,
  };
}

/** The value and the problem codes of one answer of a form with one question, submitted at noon of a day. */
function reading(question: Partial<Question> & Pick<Question, 'kind'>, cell: Cell, on = '2026-10-05') {
  const asked: Question = { key: 'asked', title: 'Câu hỏi', serves: ['x'], sensitivity: 'open', ...question };
  const { table, findings } = readTable(formOf(asked), withRows(tabOf, [[toSerial(instantOf(on, 12, 0)), cell]]), { names });
  return { value: table.columns['asked']?.[0], codes: findings.map(({ problem }) => problem.code) };
}
const good = (value: unknown) => ({ value, codes: [] });
const bad = (value: unknown, code = 'value-unreadable') => ({ value, codes: [code] });

describe('a day', () => {
  const day = toDay('2026-05-19');
  test.each<[string, Cell, unknown]>([
    ['a serial', dayToSerial(day), good(day)],
    ['a serial with a time, which is dropped', dayToSerial(day) + 0.99, good(day)],
    ['19/5/2026', '19/5/2026', good(day)],
    ['19-05-2026 among spaces', ' 19-05-2026 ', good(day)],
    ['19.5.2026', '19.5.2026', good(day)],
    ['ISO', '2026-05-19', good(day)],
    ['the American order', '05/19/2026', bad(NO_DAY)],
    ['two-digit years', '19/5/26', bad(NO_DAY)],
    ['a day that does not exist', '31/4/2026', bad(NO_DAY)],
    ['a year alone, which as a serial would be 1905', 2026, bad(NO_DAY)],
    ['a number after every calendar', 9e9, bad(NO_DAY)],
    ['words', 'hôm qua', bad(NO_DAY)],
    ['a tick box', true, bad(NO_DAY)],
    ['a novel', '1'.repeat(50_000), bad(NO_DAY)],
    ['spaces', '  ', good(NO_DAY)],
    ['only a zero-width space', '\u200b', good(NO_DAY)],
    ['nothing', null, good(NO_DAY)],
  ])('is read from %s', (_, cell, expected) => {
    expect(reading({ kind: 'date' }, cell)).toEqual(expected);
  });
});

describe('a minute on Vietnam’s clock', () => {
  const at = instantOf('2026-10-19', 14, 30);
  test.each<[string, Cell, unknown]>([
    ['a serial', toSerial(at), good(at)],
    ['19/10/2026 14:30', '19/10/2026 14:30', good(at)],
    ['seconds', '19/10/2026 14:30:20', good(at + 20_000)],
    ['ISO with a space', '2026-10-19 14:30', good(at)],
    ['ISO with a T', '2026-10-19T14:30:00', good(at)],
    ['a day without its hour', '19/10/2026', bad(Number.NaN)],
    ['24:00, which is the next day', '19/10/2026 24:00', bad(Number.NaN)],
    ['25 o’clock', '19/10/2026 25:30', bad(Number.NaN)],
    ['a zone, which would be another clock', '2026-10-19T14:30Z', bad(Number.NaN)],
    ['a novel', `19/10/2026 ${' '.repeat(50_000)}`, bad(Number.NaN)],
  ])('is read from %s', (_, cell, expected) => {
    expect(reading({ kind: 'datetime' }, cell)).toEqual(expected);
  });
});

describe('a month', () => {
  const march = 2013 * 12 + 2;
  test.each<[string, Cell, unknown]>([
    ['03/2013', '03/2013', good(march)],
    ['3/2013', '3/2013', good(march)],
    ['the date that Sheets made of it', dayToSerial(toDay('2013-03-01')), good(march)],
    ['13/2013', '13/2013', bad(NO_DAY)],
    ['2013', 2013, bad(NO_DAY)],
    ['a full birth date, which is never kept', '03/03/2013', bad(NO_DAY)],
  ])('is read from %s', (_, cell, expected) => {
    expect(reading({ kind: 'month' }, cell)).toEqual(expected);
  });
});

test('a reporting month is read from its label, dates or none, in any Unicode form', () => {
  expect(reading({ kind: 'period' }, 'Tháng 10/2026 (15/09-14/10/2026)')).toEqual(good('2026-10'));
  expect(reading({ kind: 'period' }, 'tháng 1/2027'.normalize('NFD'))).toEqual(good('2027-01'));
  expect(reading({ kind: 'period' }, 'quý III')).toEqual(bad(''));
  expect(reading({ kind: 'period' }, null)).toEqual(good(''));
});

describe('a whole number', () => {
  test.each<[Cell, unknown]>([
    [35, good(35)],
    ['35', good(35)],
    [' 1.234 ', good(1234)],
    ['15.000.000', good(15_000_000)],
    [0, good(0)],
    ['0', good(0)],
    ['007', good(7)],
    [3.5, bad(Number.NaN)],
    ['3,5', bad(Number.NaN)],
    ['1,234', bad(Number.NaN)],
    ['1.23', bad(Number.NaN)],
    ['0.500', bad(Number.NaN)],
    ['ba mươi', bad(Number.NaN)],
    ['1e3', bad(Number.NaN)],
    [1e300, bad(Number.NaN)],
    [true, bad(Number.NaN)],
    ['9'.repeat(50_000), bad(Number.NaN)],
    [-1, bad(Number.NaN, 'out-of-limits')],
    ['-1', bad(Number.NaN, 'out-of-limits')],
    ['', good(Number.NaN)],
  ])('%j', (cell, expected) => {
    expect(reading({ kind: 'integer' }, cell)).toEqual(expected);
  });

  test('outside the limits of its question is left out, and the limit says so', () => {
    const limits = { min: 0, max: 200, message: 'Ghi số từ 0 đến 200.' };
    expect(reading({ kind: 'integer', limits }, 200)).toEqual(good(200));
    expect(reading({ kind: 'integer', limits }, 201)).toEqual(bad(Number.NaN, 'out-of-limits'));
  });
});

describe('a decimal number', () => {
  test.each<[Cell, unknown]>([
    [3.5, good(3.5)],
    ['3,5', good(3.5)],
    ['3.5', good(3.5)],
    ['1.234,5', good(1234.5)],
    ['1.234', good(1234)],
    ['0.500', good(0.5)],
    ['0,25', good(0.25)],
    ['40', good(40)],
    ['3,', bad(Number.NaN)],
    [',5', bad(Number.NaN)],
    ['3,5,1', bad(Number.NaN)],
    ['3 giờ', bad(Number.NaN)],
    ['-0,5', bad(Number.NaN, 'out-of-limits')],
  ])('%j', (cell, expected) => {
    expect(reading({ kind: 'decimal' }, cell)).toEqual(expected);
  });
});

describe('text', () => {
  test('is kept as typed, in NFC, without spaces and invisible characters around it', () => {
    expect(reading({ kind: 'text' }, ' \u200bHoà giải '.normalize('NFD')).value).toBe('Hoà giải');
    expect(reading({ kind: 'text' }, 120).value).toBe('120');
    expect(reading({ kind: 'text' }, false).value).toBe('FALSE');
    expect(reading({ kind: 'text' }, '=HYPERLINK("x")').value).toBe('=HYPERLINK("x")');
  });

  test('of several lines is a list without the empty ones', () => {
    expect(reading({ kind: 'lines' }, 'CS-01\r\n\n  Hộ Ba \n').value).toEqual(['CS-01', 'Hộ Ba']);
    expect(reading({ kind: 'lines' }, '\n \n').value).toEqual([]);
    expect(reading({ kind: 'lines' }, 7).value).toEqual(['7']);
  });
});

describe('a choice', () => {
  const options = [
    { key: 'lesson', label: 'Tiết học, sinh hoạt lớp', formerLabels: ['Giờ học'] },
    { key: 'health', label: 'Sức khỏe' },
    { key: 'yes', label: 'Có' },
    { key: 'no', label: 'Không' },
  ];
  test.each<[string, Cell, unknown]>([
    ['its label', 'Tiết học, sinh hoạt lớp', good(0)],
    ['a label it had before', 'giờ học', good(0)],
    ['NFD', 'Sức khỏe'.normalize('NFD'), good(1)],
    ['the other tone style, capitals and a right-to-left mark', '\u200fSỨC KHOẺ', good(1)],
    ['a tick box', true, good(2)],
    ['an empty tick box', false, good(3)],
    ['a label nobody knows', 'Ở nhà', bad(BLANK, 'option-unknown')],
    ['a number', 3, bad(BLANK, 'option-unknown')],
    ['a novel', 'Có'.repeat(20_000), bad(BLANK, 'option-unknown')],
    ['nothing', '', good(BLANK)],
  ])('is read from %s', (_, cell, expected) => {
    expect(reading({ kind: 'choice', options }, cell)).toEqual(expected);
  });

  test('of several: what is known stays ticked, what is not is pointed at', () => {
    const ticks = options.slice(1);
    expect(reading({ kind: 'choices', options: ticks }, 'Sức khoẻ, Không')).toEqual(good(0b101));
    expect(reading({ kind: 'choices', options: ticks }, 'Có, cái gì đó')).toEqual(bad(0b010, 'option-unknown'));
    expect(reading({ kind: 'choices', options: ticks }, ',, ')).toEqual(good(0));
    expect(reading({ kind: 'choices', options: ticks }, `Có,${'x'.repeat(5000)}`)).toEqual(bad(0, 'option-unknown'));
  });
});

describe('a name of a register', () => {
  const question = {
    kind: 'register',
    from: { register: 'groups', fixed: [{ key: 'several', label: 'Nhiều nhóm hoặc toàn phường' }] },
  } as const;
  test.each<[string, Cell, unknown]>([
    ['the name it has', 'Trường Hoà Long', good(0)],
    ['a name it had', 'thcs hòa long', good(0)],
    ['its id', 'a', good(0)],
    ['name and id, as offered beside a namesake', 'Trường Hòa Long (a)', good(0)],
    ['a comma shown as a dash', 'Tổ 1 - khu Đông', good(1)],
    ['a fixed option', 'Nhiều nhóm hoặc toàn phường', good(fixedIndex(0))],
    ['a name that one of two bears on that day', 'Tổ 7', good(3)],
    ['an expired entry by its id', 'c', good(2)],
    ['a name that two bear', 'Tổ 9', bad(BLANK, 'name-ambiguous')],
    ['a name that one bears and one bore', 'Tổ 10', good(7)],
    ['a name nobody bears', 'Tổ 99', bad(BLANK, 'name-unknown')],
    ['a novel', 'Tổ'.repeat(20_000), bad(BLANK, 'name-unknown')],
    ['nothing', null, good(BLANK)],
  ])('is read from %s', (_, cell, expected) => {
    expect(reading(question, cell)).toEqual(expected);
  });

  test('means who bore it on the day of the submission', () => {
    expect(reading(question, 'Tổ 11', '2026-10-31').value).toBe(9);
    expect(reading(question, 'Tổ 11', '2026-11-01').value).toBe(8);
    expect(reading(question, 'Tổ 7', '2026-06-30').value).toBe(2);
    expect(reading(question, 'Tổ 7', '2026-07-01').value).toBe(3);
  });

  test('of several: each once, the unknown ones pointed at', () => {
    const several = { ...question, kind: 'registers' } as const;
    expect(reading(several, 'Trường Hòa Long, Tổ 1 - khu Đông, THCS Hòa Long')).toEqual(good([0, 1]));
    expect(reading(several, 'Tổ 99, Tổ 7')).toEqual(bad([3], 'name-unknown'));
    expect(reading(several, ' , ')).toEqual(good([]));
  });

  test('of several, in rows of two days: each row by its own day', () => {
    const asked: Question = {
      key: 'asked',
      title: 'Câu hỏi',
      serves: ['x'],
      sensitivity: 'open',
      ...question,
      kind: 'registers',
    };
    const rows = ['2026-06-30', '2026-07-01'].map((on) => [toSerial(instantOf(on, 12, 0)), 'Tổ 7, Trường Hòa Long']);
    const { table } = readTable(formOf(asked), withRows(tabOf, rows), { names });
    expect(table.columns['asked']).toEqual([
      [2, 0],
      [3, 0],
    ]);
  });

  test('of a register that could not be read stays blank without one more problem', () => {
    expect(reading({ kind: 'register', from: { register: 'units' } }, 'Công an')).toEqual(good(BLANK));
    expect(reading({ kind: 'registers', from: { register: 'officials' } }, 'A, B')).toEqual(good([]));
  });
});
