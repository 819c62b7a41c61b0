import { describe, expect, test } from 'vitest';
import { agenciesTrained } from '../../functions/indicators/agencies.ts';
import { officialsTrained } from '../../functions/indicators/officials.ts';
import { aTraining, type FormRow } from '../builders/form-rows.ts';
import { aWorld, type World } from '../builders/world.ts';
import { inOctober } from './in-october.ts';

describe('officials trained', () => {
  /** Three in the division (CB-01 to CB-03), one elsewhere (CB-04). */
  const trained = (rows: readonly FormRow[], world: World = aWorld()) => {
    const { facts, held } = inOctober(world, ...rows);
    return officialsTrained(facts, held, ['culture-society']);
  };
  const ticking = (...officials: string[]) => aTraining().with({ officials });

  test('are those in post who were ticked at least once, exactly', () => {
    expect(trained([ticking('CB-01', 'CB-02'), ticking('CB-01')])).toEqual({
      cumulative: { low: 2, high: 2, of: 3 },
      inPeriod: { low: 2, high: 2, of: 3 },
      denominator: { asOf: '2026-10-14', source: 'Sổ dữ liệu, trang “Cán bộ”' },
    });
  });

  test('in the period are those ticked in the period', () => {
    expect(trained([ticking('CB-01').on('2026-03-02'), ticking('CB-02')])).toMatchObject({
      cumulative: { low: 2, of: 3 },
      inPeriod: { low: 1, of: 3 },
    });
  });

  test('of another office are not these', () => {
    expect(trained([ticking('CB-04')]).cumulative).toEqual({ low: 0, high: 0, of: 3 });
  });

  test('who left count in neither part of the ratio; who came later counts as not yet trained', () => {
    const changed = aWorld()
      .changing('officials', 'CB-01', { validTo: '2026-10-13' })
      .withOfficial({ id: 'CB-05', name: 'Đỗ Văn E', office: 'culture-society', validFrom: '2026-10-14' })
      .withOfficial({ id: 'CB-06', name: 'Bùi Văn G', office: 'culture-society', validFrom: '2026-10-15' });
    expect(trained([ticking('CB-01', 'CB-02')], changed).cumulative).toEqual({ low: 1, high: 1, of: 3 });
  });

  test('of nobody is no ratio', () => {
    const nobody = { reason: 'no-denominator', low: 0, high: 0 };
    expect(trained([ticking('CB-04')], aWorld().replacing('officials', []))).toEqual({
      cumulative: nobody,
      inPeriod: nobody,
      denominator: null,
    });
  });
});

describe('agencies trained', () => {
  /** Related: vh-xh, tram-y-te, cong-an, hoi-phu-nu. */
  const trained = (...rows: FormRow[]) => {
    const { facts, held } = inOctober(aWorld().changing('units', 'cong-an', { validTo: '2026-10-13' }), ...rows);
    return agenciesTrained(facts, held);
  };

  test('are related units still valid that were ticked in at least one training', () => {
    const rows = [aTraining().with({ agencies: ['tram-y-te', 'cong-an'] }), aTraining().with({ agencies: ['tram-y-te'] })];
    expect(trained(...rows)).toEqual({
      cumulative: { low: 1, high: 1, of: 3 },
      inPeriod: { low: 1, high: 1, of: 3 },
      denominator: { asOf: '2026-10-14', source: 'Sổ dữ liệu, trang “Đơn vị”' },
    });
  });

  test('that are not related units stay outside, ticked or not', () => {
    expect(trained(aTraining().with({ agencies: ['tdp-1'] })).cumulative).toEqual({ low: 0, high: 0, of: 3 });
  });
});
