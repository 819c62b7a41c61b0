/** The month as a workbook, typed: what a reader may take into a sheet of their own. Only figures and names, nothing to compute. */
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Plan } from '../plans/plan.ts';
import type { DisclosedMonth } from './disclosure.ts';
import { groupsSheet } from './workbook-groups.ts';
import { indicatorsSheet } from './workbook-indicators.ts';
import { unitsSheet } from './workbook-units.ts';

export interface WorkbookView {
  readonly sheets: readonly SheetView[];
}

export interface SheetView {
  readonly name: string;
  /** Above the header: what this is, of which days. */
  readonly title: string;
  readonly about: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}

export interface SheetColumn {
  readonly title: string;
  /** In letters. */
  readonly width: number;
}

/** A cell of its type; `text` stays text whatever it begins with. */
export type SheetCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  /** A number that isn't counted: no thousands to part. */
  | { readonly kind: 'year'; readonly value: number }
  /** A fraction: 0.375 is 37,5 %; `decimals` keep it on its own side of the target. */
  | { readonly kind: 'percent'; readonly value: number; readonly decimals: number }
  | { readonly kind: 'date'; readonly date: PlainDate }
  | { readonly kind: 'blank' };

export interface WorkbookFacts {
  readonly plan: Plan;
  readonly month: DisclosedMonth;
  readonly previous: DisclosedMonth | null;
  /** Epoch ms: rows submitted up to here were read. */
  readonly closedAt: number;
  /** 0: the report itself. */
  readonly revision: number;
}

export const workbookView = (facts: WorkbookFacts): WorkbookView => ({
  sheets: [indicatorsSheet(facts), groupsSheet(facts), unitsSheet(facts)],
});
