/** Tỉnh Ninh Bình: a smaller sample over more years, through the merging of departments and the end of districts. All is invented. */
import { dayOfInstant } from '../../functions/calendar/instant.ts';
import { type Day, toDay } from '../../functions/calendar/plain-date.ts';
import type { population, survey } from '../../functions/forms/registers.ts';
import type { Plan } from '../../functions/plans/plan.ts';
import type { EntryOf } from './answers.ts';
import { holidayEntries } from './holidays.ts';
import { monthlyReturns } from './monthly-returns.ts';
import { activities } from './ninh-binh/activities.ts';
import { groupEntries, officialEntries, reportingOn, unitEntries } from './ninh-binh/bodies.ts';
import { establishmentEntries } from './ninh-binh/establishments.ts';
import { monthsUpTo } from './pace.ts';
import { type MailboxOf, recipientEntries } from './recipients.ts';
import { roster } from './roster.ts';
import type { Sample } from './sample.ts';
import { sentReports } from './sent-reports.ts';

export function ninhBinhSample(plan: Plan, now: number): Sample {
  const [start, today] = [toDay(plan.start), dayOfInstant(now)];
  const registers = {
    units: unitEntries(today),
    groups: groupEntries(today),
    population: populationEntries(today),
    establishments: establishmentEntries,
    officials: officialEntries(today),
    survey: surveyEntries(today),
    recipients: recipientEntries(plan, mailboxOf),
    holidays: holidayEntries,
  };
  const known = roster(registers);
  const officialsOn = (day: Day): readonly string[] =>
    officialEntries(day).flatMap(({ id, validTo }) => (validTo === undefined ? [id] : []));
  const months = monthsUpTo(start, today, plan.periods);
  const records = months.flatMap((month) => activities({ roster: known, start, officialsOn }, month));
  const returns = monthlyReturns({ plan, roster: known, months, unitsOf: (month) => reportingOn(toDay(month.to)), records });
  return {
    registers,
    submissions: [...records, ...returns]
      .filter(({ submittedAt }) => submittedAt <= now)
      .sort((a, b) => a.submittedAt - b.submittedAt),
    sent: sentReports(plan, registers.recipients, now),
    renamedHeaders: [],
    planted: [],
  };
}

/** The two to whom part V.1 reports each year, by the body that answers to the name at the time, and the Front. */
const MAILED = new Set(['bldtbxh@chinhphu.example', 'boyte@chinhphu.example', 'ubnd@ninhbinh.example', 'mttq@ninhbinh.example']);
const MAILBOXES: Readonly<Record<string, string>> = {
  'labour-ministry': 'bldtbxh@chinhphu.example',
  'health-ministry': 'boyte@chinhphu.example',
  'provincial-party': 'tinhuy@ninhbinh.example',
  'provincial-council': 'hdnd@ninhbinh.example',
  'provincial-committee': 'ubnd@ninhbinh.example',
  'fatherland-front': 'mttq@ninhbinh.example',
  'related-departments': 'sobannganh@ninhbinh.example',
  'district-committees': 'huyen@ninhbinh.example',
  'commune-committees': 'xaphuong@ninhbinh.example',
};
const mailboxOf: MailboxOf = ({ id }) => {
  const email = MAILBOXES[id] ?? 'vanthu@ninhbinh.example';
  return { email, mailed: MAILED.has(email) };
};

/** Whole-area headcounts of each New Year that has come. */
function populationEntries(today: Day): readonly EntryOf<typeof population>[] {
  const years = [2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030].filter((year) => toDay(`${year}-01-01`) <= today);
  return years.flatMap((year): EntryOf<typeof population>[] => {
    const row = (audience: NonNullable<EntryOf<typeof population>['audience']>, count: number, source: string) => ({
      group: 'Toàn địa bàn',
      audience,
      count: Math.round(count * (1 + (year - 2021) * 0.006)),
      asOf: { day: toDay(`${year}-01-01`) },
      source,
    });
    return [
      row('Cán bộ, giáo viên', 17_200, 'Sở Giáo dục và Đào tạo'),
      row('Cha mẹ, người chăm sóc', 243_000, 'Thống kê dân số, ước tính'),
      row('Trẻ em', 158_000, 'Thống kê dân số, 6 đến dưới 16 tuổi'),
      row('Trẻ 5-17 tuổi', 204_000, 'Thống kê dân số'),
    ];
  });
}

/** The national surveys' definition changed in 2023: rates before and after are not compared. */
function surveyEntries(today: Day): readonly EntryOf<typeof survey>[] {
  const rows = [
    { date: '2022-06-30', reviewed: 24_100, found: 1_084, hazardous: 402, definitionId: 'khao-sat-2018' },
    { date: '2025-05-31', reviewed: 31_400, found: 598, hazardous: 171, definitionId: 'khao-sat-2023' },
  ];
  return rows
    .filter(({ date }) => toDay(date) <= today)
    .map(({ date, ...row }) => ({
      ...row,
      asOf: { day: toDay(date) },
      population: 206_000,
      method: 'Điều tra chọn mẫu',
      source: 'Cơ quan thường trực cấp tỉnh',
    }));
}
