import { expect, test } from 'vitest';
import { targetInForce } from '../../functions/indicators/target-in-force.ts';

const ninhBinh = [
  { percent: 3, by: 2030 },
  { percent: 3.5, by: 2025 },
];

test('up to 31 December of its year a target holds, whatever the order in which the plan lists them', () => {
  expect(targetInForce(ninhBinh, '2022-10-14')?.percent).toBe(3.5);
  expect(targetInForce(ninhBinh, '2025-12-31')?.percent).toBe(3.5);
});

test('from the next day on, the next one does', () => {
  expect(targetInForce(ninhBinh, '2026-01-01')?.percent).toBe(3);
});

test('after the last year the last target goes on', () => {
  expect(targetInForce(ninhBinh, '2031-06-14')?.percent).toBe(3);
});

test('where the plan names no number there is none', () => {
  expect(targetInForce([], '2026-10-14')).toBeNull();
});
