import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../../functions/calendar/instant.ts';
import { ninhBinh } from '../../../functions/plans/ninh-binh-2021-2025.ts';
import { makeSample } from '../../../workspace/sample/sample.ts';
import { monthOf, writtenAndRead } from './read-back.ts';

const NOW = parseInstant('2026-10-20T09:00:00+07:00') ?? Number.NaN;
const { tables, sent } = await writtenAndRead(ninhBinh, NOW);
const sample = makeSample(ninhBinh, NOW);

describe('the sample of Ninh Bình', () => {
  it('is smaller, and most of it comes from the last year', () => {
    const activities = (sample?.submissions ?? []).filter(({ form }) => form !== 'monthly-return');
    const lastYear = activities.filter(({ submittedAt }) => submittedAt > NOW - 365 * 86_400_000);
    expect(activities.length).toBeGreaterThan(130);
    expect(activities.length).toBeLessThan(230);
    expect(lastYear.length / activities.length).toBeGreaterThan(0.5);
  });

  it('reads without a problem, year by year', () => {
    for (const year of ['2021', '2022', '2023', '2024', '2025', '2026'])
      expect(monthOf(ninhBinh, tables, year).problems).toEqual([]);
  });

  it('lives through the reforms: abolished bodies end, their successors begin the day after', () => {
    const units = sample?.registers.units ?? [];
    const span = (id: string) => units.filter((unit) => unit.id === id).map(({ validFrom, validTo }) => ({ validFrom, validTo }));
    expect(span('so-ldtbxh')).toEqual([{ validFrom: undefined, validTo: { day: 20_147 } }]);
    expect(span('so-y-te')).toEqual([{ validFrom: { day: 20_148 }, validTo: undefined }]);
    expect(units.filter(({ id }) => id?.startsWith('huyen-') || id?.startsWith('tp-')).map(({ validTo }) => validTo)).toEqual(
      Array(8).fill({ day: 20_269 }),
    );
    expect(
      units.filter(({ id }) => id?.startsWith('xa-') || id?.startsWith('phuong-')).map(({ validFrom }) => validFrom),
    ).toEqual(Array(12).fill({ day: 20_270 }));
  });

  it('reports each year to whoever answered to the name then', () => {
    const mailboxes = (year: string): unknown[] => sent.filter(({ period }) => period === year).map(({ recipient }) => recipient);
    expect(mailboxes('2024')).toContain('bldtbxh@chinhphu.example');
    expect(mailboxes('2024')).not.toContain('boyte@chinhphu.example');
    expect(mailboxes('2025')).toEqual([]); // the last one due: a start sends it
    expect(sample?.registers.recipients.filter(({ mailed }) => mailed === 'Có').map(({ email }) => email)).toContain(
      'boyte@chinhphu.example',
    );
  });

  it('has the four crafts that the plan names', () => {
    const crafts = new Set(sample?.registers.establishments.map(({ craft }) => craft));
    expect(crafts).toEqual(new Set(['Đá mỹ nghệ', 'Cói', 'Thêu', 'Mộc', undefined]));
  });

  it('covers more from year to year without a claim to be there', () => {
    const [before, after] = ['2024', '2026'].map((year) => monthOf(ninhBinh, tables, year).indicators);
    for (const code of ['4b', '5', '6', '8a', '8b']) {
      const low = (indicators: typeof before): number =>
        indicators?.find((indicator) => indicator.code === code)?.cumulative.low ?? 0;
      expect(low(after)).toBeGreaterThan(low(before));
    }
    expect(new Set(after?.map(({ verdict }) => verdict))).toEqual(new Set(['met', 'not-met', 'undecided', 'no-verdict']));
  });
});
