/** Inspections and the plan's remaining duties, each by the body that part IV charges with it. */
import type { Period } from '../../../functions/calendar/periods.ts';
import { inspection } from '../../../functions/forms/inspection.ts';
import { otherActivity } from '../../../functions/forms/other-activity.ts';
import { type AnswersTo, type Submission, submission } from '../answers.ts';
import { dice } from '../dice.ts';
import { officeDay, writtenDown } from '../pace.ts';
import { enterprises, households } from './establishments.ts';
import { residentialGroups, schools } from './places.ts';
import { placeInPlan, type Ward } from './ward.ts';

export function inspections({ roster, start }: Ward, month: Period): Submission[] {
  const chance = dice(`kinh-bac inspections ${month.code}`);
  return Array.from({ length: chance.whole(1, 3) }, () => {
    const heldOn = officeDay(chance, month, start);
    // Without a child at work a violation is one of registers and papers.
    const sanction = chance.chance(0.25) ? chance.pick(['Nhắc nhở', 'Nhắc nhở', 'Cảnh cáo', 'Phạt tiền']) : undefined;
    return submission(inspection, writtenDown(chance, heldOn), {
      ...roster.by(chance.pick(['cong-an', 'vh-xh'])),
      heldOn: { day: heldOn },
      inspectionKind: chance.pick(['Kiểm tra định kỳ', 'Kiểm tra định kỳ', 'Kiểm tra đột xuất', 'Giám sát']),
      withUnits: chance.pick([['kinh-te', 'trung-tam'], ['tram-y-te'], ['ldld', 'mttq']]).map(roster.unit),
      establishment: chance.pick(chance.chance(0.6) ? enterprises : households).id,
      childrenFound: 0,
      violation: sanction ? 'Có vi phạm' : 'Không vi phạm',
      sanction,
      fine: sanction === 'Phạt tiền' ? chance.whole(2, 5) * 2_500_000 : undefined,
    });
  });
}

type Deed = Omit<AnswersTo<typeof otherActivity>, 'unit' | 'unitKey' | 'heldOn'>;

export function otherDuties({ roster, start }: Ward, month: Period): Submission[] {
  const chance = dice(`kinh-bac duties ${month.code}`);
  const { turn, number } = placeInPlan(month);
  const year = month.code.slice(0, 4);
  const done = (unit: string, answers: Deed): Submission => {
    const heldOn = officeDay(chance, month, start);
    return submission(otherActivity, writtenDown(chance, heldOn), { ...roster.by(unit), heldOn: { day: heldOn }, ...answers });
  };
  const only = (months: readonly number[], deed: () => Submission): Submission[] => (months.includes(number) ? [deed()] : []);

  return [
    done('cong-an', {
      duty: 'Phòng chống mua bán trẻ em, nắm tình hình địa bàn',
      places: chance.whole(8, 30),
      incidents: chance.chance(0.06) ? 1 : 0,
    }),
    ...(chance.chance(0.85) ? [done('van-phong', { duty: 'Trợ giúp pháp lý', peopleHelped: chance.whole(1, 6) })] : []),
    ...(chance.chance(0.8)
      ? [done('vh-xh', { duty: 'Văn bản chỉ đạo', documentNumber: `${120 + turn * 3}/UBND-VHXH về phòng ngừa lao động trẻ em` })]
      : []),
    ...only([1, 7], () =>
      done('tai-chinh', {
        duty: 'Bố trí và sử dụng kinh phí',
        amount: chance.whole(8, 20) * 5_000_000,
        source: 'Ngân sách phường',
      }),
    ),
    ...only([6, 10, 12], () =>
      done('mttq', {
        duty: 'Vận động nguồn lực',
        amount: chance.whole(6, 40) * 500_000,
        source: 'Doanh nghiệp, cá nhân trên địa bàn',
      }),
    ),
    ...only([4, 10], () =>
      done('tram-y-te', {
        duty: 'Mô hình phòng ngừa',
        modelName: chance.pick(['Phát hiện sớm tại tổ dân phố', 'Doanh nghiệp không sử dụng lao động trẻ em']),
        households: chance.whole(15, 40),
      }),
    ),
    ...only([6], () => done('vh-xh', { duty: 'Sơ kết, tổng kết', conclusion: `Sơ kết 6 tháng đầu năm ${year}` })),
    ...only([12], () => done('vh-xh', { duty: 'Sơ kết, tổng kết', conclusion: `Tổng kết năm ${year}` })),
    ...only([2, 8, 9], () => {
      const school = chance.pick(schools.filter(({ level }) => level === 'thcs'));
      return done(school.id, {
        duty: 'Rà soát trẻ có nguy cơ bỏ học',
        withUnits: ['cong-an', 'tram-y-te'].map(roster.unit),
        group: roster.group(school.id),
        reviewed: chance.whole(300, 800),
        atRisk: chance.whole(0, 3),
        droppedOut: chance.whole(0, 3),
        returned: chance.whole(0, 2),
      });
    }),
    ...only([3, 5, 7, 11], () => {
      const place = chance.pick(residentialGroups);
      return done(place.id, {
        duty: 'Rà soát trẻ em tại hộ gia đình',
        withUnits: [roster.unit('tram-y-te')],
        group: roster.group(place.id),
        reviewed: chance.whole(60, 180),
        atRisk: chance.whole(0, 2),
      });
    }),
  ];
}
