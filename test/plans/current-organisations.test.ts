import { describe, expect, it } from 'vitest';
import { currentOrganisations } from '../../functions/plans/current-organisations.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { ninhBinh } from '../../functions/plans/ninh-binh-2021-2025.ts';
import type { Organisation, Plan } from '../../functions/plans/plan.ts';

const namesOn = (plan: Plan, on: string, id: string) => currentOrganisations(plan, on, id).map(({ name }) => name);

describe('who holds a duty of the plan on a day', () => {
  it.each([
    ['labour-department', '2025-02-28', 'Sở Lao động - Thương binh và Xã hội'],
    ['labour-department', '2025-03-01', 'Sở Y tế tỉnh Ninh Bình'],
    ['labour-ministry', '2021-07-01', 'Bộ Lao động - Thương binh và Xã hội'],
    ['labour-ministry', '2026-11-20', 'Bộ Y tế'],
    ['agriculture-department', '2025-03-01', 'Sở Nông nghiệp và Môi trường'],
    ['information-department', '2025-03-01', 'Sở Văn hóa và Thể thao'],
    ['district-committees', '2025-06-30', 'UBND các huyện, thành phố'],
    ['district-committees', '2025-07-01', 'UBND các xã, phường'],
    ['finance-department', '2026-01-01', 'Sở Tài chính'],
  ])('%s on %s is %s', (id, on, name) => {
    expect(namesOn(ninhBinh, on, id)).toEqual([name]);
  });

  it('a body that the plan already names goes on', () => {
    expect(namesOn(kinhBac, '2026-10-14', 'health-department')).toEqual(['Sở Y tế tỉnh Bắc Ninh']);
  });

  it('before a successor took over, it holds nothing; an id the plan does not know holds nothing', () => {
    expect(namesOn(ninhBinh, '2025-02-28', 'health-department')).toEqual([]);
    expect(namesOn(ninhBinh, '2025-03-01', 'nobody')).toEqual([]);
  });

  it('a duty split and joined again is followed to its end, each heir once', () => {
    const chain: readonly Organisation[] = [
      { id: 'old', name: 'Cũ', validTo: '2024-12-31', successors: ['left', 'right'] },
      { id: 'left', name: 'Trái', validFrom: '2025-01-01', validTo: '2025-12-31', successors: ['new'] },
      { id: 'right', name: 'Phải', validFrom: '2025-01-01', validTo: '2025-12-31', successors: ['new', 'other'] },
      { id: 'new', name: 'Mới', validFrom: '2026-01-01' },
      { id: 'other', name: 'Khác', validFrom: '2026-01-01', validTo: '2026-12-31' },
    ];
    const plan: Plan = { ...ninhBinh, organisations: chain };
    expect(namesOn(plan, '2024-12-31', 'old')).toEqual(['Cũ']);
    expect(namesOn(plan, '2025-06-01', 'old')).toEqual(['Trái', 'Phải']);
    expect(namesOn(plan, '2026-06-01', 'old')).toEqual(['Mới', 'Khác']);
    expect(namesOn(plan, '2027-01-01', 'old')).toEqual(['Mới']);
    expect(namesOn(plan, '2027-01-01', 'other')).toEqual([]);
  });

  it.each([ninhBinh, kinhBac] satisfies Plan[])(
    'no duty of $id is ever without a holder, from its start to its end',
    (plan: Plan) => {
      const turns = plan.organisations
        .flatMap(({ validFrom, validTo }) => [validFrom, validTo])
        .filter((day) => day !== undefined);
      const named = plan.organisations.filter(({ quote }) => quote !== undefined);
      for (const { id } of named)
        for (const day of [plan.start, ...turns, plan.end])
          expect({ id, day, holders: namesOn(plan, day, id).length }).toEqual({ id, day, holders: 1 });
    },
  );
});
