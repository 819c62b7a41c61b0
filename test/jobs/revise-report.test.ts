import { describe, expect, test } from 'vitest';
import { instantOf, toSerial } from '../../functions/calendar/instant.ts';
import { ClaimUnreadable } from '../../functions/delivery/claims.ts';
import { BadRequest } from '../../functions/jobs/bad-request.ts';
import { previewReport, readPreviewRequest } from '../../functions/jobs/preview-report.ts';
import { type ReviseResult, readReviseRequest } from '../../functions/jobs/revise-report.ts';
import { type LogEntry, logLine } from '../../functions/log.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { aMonthlyReturn, aTraining } from '../builders/form-rows.ts';
import { aBudget, ids } from '../builders/office-desk.ts';
import {
  AUTHORITY,
  afterOctober,
  caller,
  DAY,
  FRONT,
  inTime,
  issue,
  late,
  lateCase,
  mailsTo,
  monthly,
  OCTOBER,
  OCTOBER_20,
  READERS,
  REASON,
  render,
  revise,
  send,
  type Ward,
  words,
} from './a-revised-ward.ts';

const changesIn = (result: ReviseResult) => ('changes' in result ? result.changes : []);
const releases = (ward: Ward): string[] => [...ward.claims.made.keys()].filter((name) => name.startsWith('release/'));

describe('a released report', () => {
  test('is sent as it was released to whoever gets it later, whatever became of rows and registers', async () => {
    const ward = await afterOctober();
    const [said] = mailsTo(ward, FRONT);
    ward.rows.push(late);
    ward.rows[0] = { ...inTime, answers: { ...inTime.answers, educators: 25 } };
    ward.world = ward.world.replacing('population', []).withRecipient({ ...monthly, email: 'moi@kinhbac.example', name: 'MTTQ' });
    await send(ward);
    const [later] = mailsTo(ward, 'moi@kinhbac.example').filter(({ subject }) => subject.includes('10/2026'));
    expect(later?.text).toBe(said?.text);
    expect(later?.html).toBe(said?.html);
  });

  test('that can not be read back sends nobody anything', async () => {
    const ward = await afterOctober();
    const name = `release/${kinhBac.id}/month/2026-10/0`;
    const stored = ward.claims.made.get(name);
    if (stored) ward.claims.made.set(name, { ...stored, bytes: new TextEncoder().encode('{"format":1}') });
    await expect(revise(ward, OCTOBER)).rejects.toThrow(ClaimUnreadable);
    ward.world = ward.world.withRecipient({ ...monthly, email: 'moi@kinhbac.example', name: 'MTTQ' });
    const before = ward.taken.length;
    expect(await send(ward)).toMatchObject({ sent: 2, left: 1 });
    // August and September are of a time when no figures were kept: they go as ever.
    expect(ward.taken.slice(before).map(({ message }) => message.subject)).not.toContainEqual(expect.stringContaining('10/2026'));
  });
});

describe('asked what would change', () => {
  test('without a period names what was released, the newest first', async () => {
    const ward = await afterOctober();
    const cutoff = '2026-10-20T01:00:00.000Z';
    expect(await revise(ward, {})).toEqual({
      periods: [
        { period: '2026-10', title: 'Báo cáo tháng 10/2026', revision: 0, cutoff },
        expect.objectContaining({ period: '2026-09', revision: 0 }),
        expect.objectContaining({ period: '2026-08', revision: 0 }),
      ],
    });
  });

  test('lists each figure as it was reported and as it is now, and how many rows came since; nothing is written', async () => {
    const ward = await afterOctober();
    const before = [...ward.claims.made.keys()];
    ward.rows.push(late, aMonthlyReturn().by('th-suoi-hoa').on('2026-10').submitted('2026-10-21T09:00').row());
    const asked = await revise(ward, OCTOBER);
    expect(asked).toMatchObject({
      ...{ period: '2026-10', title: 'Báo cáo tháng 10/2026', newRows: 2, hasMore: false },
      released: { revision: 0, cutoff: '2026-10-20T01:00:00.000Z' },
    });
    const changes = changesIn(asked);
    expect(changes.find(({ code }) => code === '4a')).toEqual({
      code: '4a',
      what: 'Chỉ số 4a (Cán bộ, giáo viên được thông tin)',
      was: 'Trong kỳ: 20/100 (20,0%); Lũy kế: 20/100 (20,0%)',
      now: 'Trong kỳ: 35/100 (35,0%); Lũy kế: 35/100 (35,0%)',
    });
    expect(changes.find(({ code }) => code === 'work')).toMatchObject({
      was: 'Tổ chức 01 lớp tập huấn, 20 lượt người dự.',
      now: 'Tổ chức 02 lớp tập huấn, 35 lượt người dự.',
    });
    expect(changes.map(({ code }) => code)).toContain('returns');
    expect([...ward.claims.made.keys()]).toEqual(before);
  });

  test('tells of cases what its caller may know', async () => {
    const ward = await afterOctober();
    ward.rows.push(lateCase);
    expect(await revise(ward, OCTOBER)).toMatchObject({ changes: [], hasMore: true, newRows: 0 });
    const told = await revise(ward, OCTOBER, { clearance: 'authority' });
    expect(told).toMatchObject({ hasMore: false, newRows: 1 });
    expect(changesIn(told).map(({ code }) => code)).toContain('cases');
  });

  test('finds nothing in rows of other periods, and nothing twice', async () => {
    const ward = await afterOctober();
    ward.rows.push(aTraining().on('2026-10-20').submitted('2026-10-21T09:00').row());
    expect(await revise(ward, OCTOBER)).toMatchObject({ changes: [], hasMore: false, newRows: 0 });
  });

  test('refuses a period that was not reported yet, and one whose tab can not be read now', async () => {
    const ward = await afterOctober();
    await expect(revise(ward, { period: '2026-11' })).rejects.toThrow('Báo cáo tháng 11/2026 chưa gửi');
    const { ports } = ward;
    ward.ports = (gate) => {
      const { sheets, ...rest } = ports(gate);
      const withoutTraining: typeof sheets.readTabs = async (id, wanted, budget) =>
        (await sheets.readTabs(id, wanted, budget)).filter(({ table }) => table !== 'training');
      return { ...rest, sheets: { ...sheets, readTabs: withoutTraining } };
    };
    await expect(revise(ward, OCTOBER)).rejects.toThrow('trang “Tập huấn” chưa đọc được');
  });
});

describe('a revision', () => {
  test('is issued once, with its reason, and goes to everybody who got the report, once', async () => {
    const ward = await afterOctober();
    ward.rows.push(late);
    const log: LogEntry[] = [];
    expect(await issue(ward, { log })).toMatchObject({ issued: 1, recorded: true, by: caller.email, reason: REASON });
    expect(log.map(logLine)).toEqual([
      expect.stringMatching(/"step":"revise".*"period":"2026-10","kind":"month","revision":1,"outcome":"issued"/),
    ]);
    expect(await send(ward)).toMatchObject({ sent: 2 });
    expect(await send(ward)).toMatchObject({ sent: 0 });
    for (const to of READERS) {
      const [, revised] = mailsTo(ward, to);
      expect(revised?.subject).toBe(
        '[Phường Kinh Bắc] ĐIỀU CHỈNH lần 1: báo cáo tháng 10/2026 phòng ngừa lao động trẻ em: đạt 0/8 chỉ tiêu',
      );
      const text = words(revised?.text);
      expect(text).toContain('Báo cáo tháng 10/2026, điều chỉnh lần 1');
      expect(text).toContain('Báo cáo này thay thế số liệu đã gửi (chốt lúc 8 giờ ngày 20/10/2026).');
      expect(text).toContain(`Lý do: ${REASON}.`);
      expect(text).toContain('Sau khi gửi báo cáo có 01 phiếu thuộc kỳ này.');
      expect(text).toContain('Đã báo cáo: Trong kỳ: 20/100 (20,0%); Lũy kế: 20/100 (20,0%) - Nay là: Trong kỳ: 35/100 (35,0%)');
      expect(text).toContain('số liệu chốt lúc 8 giờ ngày 22/10/2026');
    }
  });

  test('shows its own cut-off in "Sổ gửi", and is late from the instant on at which it was issued', async () => {
    const ward = await afterOctober();
    ward.rows.push(late);
    await issue(ward);
    await send(ward);
    const cells = ward.ledger.rows.map((row) => row.cells);
    const octobers = cells.filter((row) => row[3] === '2026-10');
    const [issued, released] = [toSerial(OCTOBER_20 + 2 * DAY), toSerial(OCTOBER_20)];
    expect(octobers.map((row) => [row[0], row[7]])).toEqual([
      ['Đã gửi', issued],
      ['Đã gửi', issued],
      ['Đã gửi, muộn 1 ngày', released],
      ['Đã gửi, muộn 1 ngày', released],
    ]);
  });

  test('says of cases to everyone but the authority that nothing they were told has changed', async () => {
    const ward = await afterOctober();
    ward.rows.push(lateCase);
    await issue(ward);
    await send(ward);
    const [toAuthority, toFront] = READERS.map((to) => words(mailsTo(ward, to)[1]?.text).split('6. ĐIỀU CHỈNH')[1]);
    expect(toAuthority).toContain('Trường hợp trẻ em - Đã báo cáo: ');
    expect(toAuthority).toContain('có 01 phiếu');
    expect(toFront).toContain('Các số liệu nêu trong thư này không thay đổi so với lần trước.');
    expect(toFront).not.toMatch(/phiếu thuộc kỳ|Đã báo cáo/);
  });

  test('of which nothing changes is refused', async () => {
    const ward = await afterOctober();
    await expect(issue(ward)).rejects.toThrow('Báo cáo tháng 10/2026: không có gì thay đổi so với lần gửi trước.');
    ward.rows.push(late);
    await issue(ward);
    await expect(issue(ward)).rejects.toThrow('không có gì thay đổi');
  });

  test('issued by two at the same instant is one, and the second is told whose', async () => {
    const ward = await afterOctober();
    ward.rows.push(late);
    const [a, b] = await Promise.all([issue(ward, { by: 'a@kinhbac.example' }), issue(ward, { by: 'b@kinhbac.example' })]);
    expect([a, b].filter((one) => 'recorded' in one && one.recorded)).toHaveLength(1);
    const by = new Set([a, b].map((one) => ('by' in one ? one.by : '')));
    expect(by.size).toBe(1);
    expect(releases(ward).filter((name) => name.includes('2026-10'))).toEqual([
      `release/${kinhBac.id}/month/2026-10/0`,
      `release/${kinhBac.id}/month/2026-10/1`,
    ]);
  });

  test('after another, which nobody could be sent yet, leaves both to go, in their order', async () => {
    const ward = await afterOctober();
    ward.rows.push(late);
    await issue(ward);
    ward.clock.advance(DAY);
    ward.rows.push(aTraining().at('mn-hoa-sen').on('2026-10-05').submitted('2026-10-22T09:00').with({ educators: 5 }).row());
    expect(await issue(ward)).toMatchObject({ issued: 2 });
    expect(await send(ward)).toMatchObject({ sent: 4 });
    const subjects = mailsTo(ward, FRONT).map(({ subject }) => subject.slice(18, 35));
    expect(subjects).toEqual([expect.stringContaining('Báo cáo tháng'), 'ĐIỀU CHỈNH lần 1:', 'ĐIỀU CHỈNH lần 2:']);
    // The second tells what it changes of the first.
    expect(words(mailsTo(ward, FRONT)[2]?.text)).toContain('Đã báo cáo: Trong kỳ: 35/100 (35,0%)');
  });

  test('of a report of long ago still goes to everybody', async () => {
    const ward = await afterOctober();
    ward.clock.advance(instantOf('2027-03-01', 8, 0) - ward.clock.now());
    ward.rows.push(late);
    await issue(ward);
    await send(ward);
    expect(mailsTo(ward, FRONT).filter(({ subject }) => subject.includes('ĐIỀU CHỈNH'))).toHaveLength(1);
  });

  test('of a time when no figures were kept compares with the rows of then', async () => {
    const ward = await afterOctober();
    ward.rows.push(aTraining().on('2026-09-01').submitted('2026-10-21T09:00').with({ educators: 5 }).row());
    expect(await revise(ward, { period: '2026-09', reason: REASON })).toMatchObject({ issued: 1 });
    expect(await send(ward)).toMatchObject({ sent: 2 });
  });

  test('is what the preview shows of the period from then on', async () => {
    const ward = await afterOctober();
    ward.rows.push(late);
    await issue(ward);
    ward.rows.push(lateCase, aTraining().on('2026-10-06').submitted('2026-10-22T09:00').row());
    const ports = { ...ward.ports(), plan: kinhBac, ids, render };
    const request = readPreviewRequest(OCTOBER, kinhBac, ward.clock.now());
    const { subject, html } = await previewReport(ports, request, aBudget(ward));
    expect(subject).toContain('ĐIỀU CHỈNH lần 1');
    expect(html).toContain('02 lớp tập huấn, 35 lượt người dự');
  });
});

describe('the next month', () => {
  const november18 = instantOf('2026-11-18', 8, 0);
  const novembers = async (ward: Ward): Promise<string> => {
    ward.clock.advance(november18 - ward.clock.now());
    await send(ward);
    return words(mailsTo(ward, AUTHORITY).at(-1)?.text);
  };

  test('compares with what was released last, and says where the changes are told', async () => {
    const ward = await afterOctober();
    ward.rows.push(late);
    await issue(ward);
    const text = await novembers(ward);
    expect(text).toContain('Lũy kế: 35/100 (35,0%)');
    expect(text).toContain('So kỳ trước: không thay đổi');
    expect(text).toContain(
      'Sau khi gửi báo cáo tháng 10/2026 có 01 phiếu thuộc kỳ này. Số liệu đã gửi được giữ nguyên; thay đổi nêu ở Báo cáo điều chỉnh lần 1.',
    );
  });

  test('says of rows that came late and were not revised that what was sent stands', async () => {
    const ward = await afterOctober();
    ward.rows.push(late, lateCase);
    const text = await novembers(ward);
    expect(text).toContain('So kỳ trước: tăng 15,0 điểm phần trăm');
    const phrase = (n: string) =>
      `Sau khi gửi báo cáo tháng 10/2026 có ${n} phiếu thuộc kỳ này. Số liệu đã gửi được giữ nguyên; thay đổi (nếu có) sẽ nêu ở Báo cáo điều chỉnh lần 1.`;
    expect(text).toContain(phrase('02'));
    expect(words(mailsTo(ward, FRONT).at(-1)?.text)).toContain(phrase('01'));
  });

  test('tells everyone but the authority nothing where only cases came late', async () => {
    const ward = await afterOctober();
    ward.rows.push(lateCase);
    await novembers(ward);
    expect(words(mailsTo(ward, FRONT).at(-1)?.text)).not.toContain('Sau khi gửi báo cáo');
  });

  test('names a revision of an older month, and what came after it', async () => {
    const ward = await afterOctober();
    ward.rows.push(aTraining().on('2026-09-01').submitted('2026-10-21T09:00').with({ educators: 5 }).row());
    await revise(ward, { period: '2026-09', reason: REASON });
    ward.rows.push(aTraining().on('2026-09-02').submitted('2026-10-25T09:00').with({ educators: 6 }).row());
    const text = await novembers(ward);
    expect(text).toContain('Sau khi gửi báo cáo tháng 09/2026 có 02 phiếu thuộc kỳ này.');
    expect(text).toContain('thay đổi nêu ở Báo cáo điều chỉnh lần 1. Còn 01 phiếu đến sau lần điều chỉnh này.');
  });

  test('of which two fell due at once compares the second with the first, which the same run releases', async () => {
    const ward = await afterOctober();
    ward.clock.advance(instantOf('2026-12-18', 8, 0) - ward.clock.now());
    await send(ward);
    const last = mailsTo(ward, AUTHORITY).at(-1);
    expect(last?.subject).toContain('12/2026');
    expect(last?.text).toContain('So kỳ trước: không thay đổi');
  });
});

describe('a request', () => {
  test.each([
    [{ period: '2026-13' }, 'period: cần mã kỳ báo cáo'],
    [{ reason: REASON }, 'period: cần mã kỳ báo cáo'],
    [{ ...OCTOBER, reason: 'muộn' }, 'reason: Lý do điều chỉnh cần từ 10 đến 300 ký tự.'],
    [{ ...OCTOBER, reason: 3 }, 'reason: Lý do điều chỉnh cần từ 10 đến 300 ký tự.'],
    [{ ...OCTOBER, reason: 'x'.repeat(301) }, 'reason: Lý do điều chỉnh cần từ 10 đến 300 ký tự.'],
    [{ ...OCTOBER, reason: 'Bổ sung phiếu của cháu Nguyễn Văn An' }, 'không ghi họ tên'],
    [{ ...OCTOBER, reason: 'Hỏi lại theo số 0912345678' }, 'không ghi họ tên, số điện thoại'],
    [{ ...OCTOBER, reason: 'Bổ sung hồ sơ 0123-4567-89A gửi muộn' }, 'không ghi mã trường hợp'],
    [{ ...OCTOBER, reason: 'Bổ sung 02 trường hợp gửi muộn' }, 'không ghi số trẻ em hoặc số trường hợp'],
    [{ ...OCTOBER, reason: 'Thêm hai phiếu trường hợp đến sau' }, 'không ghi số trẻ em hoặc số trường hợp'],
  ])('%j is refused', (body, problem) => {
    expect(() => readReviseRequest(body, kinhBac, caller)).toThrow(BadRequest);
    expect(() => readReviseRequest(body, kinhBac, caller)).toThrow(problem);
  });

  test('keeps its reason as one line', () => {
    const { issue: asked } = readReviseRequest({ ...OCTOBER, reason: `  ${REASON}\n  tháng 10/2026 ` }, kinhBac, caller);
    expect(asked).toEqual({ reason: `${REASON} tháng 10/2026`, by: caller.email });
  });
});
