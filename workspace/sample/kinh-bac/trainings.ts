/** Classes: of the office and the agencies each quarter, of firms each month, of every school's staff once a year. */
import type { Period } from '../../../functions/calendar/periods.ts';
import type { Day } from '../../../functions/calendar/plain-date.ts';
import { training } from '../../../functions/forms/training.ts';
import { type AnswersTo, type Submission, submission } from '../answers.ts';
import { type Dice, dice } from '../dice.ts';
import { headCount, part } from '../head-count.ts';
import { inTurn, namedLines } from '../named-lines.ts';
import { officeDay, writtenDown } from '../pace.ts';
import type { Roster } from '../roster.ts';
import { cooperatives, enterprises, households } from './establishments.ts';
import { inPost, traineeIds } from './officials.ts';
import { careFacilities, type Place, schools } from './places.ts';
import { agencies } from './units.ts';
import { placeInPlan, type Ward } from './ward.ts';

type Class = Omit<AnswersTo<typeof training>, 'unit' | 'unitKey' | 'heldOn'>;

const firms = dice('kinh-bac order of firms').shuffled(enterprises);
const shops = dice('kinh-bac order of shops').shuffled(households);
const facilities: readonly Place[] = [...schools, ...careFacilities];

type Held = (unit: string, heldOn: Day, answers: Class) => Submission;

interface Month {
  readonly roster: Roster;
  /** See `placeInPlan`. */
  readonly turn: number;
  readonly number: number;
  readonly chance: Dice;
  readonly anyDay: () => Day;
  readonly held: Held;
}

export function trainings({ roster, start }: Ward, period: Period): Submission[] {
  const chance = dice(`kinh-bac trainings ${period.code}`);
  const held: Held = (unit, heldOn, answers) =>
    submission(training, writtenDown(chance, heldOn), { ...roster.by(unit), heldOn: { day: heldOn }, ...answers });
  const month: Month = { roster, ...placeInPlan(period), chance, anyDay: () => officeDay(chance, period, start), held };
  return [
    ...(month.number % 3 === 0 ? quarterly(month) : []),
    ...(month.turn >= 2 ? firmClasses(month) : []),
    ...staffClasses(month),
  ];
}

function quarterly({ roster, turn, chance, anyDay, held }: Month): Submission[] {
  const quarter = Math.floor(turn / 3);
  const day = anyDay();
  return [
    held('vh-xh', day, {
      hours: 7,
      topics: ['Nhận biết lao động trẻ em', 'Quy trình phát hiện và hỗ trợ'],
      others: 'Có',
      officials: inTurn(traineeIds, quarter * 4, 4)
        .filter((id) => inPost(id, day))
        .map(roster.official),
      agencies: inTurn(agencies, quarter * 6, 7).map(({ id }) => roster.unit(id)),
    }),
    held('trung-tam', anyDay(), {
      hours: 3.5,
      topics: ['Nhận biết lao động trẻ em', 'Kỹ năng truyền thông'],
      group: 'Nhiều nhóm hoặc toàn phường',
      ...headCount(chance, { collaborators: chance.whole(20, 40), residents: chance.whole(15, 40) }),
      others: 'Không',
    }),
  ];
}

/** Most of a class at a time, the whole ward's enterprises in some four years. */
const CLASS = 22;

function firmClasses({ turn, chance, anyDay, held }: Month): Submission[] {
  const firmsAt = (unit: string, from: number): Submission =>
    held(unit, anyDay(), {
      hours: 3.5,
      topics: ['Pháp luật và xử lý vi phạm', 'Nhận biết lao động trẻ em'],
      focus: ['Doanh nghiệp nhỏ và vừa'],
      ...headCount(chance, { residents: chance.whole(20, 45) }),
      others: 'Có',
      establishments: namedLines(chance, inTurn(firms, from, chance.whole(16, CLASS))),
      establishmentCount: chance.chance(0.15) ? chance.whole(2, 6) : undefined,
    });
  const classes = [firmsAt('vh-xh', turn * 2 * CLASS), firmsAt('hoi-doanh-nghiep', (turn * 2 + 1) * CLASS)];
  if (turn % 2 === 1) return classes;
  const crafts = held('nong-dan', anyDay(), {
    hours: 3,
    topics: ['Pháp luật và xử lý vi phạm'],
    focus: ['Làng nghề', 'Khu vực phi chính thức'],
    ...headCount(chance, { residents: chance.whole(14, 30) }),
    others: 'Có',
    establishments: namedLines(chance, [...inTurn(cooperatives, turn * 2, 2), ...inTurn(shops, turn * 14, 14)]),
  });
  return [...classes, crafts];
}

/** Between February and September 2026 every facility trains its staff, a third of them in two halves; then a few each month. */
function staffClasses({ roster, turn, number, chance, anyDay, held }: Month): Submission[] {
  const sharesOf = (i: number): readonly number[] => {
    if (turn >= 12) return chance.chance(0.06) ? [70] : [];
    if (number !== 2 + ((i * 3) % 8)) return [];
    return i % 3 === 0 ? [58, 52] : [chance.whole(88, 97)];
  };
  return facilities.flatMap(({ id, people }, i) =>
    sharesOf(i).map((percent) =>
      held(id, anyDay(), {
        hours: 3,
        topics: ['Nhận biết lao động trẻ em', 'Quy trình phát hiện và hỗ trợ'],
        group: roster.group(id),
        ...headCount(chance, { educators: part(chance, people.educators, percent, percent) }),
        others: 'Không',
      }),
    ),
  );
}
