import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf } from '../../../functions/forms/define-form.ts';
import { FORMS } from '../../../functions/forms/forms.ts';
import { personalDataIn } from '../../../functions/forms/personal-data/personal-data.ts';
import { REGISTERS } from '../../../functions/forms/registers.ts';

/** The fifty family names most often met, and given names that with none of them make a place or a person whom streets are named after. */
const FAMILIES =
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Trương Phùng Đào Đoàn Lâm Mai Tô Hà Cao Chu Châu Triệu Vương Lương Lưu Tống Thái Tăng La Kiều Từ Ninh Thân Giang Tạ Quách Đàm Nghiêm Doãn Khúc Mạc Hứa'.split(
    ' ',
  );
const GIVEN =
  'Hùng Tuấn Dũng Thảo Hằng Quỳnh Nhung Kiên Đạt Phượng Loan Trâm Vy Khôi Hiếu Nga Thúy Thuý Hường Linh Huyền Thắm Ngọc Phúc Khang'.split(
    ' ',
  );
/** Whole names, and what may stand before and after one. */
const MIDDLE = ['', 'Văn', 'Thị', 'Minh', 'Thị Thu', 'Đức'];
const BEFORE = [
  '',
  'Hôm qua ',
  'Đã đến gặp ',
  'đoàn kiểm tra thấy ',
  'Trường hợp của ',
  'Xưởng có 3 trẻ, trong đó có ',
  'Ghi chú: ',
];
const AFTER = [
  '',
  '.',
  ' nghỉ học từ tháng 3',
  ', 13 tuổi, bán vé số',
  ' và em gái đều đi làm',
  ' (hộ nghèo)',
  '\nđã báo công an',
];

const withoutAccents = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
const SPELLINGS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.normalize('NFD'),
  withoutAccents,
  (text) => text.toUpperCase(),
  (text) => text.replaceAll(' ', '\u00A0'),
];

test('a family name and a given name are found anywhere in a sentence, with accents or without, in either normal form', () => {
  const pick = (list: readonly string[]) => fc.constantFrom(...list);
  expect(FAMILIES).toHaveLength(50);
  fc.assert(
    fc.property(
      fc.tuple(pick(FAMILIES), pick(MIDDLE), pick(GIVEN), pick(BEFORE), pick(AFTER)),
      fc.constantFrom(...SPELLINGS),
      ([family, middle, given, before, after], spell) => {
        const name = [family, middle, given].filter((part) => part !== '').join(' ');
        const text = spell(`${before}${name}${after}`);
        const [start, end] = [spell(before).length, spell(`${before}${name}`).length];
        const findings = personalDataIn(text);
        expect(findings.some((found) => found.kind === 'name' && found.start <= start && found.end >= end)).toBe(true);
      },
    ),
    { numRuns: 2_000 },
  );
});

test('a phone is found anywhere, however it is parted', () => {
  const digits = fc.stringMatching(/^[35789]\d{8}$/);
  fc.assert(
    fc.property(digits, fc.constantFrom('0', '+84', '84', '+84 '), fc.constantFrom('', ' ', '.', '-'), (number, prefix, part) => {
      const typed = `${prefix}${[number.slice(0, 3), number.slice(3, 6), number.slice(6)].join(part)}`;
      expect(personalDataIn(`Mẹ trẻ dùng số ${typed}, gọi buổi tối`)).toHaveLength(1);
      expect(personalDataIn(typed)).toHaveLength(1);
    }),
  );
});

test('an amount of money, a date and the number of a document are found nowhere', () => {
  const amount = fc.integer({ min: 1, max: 999_999_999_999 }).map((n) => String(n).replace(/\B(?=(\d{3})+$)/g, '.'));
  const two = (n: number): string => String(n).padStart(2, '0');
  const date = fc
    .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 2020, max: 2030 }))
    .map(([day, month, year]) => `${two(day)}/${two(month)}/${year}`);
  const number = fc.integer({ min: 1, max: 9999 });
  fc.assert(
    fc.property(amount, date, number, (money, day, n) => {
      expect(personalDataIn(`Hỗ trợ ${money} đồng theo Quyết định số ${n}/QĐ-UBND ngày ${day}, họp lại ${day}`)).toEqual([]);
    }),
  );
});

test('whatever is typed, findings lie inside it, in order, and say the same of both normal forms', () => {
  const words = fc.constantFrom(
    'cháu ',
    'Nguyễn ',
    'Hùng',
    ' ',
    '.',
    '0912',
    '345',
    '@',
    'lớp ',
    '7A',
    '2',
    'đường ',
    'ngõ ',
    '\n',
    'sinh ',
    '3/4/2012',
    'e\u0301',
    '\u200B',
    '👨‍👩‍👧',
    'İ',
    'ﬁ',
  );
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(words, { maxLength: 30 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(typed, fc.constantFrom('child' as const, 'work' as const), (text, about) => {
      const findings = personalDataIn(text, about);
      for (const { start, end } of findings) expect(0 <= start && start < end && end <= text.length).toBe(true);
      expect(findings.map(({ start }) => start)).toEqual(findings.map(({ start }) => start).toSorted((a, b) => a - b));
      const kinds = (form: 'NFC' | 'NFD') => personalDataIn(text.normalize(form), about).map(({ kind }) => kind);
      expect(kinds('NFC')).toEqual(kinds('NFD'));
    }),
    { numRuns: 2_000 },
  );
});

test('no title, help, option or message of our own forms and registers names anybody', () => {
  const texts = [...FORMS, ...REGISTERS].flatMap((definition) => [
    definition.tab,
    ...columnsOf(definition).flatMap(({ title, help, entry, options }) => [
      title,
      help ?? '',
      entry?.message ?? '',
      ...(options ?? []).map(({ label }) => label),
    ]),
  ]);
  expect(texts.length).toBeGreaterThan(300);
  expect(texts.filter((text) => personalDataIn(text).length > 0)).toEqual([]);
});
