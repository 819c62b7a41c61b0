import { describe, expect, it } from 'vitest';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { ninhBinh } from '../../functions/plans/ninh-binh-2021-2025.ts';
import type { MeasureSpec, Plan } from '../../functions/plans/plan.ts';

/** "4a | 2 | >= 90 by 2030 | people-reached educators | headcount | người": one line an indicator, to be read beside the plan. */
const tableOf = ({ indicators }: Plan): readonly string[] =>
  indicators.map(({ code, objective, targets, measure, evidence, unit }) =>
    [
      code,
      objective,
      targets.map(({ op, percent, by }) => `${op} ${percent} by ${by}`).join(', ') || 'trend',
      wordsOf(measure),
      evidence,
      unit,
    ].join(' | '),
  );

function wordsOf(measure: MeasureSpec): string {
  if (measure.kind === 'people-reached') return `${measure.kind} ${measure.audience}`;
  if (measure.kind === 'officials-trained') return `${measure.kind} ${measure.offices.join('+')}`;
  if (measure.kind !== 'establishments') return measure.kind;
  const other = measure.otherTypes === undefined ? '' : ` (or ${measure.otherTypes.join('+')})`;
  return `${measure.by} ${measure.types.join('+')}${other}`;
}

const ALL = 'enterprise+cooperative+cooperative-group+household';

describe('the targets of the plans (domain.md §1)', () => {
  it('Kinh Bắc: eight chỉ tiêu, eleven indicators', () => {
    expect(tableOf(kinhBac)).toEqual([
      '1 | 1 | < 4 by 2030 | survey-rate | survey | trẻ',
      '2 | 1 | = 100 by 2030 | supported-in-time | cases | trường hợp',
      '3 | 1 | > 90 by 2030 | in-education | cases | trường hợp',
      '4a | 2 | >= 90 by 2030 | people-reached educators | headcount | người',
      '4b | 2 | >= 70 by 2030 | people-reached carers | headcount | người',
      '5 | 2 | >= 70 by 2030 | people-reached children | headcount | trẻ',
      `6 | 2 | >= 90 by 2030 | informed ${ALL} | register | cơ sở`,
      '7a | 3 | >= 95 by 2030 | officials-trained culture-society | register | người',
      '7b | 3 | >= 70 by 2030 | agencies-trained | register | cơ quan, tổ chức',
      '8a | 3 | >= 90 by 2030 | trained enterprise (or enterprise+cooperative+cooperative-group) | register | cơ sở',
      '8b | 3 | >= 70 by 2030 | trained cooperative+cooperative-group+household | register | cơ sở',
    ]);
  });

  it('Ninh Bình: by 2025, the rate by 2030 as well, and a trend without a number', () => {
    expect(tableOf(ninhBinh)).toEqual([
      '1 | 1 | < 3.5 by 2025, < 3 by 2030 | survey-rate | survey | trẻ',
      '1b | 1 | trend | hazardous-share | cases | trẻ',
      '2 | 1 | = 100 by 2025 | supported-in-time | cases | trường hợp',
      '3 | 1 | > 90 by 2025 | in-education | cases | trường hợp',
      '4a | 2 | >= 90 by 2025 | people-reached educators | headcount | người',
      '4b | 2 | >= 70 by 2025 | people-reached carers | headcount | người',
      '5 | 2 | > 70 by 2025 | people-reached children | headcount | trẻ',
      `6 | 2 | >= 90 by 2025 | informed ${ALL} | register | cơ sở`,
      '7a | 3 | >= 90 by 2025 | officials-trained province+district | register | người',
      '7b | 3 | >= 70 by 2025 | officials-trained commune | register | người',
      '7c | 3 | >= 70 by 2025 | agencies-trained | register | cơ quan, tổ chức',
      '8a | 3 | >= 90 by 2025 | trained enterprise | register | cơ sở',
      '8b | 3 | >= 70 by 2025 | trained cooperative+cooperative-group+household | register | cơ sở',
    ]);
  });
});

describe('what the text forces us to read into it', () => {
  const assumptionsOf = (plan: Plan, code: string): string =>
    plan.indicators.find((indicator) => indicator.code === code)?.assumptions.join('\n') ?? '';

  it('co-operatives stand under both percents of Kinh Bắc 8: read in the 70 % group, the other reading shown', () => {
    for (const code of ['8a', '8b'])
      expect(assumptionsOf(kinhBac, code)).toMatch(/hợp tác xã ở cả mức 90% và 70%[^\n]*vào nhóm 70%[^\n]*vào nhóm 90%/);
    expect(assumptionsOf(ninhBinh, '8b')).not.toMatch(/cả mức 90% và 70%/);
  });

  it.each([kinhBac, ninhBinh])('$id: in time is 12 hours and 5 working days', (plan) => {
    expect(assumptionsOf(plan, '2')).toMatch(/12 giờ.*05 ngày làm việc/);
  });

  it.each([kinhBac, ninhBinh])(
    '$id: 16 and 17 run as policy, children are 6 to under 16, households are those that produce',
    (plan) => {
      for (const code of ['1', '2', '3'])
        expect(assumptionsOf(plan, code)).toMatch(/đủ 16 đến dưới 18 tuổi không phải trẻ em theo Luật Trẻ em/);
      expect(assumptionsOf(plan, '5')).toMatch(/từ 6 đến dưới 16 tuổi/);
      for (const code of ['6', '8b']) expect(assumptionsOf(plan, code)).toMatch(/hộ sản xuất, kinh doanh/);
    },
  );

  it.each([kinhBac, ninhBinh])('$id: people reached are taken to have stayed, and only direct sessions count', (plan) => {
    for (const code of ['4a', '4b', '5']) {
      expect(assumptionsOf(plan, code)).toMatch(/vẫn còn trên địa bàn/);
      expect(assumptionsOf(plan, code)).toMatch(/trực tiếp/);
    }
  });

  it('Kinh Bắc names no interval for its reports: each kind is an assumption, as is the close of Ninh Bình’s year', () => {
    const reading = expect.stringMatching(/không nêu khoảng thời gian: báo cáo .*Nghị định 09\/2019/);
    expect(kinhBac.duties.map(({ kind, assumption }) => [kind, assumption])).toEqual(
      ['month', 'quarter', 'half-year', 'nine-months', 'year'].map((kind) => [kind, reading]),
    );
    expect(new Set(kinhBac.duties.map(({ assumption }) => assumption)).size).toBe(5);
    expect(ninhBinh.duties.map(({ kind, before }) => [kind, before])).toEqual([['year', '11-25']]);
    expect(ninhBinh.periods.yearCloses).toBe('11-14');
  });
});
