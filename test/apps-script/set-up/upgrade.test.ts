/** A new version of the definitions reaches forms and spreadsheets that are in use; no answer is lost. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { questionsOf } from '../../../workspace/forms/stored-form.ts';
import { bundle, copyOf, edited, type ScriptOffice } from './script-office.ts';

const HOURS = `key: "hours",
          title: "Thời lượng (giờ)",`;
const RENAMED = `key: "hours",
          title: "Tổng số giờ",
          formerTitles: ["Thời lượng (giờ)"],`;

let script: string;
let atWork: ReturnType<typeof copyOf>;
let office: ScriptOffice;
beforeAll(async () => {
  script = await bundle();
  atWork = copyOf(script, (first) => {
    first.setUp();
    first.answer('training', { hours: '3', focus: 'Làng nghề', topics: 'Nội dung khác' });
  });
});
afterAll(() => atWork.remove());
beforeEach(() => {
  office = atWork.open();
});

/** Set-up of the new version; what it printed. A second run finds nothing to do. */
function upgrade(...changes: readonly (readonly [from: string, to: string])[]): readonly string[] {
  office.upgrade(edited(script, changes));
  const lines = office.setUp();
  expect(office.writesOfSetUp()).toBe(0);
  return lines;
}
const answers = (key: string) => office.rows('training').map((row) => row[key]);
const titles = () => questionsOf(office.form('training')).map(({ title }) => title);

describe('a question', () => {
  test('added: is asked in its place, and has a column right of the others', () => {
    const before = office.header('training');
    const lines = upgrade([
      HOURS,
      `key: "venue", title: "Nơi tổ chức", kind: "text", entry: SHORT_TEXT, serves: ["II.3"], sensitivity: "open" }, { ${HOURS}`,
    ]);
    expect(lines).toContain('Phiếu “Báo cáo lớp tập huấn”: đã thêm “Nơi tổ chức”.');
    expect(titles().slice(2, 5)).toEqual(['Ngày tập huấn', 'Nơi tổ chức', 'Thời lượng (giờ)']);
    expect(office.header('training')).toEqual([...before, 'Nơi tổ chức']);
    office.answer('training', { venue: 'Hội trường', hours: '4' });
    expect(answers('venue')).toEqual(['', 'Hội trường']);
    expect(answers('hours')).toEqual([3, 4]);
  });

  test('renamed: keeps its item, its prefilled links and its column, under the new title', () => {
    const { itemId, entryId } = office.item('training', 'hours');
    const lines = upgrade([HOURS, RENAMED]);
    expect(lines).toContain('Phiếu “Báo cáo lớp tập huấn”: đã sửa “Tổng số giờ”.');
    expect(office.item('training', 'hours')).toMatchObject({ itemId, entryId, title: 'Tổng số giờ' });
    expect(office.header('training')[4]).toBe('Tổng số giờ');
    office.answer('training', { hours: '4' });
    expect(answers('hours')).toEqual([3, 4]);
  });

  test('renamed while the tags of its column were lost: the former title finds it', () => {
    const { book } = office.tab('training');
    const lookup = { developerMetadataLookup: { metadataKey: 'questionKey', metadataValue: 'hours' } };
    office.spreadsheets.batchUpdate(book, [{ deleteDeveloperMetadata: { dataFilter: lookup } }]);
    upgrade([HOURS, RENAMED]);
    expect(answers('hours')).toEqual([3]);
  });

  test('retired: is asked no more, and its column stays with its answers; taken up again, both come together', () => {
    const [before = '', after = ''] = script.split('id: "training",');
    const without = `${before}id: "training",${after.replace(/,\s+focus\s+\]/, ']')}`;
    office.upgrade(without);
    expect(office.setUp()).toContain(
      'Phiếu “Báo cáo lớp tập huấn”: đã bỏ “Lớp có chú trọng nhóm nào?”; câu trả lời cũ vẫn ở trang tính.',
    );
    expect(office.writesOfSetUp()).toBe(0);
    expect(titles()).not.toContain('Lớp có chú trọng nhóm nào?');
    expect(answers('focus')).toEqual(['Làng nghề']);
    office.upgrade(script);
    office.setUp();
    office.answer('training', { focus: 'Nông nghiệp' });
    expect(answers('focus')).toEqual(['Làng nghề', 'Nông nghiệp']);
    expect(office.writesOfSetUp()).toBe(0);
  });

  test('asked another way: a new item takes over, with the answers so far and their column’s place in the record', () => {
    const before = office.item('training', 'topics').itemId;
    upgrade([
      `title: "Nội dung",
          help: "Chọn một hoặc nhiều.",
          kind: "choices",`,
      `title: "Nội dung",
          help: "Chọn một.",
          kind: "choice",`,
    ]);
    expect(office.item('training', 'topics')).toMatchObject({ type: 'MULTIPLE_CHOICE', helpText: 'Chọn một.' });
    expect(office.item('training', 'topics').itemId).not.toBe(before);
    expect(answers('topics')).toEqual(['Nội dung khác']);
  });

  test('with other options, limits and help: the same item, put right', () => {
    const { itemId } = office.item('training', 'topics');
    upgrade(
      [
        '{ key: "data", label: "Thu thập số liệu" }',
        '{ key: "data", label: "Ghi chép số liệu", formerLabels: ["Thu thập số liệu"] }',
      ],
      [
        'pattern: "^\\\\d{1,3}([.,]\\\\d)?$", message: "Ghi số giờ, ví dụ: 1,5."',
        'pattern: "^\\\\d{1,2}$", message: "Ghi số giờ."',
      ],
    );
    const topics = office.item('training', 'topics');
    expect(topics.itemId).toBe(itemId);
    expect('choices' in topics && topics.choices.map(({ value }) => value)).toContain('Ghi chép số liệu');
    expect(office.item('training', 'hours')).toMatchObject({ validation: { pattern: '^\\d{1,2}$', message: 'Ghi số giờ.' } });
  });
});

test('a register’s new column stands right of the others, with its note; a renamed one keeps its place', () => {
  const before = office.header('units');
  upgrade(
    ['title: "Mã đơn vị trong đường dẫn"', 'title: "Mã trong đường dẫn", formerTitles: ["Mã đơn vị trong đường dẫn"]'],
    ['key: "casePoint",', 'key: "phone", title: "Điện thoại", serves: ["IV"] }, { ...yesNo, key: "casePoint",'],
  );
  const renamed = before.map((title) => (title === 'Mã đơn vị trong đường dẫn' ? 'Mã trong đường dẫn' : title));
  expect(office.header('units')).toEqual([...renamed, 'Điện thoại']);
});

describe('the daily run', () => {
  const unit = (name: string) => {
    const { book, sheet } = office.tab('units');
    office.spreadsheets.writeCells(book, sheet.sheetId, { startRow: 1, startColumn: 0, rows: [['u1', name]] });
  };

  test('brings the registers’ names into the forms and the unit’s answers stay what they were', () => {
    unit('Trường THCS Kinh Bắc, cơ sở 2');
    office.run('daily');
    const asked = office.item('training', 'unit');
    expect('choices' in asked && asked.choices).toEqual([{ value: 'Trường THCS Kinh Bắc - cơ sở 2' }]);
  });

  test('opens a new month when one closes', () => {
    const asked = office.item('monthly-return', 'period');
    expect('choices' in asked && asked.choices[0]).toEqual({ value: 'Tháng 10/2026 (15/09-14/10/2026)' });
    Object.assign(office.world, { now: () => Date.parse('2026-11-14T05:00:00+07:00') });
    office.run('daily');
    const next = office.item('monthly-return', 'period');
    expect('choices' in next && next.choices[0]).toEqual({ value: 'Tháng 11/2026 (15/10-14/11/2026)' });
  });
});

test('a run that was cut off is taken up: what was made is not made twice', () => {
  const { forms, database } = office.world;
  const before = forms.list().map(({ items }) => items.length);
  // Cut off before the ids of the questions were kept.
  const { fileId } = office.form('training');
  database
    .prepare("UPDATE script_property SET value = ? WHERE key = 'form.training'")
    .run(JSON.stringify({ formId: fileId, items: {}, pages: {}, checks: '' }));
  office.setUp();
  expect(forms.list().map(({ items }) => items.length)).toEqual(before);
  expect(answers('hours')).toEqual([3]);
  expect(office.writesOfSetUp()).toBe(0);
});
