/** Rows of performance.md whose subject is not in the product: said, not invented. */
import type { Figure } from '../figure.ts';
import type { Part } from '../part.ts';

const NO_PRODUCT =
  'không có trong sản phẩm: a province that adds its wards up is a later part of the design (design.md, decision 12); one office reads its own three spreadsheets';

const NO_WINDOWS =
  'không có trong sản phẩm: every column is wanted, since a row sent twice is one with the same answers; and rows come in one GET, since people sort them between two (decision 0025)';

const absent = (work: string, unit: Figure['unit'], goal: number, note = NO_PRODUCT): Figure => ({
  work,
  unit,
  goal,
  value: null,
  note,
});

export const part: Part = {
  measure: async () => [
    absent('wanted columns only, in 5,000-row windows ÷ floor of the whole', '', 0.55, NO_WINDOWS),
    absent('province: spreadsheets read ÷ spreadsheets', '', 0.01),
    absent('merge of 3,321 ward states', 's', 0.3),
    absent('ward state ÷ its payload', '', 0.016),
  ],
};
