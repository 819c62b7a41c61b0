/** Lessons, meetings of residents, visits, talks at workplaces, and what reaches people without a meeting. */
import type { Period } from '../../../functions/calendar/periods.ts';
import { outreach } from '../../../functions/forms/outreach.ts';
import { type AnswersTo, type Submission, submission } from '../answers.ts';
import { type Dice, dice } from '../dice.ts';
import { headCount, part } from '../head-count.ts';
import { inTurn, namedLines } from '../named-lines.ts';
import { officeDay, residentsDay, writtenDown } from '../pace.ts';
import { enterprises, households } from './establishments.ts';
import { residentialGroups, schools } from './places.ts';
import { liveliness, placeInPlan, type Ward } from './ward.ts';

type Event = Omit<AnswersTo<typeof outreach>, 'unit' | 'unitKey' | 'heldOn'>;
type Held = (unit: string, heldOn: number, answers: Event) => Submission;

interface Month {
  readonly ward: Ward;
  readonly period: Period;
  readonly turn: number;
  readonly number: number;
  readonly chance: Dice;
  readonly held: Held;
}

const firms = dice('kinh-bac order of firms at work').shuffled([...enterprises, ...households]);
const withPupils = schools.filter(({ level }) => level !== 'mam-non');

export function outreachEvents(ward: Ward, period: Period): Submission[] {
  const chance = dice(`kinh-bac outreach ${period.code}`);
  const held: Held = (unit, heldOn, answers) =>
    submission(outreach, writtenDown(chance, heldOn), { ...ward.roster.by(unit), heldOn: { day: heldOn }, ...answers });
  const month: Month = { ward, period, ...placeInPlan(period), chance, held };
  return [
    ...lessons(month),
    ...parentsMeetings(month),
    ...residentsMeetings(month),
    ...visits(month),
    ...workplaces(month),
    ...indirect(month),
  ];
}

const inOfficeHours = ({ chance, period, ward }: Month): number => officeDay(chance, period, ward.start);

/** One grade at a time, in the months of school. */
function lessons(month: Month): Submission[] {
  const { ward, number, chance, held } = month;
  if (number === 7 || number === 8) return [];
  return withPupils
    .filter(() => chance.chance(number === 6 ? 0.2 : 0.5))
    .map(({ id, people, minors, grades, level }) =>
      held(id, inOfficeHours(month), {
        channel: 'Tiết học, sinh hoạt lớp',
        group: ward.roster.group(id),
        ...headCount(chance, {
          // The first grade of THPT is under 16, the others mostly not.
          children:
            level === 'thpt' ? part(chance, people.children, 80, 97) : part(chance, (people.children ?? 0) / grades, 85, 99),
          minors: level === 'thpt' && chance.chance(0.4) ? part(chance, minors / 2, 80, 97) : undefined,
          educators: chance.chance(0.5) ? chance.whole(2, 6) : undefined,
        }),
        materials: chance.chance(0.4) ? chance.whole(4, 20) * 10 : undefined,
      }),
    );
}

/** Parents' committees meet at the beginning of the school year and of its second half. */
function parentsMeetings(month: Month): Submission[] {
  const { ward, number, chance, held } = month;
  if (number !== 10 && number !== 2) return [];
  return schools
    .filter(() => chance.chance(0.7))
    .map(({ id, people }) =>
      held(id, inOfficeHours(month), {
        channel: 'Hội nghị, nói chuyện chuyên đề',
        group: ward.roster.group(id),
        ...headCount(chance, { carers: part(chance, people.carers, 8, 22), educators: chance.whole(4, 15) }),
      }),
    );
}

function residentsMeetings({ ward, period, turn, number, chance, held }: Month): Submission[] {
  const meetings = Math.round(9 * liveliness(period));
  return inTurn(residentialGroups, turn * 9, meetings).map(({ id }) =>
    held(id, residentsDay(chance, period, ward.start), {
      channel: 'Hội nghị, nói chuyện chuyên đề',
      group: ward.roster.group(id),
      ...headCount(chance, {
        carers: chance.whole(35, 110),
        residents: chance.chance(0.6) ? chance.whole(5, 30) : undefined,
        collaborators: chance.chance(0.5) ? chance.whole(1, 4) : undefined,
        children: number >= 6 && number <= 8 ? chance.whole(20, 70) : undefined,
      }),
      materials: chance.chance(0.3) ? chance.whole(3, 12) * 10 : undefined,
    }),
  );
}

function visits(month: Month): Submission[] {
  const { ward, chance, held } = month;
  return (['phu-nu', 'nong-dan', 'mttq'] as const)
    .filter(() => chance.chance(0.8))
    .map((unit) =>
      held(unit, inOfficeHours(month), {
        channel: 'Tư vấn tại hộ gia đình',
        focus: unit === 'mttq' ? ['Tư vấn pháp luật'] : ['Hộ nghèo hoặc cận nghèo', 'Hộ có trẻ em bỏ học hoặc đi làm'],
        group: ward.roster.group(chance.pick(residentialGroups).id),
        ...headCount(chance, { carers: chance.whole(4, 14) }),
      }),
    );
}

function workplaces(month: Month): Submission[] {
  const { turn, chance, held } = month;
  return (['ldld', 'kinh-te', 'cong-an'] as const)
    .filter(() => chance.chance(0.85))
    .map((unit, i) =>
      held(unit, inOfficeHours(month), {
        channel: 'Truyền thông tại cơ sở sản xuất',
        focus: unit === 'ldld' ? ['Đoàn viên công đoàn'] : ['Khu vực phi chính thức'],
        group: 'Nhiều nhóm hoặc toàn phường',
        ...headCount(chance, { residents: chance.whole(10, 60), minors: chance.chance(0.4) ? chance.whole(1, 9) : undefined }),
        establishments: namedLines(chance, inTurn(firms, (turn * 3 + i) * 12, chance.whole(7, 12))),
      }),
    );
}

function indirect(month: Month): Submission[] {
  const { number, chance, held } = month;
  return [
    held('truyen-thanh', inOfficeHours(month), {
      channel: 'Loa truyền thanh',
      indirectReach: chance.whole(8, 24) * 500,
      materials: chance.whole(2, 8),
    }),
    held('doan-thanh-nien', inOfficeHours(month), {
      channel: 'Mạng xã hội',
      indirectReach: chance.whole(12, 95) * 100,
      materials: chance.whole(1, 6),
    }),
    ...(number % 3 === 0
      ? [
          held('vh-xh', inOfficeHours(month), {
            channel: 'Tờ rơi, áp phích, pa-nô',
            indirectReach: chance.whole(10, 40) * 100,
            materials: chance.whole(10, 40) * 50,
          }),
        ]
      : []),
    ...(number === 6 ? [held('vh-xh', inOfficeHours(month), { channel: 'Báo, đài', indirectReach: 25_000 })] : []),
  ];
}
