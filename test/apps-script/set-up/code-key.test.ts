import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isCodeKey } from '../../../functions/cases/code-key.ts';
import { bundle, copyOf, type ScriptOffice } from './script-office.ts';

let printed: readonly string[] = [];
let offices: ReturnType<typeof copyOf>;
beforeAll(async () => {
  offices = copyOf(await bundle(), (office) => {
    printed = office.setUp();
  });
});
afterAll(() => offices.remove());

const keyOf = ({ world }: ScriptOffice): string =>
  String(world.database.prepare("SELECT value FROM script_property WHERE key = 'CASE_CODE_KEY'").get()?.['value'] ?? '');
const store = ({ world }: ScriptOffice, key: string) =>
  world.database.prepare("UPDATE script_property SET value = ? WHERE key = 'CASE_CODE_KEY'").run(key);
const linesOnKey = (lines: readonly string[]): readonly string[] => lines.filter((line) => line.includes('CASE_CODE_KEY'));

describe('the key of the case codes', () => {
  test('is made by the first set-up, which says where the IT person finds it', () => {
    expect(keyOf(offices.open())).toMatch(/^[0-9a-f]{64}$/);
    expect(linesOnKey(printed)).toEqual([
      'Khóa cấp mã trường hợp: đã tạo. Cán bộ kỹ thuật mở dự án Apps Script, Cài đặt dự án (Project Settings) > Thuộc tính tập lệnh (Script Properties), chép giá trị của CASE_CODE_KEY sang biến CASE_CODE_KEY của máy chủ báo cáo: hai nơi phải giống nhau. Không gửi khóa qua thư, không ghi vào trang tính.',
    ]);
  });

  test('stands in no cell of any sheet, in no line and in no log', () => {
    const office = offices.open();
    const { spreadsheets, world } = office;
    const cells = spreadsheets
      .list()
      .flatMap(({ id }) => spreadsheets.get(id).sheets.flatMap(({ sheetId }) => spreadsheets.readCells(id, sheetId)));
    expect(cells.length).toBeGreaterThan(20);
    expect(JSON.stringify([cells, printed, office.setUp(), world.lines])).not.toContain(keyOf(office));
  });

  test('stays as it is at every later run, also one that a person put there', () => {
    const office = offices.open();
    for (const key of [keyOf(office), 'Khoa-cua-may-chu-bao-cao-0123456789']) {
      store(office, key);
      expect(linesOnKey(office.setUp())).toEqual([]);
      expect(keyOf(office)).toBe(key);
    }
  });

  test.each(['ngắn', 'x'.repeat(31), `${'x'.repeat(32)} `, 'khóa'.repeat(8)])(
    'that can’t be one (“%s”) is left for a person, who is told so',
    (key) => {
      const office = offices.open();
      store(office, key);
      expect(linesOnKey(office.setUp())).toEqual([expect.stringContaining('không dùng được')]);
      expect(keyOf(office)).toBe(key);
    },
  );

  test('of another office is another one', async () => {
    const other = copyOf(await bundle(), (office) => void office.setUp());
    expect(keyOf(other.open())).not.toBe(keyOf(offices.open()));
    other.remove();
  });
});

test.each([
  ['x'.repeat(32), true],
  ['!"#$%&\'()*+,-./0123456789:;<=>?@~', true],
  ['x'.repeat(31), false],
  [`${'x'.repeat(32)}\n`, false],
  ['', false],
])('a key has at least 32 printable characters of ASCII and no space: %j', (key, is) => {
  expect(isCodeKey(key)).toBe(is);
});
