import { describe, expect, test } from 'vitest';
import { caseListRows } from '../../functions/cases/case-list-rows.ts';
import { caseList } from '../../functions/forms/case-tabs.ts';
import { printCode } from '../../functions/forms/code-letters.ts';
import { canary } from '../canary.ts';
import { aCase, type CaseBuilder, codeNo, factsWith, instant, stood } from './a-case.ts';
import { asTable } from './as-table.ts';

const { groups } = factsWith([]);
const AT = instant('2026-10-20T09:00');
const listed = (...told: readonly CaseBuilder[]) => asTable(caseList, caseListRows(stood(AT, ...told), AT, groups));

describe('a case in the list', () => {
  test('says all that is derived of it', () => {
    expect(listed(aCase().with({ lightWork: 'unknown', hazards: ['unknown'], hoursPerDay: 5, emergency: 'unknown' }))).toEqual([
      {
        code: printCode(codeNo(1)),
        merged: '',
        receivedAt: '2026-10-05 09:00:00',
        phase: 'Đã nhận tin',
        class: 'Lao động trẻ em',
        classFrom: 'Gợi ý',
        suggestion:
          'Lao động trẻ em. Chưa đủ 15 tuổi, quá 4 giờ/ngày (điểm b khoản 1 Điều 145, khoản 1 Điều 146). Đây là gợi ý theo thông tin đã báo. Cán bộ Phòng Văn hóa - Xã hội xác nhận.',
        couldBe: 'Lao động trẻ em làm việc nặng nhọc, độc hại, nguy hiểm: cần biết công việc hoặc nơi làm có gì nguy hại.',
        age: 14,
        sex: 'Nam',
        group: 'Tổ dân phố số 1',
        schooling: 'Đang học mầm non, phổ thông',
        emergency: 'Không rõ',
        next: 'Bảo vệ khẩn cấp (12 giờ)',
        due: '2026-10-05 21:00:00',
        closedAt: '',
        closingReason: '',
      },
    ]);
  });

  test('shows the confirmed class beside the suggestion that it overruled', () => {
    const confirmed = aCase().did('confirm-class', '2026-10-06T09:00', { confirmedClass: 'at-risk' });
    expect(listed(confirmed)).toMatchObject([
      {
        class: 'Trẻ em có nguy cơ trở thành lao động trẻ em',
        classFrom: 'Đã xác nhận',
        suggestion: expect.stringMatching(/^Lao động trẻ em\. /),
      },
    ]);
  });

  test('says Không rõ of what nobody knows', () => {
    const [row] = listed(
      aCase().with({ sex: 'unknown', group: 'unknown', schooling: 'unknown', emergency: 'unknown', age: null }),
    );
    expect(row).toMatchObject({ age: '', sex: 'Không rõ', group: 'Không rõ', schooling: 'Không rõ', emergency: 'Không rõ' });
    expect(listed(aCase().with({ group: 'outside' }))).toMatchObject([{ group: 'Ngoài phường' }]);
  });

  test('shows the schooling seen last, the phase reached, and what comes next', () => {
    const visited = aCase()
      .did('plan-approval', '2026-10-06T09:00')
      .did('visit', '2026-10-15T09:00', { schooling: 'vocational' });
    expect(listed(visited)).toMatchObject([
      { schooling: 'Đang học nghề', phase: 'Đang theo dõi', next: 'Thăm, theo dõi', due: '2026-11-14 23:59:59' },
    ]);
  });

  test('shows every code of one child', () => {
    const same = aCase(1).did('duplicate', '2026-10-08T09:00', { duplicateOf: codeNo(2), sameChild: 'yes' });
    expect(listed(same, aCase(2).received('2026-10-06T09:00'))).toMatchObject([
      { code: printCode(codeNo(1)), merged: printCode(codeNo(2)) },
    ]);
    expect(listed(aCase().with({ givenCode: null }))).toMatchObject([{ code: 'Chưa có mã' }]);
  });

  test('that is closed says when and why, and has nothing to come', () => {
    const closed = aCase().did('close', '2026-10-08T09:00', { closingReason: 'moved' });
    expect(listed(closed)).toMatchObject([
      { phase: 'Đã đóng', closedAt: '2026-10-08 09:00:00', closingReason: 'Chuyển địa phương khác', next: '', due: '' },
    ]);
  });

  test('holds no free text, whatever was written', () => {
    const told = aCase()
      .with({ note: canary('note') })
      .did('referral', '2026-10-06T09:00', {
        referredTo: canary('referredTo'),
        reason: canary('reason'),
        note: canary('update'),
      });
    const text = JSON.stringify(listed(told));
    for (const where of ['note', 'referredTo', 'reason', 'update']) expect(text).not.toContain(canary(where));
  });
});

test('the list has the newest first, and the closed below the open', () => {
  const told = [
    aCase(1).received('2026-10-01T09:00'),
    aCase(2).received('2026-10-03T09:00'),
    aCase(3).received('2026-10-09T09:00').did('close', '2026-10-10T09:00', { closingReason: 'safe' }),
    aCase(4).received('2026-10-02T09:00').did('close', '2026-10-10T09:00', { closingReason: 'safe' }),
    aCase(5).received('2026-10-03T09:00'),
  ];
  expect(listed(...told).map(({ code }) => code)).toEqual([2, 5, 1, 3, 4].map((n) => printCode(codeNo(n))));
});
