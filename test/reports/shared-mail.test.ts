/** The promise of privacy.md, 4, on the bytes that leave: two months whose counts of children lie in the same bands are one mail. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../../functions/calendar/instant.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { ninhBinh } from '../../functions/plans/ninh-binh-2021-2025.ts';
import type { Plan } from '../../functions/plans/plan.ts';
import { composeMail } from '../../functions/reports/compose-mail.ts';
import type { Month } from '../../functions/reports/month.ts';
import { NO_CASES } from './case-counts.ts';
import { render } from './mail-templates.ts';

import { monthWith, type Secret, twoAlike, twoOfFew } from './months-in-bands.ts';

/** After the limit of every return. */
const closedAt = instantOf('2026-12-19', 17, 0);

const facts = { clearance: 'shared', recipientName: 'Các Tổ trưởng tổ dân phố', closedAt, render, enclosed: true } as const;
const mail = (plan: Plan, month: Month, previous: Month | null) => composeMail({ ...facts, plan, month, previous });

describe('the shared mail', () => {
  it.each([
    [kinhBac, '2026-10', '2026-09'],
    [ninhBinh, '2026', '2025'],
  ] as const)('of $id is the same, byte for byte, while counts of children stay in their bands', (plan, code, before) => {
    fc.assert(
      fc.property(twoAlike, ([a, b, c, d]) => {
        const one = mail(plan, monthWith(plan, code, a), monthWith(plan, before, c));
        const other = mail(plan, monthWith(plan, code, b), monthWith(plan, before, d));
        expect(other).toEqual(one);
      }),
      { numRuns: 60 },
    );
  });

  it('of a revision is the same too, whatever changed of children within their bands, and however many rows of cases came', () => {
    fc.assert(
      fc.property(twoAlike, fc.nat(9), fc.nat(9), ([a, b, c, d], lateOfA, lateOfB) => {
        const revision = (now: Secret, was: Secret, aboutCases: number) =>
          composeMail({
            ...{ plan: kinhBac, month: monthWith(kinhBac, '2026-10', now), previous: null, clearance: 'shared', render },
            ...{ recipientName: 'Các Tổ trưởng tổ dân phố', closedAt },
            earlier: [
              { code: '2026-09', revision: 0, late: { all: aboutCases, aboutCases }, open: { all: aboutCases, aboutCases } },
            ],
            revision: {
              ...{ number: 1, reason: 'Bổ sung phiếu gửi muộn' },
              replaces: {
                month: monthWith(kinhBac, '2026-10', was),
                closedAt: closedAt - 1,
                late: { all: 2 + aboutCases, aboutCases },
              },
            },
          });
        const mailed = revision(a, c, lateOfA);
        expect(revision(b, d, lateOfB)).toEqual(mailed);
        expect(mailed.text).toContain('Các số liệu nêu trong thư này không thay đổi');
      }),
      { numRuns: 40 },
    );
  });

  it('never says that nothing was notified, and never gives a rate or a verdict on fewer than ten', () => {
    fc.assert(
      fc.property(twoOfFew, ([secret]) => {
        const { text, html, subject } = mail(kinhBac, monthWith(kinhBac, '2026-10', secret), null);
        const ofCases = text.slice(text.indexOf('Chỉ số 2.'), text.indexOf('Mục tiêu 2.'));
        for (const said of [text, html, subject]) expect(said.toLowerCase()).not.toContain('không phát sinh');
        expect(ofCases.match(/– Không công bố\. Dưới 10 trường hợp; tỷ lệ không công bố\./g)).toHaveLength(2);
        expect(ofCases.replaceAll(/Mục tiêu: .*/g, '')).not.toMatch(/%/);
      }),
      { numRuns: 30 },
    );
  });

  it('tells the authority what it keeps from everyone else', () => {
    const secret: Secret = {
      found: 7,
      reviewed: 1207,
      judged: { low: 3, high: 3, of: 4 },
      education: { low: 6, high: 8, of: 9 },
      returnedToSchool: 5,
      incidents: 1,
      caseProblems: 3,
      silentUnitHasRecords: true,
      onFile: 12,
      cases: {
        ...NO_CASES,
        ...{ notified: 3, open: 14, trafficked: 6, overdue: 2, twoCleanVisits: 1, policyAge: 8, usesExpectedDay: true },
        byClass: { 'child-labour': 8, 'worst-form': 6 },
        overdueSteps: { emergency: 0, plan: 2, 'follow-up': 0 },
        firstResponse: { ...NO_CASES.firstResponse, medianHours: 31.5 },
      },
    };
    const month = monthWith(kinhBac, '2026-10', secret);
    const exact = composeMail({
      plan: kinhBac,
      month,
      previous: null,
      clearance: 'authority',
      recipientName: '',
      closedAt,
      render,
    });
    for (const figure of [
      '7/1.207',
      '3/4 (75,0%)',
      'từ 6 đến 8/9',
      'Qua rà soát, 05 trẻ trở lại học.',
      'Phát hiện 01 vụ việc mua bán trẻ em.',
      '03 phiếu cần sửa',
      '01 đơn vị trong số đó có số liệu',
      '12/20.000 trẻ từ 5 đến 17 tuổi (0,1%)',
      'Tiếp nhận mới 03 trường hợp; đang quản lý 14.',
      'trong đó nghi bị mua bán 06',
      'trung vị 31,5 giờ',
      'Có 02 trường hợp quá hạn kế hoạch hỗ trợ, can thiệp.',
      '01 trẻ có hai lần thăm liền nhau không còn lao động trái quy định.',
      '(08 trường hợp)',
      'ngày nghỉ dự kiến',
    ]) {
      expect(exact.text.replaceAll(/\s+/g, ' ')).toContain(figure);
      expect(mail(kinhBac, month, null).text.replaceAll(/\s+/g, ' ')).not.toContain(figure);
    }
  });
});
