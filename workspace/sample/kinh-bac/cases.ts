/** Two to six children a month are notified, most in the summer and before Tết, and what is done for each is reported step by step. */
import { startOfDay, wallClock } from '../../../functions/calendar/instant.ts';
import type { Period } from '../../../functions/calendar/periods.ts';
import { type Day, toDay } from '../../../functions/calendar/plain-date.ts';
import { caseReport } from '../../../functions/forms/case-report.ts';
import { type Submission, submission } from '../answers.ts';
import { caseCode } from '../case-code.ts';
import { type Dice, dice } from '../dice.ts';
import { KINDS, type Kind } from './case-facts.ts';
import { caseSteps } from './case-steps.ts';
import { residentialGroups, schools } from './places.ts';
import type { Ward } from './ward.ts';

const MINUTE = 60_000;

/** Notifications by month of the reporting year: Tết falls in the second, summer holidays in the sixth to the eighth. */
const NOTIFIED = [3, 4, 2, 2, 2, 5, 5, 4, 2, 2, 2, 2];

const kindsByWeight = KINDS.flatMap((kind) => Array.from({ length: kind.weight }, () => kind));

export function cases(ward: Ward, month: Period): Submission[] {
  const chance = dice(`kinh-bac cases ${month.code}`);
  const notified = NOTIFIED[Number(month.code.slice(5)) - 1] ?? 0;
  const kinds = chance.shuffled(kindsByWeight);
  return kinds.slice(0, notified).flatMap((kind) => oneCase(ward, month, kind, chance));
}

function oneCase(ward: Ward, month: Period, kind: Kind, chance: Dice): Submission[] {
  const code = caseCode(chance);
  const receivedAt = heardAt(chance, chance.whole(Math.max(toDay(month.from), ward.start), toDay(month.to)));
  const age = chance.whole(...kind.ages);
  const place = chance.pick(residentialGroups);
  const outside = chance.chance(0.08);
  const source = chance.pick(SOURCES);
  const unit =
    source.unit === 'school' ? chance.pick(schools.filter(({ level }) => level === 'thcs' || level === 'thpt')).id : source.unit;
  const report = submission(caseReport, receivedAt + chance.whole(8, 100) * MINUTE, {
    ...ward.roster.by(unit === 'residential' ? place.id : unit),
    receivedAt: { instant: receivedAt },
    notifiedBy: source.notifiedBy,
    ...kind.facts,
    age,
    birthMonth: chance.chance(0.3) ? birthMonth(age, receivedAt) : undefined,
    sex: chance.chance(0.6) ? 'Nam' : 'Nữ',
    group: outside ? 'Ngoài phường' : ward.roster.group(place.id),
    givenCode: code,
  });
  return [report, ...caseSteps(ward.roster, { code, receivedAt, kind, outside }, chance)];
}

const SOURCES = [
  { unit: 'residential', notifiedBy: 'Tổ dân phố, cộng tác viên' },
  { unit: 'residential', notifiedBy: 'Người dân' },
  { unit: 'school', notifiedBy: 'Trường học' },
  { unit: 'cong-an', notifiedBy: 'Công an' },
  { unit: 'tram-y-te', notifiedBy: 'Trạm y tế' },
  { unit: 'vh-xh', notifiedBy: 'Tổng đài 111' },
] as const;

/** News comes at any hour of the waking day. */
const heardAt = (chance: Dice, day: Day): number => startOfDay(day) + chance.whole(6 * 60, 21 * 60) * MINUTE;

/** A month in which who is of that age was born: the one before the news, so many years ago. */
function birthMonth(age: number, receivedAt: number): string {
  const [year = 0, month = 0] = wallClock(receivedAt).date.split('-').map(Number);
  const born = year * 12 + month - 2 - age * 12;
  return `${String((born % 12) + 1).padStart(2, '0')}/${Math.floor(born / 12)}`;
}
