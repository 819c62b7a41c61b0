/** What a tab of the board says, as the sheets take it (forms/board-tabs.ts has the columns). */
import type { BOARD_TABS } from '../forms/board-tabs.ts';

export type BoardTab = (typeof BOARD_TABS)[number];
/** Columns that a row fills; the mark is the writer's. */
export type KeyIn<Tab extends BoardTab> = Exclude<Tab['columns'][number]['key'], 'mark'>;

/** A formula is built from our own numbers alone; text stays text whatever it begins with. */
export type BoardCell = string | number | { readonly formula: string };

export interface BoardRow {
  readonly cells: readonly BoardCell[];
  readonly alert?: boolean;
  readonly line?: 'title' | 'plain';
  readonly notes?: Readonly<Record<string, string>>;
  readonly links?: Readonly<Record<string, string>>;
}

export interface BoardChart {
  readonly key: string;
  readonly title: string;
  readonly kind: 'line' | 'bar' | 'stacked-column';
  readonly rows: readonly [from: number, end: number];
  readonly domain: string;
  readonly series: readonly { readonly column: string; readonly colour: string; readonly dashed?: boolean }[];
}

export interface BoardContent {
  readonly tab: BoardTab;
  readonly rows: readonly BoardRow[];
  readonly charts: readonly BoardChart[];
}

/** The values in the order of the tab's columns; what is not named is blank. */
export function inColumns<Tab extends BoardTab>(
  tab: Tab,
  values: Partial<Readonly<Record<KeyIn<Tab>, BoardCell | undefined>>>,
): readonly BoardCell[] {
  const given: Readonly<Record<string, BoardCell | undefined>> = values;
  return tab.columns.flatMap(({ key }) => (key === 'mark' ? [] : [given[key] ?? '']));
}

/** A fraction to six digits: as many as a rate of people needs, and the same on every machine. */
export const fraction = (part: number, of: number): number => Math.round((part / of) * 1e6) / 1e6;

/** A tab that can't be said: one line why. */
export const onlyLine = (tab: BoardTab, text: string): BoardRow => ({
  cells: tab.columns.slice(0, -1).map((_, i) => (i === 0 ? text : '')),
  line: 'plain',
});
