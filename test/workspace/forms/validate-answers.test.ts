import { describe, expect, test } from 'vitest';
import { postedAnswers } from '../../../workspace/forms/posted-answers.ts';
import { DEFAULT_SWITCHES, type Item, type QuestionItem, type StoredForm } from '../../../workspace/forms/stored-form.ts';
import { validateAnswers } from '../../../workspace/forms/validate-answers.ts';
import { formBody } from '../visitor.ts';

type Shape = Pick<QuestionItem, 'type'> & Partial<Record<'choices' | 'validation' | 'required', unknown>>;

/** A form of one question, entry 7. */
function asking(shape: Shape): StoredForm {
  const item = { itemId: 1, entryId: 7, title: 'Câu', helpText: '', required: false, ...shape } as Item;
  return {
    ...DEFAULT_SWITCHES,
    fileId: 'f',
    formId: 'f',
    title: '',
    description: '',
    confirmationMessage: '',
    closedMessage: '',
    destination: null,
    items: [item],
    made: 1,
  };
}

/** The answer, or the error. A value "_year=2026" is a part of the entry, as `entry.7_year`. */
const check = (shape: Shape, ...values: readonly string[]) => {
  const fields = formBody(
    values.map((value) => {
      const [, part = '', rest = value] = /^(_\w+)=(.*)$/s.exec(value) ?? [];
      return [`entry.7${part}`, rest];
    }),
  );
  const { answers, errors } = validateAnswers(asking(shape), postedAnswers(fields));
  return errors.get(7) ?? answers.get(1);
};

const hours = { type: 'TEXT', validation: { pattern: '^\\d{1,3}([.,]\\d)?$', message: 'Ghi số giờ.' } } as const;
const choices = [{ value: 'Có' }, { value: 'Không' }, { value: 'Không rõ' }];

describe('text', () => {
  test.each(['1', '1,5', '1.5', ' 35 ', '999,9'])('takes %o where the pattern matches the whole of it', (text) => {
    expect(check(hours, text)).toEqual({ kind: 'text', text: text.trim() });
  });

  test.each(['1,55', 'một', '1 giờ', '1,5\n2', '-1', '９'])('refuses %o', (text) => {
    expect(check(hours, text)).toBe('Ghi số giờ.');
  });

  test('a pattern of alternatives is matched whole too', () => {
    const age = { type: 'TEXT', validation: { pattern: '\\d|1[0-7]', message: 'Dưới 18.' } } as const;
    expect(check(age, '17')).toEqual({ kind: 'text', text: '17' });
    expect(check(age, '18')).toBe('Dưới 18.');
    expect(check(age, '171')).toBe('Dưới 18.');
  });

  test('refuses one character too many, counted after line ends are made one', () => {
    const short = { type: 'PARAGRAPH_TEXT', validation: { maxLength: 5, message: 'Ghi ngắn hơn.' } } as const;
    expect(check(short, 'ab\r\ncd')).toEqual({ kind: 'text', text: 'ab\ncd' });
    expect(check(short, 'abcdef')).toBe('Ghi ngắn hơn.');
  });

  test('a megabyte against a pattern, or more than a cell holds, is refused at once', () => {
    const start = performance.now();
    expect(check(hours, '1'.repeat(1_000_000))).toBe('Câu trả lời quá dài. Ghi ngắn lại.');
    expect(check(hours, '1'.repeat(40_000))).toBe('Ghi số giờ.');
    expect(check({ type: 'PARAGRAPH_TEXT' }, 'x'.repeat(50_001))).toBe('Câu trả lời quá dài. Ghi ngắn lại.');
    expect(performance.now() - start).toBeLessThan(200);
  });

  test('keeps what people typed: decomposed letters, formulas, markup', () => {
    for (const text of ['Hoà'.normalize('NFD'), '=1+1', '<b>', '__proto__']) {
      expect(check({ type: 'TEXT' }, text)).toEqual({ kind: 'text', text });
    }
  });
});

describe('choices', () => {
  test('a single choice must be offered, letter for letter', () => {
    expect(check({ type: 'MULTIPLE_CHOICE', choices }, 'Có')).toEqual({ kind: 'choice', label: 'Có' });
    for (const strange of ['có', 'Có ', 'Khác', '__proto__'])
      expect(check({ type: 'LIST', choices }, strange)).toContain('không có trong danh sách');
  });

  test('one answer only', () => {
    expect(check({ type: 'MULTIPLE_CHOICE', choices }, 'Có', 'Không')).toBe('Câu này chỉ nhận một câu trả lời.');
  });

  test('ticks come in the order of the form, each once', () => {
    expect(check({ type: 'CHECKBOX', choices }, 'Không rõ', 'Có', 'Có')).toEqual({ kind: 'choices', labels: ['Có', 'Không rõ'] });
    expect(check({ type: 'CHECKBOX', choices }, 'Có', 'Lạ')).toContain('không có trong danh sách');
  });
});

describe('a required question', () => {
  test.each([
    ['TEXT', 'Hãy trả lời'],
    ['PARAGRAPH_TEXT', 'Hãy trả lời'],
    ['MULTIPLE_CHOICE', 'Hãy chọn một dòng'],
    ['LIST', 'Hãy chọn một dòng'],
    ['CHECKBOX', 'ít nhất một dòng'],
    ['DATE', 'Hãy chọn ngày'],
    ['DATETIME', 'Hãy chọn ngày'],
  ] as const)('of type %s says what to do', (type, message) => {
    expect(check({ type, choices, required: true })).toContain(message);
    expect(check({ type, choices, required: true }, '   ')).toContain(message);
    expect(check({ type, choices }, '')).toBeUndefined();
  });
});

describe('dates', () => {
  test.each([
    [['2026-10-19'], '2026-10-19'],
    [['2028-02-29'], '2028-02-29'],
    [['_year=2026', '_month=1', '_day=9'], '2026-01-09'],
    [['9999-12-31'], '9999-12-31'],
  ])('%j is %s', (values, date) => {
    expect(check({ type: 'DATE' }, ...values)).toEqual({ kind: 'date', date });
  });

  test.each([
    [['19/10/2026']],
    [['2026-02-29']],
    [['2026-13-01']],
    [['2026-1-9']],
    [['2026-10-19 14:30']],
    [['_year=26', '_month=1', '_day=9']],
    [['_year=2026', '_month=1', '_day=']],
    [['_month=1']],
    [['hôm qua']],
  ])('%j is none', (values) => {
    expect(check({ type: 'DATE' }, ...values)).toMatch(/^Ngày chưa đúng/);
  });

  test('a date in the future is accepted: the record says so later', () => {
    expect(check({ type: 'DATE' }, '2099-01-01')).toEqual({ kind: 'date', date: '2099-01-01' });
  });

  test('midnight and the last minute are minutes of their day', () => {
    expect(check({ type: 'DATETIME' }, '2026-10-19 00:00')).toEqual({ kind: 'datetime', date: '2026-10-19', hour: 0, minute: 0 });
    expect(check({ type: 'DATETIME' }, '2026-10-19T23:59')).toEqual({
      kind: 'datetime',
      date: '2026-10-19',
      hour: 23,
      minute: 59,
    });
    for (const wrong of ['2026-10-19 24:00', '2026-10-19 9:30', '2026-10-19 09:60', '09:30', '2026-10-19T']) {
      expect(check({ type: 'DATETIME' }, wrong)).toMatch(/^Ngày giờ chưa đúng/);
    }
  });
});
