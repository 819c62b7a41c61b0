/**
 * What follows a notification: protection within hours, assessment, class and plan within five working days, services, a visit a
 * month, and the file closed after two clean visits (domain.md §4). One case in ten is late at a step.
 */
import { dayOfInstant, startOfDay } from '../../../functions/calendar/instant.ts';
import { caseUpdate } from '../../../functions/forms/case-update.ts';
import { type AnswersTo, type Submission, submission } from '../answers.ts';
import type { Dice } from '../dice.ts';
import { clockOn, officeDays } from '../pace.ts';
import type { Roster } from '../roster.ts';
import type { Kind } from './case-facts.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

type Step = Omit<AnswersTo<typeof caseUpdate>, 'unit' | 'unitKey' | 'caseCode' | 'doneAt'>;

interface Notified {
  readonly code: string;
  readonly receivedAt: number;
  readonly kind: Kind;
  /** The child lives outside the ward: the file goes to the child's own. */
  readonly outside: boolean;
}

export function caseSteps(roster: Roster, { code, receivedAt, kind, outside }: Notified, chance: Dice): Submission[] {
  const steps: Submission[] = [];
  const done = (unit: string, doneAt: number, step: Step): number => {
    steps.push(
      submission(caseUpdate, doneAt + chance.whole(6, 95) * MINUTE, {
        ...roster.by(unit),
        caseCode: code,
        doneAt: { instant: doneAt },
        ...step,
      }),
    );
    return doneAt;
  };
  /** The n-th working day after the receipt, in office hours. */
  const within = (n: number): number =>
    startOfDay(officeDays.add(dayOfInstant(receivedAt), n)) + chance.whole(8 * 60, 16 * 60) * MINUTE;

  if (kind.facts.emergency === 'Có')
    done('cong-an', receivedAt + chance.whole(1, 6) * HOUR, { action: 'Biện pháp bảo vệ khẩn cấp' });
  const assessedAt = receivedAt + (chance.chance(0.9) ? chance.whole(2, 11) : chance.whole(20, 40)) * HOUR;
  done(chance.pick(['tram-y-te', 'vh-xh']), assessedAt, { action: 'Đánh giá ban đầu (Mẫu 02)' });

  if (outside) {
    done('vh-xh', within(2), { action: 'Chuyển đơn vị khác', referredTo: 'UBND xã, phường nơi trẻ cư trú' });
    return steps;
  }
  if (kind.class === 'Phụ giúp việc gia đình, không phải lao động trẻ em') {
    done('vh-xh', within(3), {
      action: 'Xác nhận phân loại',
      confirmedClass: kind.class,
      reason: 'Việc nhà phù hợp lứa tuổi, vẫn đi học đều',
    });
    done('vh-xh', within(4), { action: 'Không cần kế hoạch', reason: 'Không có nguy cơ, gia đình cam kết theo dõi' });
    done('vh-xh', within(5), {
      action: 'Đóng hồ sơ',
      closingReason: 'Không phải trường hợp',
      reason: 'Phụ giúp việc nhà phù hợp lứa tuổi',
    });
    return steps;
  }
  done('vh-xh', within(3), {
    action: 'Xác nhận phân loại',
    confirmedClass: kind.class,
    reason: 'Theo kết quả đánh giá ban đầu và xác minh',
  });
  const planAt = done('vh-xh', within(chance.chance(0.9) ? chance.whole(4, 5) : chance.whole(6, 9)), {
    action: 'Phê duyệt kế hoạch hỗ trợ (Mẫu 04-05)',
  });
  done('vh-xh', clockOn(chance, dayOfInstant(planAt) + chance.whole(2, 12)), {
    action: 'Hỗ trợ, dịch vụ',
    services: chance.pick([
      ['Đi học phổ thông', 'Trợ giúp xã hội'],
      ['Học nghề', 'Tư vấn hoặc truyền thông'],
      ['Trợ giúp xã hội', 'Hỗ trợ giảm nghèo'],
      ['Chăm sóc y tế', 'Tạo việc làm phù hợp'],
    ]),
  });
  visits(planAt, chance, done);
  return steps;
}

/** Each about four weeks after the last; two in a row without unlawful work close the file. */
function visits(planAt: number, chance: Dice, done: (unit: string, doneAt: number, step: Step) => number): void {
  const schooling = chance.pick([
    'Đang học mầm non, phổ thông',
    'Đang học nghề',
    'Học giáo dục thường xuyên',
    'Đang học nhưng hay nghỉ',
    'Không rõ',
  ]);
  let last = planAt;
  let clean = 0;
  for (let visit = 0; visit < 6 && clean < 2; visit++) {
    const day = officeDays.add(dayOfInstant(last), chance.chance(0.9) ? chance.whole(16, 20) : chance.whole(24, 28));
    const stillWorking = chance.chance(visit === 0 ? 0.4 : 0.15) ? 'Có' : 'Không';
    clean = stillWorking === 'Không' ? clean + 1 : 0;
    last = done('vh-xh', clockOn(chance, day), { action: 'Thăm, theo dõi', stillWorking, schooling });
  }
  if (clean === 2 && chance.chance(0.7)) {
    done('vh-xh', clockOn(chance, officeDays.add(dayOfInstant(last), 1)), {
      action: 'Đóng hồ sơ',
      closingReason: 'Trẻ an toàn, không còn lao động',
    });
  }
}
