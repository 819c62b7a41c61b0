/** Five years and more at the pace of a province: a few reports a month, most since the communes report themselves. */
import { startOfDay } from '../../../functions/calendar/instant.ts';
import type { Period } from '../../../functions/calendar/periods.ts';
import type { Day } from '../../../functions/calendar/plain-date.ts';
import { caseReport } from '../../../functions/forms/case-report.ts';
import { inspection } from '../../../functions/forms/inspection.ts';
import { otherActivity } from '../../../functions/forms/other-activity.ts';
import { outreach } from '../../../functions/forms/outreach.ts';
import { training } from '../../../functions/forms/training.ts';
import { type Submission, submission } from '../answers.ts';
import { caseCode } from '../case-code.ts';
import { type Dice, dice } from '../dice.ts';
import { headCount } from '../head-count.ts';
import { inTurn, namedLines } from '../named-lines.ts';
import { officeDay, writtenDown } from '../pace.ts';
import type { Roster } from '../roster.ts';
import { agenciesOn, bodiesOn } from './bodies.ts';
import { establishmentEntries } from './establishments.ts';

export interface Province {
  readonly roster: Roster;
  readonly start: Day;
  /** Ids of the officials in post, by day. */
  readonly officialsOn: (day: Day) => readonly string[];
}

interface Month {
  readonly province: Province;
  readonly chance: Dice;
  /** Months since January 2021. */
  readonly turn: number;
  /** Month of the year, from 1. */
  readonly number: number;
  readonly year: string;
  readonly anyDay: () => Day;
}

const inOrder = dice('ninh-binh order of establishments').shuffled(establishmentEntries);
const BUSY_SINCE = '2025-11-15';

export function activities(province: Province, period: Period): Submission[] {
  const chance = dice(`ninh-binh activities ${period.code}`);
  const [year = '', number = ''] = period.code.split('-');
  const turn = (Number(year) - 2021) * 12 + Number(number) - 1;
  const month: Month = {
    province,
    chance,
    turn,
    number: Number(number),
    year,
    anyDay: () => officeDay(chance, period, province.start),
  };
  const busy = period.from >= BUSY_SINCE;
  return [
    ...(busy || turn % 6 === 4 ? [trainingOfOfficials(month)] : []),
    ...(busy || turn % 4 === 1 ? [trainingOfFirms(month)] : []),
    ...Array.from({ length: busy ? 5 : turn % 3 === 0 ? 1 : 0 }, () => campaign(month)),
    ...(turn % 3 === 0 ? [broadcast(month)] : []),
    ...(busy || turn % 6 === 2 ? [inspected(month)] : []),
    ...yearly(month),
    ...(busy && chance.chance(0.5) ? [notified(month)] : []),
  ];
}

function trainingOfOfficials({ province: { roster, officialsOn }, chance, turn, anyDay }: Month): Submission {
  const heldOn = anyDay();
  return submission(training, writtenDown(chance, heldOn), {
    ...roster.by(bodiesOn(heldOn).standing),
    heldOn: { day: heldOn },
    hours: 14,
    topics: ['Nhận biết lao động trẻ em', 'Quy trình phát hiện và hỗ trợ', 'Thu thập số liệu'],
    focus: ['Giảng viên nguồn'],
    ...headCount(chance, { collaborators: chance.whole(15, 45) }),
    others: 'Có',
    officials: inTurn(officialsOn(heldOn), turn * 4, 6).map(roster.official),
    agencies: inTurn(agenciesOn(heldOn), turn * 2, 3).map(roster.unit),
  });
}

function trainingOfFirms({ province: { roster }, chance, turn, anyDay }: Month): Submission {
  const heldOn = anyDay();
  return submission(training, writtenDown(chance, heldOn), {
    ...roster.by(chance.pick(['lien-minh-htx', bodiesOn(heldOn).standing])),
    heldOn: { day: heldOn },
    hours: 7,
    topics: ['Pháp luật và xử lý vi phạm'],
    focus: ['Làng nghề'],
    ...headCount(chance, { residents: chance.whole(15, 60) }),
    group: roster.group(chance.pick(['lang-da-ninh-van', 'lang-coi-kim-son', 'lang-theu-van-lam', 'lang-moc-phuc-loc'])),
    others: 'Có',
    establishments: namedLines(chance, inTurn(inOrder, turn * 9, chance.whole(10, 18))),
  });
}

/** A unit sums up a campaign of several meetings. */
function campaign({ province: { roster }, chance, turn, anyDay }: Month): Submission {
  const heldOn = anyDay();
  const { local, farming } = bodiesOn(heldOn);
  const place = chance.pick(local);
  const atSchool = chance.chance(0.35);
  return submission(outreach, writtenDown(chance, heldOn), {
    ...roster.by(atSchool ? 'so-gddt' : chance.chance(0.15) ? farming : place),
    heldOn: { day: heldOn },
    channel: atSchool ? 'Tiết học, sinh hoạt lớp' : 'Hội nghị, nói chuyện chuyên đề',
    focus: chance.chance(0.3) ? ['Vùng khó khăn'] : undefined,
    group: roster.group(`dc-${place}`),
    ...headCount(
      chance,
      atSchool
        ? { children: chance.whole(400, 1_900), educators: chance.whole(40, 260) }
        : { carers: chance.whole(150, 1_400), residents: chance.whole(50, 400) },
    ),
    establishments:
      !atSchool && chance.chance(0.4) ? namedLines(chance, inTurn(inOrder, turn * 13, chance.whole(6, 14))) : undefined,
  });
}

function broadcast({ province: { roster }, chance, anyDay }: Month): Submission {
  const heldOn = anyDay();
  return submission(outreach, writtenDown(chance, heldOn), {
    ...roster.by(bodiesOn(heldOn).standing),
    heldOn: { day: heldOn },
    channel: chance.pick(['Báo, đài', 'Mạng xã hội', 'Tờ rơi, áp phích, pa-nô']),
    indirectReach: chance.whole(10, 80) * 1_000,
    materials: chance.whole(1, 40) * 25,
  });
}

function inspected({ province: { roster }, chance, anyDay }: Month): Submission {
  const heldOn = anyDay();
  const violation = chance.chance(0.2);
  return submission(inspection, writtenDown(chance, heldOn), {
    ...roster.by(chance.pick(['cong-an-tinh', bodiesOn(heldOn).standing])),
    heldOn: { day: heldOn },
    inspectionKind: chance.pick(['Kiểm tra định kỳ', 'Kiểm tra đột xuất', 'Giám sát']),
    withUnits: [roster.unit('ldld-tinh')],
    establishment: chance.pick(establishmentEntries).id,
    childrenFound: 0,
    violation: violation ? 'Có vi phạm' : 'Không vi phạm',
    sanction: violation ? 'Nhắc nhở' : undefined,
  });
}

function yearly({ province: { roster }, chance, number, year, anyDay }: Month): Submission[] {
  if (number !== 3 && number !== 11) return [];
  const heldOn = anyDay();
  const { standing, local } = bodiesOn(heldOn);
  const done = (unit: string, answers: Parameters<typeof submission<typeof otherActivity>>[2]): Submission =>
    submission(otherActivity, writtenDown(chance, heldOn), { ...roster.by(unit), heldOn: { day: heldOn }, ...answers });
  if (number === 3) {
    return [
      done('so-tai-chinh', {
        duty: 'Bố trí và sử dụng kinh phí',
        amount: chance.whole(30, 60) * 10_000_000,
        source: 'Ngân sách tỉnh',
      }),
      done(standing, {
        duty: 'Văn bản chỉ đạo',
        documentNumber: `${chance.whole(20, 90)}/KH về phòng ngừa lao động trẻ em năm ${year}`,
      }),
    ];
  }
  return [
    done(chance.pick(local), {
      duty: 'Mô hình phòng ngừa',
      modelName: 'Hợp tác xã và làng nghề không sử dụng lao động trẻ em',
      households: chance.whole(20, 60),
    }),
    done(standing, { duty: 'Sơ kết, tổng kết', conclusion: `Báo cáo kết quả thực hiện Kế hoạch năm ${year}` }),
  ];
}

function notified({ province: { roster }, chance, anyDay }: Month): Submission {
  const heardOn = anyDay();
  const receivedAt = startOfDay(heardOn) + chance.whole(7 * 60, 18 * 60) * 60_000;
  return submission(caseReport, receivedAt + chance.whole(10, 100) * 60_000, {
    ...roster.by(chance.pick(bodiesOn(heardOn).local)),
    receivedAt: { instant: receivedAt },
    notifiedBy: 'Tổ dân phố, cộng tác viên',
    emergency: 'Không',
    age: chance.whole(12, 17),
    sex: chance.chance(0.6) ? 'Nam' : 'Nữ',
    schooling: chance.pick(['Đang học nhưng hay nghỉ', 'Đã bỏ học, chưa xong lớp 9', 'Đã thôi học, xong lớp 9']),
    works: 'Có, chưa rõ chi tiết',
    coercion: ['Không có'],
    givenCode: caseCode(chance),
  });
}
