import { describe, expect, test } from 'vitest';
import { establishmentNames } from '../../functions/indicators/establishment-names.ts';

const { match } = establishmentNames([
  { id: 'DN-001', name: 'Công ty TNHH Hòa Phát' },
  { id: 'DN-002', name: 'Công ty Cổ phần May Đáp Cầu' },
  { id: 'HTX-01', name: 'Hợp tác xã Sen Vàng' },
  { id: 'HO-001', name: 'Hộ kinh doanh Bình Minh' },
  { id: 'DN-003', name: 'DNTN Bình Minh' },
  { id: 'DN-004', name: 'Công ty' },
]);

describe('a line names an establishment', () => {
  test.each([
    ['its id, exactly', 'DN-001', 'DN-001'],
    ['its name as the register has it', 'Công ty TNHH Hòa Phát', 'DN-001'],
    ['without its legal form', 'Hòa Phát', 'DN-001'],
    ['with a shorter legal form', 'cty hòa phát', 'DN-001'],
    ['with the longest legal form taken off, not "công ty"', 'Công ty TNHH Một thành viên Hòa Phát', 'DN-001'],
    ['with the long name of the legal form', 'CÔNG TY TRÁCH NHIỆM HỮU HẠN HÒA PHÁT', 'DN-001'],
    ['in the other tone style', 'Công ty TNHH Hoà Phát', 'DN-001'],
    ['in decomposed letters', 'Công ty TNHH Hòa Phát'.normalize('NFD'), 'DN-001'],
    ['with spaces to spare', '  công ty   cp may  Đáp Cầu ', 'DN-002'],
    ['under another legal form', 'HTX Sen Vàng', 'HTX-01'],
  ])('%s', (_, line, id) => {
    expect(match(line)).toEqual({ id });
  });
});

test('a legal form counts only before a space: "Htxsen" is a name', () => {
  expect(match('htxsen vàng')).toEqual({ unsettled: 'none', text: 'htxsen vàng' });
});

test('a legal form alone is a name like any other', () => {
  expect(match('công ty')).toEqual({ id: 'DN-004' });
});

test('one legal form is taken off, not two', () => {
  expect(match('hộ kinh doanh công ty tnhh hòa phát')).toMatchObject({ unsettled: 'none' });
});

test('an unknown name stays as the folded text, so that two spellings count once', () => {
  expect(match('Cơ sở Hòa An')).toEqual(match('CƠ SỞ  HOÀ AN'));
  expect(match('Cơ sở Hòa An')).toMatchObject({ unsettled: 'none' });
});

test('an id in other letters is no id', () => {
  expect(match('dn-001')).toEqual({ unsettled: 'none', text: 'dn-001' });
});

test('a name that two entries carry is for a person to settle, even with its legal form', () => {
  expect(match('Bình Minh')).toEqual({ unsettled: 'several', text: 'bình minh' });
  expect(match('DNTN Bình Minh')).toMatchObject({ unsettled: 'several' });
  expect(match('HO-001')).toEqual({ id: 'HO-001' });
});

test('an entry written in two rows is one entry', () => {
  const twice = establishmentNames([
    { id: 'DN-9', name: 'Công ty Ánh Dương' },
    { id: 'DN-9', name: 'Công ty TNHH Ánh Dương' },
  ]);
  expect(twice.match('Ánh Dương')).toEqual({ id: 'DN-9' });
});

test('a line of invisible characters names nobody, not the entry without a name', () => {
  const nameless = establishmentNames([{ id: 'DN-7', name: '' }]);
  expect(nameless.match('\u200b')).toEqual({ unsettled: 'none', text: '' });
});
