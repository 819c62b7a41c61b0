import { describe, expect, test } from 'vitest';
import { LONGEST_READ, personalDataIn } from '../../../functions/forms/personal-data/personal-data.ts';

/** "name: Hùng" of each finding, cut out of the text as typed. */
const found = (text: string, about?: 'child'): string[] =>
  personalDataIn(text, about).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe('what is found stands where it was typed', () => {
  test.each([
    ['Cháu Hùng nghỉ học, gọi 0912 345 678', ['name: Hùng', 'phone: 0912 345 678']],
    ['Trẻ Nguyễn Văn Nam, sinh ngày 15/03/2013', ['name: Nguyễn Văn Nam', 'birth-date: sinh ngày 15/03/2013']],
    ['em A. và cháu T.H.', ['name: A', 'name: T.H']],
    ['Ng.V.Nam; N.V.A', ['name: Ng.V.Nam', 'name: N.V.A']],
    ['Gửi hoa.nguyen@mail.example, (a@b.example)', ['account: hoa.nguyen@mail.example', 'account: a@b.example']],
    ['lớp 7A2 và lớp 5/3', ['class: 7A2', 'class: 5/3']],
    ['Căn cước 027 185 001 234', ['number: 027 185 001 234']],
    ['số nhà 12, ngõ 5', ['address: 12', 'address: 5']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('however its accents are stored, and with marks nobody sees', () => {
    const text = 'Hôm qua cháu Hường nghỉ';
    const decomposed = text.normalize('NFD');
    expect(found(decomposed)).toEqual([`name: ${'Hường'.normalize('NFD')}`]);
    expect(found('cháu Hư\u200Bờng nghỉ')).toEqual(['name: Hư\u200Bờng']);
    expect(found('gọi 0912\u200B345\u2060678')).toEqual(['phone: 0912\u200B345\u2060678']);
    expect(found('gọi ０９１２３４５６７８')).toEqual(['phone: ０９１２３４５６７８']);
  });
});

describe('names', () => {
  test.each([
    'Sùng A Páo',
    'Ma Seo Chứ',
    'Giàng Thị Mỷ',
    'Đường Văn Toàn',
    'Công an phường Nguyễn Văn Dũng xác minh',
    'Chủ cơ sở Hà Quang Vinh',
    'Ngọc Anh (13 tuổi)',
    'đã vận động Linh quay lại lớp',
    'cháu "Bống" ở nhà',
    'CHÁU HÙNG',
    'cháu Trần Phú',
    'em lê thị hoa',
    'Đ/c Hạnh theo dõi tiếp',
    'Lộc đã về nhà',
    'bé trai TQD (15 tuổi)',
    'Gia đình Đ. xin cho con nghỉ',
    'Nguyễn Hà Giang và Nguyễn Cao Minh',
  ])('are seen: %s', (text) => {
    expect(found(text).join()).toContain('name: ');
  });

  test.each([
    'Đội TNTP Hồ Chí Minh, Đoàn TNCS Hồ Chí Minh',
    'Năm điều Bác Hồ dạy, Mẹ Việt Nam anh hùng',
    'Tết Đinh Mùi, Tết Nguyên đán',
    'Trẻ Nam 14 tuổi, Trẻ Nữ 12 tuổi',
    'Bà Rịa - Vũng Tàu, Hà Giang, Từ Sơn, Lương Tài',
    'Quyền Của Trẻ Em Và Bổn Phận Của Trẻ Em',
    'Cộng hòa xã hội chủ nghĩa Việt Nam',
    'tuổi trẻ Kinh Bắc, tiếng Anh, bà con Nhân dân',
    'T.P.H.C.M, C.T.V',
    'danh sách học sinh “Ươm mầm tương lai”',
    'trẻ DTTS, học sinh PTTH, trẻ HIV',
    'Chủ nhật, người con Diễn Châu',
  ])('are not: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('what it does not see', () => {
  test.each([
    'đã chở Lộc về nhà',
    'Ngân và mẹ ở nhờ ông bà',
    'Say thah là học sinh giỏi',
    'hùng nghỉ học đi phụ hồ',
    'con nhà bán phở đầu ngõ chợ, nhà có cây khế',
    'con trai lớn của chủ tịch hội',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('numbers', () => {
  test.each([
    ['0912345678', 'phone'],
    ['+84 912 345 678', 'phone'],
    ['(0222) 3812345', 'phone'],
    ['SĐT 912 345 678', 'phone'],
    ['0912\n345\n678', 'phone'],
    ['912345678', 'number'],
    ['CMND 125 123 456', 'number'],
    ['TE1272713456789', 'number'],
    ['19034567890123', 'number'],
  ])('%s is a %s', (text, kind) => {
    expect(personalDataIn(text).map((finding) => finding.kind)).toEqual([kind]);
  });

  test.each([
    '1.200.000.000 đồng',
    '350000000 đ',
    'kinh phí 1200000000',
    'Danh sách 1.234.567 người',
    '15/09/2026-14/10/2026',
    '01.10.2026 02.10.2026',
    '2024 2025 2026',
    'Mẫu 02 03 05 07 09',
    'Hotline 19001234',
    '115/KH-UBND',
  ])('%s is nobody’s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('in a form on one child', () => {
  test('its school and its grade are told too; elsewhere they are a venue and a level', () => {
    const school = 'Trẻ đang học Trường THCS Kinh Bắc';
    expect(found('Họp tại Trường THCS Kinh Bắc')).toEqual([]);
    expect(found(school, 'child')).toEqual(['school: Trường THCS Kinh']);
    expect(found(school)).toEqual(['school: Trường THCS Kinh']);
    expect(found('Học sinh lớp 7 dự đông')).toEqual([]);
    expect(found('Học sinh lớp 7 dự đông', 'child')).toEqual(['class: 7']);
    expect(found('Trẻ đã xong lớp 9, bỏ học từ lớp 7', 'child')).toEqual([]);
  });

  test('a month of birth may be given, a day may not', () => {
    expect(found('sinh 03/2013, sinh năm 2013, sinh tháng 3 năm 2013', 'child')).toEqual([]);
    expect(found('sinh 15/3/2013', 'child')).toEqual(['birth-date: sinh 15/3/2013']);
  });
});

describe('a text longer than any answer', () => {
  test('is read to the limit only, and the rest is held back unread', () => {
    const long = `${'Không có gì. '.repeat(10_000)}`;
    expect(long.length).toBeGreaterThan(100_000);
    expect(personalDataIn(long)).toEqual([{ kind: 'unread', start: LONGEST_READ, end: long.length }]);
    expect(personalDataIn(long.slice(0, LONGEST_READ))).toEqual([]);
  });

  test.each(['A', 'a ', '0 ', '0.', '@', 'N.', 'Nguyễn ', 'cháu ', 'Tăng cường ', 'sinh ngày ', 'e\u0301', '\u200B', '"', '🙂'])(
    'ends, whatever it repeats: %j',
    (part) => {
      const long = part.repeat(100_000 / part.length);
      const findings = personalDataIn(long);
      expect(findings.at(-1)).toEqual({ kind: 'unread', start: LONGEST_READ, end: long.length });
      expect(findings.filter(({ kind, end }) => kind !== 'unread' && end > LONGEST_READ)).toEqual([]);
    },
  );
});
