/** Inspections and reviews are joint work ([P1] II.5: health, education and police together). */
import type { Question } from '../question.ts';

export const withUnits = {
  key: 'withUnits',
  title: 'Đơn vị phối hợp',
  kind: 'registers',
  from: { register: 'units' },
  serves: ['II.5', 'IV.5', 'NB III.6'],
  sensitivity: 'open',
} as const satisfies Question;
