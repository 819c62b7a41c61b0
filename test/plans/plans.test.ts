import { describe, expect, it } from 'vitest';
import { PLANS, planById } from '../../functions/plans/plans.ts';

describe('the plans this software knows', () => {
  it('are the ward’s and the province’s, each found by its id', () => {
    expect(PLANS.map(({ id }) => id)).toEqual(['kinh-bac-2026-2030', 'ninh-binh-2021-2025']);
    for (const plan of PLANS) expect(planById(plan.id)).toBe(plan);
  });

  it('an unknown id is no plan', () => {
    expect(planById('kinh-bac')).toBeUndefined();
    expect(planById('')).toBeUndefined();
  });

  it('codes of indicators are the same idea in both plans, but for 7b: officials of the communes in the province', () => {
    const kinds = PLANS.map((plan) => new Map(plan.indicators.map(({ code, measure }) => [code, measure.kind])));
    const [ward, province] = kinds;
    const shared = [...(ward?.keys() ?? [])].filter((code) => province?.has(code));
    expect(shared.filter((code) => ward?.get(code) !== province?.get(code))).toEqual(['7b']);
  });

  it('exact figures on children go to the addressees of the report alone', () => {
    const authorities = PLANS.map((plan) =>
      plan.recipients.filter(({ clearance }) => clearance === 'authority').map(({ quote }) => quote),
    );
    expect(authorities).toEqual([['Sở Y tế Bắc Ninh (b/c)'], ['Bộ LĐTBXH', 'Lãnh đạo UBND tỉnh']]);
  });
});
