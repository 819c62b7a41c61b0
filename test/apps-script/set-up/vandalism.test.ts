/** What people do to forms and spreadsheets they own, and what set-up makes of it. Each case begins with an office set up and in use. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { shareByLink } from '../../../workspace/apps-script-runtime/file-sharing.ts';
import { questionsOf } from '../../../workspace/forms/stored-form.ts';
import { AS_MADE, createDriveStore } from '../../../workspace/store/drive-store.ts';
import { bundle, copyOf, type ScriptOffice } from './script-office.ts';

let script: string;
let atWork: ReturnType<typeof copyOf>;
beforeAll(async () => {
  script = await bundle();
  atWork = copyOf(script, (first) => {
    first.setUp();
    first.answer('training', { hours: '3', note: '=1+1' });
    first.answer('training', { hours: '4,5', note: 'Lớp thứ hai' });
  });
});
afterAll(() => atWork.remove());

let office: ScriptOffice;
beforeEach(() => {
  office = atWork.open();
});

/** Structure changed as a person does it in the editor. */
function change(table: string, request: (sheetId: number) => object): void {
  const { book, sheet } = office.tab(table);
  office.spreadsheets.batchUpdate(book, [request(sheet.sheetId)]);
}
const columns = (sheetId: number, from: number, count = 1) => ({
  sheetId,
  dimension: 'COLUMNS',
  startIndex: from,
  endIndex: from + count,
});
const answers = (key: string) => office.rows('training').map((row) => row[key]);
/** Mended once, set-up finds nothing to do. */
function staysMended(): void {
  expect(office.writesOfSetUp()).toBe(0);
}
const removeItem = (key: string): void => {
  const { itemId } = office.item('training', key);
  office.forms.change(office.form('training').fileId, (form) => ({
    ...form,
    items: form.items.filter((item) => item.itemId !== itemId),
  }));
};

describe('in a form', () => {
  test('a deleted question is asked again in its place, and its answers so far stand with the new ones', () => {
    removeItem('hours');
    const lines = office.setUp();
    expect(lines).toContain('Phiếu “Báo cáo lớp tập huấn”: đã thêm “Thời lượng (giờ)”.');
    expect(questionsOf(office.form('training')).map(({ title }) => title)[3]).toBe('Thời lượng (giờ)');
    office.answer('training', { hours: '6', note: 'Lớp thứ ba' });
    staysMended();
    expect(answers('hours')).toEqual([3, 4.5, 6]);
  });

  test('a deleted free-text question comes back with its text as typed: what looks like a formula is still none', () => {
    removeItem('note');
    office.setUp();
    expect(answers('note')).toEqual(['=1+1', 'Lớp thứ hai']);
    staysMended();
  });

  test('a deleted page comes back, and answers lead to it again', () => {
    office.forms.change(office.form('training').fileId, (form) => ({
      ...form,
      items: form.items
        .filter(({ title, type }) => !(type === 'PAGE_BREAK' && title === 'Cán bộ, cơ quan, cơ sở dự'))
        .map((item) =>
          'choices' in item
            ? { ...item, choices: item.choices.map(({ value }) => ({ value, goToPage: 'SUBMIT' as const })) }
            : item,
        ),
    }));
    office.setUp();
    const { items } = office.form('training');
    const page = items.find(({ title }) => title === 'Cán bộ, cơ quan, cơ sở dự');
    const others = office.item('training', 'others');
    expect(page?.type).toBe('PAGE_BREAK');
    expect('choices' in others && others.choices[0]).toEqual({ value: 'Có', goToPage: page?.itemId });
    staysMended();
  });

  test('words, required marks, options and the order are put right', () => {
    const before = office.form('training');
    office.forms.change(before.fileId, (form) => ({
      ...form,
      title: 'Phiếu của tôi',
      description: '',
      collectsEmail: true,
      allowResponseEdits: true,
      publishingSummary: true,
      published: false,
      items: [...form.items]
        .reverse()
        .map((item) => ({ ...item, title: `${item.title}!`, helpText: '', ...('required' in item && { required: false }) }))
        .map((item) => ('choices' in item ? { ...item, choices: [{ value: 'Khác' }] } : item)),
    }));
    office.setUp();
    expect(office.form('training')).toEqual(before);
    staysMended();
  });

  test('a question of a person’s own is named and left', () => {
    const { fileId } = office.form('training');
    const own = { type: 'TEXT' as const, itemId: 99, entryId: 98, title: 'Họ tên trẻ', helpText: '', required: true };
    office.forms.change(fileId, (form) => ({ ...form, items: [own, ...form.items] }));
    const lines = office.setUp();
    expect(lines).toContain(
      'Phiếu “Báo cáo lớp tập huấn” có câu không thuộc bộ câu hỏi: “Họ tên trẻ”. Xóa câu đó trong biểu mẫu.',
    );
    expect(office.form('training').items[0]).toMatchObject(own);
    staysMended();
  });

  test('a form that was unlinked is linked again; what was answered in between is there', () => {
    const { fileId } = office.form('training');
    office.forms.change(fileId, (form) => ({ ...form, destination: null }));
    office.answer('training', { hours: '6', note: '' });
    const lines = office.setUp();
    expect(answers('hours')).toEqual([3, 4.5, 6]);
    expect(lines.join('\n')).toContain('trang cũ nay là “Tập huấn (cũ)”');
    staysMended();
  });

  test('a form deleted for good is made anew with the answers so far, and the office is told of its new address', () => {
    const { fileId } = office.form('training');
    office.world.database.prepare('DELETE FROM form WHERE file_id = ?').run(fileId);
    const lines = office.setUp();
    expect(office.form('training').fileId).not.toBe(fileId);
    expect(answers('hours')).toEqual([3, 4.5]);
    expect(answers('note')).toEqual(['=1+1', 'Lớp thứ hai']);
    expect(lines).toContain('Phiếu “Báo cáo lớp tập huấn” cũ không còn: in lại mã QR và gửi lại đường dẫn cho các đơn vị.');
    office.answer('training', { hours: '6' });
    expect(answers('hours')).toEqual([3, 4.5, 6]);
    staysMended();
  });
});

describe('in a response tab', () => {
  test('moved columns and a new name of the tab: the columns stay where they are, the name is put right', () => {
    const last = office.header('training').length;
    change('training', (sheetId) => ({ moveDimension: { source: columns(sheetId, 1, 3), destinationIndex: last } }));
    const moved = office.header('training');
    change('training', (sheetId) => ({ updateSheetProperties: { properties: { sheetId, title: 'Của tôi' }, fields: 'title' } }));
    expect(office.setUp()).toContain('Trang “Của tôi” đã đổi tên thành “Tập huấn”.');
    expect(office.header('training')).toEqual(moved);
    office.answer('training', { hours: '6' });
    expect(answers('hours')).toEqual([3, 4.5, 6]);
    staysMended();
  });

  test('a deleted column stands again at once, and gives way to the one Google makes, with what people typed meanwhile', () => {
    const hours = office.column('training', 'hours');
    change('training', (sheetId) => ({ deleteDimension: { range: columns(sheetId, hours) } }));
    const lines = office.setUp();
    expect(lines.join('\n')).toContain('chưa có cột “Thời lượng (giờ)”, đã thêm lại ở cuối trang');
    staysMended();
    const { book, sheet } = office.tab('training');
    const standIn = office.column('training', 'hours');
    office.spreadsheets.writeCells(book, sheet.sheetId, { startRow: 1, startColumn: standIn, rows: [[3]] });
    office.answer('training', { hours: '6' });
    office.setUp();
    expect(office.column('training', 'hours')).not.toBe(standIn);
    expect(answers('hours')).toEqual([3, '', 6]);
    staysMended();
  });

  test('the trigger of a submission itself brings the stand-in and Google’s column together', () => {
    const hours = office.column('training', 'hours');
    change('training', (sheetId) => ({ deleteDimension: { range: columns(sheetId, hours) } }));
    office.setUp();
    office.answerAndTrigger('training', { hours: '6' });
    expect(answers('hours')).toEqual(['', '', 6]);
    staysMended();
  });

  test('retyped and emptied titles are written again; a deleted first row too, and no answer is lost', () => {
    const titles = office.header('training');
    const { book, sheet } = office.tab('training');
    office.spreadsheets.writeCells(book, sheet.sheetId, { startRow: 0, startColumn: 2, rows: [['Mật khẩu', null]] });
    office.setUp();
    expect(office.header('training')).toEqual(titles);
    change('training', (sheetId) => ({ deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: 0, endIndex: 1 } } }));
    const lines = office.setUp();
    expect(lines).toContain('Trang “Tập huấn”: dòng tiêu đề đã mất, đã thêm lại.');
    expect(office.header('training')).toEqual(titles);
    expect(answers('hours')).toEqual([3, 4.5]);
    staysMended();
  });

  test('two columns of one title are named by their letters and left', () => {
    const { book, sheet } = office.tab('training');
    const end = office.header('training').length;
    office.spreadsheets.writeCells(book, sheet.sheetId, { startRow: 0, startColumn: end, rows: [['Thời lượng (giờ)']] });
    const lines = office.setUp();
    expect(lines.join('\n')).toMatch(/có nhiều cột “Thời lượng \(giờ\)” \(E, [A-Z]+\)\. Giữ một cột/);
    staysMended();
  });

  test('a deleted tag is put back by the title', () => {
    const { book, sheet } = office.tab('training');
    office.spreadsheets.batchUpdate(book, [
      {
        deleteDeveloperMetadata: {
          dataFilter: { developerMetadataLookup: { metadataKey: 'questionKey', metadataValue: 'hours' } },
        },
      },
    ]);
    office.setUp();
    expect(office.spreadsheets.columnsOf(book, sheet.sheetId).get('hours')).toBe(4);
    staysMended();
  });

  test('a deleted tab comes back with what the form keeps', () => {
    change('training', (sheetId) => ({ deleteSheet: { sheetId } }));
    office.setUp();
    expect(answers('hours')).toEqual([3, 4.5]);
    staysMended();
  });
});

describe('in a register', () => {
  test('a deleted column comes back empty, and the line says where its figures are', () => {
    change('units', (sheetId) => ({ deleteDimension: { range: columns(sheetId, office.column('units', 'email')) } }));
    expect(office.setUp()).toContain(
      'Trang “Đơn vị”: chưa có cột “Hộp thư”, đã thêm. Nếu cột cũ bị xóa, lấy lại số liệu ở Tệp > Lịch sử phiên bản.',
    );
    expect(office.header('units')).toContain('Hộp thư');
    staysMended();
  });

  test('formats, notes, rules, the frozen row and the protection come back', () => {
    for (const table of ['units', 'sent']) {
      const { book, sheet } = office.tab(table);
      const range = { sheetId: sheet.sheetId };
      const ids = sheet.protectedRanges.map(({ protectedRangeId = null }) => ({ deleteProtectedRange: { protectedRangeId } }));
      office.spreadsheets.batchUpdate(book, [
        { repeatCell: { range, cell: {}, fields: 'userEnteredFormat,note' } },
        { setDataValidation: { range } },
        {
          updateSheetProperties: {
            properties: { sheetId: sheet.sheetId, gridProperties: { frozenRowCount: 0 } },
            fields: 'gridProperties.frozenRowCount',
          },
        },
        ...ids,
      ]);
    }
    const fresh = atWork.open();
    office.setUp();
    for (const table of ['units', 'sent']) {
      const [now, then] = [office, fresh].map((one) => {
        const { book, sheet } = one.tab(table);
        return [sheet.frozenRowCount, sheet.protectedRanges.length, one.spreadsheets.readCells(book, sheet.sheetId)];
      });
      expect(now).toEqual(then);
    }
    staysMended();
  });

  test('a deleted tab is made again; holidays are filled again then, but a deleted row stays deleted', () => {
    change('holidays', (sheetId) => ({
      deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: 1, endIndex: 60 } },
    }));
    const left = office.rows('holidays').length;
    office.setUp();
    expect(office.rows('holidays')).toHaveLength(left);
    change('holidays', (sheetId) => ({ deleteSheet: { sheetId } }));
    office.setUp();
    expect(office.rows('holidays').length).toBeGreaterThan(left);
    staysMended();
  });

  test('another tab of its name stands in the way, and a person is asked', () => {
    const { book } = office.tab('units');
    change('units', (sheetId) => ({ updateSheetProperties: { properties: { sheetId, title: 'Đơn vị cũ' }, fields: 'title' } }));
    office.spreadsheets.batchUpdate(book, [{ addSheet: { properties: { title: 'Đơn vị' } } }]);
    expect(office.setUp()).toContain(
      'Trang “Đơn vị cũ” phải tên là “Đơn vị”, nhưng đã có trang khác tên đó. Đổi tên trang kia rồi chạy lại.',
    );
    staysMended();
  });
});

describe('around them', () => {
  test('deleted triggers come back, doubled ones go, a person’s own stays', () => {
    const { database } = office.world;
    database.exec("DELETE FROM script_trigger WHERE function_name = 'daily'");
    database.exec(
      "INSERT INTO script_trigger SELECT 'again', 99, function_name, source, source_id, event_type, schedule FROM script_trigger WHERE function_name = 'onOpened'",
    );
    database.exec("INSERT INTO script_trigger VALUES ('own', 98, 'myOwn', 'CLOCK', NULL, 'CLOCK', '{}')");
    const lines = office.setUp();
    expect(lines).toContain('Đã bỏ 1 lệnh tự chạy thừa.');
    const names = database.prepare('SELECT function_name FROM script_trigger').all();
    expect(names).toHaveLength(10);
    staysMended();
  });

  test('another locale or zone is put right', () => {
    const book = office.bookId('cases');
    office.spreadsheets.batchUpdate(book, [
      { updateSpreadsheetProperties: { properties: { locale: 'en_US', timeZone: 'Etc/GMT' }, fields: 'locale,timeZone' } },
    ]);
    office.setUp();
    expect(office.spreadsheets.get(book)).toMatchObject({ locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' });
    staysMended();
  });

  test.each(['ANYONE', 'ANYONE_WITH_LINK', 'DOMAIN_WITH_LINK'])(
    'Sổ hồ sơ shared as %s: one line, and nothing is done',
    (access) => {
      const store = createDriveStore(office.world.database, { now: office.world.now });
      shareByLink(store, office.bookId('cases'), { access, permission: 'VIEW' }, office.world.owner);
      removeItem('hours');
      const lines = office.setUp();
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatch(/^Dừng: Sổ hồ sơ đang chia sẻ bằng đường dẫn/);
      expect(() => office.item('training', 'hours')).toThrow();
      expect(office.rows('set-up').at(-1)).toMatchObject({ kind: 'Cần người quyết định', text: lines[0] });
      staysMended(); // the line stands once
    },
  );

  test('Bảng theo dõi in the bin: one line, and nothing is done', () => {
    createDriveStore(office.world.database, { now: office.world.now }).setDetails(office.bookId('board'), {
      ...AS_MADE,
      trashed: true,
    });
    removeItem('hours');
    const lines = office.setUp();
    expect(lines).toEqual([expect.stringMatching(/^Dừng: Bảng theo dõi đang ở thùng rác\. Khôi phục rồi chạy lại/)]);
    expect(() => office.item('training', 'hours')).toThrow();
  });

  test('a spreadsheet that can’t be opened is not made anew', () => {
    const before = office.spreadsheets.list().length;
    office.world.database.prepare('DELETE FROM spreadsheet WHERE id = ?').run(office.bookId('board'));
    const lines = office.setUp();
    expect(lines[0]).toMatch(/^Không mở được Bảng theo dõi/);
    expect(office.spreadsheets.list()).toHaveLength(before - 1);
  });

  test('a second account is told which one to use, and makes no second set of triggers', () => {
    Object.assign(office.world, { owner: 'can-bo@kinhbac.example' });
    expect(office.setUp()[0]).toMatch(/^Dừng: hệ thống đã cài bằng tài khoản cntt@kinhbac\.example/);
    expect(office.world.database.prepare('SELECT * FROM script_trigger').all()).toHaveLength(9);
  });

  test('while another run holds the lock nothing is done', () => {
    Object.assign(office.world, { ask: () => false });
    expect(office.setUp()).toEqual(['Thiết lập đang chạy ở nơi khác. Chờ vài phút rồi chạy lại.']);
  });
});
