import { describe, expect, test } from 'vitest';
import { taskRows } from '../../functions/cases/task-rows.ts';
import { caseTasks } from '../../functions/forms/case-tabs.ts';
import { printCode } from '../../functions/forms/code-letters.ts';
import { aCase, type CaseBuilder, codeNo, factsWith, instant, stood } from './a-case.ts';
import { asTable } from './as-table.ts';

const { units } = factsWith([]);
const rowsAt = (local: string, ...told: readonly CaseBuilder[]) =>
  taskRows(stood(instant(local), ...told), instant(local), units);
const tasksAt = (local: string, ...told: readonly CaseBuilder[]) => asTable(caseTasks, rowsAt(local, ...told));

/** Received on a Monday at 9. */
const received = aCase().with({ unit: 'thcs-kinh-bac' });

describe('what is to be done', () => {
  test('says what, until when, since when, who, and what satisfies it', () => {
    expect(tasksAt('2026-10-06T09:00', received)).toEqual([
      {
        standing: 'Trong hạn',
        code: printCode(codeNo(1)),
        task: 'Kế hoạch hỗ trợ (5 ngày làm việc).\nCần cập nhật: “Phê duyệt kế hoạch hỗ trợ (Mẫu 04-05)” hoặc “Không cần kế hoạch”.',
        due: '2026-10-12 23:59:59',
        since: '2026-10-05 09:00:00',
        who: 'Phòng Văn hóa - Xã hội',
        class: 'Lao động trẻ em',
        note: '',
      },
    ]);
  });

  test('of a child outside the ward is done by a transfer too', () => {
    expect(tasksAt('2026-10-06T09:00', received.with({ group: 'outside' }))).toMatchObject([
      { task: expect.stringContaining('“Không cần kế hoạch” hoặc “Chuyển đơn vị khác”.') },
    ]);
  });

  test('in an emergency is due to the hour, for whoever is near; not known to be one, an assessment will do', () => {
    const [known] = tasksAt('2026-10-05T10:00', received.with({ emergency: 'yes' }));
    expect(known).toMatchObject({
      task: 'Bảo vệ khẩn cấp (12 giờ).\nCần cập nhật: “Biện pháp bảo vệ khẩn cấp”.',
      due: '2026-10-05 21:00:00',
      who: 'Trường THCS Kinh Bắc; Phòng Văn hóa - Xã hội; Trạm Y tế',
      note: '',
    });
    const [unknown] = tasksAt('2026-10-05T10:00', received.with({ emergency: 'unknown' }));
    expect(unknown).toMatchObject({
      task: expect.stringMatching(/“Biện pháp bảo vệ khẩn cấp” hoặc “Đánh giá ban đầu \(Mẫu 02\)”\.$/),
      note: 'Chưa rõ có khẩn cấp không: xử lý như khẩn cấp.',
    });
  });

  test('after a plan is the next visit, also for the unit that was there last', () => {
    const visited = received
      .did('plan-approval', '2026-10-06T09:00')
      .did('visit', '2026-10-20T09:00', { unit: 'tdp-1', nextFollowUp: '2026-11-10' });
    expect(tasksAt('2026-10-21T09:00', visited)).toMatchObject([
      {
        task: 'Thăm, theo dõi.\nCần cập nhật: “Thăm, theo dõi”.',
        due: '2026-11-10 23:59:59',
        since: '2026-10-20 09:00:00',
        who: 'Tổ dân phố số 1; Phòng Văn hóa - Xã hội',
      },
    ]);
  });

  test.each([
    ['is 16 or 17', { age: 16, hoursPerDay: 9 }, 'Áp dụng theo mục tiêu của Kế hoạch (không phải trẻ em theo Luật Trẻ em).'],
    ['has no code yet', { givenCode: null }, 'Phiếu báo chưa được cấp mã.'],
  ])('says of a child who %s what is different', (_, told, note) => {
    expect(tasksAt('2026-10-06T09:00', received.with(told))).toMatchObject([{ note }]);
  });

  test('says that a deadline hangs on a holiday that is only expected', () => {
    expect(tasksAt('2027-02-04T09:00', received.received('2027-02-03T09:00'))).toMatchObject([
      { note: 'Hạn tính theo ngày nghỉ dự kiến.' },
    ]);
  });

  test('says where nobody is named who could do it', () => {
    const nobody = units.map((unit) => ({ ...unit, casePoint: 'no' as const }));
    const [row] = taskRows(stood(instant('2026-10-06T09:00'), received), instant('2026-10-06T09:00'), nobody);
    expect(row?.cells).toContain('Chưa có đơn vị: chọn Có ở cột “Đầu mối nhận tin”, trang “Đơn vị”');
  });

  test('is nothing for a case that is closed, lawful, or done with', () => {
    const done = received.did('no-plan-needed', '2026-10-06T08:00');
    const closed = aCase(2).did('close', '2026-10-06T08:00', { closingReason: 'safe' });
    const lawful = aCase(3).did('confirm-class', '2026-10-06T08:00', { confirmedClass: 'permitted' });
    expect(rowsAt('2026-10-06T09:00', done, closed, lawful)).toEqual([]);
  });
});

describe('the list of what is to be done', () => {
  const overdue = aCase(3).received('2026-09-21T09:00');
  const longer = aCase(4).received('2026-09-14T09:00');
  const soon = aCase(2).received('2026-09-29T09:00');
  const told = [received, soon, overdue, longer];

  test('has what is overdue on red first, then what is due soon, then the rest; first due first', () => {
    const rows = rowsAt('2026-10-06T09:00', ...told);
    expect(asTable(caseTasks, rows).map(({ standing, code }) => [standing, code])).toEqual([
      ['Quá hạn', printCode(codeNo(4))],
      ['Quá hạn', printCode(codeNo(3))],
      ['Sắp đến hạn', printCode(codeNo(2))],
      ['Trong hạn', printCode(codeNo(1))],
    ]);
    expect(rows.map(({ alert }) => alert ?? false)).toEqual([true, true, false, false]);
  });

  test('of steps due at one instant goes by code', () => {
    const twins = [aCase(9), aCase(5), aCase(7)];
    expect(tasksAt('2026-10-06T09:00', ...twins).map(({ code }) => code)).toEqual([5, 7, 9].map((n) => printCode(codeNo(n))));
  });

  test('stays the same from hour to hour until something becomes true', () => {
    expect(rowsAt('2026-10-06T21:30', ...told)).toEqual(rowsAt('2026-10-06T09:00', ...told));
    expect(rowsAt('2026-10-07T00:00', ...told)).not.toEqual(rowsAt('2026-10-06T09:00', ...told));
  });
});
