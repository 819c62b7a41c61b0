/**
 * Rows of “Tập huấn” as a spreadsheet would hold them: seeded, most of them good, one in fifty with a fault that people really make. No
 * row is sent twice: what the peers would have to find then takes window functions that not all of them have.
 */
import { dayToSerial } from '../../functions/calendar/instant.ts';
import { formatDate, fromDay, toDay } from '../../functions/calendar/plain-date.ts';
import { columnsOf } from '../../functions/forms/define-form.ts';
import { training } from '../../functions/forms/training.ts';
import type { Cell } from '../../functions/records/table.ts';
import { type Dice, dice } from '../../workspace/sample/dice.ts';
import { ESTABLISHMENTS, GROUPS, OFFICIALS, UNITS } from './registers.ts';

const FIRST = toDay('2026-01-01');
/** To the end of the decree's October, the 14th. */
const DAYS = 287;
const RELATED = UNITS.filter(({ related }) => related === 'Có');

const labels = (key: string): readonly string[] =>
  (columnsOf(training).find((question) => question.key === key)?.options ?? []).map(({ label }) => label);
const TOPICS = labels('topics');
const FOCUS = labels('focus');
const SEVERAL = columnsOf(training).find(({ key }) => key === 'group')?.from?.fixed?.[0]?.label ?? '';

export const TRAINING_KEYS: readonly string[] = ['submittedAt', ...columnsOf(training).map(({ key }) => key)];

/** In the order in which they were submitted. `distinctNotes`: no two notes are the same, so that each is looked through for personal data. */
export function* trainingRows(count: number, distinctNotes = false): Generator<Cell[]> {
  const chance = dice(`bench ${count}`);
  for (let number = 0; number < count; number++) yield rowOf(chance, number, count, distinctNotes);
}

/** Nothing in it names anybody. */
const noteOf = (number: number): string => `Lớp thứ ${number}, học viên tham gia đầy đủ, đề nghị cấp thêm tài liệu.`;

function rowOf(chance: Dice, number: number, count: number, distinctNotes: boolean): Cell[] {
  const at = (number / count) * DAYS;
  const submitted = dayToSerial(FIRST) + at;
  const held = Math.max(FIRST, FIRST + Math.floor(at) - chance.whole(0, 6));
  const unit = chance.pick(UNITS);
  const others = chance.chance(0.35);
  const answers: Record<string, Cell> = {
    submittedAt: submitted,
    unit: unit.name,
    unitKey: unit.key,
    heldOn: dayToSerial(held),
    hours: chance.whole(1, 12) / 2,
    topics: some(chance, TOPICS, 3).join(', '),
    focus: chance.chance(0.3) ? some(chance, FOCUS, 2).join(', ') : '',
    group: chance.chance(0.05) ? SEVERAL : chance.pick(GROUPS).name,
    educators: headcount(chance, 60),
    carers: headcount(chance, 120),
    children: headcount(chance, 150),
    minors: headcount(chance, 40),
    collaborators: headcount(chance, 15),
    residents: headcount(chance, 80),
    women: '',
    others: others ? 'Có' : 'Không',
    officials: others ? namesOf(some(chance, OFFICIALS, 4)) : '',
    agencies: others ? namesOf(some(chance, RELATED, 3)) : '',
    establishments: others && chance.chance(0.5) ? lines(chance) : '',
    establishmentCount: '',
    note: chance.chance(0.2) ? noteOf(distinctNotes ? number : chance.whole(1, 40)) : '',
  };
  if (chance.chance(0.02)) spoil(chance, answers, held);
  const cells = TRAINING_KEYS.map((key) => answers[key] ?? '');
  // The API cuts trailing blanks off.
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

const some = <T>(chance: Dice, list: readonly T[], most: number): T[] => [
  ...new Set(Array.from({ length: chance.whole(1, most) }, () => chance.pick(list))),
];
const namesOf = (entries: readonly { readonly name: string }[]): string => entries.map(({ name }) => name).join(', ');
const headcount = (chance: Dice, most: number): Cell => (chance.chance(0.45) ? chance.whole(0, most) : '');
const lines = (chance: Dice): string =>
  some(chance, ESTABLISHMENTS, 4)
    .map(({ id, name }) => (chance.chance(0.5) ? id : name))
    .join('\n');

/** Faults: text for numbers and dates, some of it readable; a wrong key; a day before the plan or after the submission. */
function spoil(chance: Dice, answers: Record<string, Cell>, held: number): void {
  switch (chance.whole(0, 7)) {
    case 0:
      answers['heldOn'] = formatDate(fromDay(held));
      break;
    case 1:
      answers['heldOn'] = 'tuần trước';
      break;
    case 2:
      answers['heldOn'] = dayToSerial(FIRST - chance.whole(1, 90));
      break;
    case 3:
      answers['heldOn'] = dayToSerial(held + 400);
      break;
    case 4:
      answers['unitKey'] = 'quên mã';
      break;
    case 5:
      answers['unit'] = 'Đơn vị không có trong danh sách';
      break;
    case 6:
      answers['children'] = String(chance.whole(1, 90));
      break;
    case 7:
      answers['children'] = 'khoảng ba mươi';
      break;
  }
}
