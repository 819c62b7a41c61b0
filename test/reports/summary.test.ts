import { describe, expect, it } from 'vitest';
import { instantOf } from '../../functions/calendar/instant.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { ninhBinh } from '../../functions/plans/ninh-binh-2021-2025.ts';
import type { Plan } from '../../functions/plans/plan.ts';
import { problem } from '../../functions/records/problem-catalogue.ts';
import { disclose } from '../../functions/reports/disclosure.ts';
import type { Month } from '../../functions/reports/month.ts';
import { summary } from '../../functions/reports/summary.ts';
import { metTargetsText, tallyOf } from '../../functions/reports/tally.ts';
import { aMonth } from './a-month.ts';
import { october, september } from './believable.ts';

const sentences = (
  month: Month,
  previous: Month | null = null,
  clearance: 'authority' | 'shared' = 'authority',
  { plan = kinhBac, closedAt = instantOf('2026-12-19', 17, 0) }: { readonly plan?: Plan; readonly closedAt?: number } = {},
) => {
  const disclosed = disclose(month, clearance);
  return summary(plan, disclosed, previous && disclose(previous, clearance), tallyOf(plan, disclosed), closedAt);
};
const tally = (month: Month, plan: Plan = kinhBac) => tallyOf(plan, disclose(month, 'authority'));
const exactly = (n: number, of: number) => ({ low: n, high: n, of });

/** Every indicator of Kinh Bắc at its target. */
const allMet = () =>
  kinhBac.indicators.reduce(
    (month, { code }) => month.measuring(code, exactly(code === '1' ? 0 : 100, 100)),
    aMonth(kinhBac, '2026-10'),
  );

describe('the tally', () => {
  it('counts a chỉ tiêu as met only when all its parts are', () => {
    const onePart = aMonth(kinhBac, '2026-10').measuring('4a', exactly(95, 100));
    expect(tally(onePart.build())).toMatchObject({ targets: { met: 0, all: 8 }, indicators: { met: 1, all: 11 } });
    const bothParts = onePart.measuring('4b', exactly(70, 100));
    expect(tally(bothParts.build())).toMatchObject({ targets: { met: 1, all: 8 }, indicators: { met: 2, all: 11 } });
  });

  it('takes its totals from the plan: eight chỉ tiêu are thirteen chỉ số in Ninh Bình', () => {
    expect(tally(aMonth(ninhBinh, '2026').build(), ninhBinh)).toMatchObject({ targets: { all: 8 }, indicators: { all: 13 } });
  });

  it('is not held up by a part that has no number to meet', () => {
    const month = aMonth(ninhBinh, '2026').measuring('1', exactly(2, 100)).measuring('1b', exactly(1, 2)).build();
    expect(tally(month, ninhBinh)).toMatchObject({ targets: { met: 1 }, indicators: { met: 1, 'no-verdict': 1 } });
  });

  it('adds up to all indicators, whatever the month and the reader', () => {
    for (const month of [october, september, allMet().build()]) {
      for (const clearance of ['authority', 'shared'] as const) {
        const { indicators } = tallyOf(kinhBac, disclose(month, clearance));
        const { all, ...verdicts } = indicators;
        expect(Object.values(verdicts).reduce((sum, n) => sum + n, 0)).toBe(all);
      }
    }
  });

  it('is the same words in the subject and the first sentence', () => {
    expect(sentences(october)[0].toLocaleLowerCase('vi')).toContain(metTargetsText(tally(october)));
  });
});

describe('the first sentence', () => {
  it('says nothing of verdicts that no indicator has', () => {
    expect(sentences(allMet().build())[0]).toBe('Đạt 8/8 chỉ tiêu (11/11 chỉ số).');
  });

  it('counts what is not met, not settled and not computed', () => {
    expect(sentences(october)[0]).toBe('Đạt 1/8 chỉ tiêu (2/11 chỉ số); chưa đạt 07 chỉ số; chưa đủ căn cứ kết luận 02 chỉ số.');
    expect(sentences(aMonth(kinhBac, '2026-10').measuring('4a', exactly(50, 100)).build())[0]).toBe(
      'Đạt 0/8 chỉ tiêu (0/11 chỉ số); chưa đạt 01 chỉ số; chưa đủ căn cứ kết luận 10 chỉ số (trong đó 02 chỉ số chưa tính trong kỳ này).',
    );
  });

  it('says so when nothing is met', () => {
    expect(sentences(aMonth(kinhBac, '2026-01').build())[0]).toMatch(/^Đạt 0\/8 chỉ tiêu \(0\/11 chỉ số\); chưa đủ căn cứ/);
  });

  it('counts what is withheld from this reader', () => {
    const few = aMonth(kinhBac, '2026-10')
      .measuring('2', exactly(3, 3), { inYear: exactly(3, 3) })
      .measuring('3', exactly(0, 9))
      .build();
    expect(sentences(few, null, 'shared')[0]).toContain('; không công bố kết luận 02 chỉ số.');
    expect(sentences(few, null, 'authority')[0]).not.toContain('không công bố');
  });

  it('counts what is only followed', () => {
    const month = aMonth(ninhBinh, '2026').build();
    expect(sentences(month, null, 'authority', { plan: ninhBinh })[0]).toContain('; theo dõi xu hướng 01 chỉ số.');
  });
});

describe('the second sentence', () => {
  const second = (now: Month, before: Month | null) => sentences(now, before)[1];
  const with4a = (n: number) => aMonth(kinhBac, '2026-10').measuring('4a', exactly(n, 1000));

  it('says that a first report has nothing to compare with', () => {
    const first = (code: string) => second(aMonth(kinhBac, code).build(), null);
    expect(first('2026-01')).toBe('Đây là kỳ báo cáo đầu tiên.');
    expect(first('2026')).toBe('Đây là lần đầu có báo cáo năm.');
  });

  it('calls no later report the first, even if none was released before it', () => {
    expect(second(october, null)).toBe('Chưa có kỳ trước để so sánh.');
  });

  it('names the greatest progress', () => {
    expect(second(october, september)).toBe(
      'Tiến bộ nhất: chỉ số 7a (Cán bộ Phòng Văn hóa - Xã hội được tập huấn) tăng 16,7 điểm phần trăm.',
    );
  });

  it('takes a fall of the child labour rate as progress', () => {
    const rate = (n: number) => aMonth(kinhBac, '2026-10').measuring('1', exactly(n, 1000)).build();
    expect(second(rate(20), rate(35))).toBe('Tiến bộ nhất: chỉ số 1 (Tỷ lệ lao động trẻ em) giảm 1,5 điểm phần trăm.');
    expect(second(rate(35), rate(20))).toBe(
      'So với kỳ trước chưa có chỉ số nào tiến bộ; chỉ số 1 (Tỷ lệ lao động trẻ em) tăng 1,5 điểm phần trăm.',
    );
  });

  it('says when nothing got better, when nothing moved, and when nothing can be compared', () => {
    expect(second(with4a(300).build(), with4a(310).build())).toMatch(
      /^So với kỳ trước chưa có chỉ số nào tiến bộ; chỉ số 4a .* giảm 1,0 điểm phần trăm\.$/,
    );
    expect(second(with4a(300).build(), with4a(300).build())).toBe('So với kỳ trước không có thay đổi đáng kể.');
    expect(second(with4a(300).build(), aMonth(kinhBac, '2026-09').build())).toBe('Chưa có chỉ số nào so sánh được với kỳ trước.');
  });

  it('does not call a move that rounds to nothing progress', () => {
    const barely = (n: number) => aMonth(kinhBac, '2026-10').measuring('4b', exactly(n, 100_000)).build();
    expect(second(barely(40_001), barely(40_000))).toBe('So với kỳ trước không có thay đổi đáng kể.');
  });

  it('never speaks of children to everyone', () => {
    const rate = (n: number) => aMonth(kinhBac, '2026-10').measuring('1', exactly(n, 1000)).build();
    expect(sentences(rate(20), rate(35), 'shared')[1]).toBe('Chưa có chỉ số nào so sánh được với kỳ trước.');
  });
});

describe('the third sentence', () => {
  it('names what lags most and who has not reported', () => {
    expect(sentences(october)[2]).toBe(
      'Cần lưu ý: có 03 trường hợp quá hạn; chỉ số 6 (Cơ sở sản xuất, kinh doanh được thông tin) còn cách mục tiêu xa nhất, cao nhất 26,1% so với mục tiêu từ 90% trở lên; 07/58 đơn vị chưa báo cáo.',
    );
    expect(sentences(october, null, 'shared')[2]).toMatch(/^Cần lưu ý: có trường hợp quá hạn; /);
  });

  it('measures the lag in percent points', () => {
    // 9,3 % of 70 % is 60,7 points away, 26,1 % of 90 % is 63,9.
    const month = aMonth(kinhBac, '2026-10').measuring('8b', exactly(93, 1000)).measuring('6', exactly(261, 1000)).build();
    expect(sentences(month)[2]).toContain(
      'chỉ số 6 (Cơ sở sản xuất, kinh doanh được thông tin) còn cách mục tiêu xa nhất, 26,1%',
    );
  });

  it('compares the lag exactly, and lets the code settle a tie', () => {
    const lag = (code: string, of4b: number, of5: number) =>
      expect(
        sentences(
          aMonth(kinhBac, '2026-10').measuring('5', exactly(of5, 30_000)).measuring('4b', exactly(of4b, 30_000)).build(),
        )[2],
      ).toContain(`Cần lưu ý: chỉ số ${code} (`);
    lag('5', 10_001, 10_000);
    lag('4b', 10_000, 10_001);
    lag('4b', 10_000, 10_000);
  });

  it('takes a rate that is too high as lagging too', () => {
    const month = aMonth(kinhBac, '2026-10').measuring('1', exactly(80, 1000)).measuring('4a', exactly(87, 100)).build();
    expect(sentences(month)[2]).toContain(
      'chỉ số 1 (Tỷ lệ lao động trẻ em) còn cách mục tiêu xa nhất, 8,0% so với mục tiêu dưới 4%',
    );
  });

  it('points to what can not be told when nothing is known to lag', () => {
    expect(sentences(aMonth(kinhBac, '2026-01').build())[2]).toBe('Cần lưu ý: 09 chỉ số chưa đủ căn cứ kết luận (xem mục 4).');
  });

  it('says that there is nothing to note only when there is nothing', () => {
    expect(sentences(allMet().build())[2]).toBe('Không có việc cần lưu ý.');
    expect(sentences(allMet().reporting({ missing: 1, expected: 9 }).build())[2]).toBe('Cần lưu ý: 01/09 đơn vị chưa báo cáo.');
  });

  it('blames nobody while returns may still come', () => {
    const month = allMet().reporting({ missing: 9, expected: 9 }).build();
    const at = (date: string) => sentences(month, null, 'authority', { closedAt: instantOf(date, 17, 0) })[2];
    expect(at('2026-10-14')).toBe('Cần lưu ý: kỳ chưa kết thúc, đã nhận 0/09 xác nhận tháng.');
    expect(at('2026-10-16')).toBe('Cần lưu ý: chưa hết hạn gửi (16/10/2026), đã nhận 0/09 xác nhận tháng.');
    expect(at('2026-10-17')).toBe('Cần lưu ý: 09/09 đơn vị chưa báo cáo.');
  });

  it('names the tab that could not be read, and counts several', () => {
    const one = problem('header-missing', { form: 'training', row: null, question: 'hours' }, { tab: 'Tập huấn', column: 'x' });
    const two = problem('table-doubled', { form: 'units', row: null, question: null }, { tab: 'Đơn vị' });
    expect(sentences(allMet().troubledBy(one).build())[2]).toBe(
      'Cần lưu ý: trang “Tập huấn” chưa đọc được (thiếu cột), số liệu của trang này chưa được tính.',
    );
    expect(sentences(allMet().troubledBy(two).build())[2]).toMatch(
      /^Cần lưu ý: trang “Đơn vị” chưa đọc được \(trùng trang\), số liệu cần đến trang này chưa được tính;/,
    );
    expect(sentences(allMet().troubledBy(one, two).build())[2]).toContain(
      'Cần lưu ý: trang “Tập huấn”, “Đơn vị” chưa đọc được (xem mục 4)',
    );
  });
});
