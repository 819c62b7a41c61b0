/**
 * Each closed month every reporting unit confirms that it reported everything, or that there was nothing: most within the limit,
 * some late, some never. What a unit says agrees with what it sent, unless the sample plants a contradiction.
 */
import { dayOfInstant } from '../../functions/calendar/instant.ts';
import { monthHolding, monthLabel, type Period, type PeriodRules } from '../../functions/calendar/periods.ts';
import { type Day, toDay } from '../../functions/calendar/plain-date.ts';
import { fold } from '../../functions/forms/fold.ts';
import { monthlyReturn } from '../../functions/forms/monthly-return.ts';
import { type Submission, submission } from './answers.ts';
import { dice } from './dice.ts';
import { clockOn, officeDays } from './pace.ts';
import type { Roster } from './roster.ts';

export interface ReturnsAsked {
  readonly plan: { readonly id: string; readonly periods: PeriodRules & { readonly sendByWorkingDays: number } };
  readonly roster: Roster;
  readonly months: readonly Period[];
  /** Ids of the units asked about a month. */
  readonly unitsOf: (month: Period) => readonly string[];
  /** Everything else that was sent, whenever it was. */
  readonly records: readonly Submission[];
  /** Units that say "nothing" of a month they sent records of: `unit month`. */
  readonly contradictions?: ReadonlySet<string>;
}

export function monthlyReturns({ plan, roster, months, unitsOf, records, contradictions }: ReturnsAsked): Submission[] {
  // By key, since a unit's name is spelt in several ways, and a row with a wrong key is set aside.
  const active = new Set(
    records.flatMap((record) =>
      monthsTold(record, plan.periods).map((month) => `${fold(String(record.answers['unitKey']))} ${month}`),
    ),
  );
  return months.flatMap((month) => {
    const sendBy = officeDays.add(toDay(month.to), plan.periods.sendByWorkingDays);
    return unitsOf(month).flatMap((unit) => {
      const chance = dice(`${plan.id} return ${unit} ${month.code}`);
      const contradicts = contradictions?.has(`${unit} ${month.code}`) === true;
      const told = active.has(`${roster.by(unit).unitKey} ${month.code}`) && !contradicts;
      if (!contradicts && chance.chance(0.07)) return [];
      const day = contradicts || chance.chance(0.9) ? chance.whole(toDay(month.to), sendBy) : sendBy + chance.whole(1, 8);
      return [
        submission(monthlyReturn, clockOn(chance, day), {
          ...roster.by(unit),
          period: monthLabel(month),
          content: told ? 'Đã báo cáo đủ các hoạt động và trường hợp' : 'Không phát sinh hoạt động hoặc trường hợp nào',
          difficulties: chance.chance(0.04) ? chance.pick(DIFFICULTIES) : undefined,
          proposals: chance.chance(0.02) ? 'Đề nghị cấp thêm tài liệu truyền thông.' : undefined,
        }),
      ];
    });
  });
}

const DIFFICULTIES = [
  'Nhiều hộ đi làm ca, khó mời họp buổi tối.',
  'Thiếu tài liệu phát cho phụ huynh.',
  'Hộ thuê trọ thay đổi thường xuyên.',
];

/** The month of the event that a record tells; none where a person spoiled the date. */
function monthsTold({ answers }: Submission, rules: PeriodRules): string[] {
  const day = [answers['heldOn'], answers['receivedAt'], answers['doneAt']].map(dayOf).find((found) => found !== undefined);
  return day === undefined ? [] : [monthHolding(day, rules).code];
}

function dayOf(answer: unknown): Day | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  if ('day' in answer && typeof answer.day === 'number') return answer.day;
  return 'instant' in answer && typeof answer.instant === 'number' ? dayOfInstant(answer.instant) : undefined;
}
