/** Slips in what is told of a child, and children found at an inspection. */
import { instantOf } from '../../../../functions/calendar/instant.ts';
import { caseReport } from '../../../../functions/forms/case-report.ts';
import { inspection } from '../../../../functions/forms/inspection.ts';
import { type Submission, submission } from '../../answers.ts';
import { caseCode } from '../../case-code.ts';
import { dice } from '../../dice.ts';
import type { Roster } from '../../roster.ts';
import type { Facts } from '../case-facts.ts';
import type { Ward } from '../ward.ts';
import { evening, on, type Plant } from './plant.ts';

export function caseRows({ roster }: Ward): Plant[] {
  const reported = reporting(roster);
  return [
    {
      code: 'reported-late',
      row: reported('tdp-33', instantOf('2026-05-20', 16, 0), 1570, { age: 14, works: 'Có, chưa rõ chi tiết' }),
    },
    {
      code: 'contradictory-tick',
      row: reported('tdp-18', instantOf('2026-06-24', 9, 10), 45, { age: 13, risks: ['Di cư', 'Không có'] }),
    },
    {
      code: 'week-under-day',
      row: reported('tdp-02', instantOf('2026-07-09', 14, 30), 30, {
        age: 16,
        works: 'Có',
        workFor: 'Người khác thuê hoặc nhờ',
        sector: 'Buôn bán',
        hoursPerDay: 8,
        hoursPerWeek: 6,
        papers: 'Không rõ',
      }),
    },
    {
      code: 'age-mismatch',
      row: reported('tdp-26', instantOf('2026-08-19', 10, 20), 25, {
        age: 9,
        birthMonth: '02/2012',
        risks: ['Hộ nghèo hoặc cận nghèo'],
      }),
    },
  ];
}

/** Two children found at work: one reported the same evening, one not. */
export function inspectionRows({ roster }: Ward): Plant[] {
  const found = (date: string, establishment: string): Submission =>
    submission(inspection, evening(date), {
      ...roster.by('cong-an'),
      heldOn: on(date),
      inspectionKind: 'Kiểm tra đột xuất',
      establishment,
      childrenFound: 1,
      violation: 'Có vi phạm',
      sanction: 'Cảnh cáo',
    });
  const reported = reporting(roster)('cong-an', instantOf('2026-07-15', 15, 30), 70, {
    notifiedBy: 'Kiểm tra, rà soát',
    group: roster.group('tdp-11'),
    age: 16,
    sex: 'Nam',
    schooling: 'Đã thôi học, xong lớp 9',
    works: 'Có, chưa rõ chi tiết',
  });
  return [
    { row: found('2026-07-15', 'hkd-0034') },
    { row: reported },
    { code: 'more-children-than-cases', row: found('2026-08-26', 'hkd-0152') },
  ];
}

/** A case as a unit reports it, some minutes after the news. */
const reporting =
  ({ by, group }: Roster) =>
  (unit: string, receivedAt: number, minutesLater: number, facts: Facts): Submission =>
    submission(caseReport, receivedAt + minutesLater * 60_000, {
      ...by(unit),
      receivedAt: { instant: receivedAt },
      notifiedBy: 'Tổ dân phố, cộng tác viên',
      emergency: 'Không',
      sex: 'Nữ',
      schooling: 'Đang học mầm non, phổ thông',
      works: 'Không',
      coercion: ['Không có'],
      group: unit.startsWith('tdp') ? group(unit) : undefined,
      givenCode: caseCode(dice(`kinh-bac planted case ${receivedAt}`)),
      ...facts,
    });
