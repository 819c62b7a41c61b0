/**
 * One child, from the hotline on the Saturday on which the Tết holiday begins to the closing of the file in May: told through the forms and
 * the clock alone. Whoever works here does what a phone, a mailbox and a spreadsheet allow, and nothing else.
 */
import type { ParsedMail } from 'mailparser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Office, openOffice } from './office.ts';

const division = { unit: 'Phòng Văn hóa - Xã hội', unitKey: 'VHXH26' };
const group1 = { unit: 'Tổ dân phố số 1', unitKey: 'TDP126' };

let office: Office;
let read = 0;

/** Who was mailed what since the last look, as "mailbox: subject", sorted. */
async function mailed(): Promise<string[]> {
  const mails = await office.mails();
  const fresh = mails.slice(read).filter(({ subject }) => !subject?.startsWith('Đã nhận phiếu'));
  read = mails.length;
  return fresh.map((mail) => `${boxOf(mail)}: ${mail.subject?.replace(CODE, '{mã}')}`).sort();
}

const CODE = /[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}/;
const boxOf = ({ to }: ParsedMail): string | undefined => [to].flat()[0]?.value[0]?.address;

/** Time passes to the instant and the schedule rings. */
async function watchAt(wallClock: string) {
  await office.at(wallClock);
  return office.watch();
}

const indicator = async (code: string, period: string) => {
  const month = await office.month(period);
  return month.indicators.find((one) => one.code === code);
};

beforeAll(async () => {
  office = await openOffice({ now: '2026-02-12T08:00' });
  const unit = { related: 'Không', reports: 'Không', casePoint: 'Có', validFrom: '01/01/2026' };
  await office.keep('units', [
    { ...unit, id: 'vh-xh', name: division.unit, role: 'Thường trực', key: division.unitKey, email: 'vhxh@kinhbac.example' },
    { ...unit, id: 'tram-y-te', name: 'Trạm Y tế', role: 'Y tế', key: 'TYT26', email: 'tyt@kinhbac.example' },
    { ...unit, id: 'cong-an', name: 'Công an phường', role: 'Công an', key: 'CA26', email: 'cap@kinhbac.example' },
    {
      ...unit,
      id: 'tdp-1',
      name: group1.unit,
      role: 'Tổ dân phố',
      key: group1.unitKey,
      casePoint: 'Không',
      email: 'tdp1@kinhbac.example',
    },
  ]);
  await office.keep('groups', [{ id: 'tdp-1', name: 'Tổ dân phố số 1', kind: 'Tổ dân phố' }]);
  // Register names reach the forms with the day's refresh.
  await office.at('2026-02-13T09:00');
});

afterAll(() => office.close());

describe('a child of 13 at a metal workshop, Saturday 14/02/2026', () => {
  let code = '';
  let link = '';

  /** The form "Cập nhật hỗ trợ trường hợp", opened from the mail: unit, key and code are filled in already. */
  const update = (answers: Readonly<Record<string, string | readonly string[]>>) =>
    office.fill('case-update', { ...division, caseCode: code, ...answers });

  test('09:00 the hotline calls; 09:30 the head of the residential group has sent the form: three mailboxes have the code', async () => {
    await office.at('2026-02-14T09:30');
    await office.fill('case-report', {
      ...group1,
      ...{ receivedAt: '2026-02-14 09:00', notifiedBy: 'Tổng đài 111', emergency: 'Có' },
      ...{ age: '13', sex: 'Nam', group: 'Tổ dân phố số 1', schooling: 'Đang học nhưng hay nghỉ', works: 'Có' },
      ...{ workFor: 'Người khác thuê hoặc nhờ', sector: 'Sửa chữa, cơ khí', lightWork: 'Không thuộc', hoursPerDay: '5' },
      hazards: ['Nấu hoặc đúc hoặc cán dập hoặc hàn kim loại'],
      ...{ coercion: ['Không có'], risks: ['Di cư'] },
    });
    await office.workspace.scripts.idle();
    expect(await office.watch()).toMatchObject({ ok: true, sent: 3, overdue: 0, dueSoon: 0, refused: [], unread: [] });
    expect(await mailed()).toEqual([
      'tdp1@kinhbac.example: Mã trường hợp {mã}',
      'tyt@kinhbac.example: Mã trường hợp {mã}',
      'vhxh@kinhbac.example: Mã trường hợp {mã}',
    ]);
    const mail = (await office.mails()).find((one) => boxOf(one) === 'vhxh@kinhbac.example' && CODE.test(one.subject ?? ''));
    code = CODE.exec(mail?.subject ?? '')?.[0] ?? '';
    link = /http\S+/.exec(mail?.text ?? '')?.[0] ?? '';
    expect(mail?.text?.replace(/\s+/g, ' ')).toContain('Ghi mã này vào Mẫu 01.');
    expect(mail?.text).not.toMatch(/13 tuổi|kim loại|Nam\b|111|khẩn cấp/);
  });

  test('the code stands in its row, and in Sổ hồ sơ the case with what is due', async () => {
    const [listed, ...others] = await office.caseTab('Trường hợp');
    expect([listed?.['Mã trường hợp'], others]).toEqual([code, []]);
    const tasks = await office.caseTab('Việc cần làm');
    expect(tasks.map((task) => task['Tình trạng'])).toEqual(['Trong hạn', 'Trong hạn']);
  });

  test('the link in the mail opens the form with the unit and the code filled in', async () => {
    const page = await (await fetch(link)).text();
    expect(page).toContain(`value="${code}"`);
    expect(page).toContain(`value="${division.unitKey}"`);
  });

  test('15:30 the twelve hours end in less than six: those who can act are told, once, also by two runs at once', async () => {
    await office.at('2026-02-14T15:30');
    await Promise.all([office.watch(), office.watch()]);
    await office.watch();
    const soon = 'Trường hợp {mã}: biện pháp bảo vệ khẩn cấp sắp đến hạn';
    expect(await mailed()).toEqual([
      `tdp1@kinhbac.example: ${soon}`,
      `tyt@kinhbac.example: ${soon}`,
      `vhxh@kinhbac.example: ${soon}`,
    ]);
  });

  test('18:30 the child is safe for the night, so nobody is told anything at 21:00', async () => {
    await office.at('2026-02-14T18:30');
    await update({ doneAt: '2026-02-14 18:10', action: 'Biện pháp bảo vệ khẩn cấp' });
    expect(await watchAt('2026-02-14T21:30')).toMatchObject({ sent: 0, overdue: 0 });
    expect(await mailed()).toEqual([]);
  });

  test('the month that closes that night says: one case, not yet to be judged', async () => {
    expect(await indicator('2', '2026-02')).toMatchObject({ inPeriod: { low: 0, high: 1, of: 1 }, verdict: 'undecided' });
    expect((await office.month('2026-02')).cases).toMatchObject({ notified: 1, open: 1, overdue: 0, byClass: { hazardous: 1 } });
  });

  test('the holidays to 22/02 are no working days: the plan is due on Friday 27/02, and the standing office hears of it that morning', async () => {
    expect(await watchAt('2026-02-26T17:00')).toMatchObject({ sent: 0, dueSoon: 0 });
    expect(await watchAt('2026-02-27T07:00')).toMatchObject({ sent: 1, dueSoon: 1 });
    expect(await mailed()).toEqual(['vhxh@kinhbac.example: Trường hợp {mã}: phê duyệt kế hoạch hỗ trợ, can thiệp sắp đến hạn']);
  });

  test('27/02 the class is confirmed and the plan approved, in time', async () => {
    await office.at('2026-02-27T16:30');
    await update({
      ...{ doneAt: '2026-02-27 15:00', action: 'Xác nhận phân loại' },
      ...{ confirmedClass: 'Lao động trẻ em làm việc nặng nhọc, độc hại, nguy hiểm', reason: 'Đã đối chiếu Mẫu 02 và cơ sở' },
    });
    await update({ doneAt: '2026-02-27 16:00', action: 'Phê duyệt kế hoạch hỗ trợ (Mẫu 04-05)' });
    expect(await watchAt('2026-03-16T08:00')).toMatchObject({ sent: 0, overdue: 0, dueSoon: 0 });
    expect(await indicator('2', '2026-03')).toMatchObject({ inYear: { low: 1, high: 1, of: 1 }, verdict: 'met' });
  });

  test('a visit under a code with two letters swapped counts nowhere, and the list of problems names the likely code', async () => {
    await office.at('2026-03-20T10:00');
    const visit = {
      doneAt: '2026-03-20 09:00',
      action: 'Thăm, theo dõi',
      stillWorking: 'Không',
      schooling: 'Đang học mầm non, phổ thông',
    };
    await update({ ...visit, nextFollowUp: '2026-04-30', caseCode: swapped(code) });
    const [problem] = (await office.month('2026-04')).problems.filter((one) => one.code === 'case-code-unknown');
    expect(problem?.message).toContain(code);
    await office.at('2026-03-20T10:30');
    await update({ ...visit, nextFollowUp: '2026-04-30' });
    expect(await indicator('3', '2026-04')).toMatchObject({ cumulative: { low: 1, high: 1, of: 1 } });
  });

  test('the next visit is told of three days before its day, which is a holiday, and is made the day before', async () => {
    expect(await watchAt('2026-04-27T23:00')).toMatchObject({ sent: 0 });
    expect(await watchAt('2026-04-28T08:00')).toMatchObject({ sent: 1 });
    expect(await mailed()).toEqual(['vhxh@kinhbac.example: Trường hợp {mã}: thăm, theo dõi sắp đến hạn']);
    await office.at('2026-04-29T10:00');
    await update({
      ...{ doneAt: '2026-04-29 09:00', action: 'Thăm, theo dõi' },
      ...{ stillWorking: 'Không', schooling: 'Đang học mầm non, phổ thông' },
    });
    expect((await office.month('2026-05')).cases).toMatchObject({ twoCleanVisits: 1 });
  });

  test('04/05 the file is closed: nothing is left to do, nobody is told, and the year says that the child was helped in time', async () => {
    await office.at('2026-05-04T09:30');
    await update({ doneAt: '2026-05-04 09:00', action: 'Đóng hồ sơ', closingReason: 'Trẻ an toàn, không còn lao động' });
    expect(await watchAt('2026-06-30T08:00')).toMatchObject({ sent: 0, overdue: 0, dueSoon: 0 });
    expect(await mailed()).toEqual([]);
    expect(await office.caseTab('Việc cần làm')).toEqual([]);
    const [closed] = await office.caseTab('Trường hợp');
    expect(closed).toMatchObject({ 'Tình trạng hồ sơ': 'Đã đóng', 'Lý do đóng': 'Trẻ an toàn, không còn lao động' });
    expect((await office.month('2026-05')).cases).toMatchObject({ notified: 0, open: 0, overdue: 0 });
    expect(await indicator('2', '2026-05')).toMatchObject({ inYear: { low: 1, high: 1, of: 1 }, verdict: 'met' });
    expect(await indicator('3', '2026-05')).toMatchObject({ inPeriod: { low: 1, high: 1, of: 1 } });
    expect(await indicator('3', '2026-06')).toMatchObject({ inPeriod: { reason: 'nothing-notified' } });
  });

  test('every mail that went about the case is listed in Sổ hồ sơ, and none of them in the leaders’ spreadsheet', async () => {
    const listed = await office.caseTab('Thư trường hợp');
    expect(listed).toHaveLength(8);
    expect(new Set(listed.map((row) => row['Mã trường hợp hoặc kỳ']))).toEqual(new Set([code]));
    await office.run();
    const { board } = office.workspace.directory().spreadsheets;
    const page = await (await fetch(`${office.workspace.url}spreadsheets/d/${board}/edit`)).text();
    expect(page).not.toContain(code);
  });
});

describe('a child that the school and the police both report', () => {
  const child = { ...{ age: '14', birthMonth: '03/2012', sex: 'Nữ', group: 'Tổ dân phố số 1' }, works: 'Không' };
  const report = { schooling: 'Đã bỏ học, chưa xong lớp 9', coercion: ['Không có'], emergency: 'Không' };
  let codes: readonly string[] = [];

  test('stands twice, side by side, for a person to decide: nothing is merged by itself', async () => {
    await office.at('2026-07-06T10:00');
    const police = { unit: 'Công an phường', unitKey: 'CA26' };
    await office.fill('case-report', {
      ...group1,
      ...child,
      ...report,
      receivedAt: '2026-07-06 09:00',
      notifiedBy: 'Trường học',
    });
    await office.at('2026-07-08T10:00');
    await office.fill('case-report', { ...police, ...child, ...report, receivedAt: '2026-07-08 09:00', notifiedBy: 'Công an' });
    await office.watch();
    const [pair, ...others] = await office.caseTab('Nghi trùng');
    expect([pair?.['Mức nghi ngờ'], others]).toEqual(['Cao', []]);
    codes = [pair?.['Mã thứ nhất'] ?? '', pair?.['Mã thứ hai'] ?? ''];
    expect((await office.month('2026-07')).cases).toMatchObject({ notified: 2, open: 2 });
  });

  test('is one child once the standing office says so, with a reason; a word of the police alone changes nothing', async () => {
    const [caseCode = '', duplicateOf = ''] = codes;
    const same = { caseCode, duplicateOf, action: 'Xử lý nghi trùng', sameChild: 'Có', reason: 'Cùng hộ, cùng số Mẫu 01' };
    await office.at('2026-07-09T10:00');
    await office.fill('case-update', { ...same, unit: 'Công an phường', unitKey: 'CA26', doneAt: '2026-07-09 09:00' });
    const before = await office.month('2026-07');
    expect(before.cases).toMatchObject({ notified: 2 });
    expect(before.problems.map(({ code }) => code)).toContain('needs-standing-office');

    await office.at('2026-07-09T15:00');
    await office.fill('case-update', { ...same, ...division, doneAt: '2026-07-09 14:00' });
    expect((await office.month('2026-07')).cases).toMatchObject({
      notified: 1,
      open: 1,
      removed: { duplicate: 1, 'not-a-case': 0 },
    });
    await office.watch();
    expect(await office.caseTab('Nghi trùng')).toEqual([]);
    const listed = await office.caseTab('Trường hợp');
    expect(listed.filter((row) => codes.includes(row['Mã trường hợp'] ?? '')).map((row) => row['Mã khác của cùng trẻ'])).toEqual([
      codes[1],
    ]);
  });
});

/** The first two letters that differ, changed for each other. */
function swapped(code: string): string {
  const letters = [...code];
  const at = letters.findIndex((letter, i) => letter !== '-' && letters[i + 1] !== '-' && letters[i + 1] !== letter);
  return letters
    .with(at, letters[at + 1] ?? '')
    .with(at + 1, letters[at] ?? '')
    .join('');
}
