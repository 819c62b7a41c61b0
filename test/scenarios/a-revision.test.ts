/**
 * October is sent; rows arrive late and one is corrected; nobody's mail changes. A person looks at what would change, gives the reason and
 * issues the revision; everybody gets it once, and November compares with it.
 */
import type { ParsedMail } from 'mailparser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Office, openOffice } from './office.ts';

const division = { unit: 'Phòng Văn hóa - Xã hội', unitKey: 'VHXH26' };
const school = { unit: 'Trường THCS Kinh Bắc', unitKey: 'THCS26' };
const [authority, front, successor] = ['so-y-te@bacninh.example', 'mttq@kinhbac.example', 'hoi-phu-nu@kinhbac.example'];
const REASON = 'Nhà trường gửi muộn phiếu tập huấn và sửa số người dự';

let office: Office;

beforeAll(async () => {
  office = await openOffice({ now: '2026-10-05T08:00' });
  const unit = { related: 'Không', reports: 'Có', casePoint: 'Không', validFrom: '01/01/2026' };
  await office.keep('units', [
    { ...unit, id: 'vh-xh', name: division.unit, role: 'Thường trực', key: division.unitKey },
    { ...unit, id: 'thcs-kinh-bac', name: school.unit, role: 'Trường', key: school.unitKey },
  ]);
  await office.keep('groups', [{ id: 'thcs-kinh-bac', name: school.unit, kind: 'Trường' }]);
  await office.keep('population', [
    { group: 'thcs-kinh-bac', audience: 'Cán bộ, giáo viên', count: '100', asOf: '01/01/2026', source: 'Trạm Y tế phường' },
  ]);
  const mailed = { inLetter: 'Có', mailed: 'Có', reports: 'tháng', clearance: 'Dùng chung' };
  const soYTe = { name: 'Sở Y tế', organisation: 'Sở Y tế Bắc Ninh', clearance: 'Cơ quan có thẩm quyền' };
  await office.keep('recipients', [
    { ...mailed, ...soYTe, email: authority },
    { ...mailed, email: front, name: 'Ủy ban MTTQ phường', organisation: 'Ủy ban MTTQ' },
    // Comes in November, and gets nothing older.
    { ...mailed, email: successor, name: 'Hội Liên hiệp Phụ nữ', organisation: 'Hội Phụ nữ', validFrom: '01/11/2026' },
  ]);
  // Register names reach the forms with the day's refresh.
  await office.at('2026-10-05T09:00');
  await trained('2026-10-02', 20);
  await office.at('2026-10-19T08:00');
  await office.run();
});
afterAll(() => office.close());

const trained = (heldOn: string, educators: number) =>
  office.fill('training', {
    ...school,
    ...{ heldOn, educators: String(educators), hours: '3', group: school.unit, others: 'Không' },
    topics: ['Nhận biết lao động trẻ em'],
  });

const boxOf = (mail: ParsedMail): string | undefined => [mail.to].flat()[0]?.value[0]?.address;
const text = (mail: ParsedMail | undefined): string => (mail?.text ?? '').replace(/\s+/g, ' ');
/** Reports to one mailbox, oldest first. */
const reportsTo = async (box: string): Promise<ParsedMail[]> =>
  (await office.mails()).filter((mail) => boxOf(mail) === box && mail.subject?.startsWith('[Phường Kinh Bắc]'));
const octobersTo = async (box: string): Promise<ParsedMail[]> =>
  (await reportsTo(box)).filter(({ subject }) => subject?.includes('10/2026'));
const revise = (body: object) => office.workspace.callFunction('revise-report', body);

describe('a month in which rows arrive late', () => {
  let sent: string[];

  test('was reported as it stood at its cut-off', async () => {
    for (const box of [authority, front]) expect(text((await octobersTo(box))[0])).toContain('Lũy kế: 20/100 (20,0%)');
    expect((await revise({ period: '2026-10' }))['changes']).toEqual([]);
    sent = (await office.mails()).map(text);
  });

  test('late rows and a corrected one change nothing that was sent, and no run sends it again', async () => {
    await office.at('2026-10-22T09:00');
    await trained('2026-10-09', 15);
    await office.fill('monthly-return', {
      ...school,
      ...{ period: 'Tháng 10/2026 (15/09-14/10/2026)', content: 'Đã báo cáo đủ các hoạt động và trường hợp' },
    });
    await office.correct('training', 1, { educators: '25' });
    expect(await office.run()).toMatchObject({ ok: true, sent: 0, failed: 0 });
    expect((await office.mails()).map(text).slice(0, sent.length)).toEqual(sent);
    // What is on file now is another figure: it waits for a person.
    expect((await office.month('2026-10')).activity).toMatchObject({ trainings: 2, attendances: 40 });
  });

  test('the standing office is told what would change, old and new, and what came since', async () => {
    const asked = await revise({ period: '2026-10' });
    expect(asked).toMatchObject({ ok: true, title: 'Báo cáo tháng 10/2026', newRows: 2, released: { revision: 0 } });
    expect(asked['changes']).toEqual([
      {
        ...{ code: '4a', what: 'Chỉ số 4a (Cán bộ, giáo viên được thông tin)' },
        was: 'Trong kỳ: 20/100 (20,0%); Lũy kế: 20/100 (20,0%)',
        now: 'Trong kỳ: từ 25 đến 40/100 (từ 25,0% đến 40,0%); Lũy kế: từ 25 đến 40/100 (từ 25,0% đến 40,0%)',
      },
      {
        ...{ code: 'work', what: 'Việc đã làm' },
        was: 'Tổ chức 01 lớp tập huấn, 20 lượt người dự.',
        now: 'Tổ chức 02 lớp tập huấn, 40 lượt người dự.',
      },
      {
        ...{ code: 'returns', what: 'Đơn vị báo cáo' },
        was: expect.stringContaining('Trường THCS Kinh Bắc'),
        now: expect.stringContaining('gửi sau hạn'),
      },
    ]);
  });

  test('from the menu the revision is issued with its reason, and everybody who got the report gets it once', async () => {
    const said = await office.choose('menuRevise', [{ button: 'OK', text: '1' }, 'YES', { button: 'OK', text: REASON }]);
    expect(said).toBe('Đã phát hành: Báo cáo tháng 10/2026, điều chỉnh lần 1. Đã gửi 2 thư.');
    await Promise.all([office.run(), office.run()]);
    for (const box of [authority, front]) {
      const [first, revised, ...more] = await octobersTo(box);
      expect(more).toEqual([]);
      expect(text(first)).toContain('Lũy kế: 20/100 (20,0%)');
      expect(revised?.subject).toMatch(/^\[Phường Kinh Bắc\] ĐIỀU CHỈNH lần 1: báo cáo tháng 10\/2026 /);
      expect(text(revised)).toContain(`Lý do: ${REASON}.`);
      expect(text(revised)).toContain('Đã báo cáo: Trong kỳ: 20/100 (20,0%); Lũy kế: 20/100 (20,0%)');
      expect(text(revised)).toContain('số liệu chốt lúc 9 giờ ngày 22/10/2026');
    }
  });

  test('asked again from the menu or the function, nothing changes', async () => {
    expect(await office.choose('menuRevise', [{ button: 'OK', text: '1' }])).toBe(
      'Báo cáo tháng 10/2026: không có gì thay đổi so với lần gửi trước.',
    );
    expect(await revise({ period: '2026-10', reason: REASON })).toMatchObject({
      ...{ ok: false, problems: ['Báo cáo tháng 10/2026: không có gì thay đổi so với lần gửi trước.'] },
    });
  });

  test('“Sổ gửi” lists the revision beside the report, each with its own cut-off', async () => {
    const { spreadsheets, tables } = office.workspace.directory();
    const rows = office.workspace.spreadsheets.readValues(spreadsheets.board, tables['sent']?.sheetId ?? -1, { startRow: 1 });
    const octobers = rows.filter((row) => row[3] === '2026-10');
    expect(octobers).toHaveLength(4);
    expect(new Set(octobers.map((row) => row[7])).size).toBe(2);
  });

  test('November compares with the revised figures, and says where the changes are told', async () => {
    await office.at('2026-11-05T09:00');
    await trained('2026-11-03', 50);
    // A denominator that is corrected afterwards changes the months to come, not those that are out.
    await office.correct('population', 1, { count: '200' });
    await office.at('2026-11-18T08:00');
    expect(await office.run()).toMatchObject({ ok: true, sent: 3 });
    const november = (await reportsTo(authority)).at(-1);
    expect(november?.subject).toContain('Báo cáo tháng 11/2026');
    // From at least 25 of 100 as revised to at least 50 of 200; from the 20 of the first report it would have risen.
    expect(text(november)).toMatch(/Lũy kế: từ 50 đến 90\/200 .* So kỳ trước: không thay đổi/);
    expect(text(november)).toContain(
      'Sau khi gửi báo cáo tháng 10/2026 có 02 phiếu thuộc kỳ này. Số liệu đã gửi được giữ nguyên; thay đổi nêu ở Báo cáo điều chỉnh lần 1.',
    );
    expect((await reportsTo(successor)).map(({ subject }) => subject)).toEqual([november?.subject]);
  });

  test('what was said of October stays as it was, whatever became of rows and registers', async () => {
    const shown = await office.workspace.callFunction('preview-report', { period: '2026-10' });
    expect(shown).toMatchObject({ ok: true, released: true, subject: expect.stringContaining('ĐIỀU CHỈNH lần 1') });
    expect(String(shown['html'])).toContain('từ 25 đến 40/100');
    expect(String(shown['html'])).not.toContain('/200');
  });
});
