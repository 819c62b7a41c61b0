/** The tabs that set-up itself makes: the registers, which people keep, and the machine's own lists. Form tabs come with their forms. */
import { BOARD_TABS } from '../../functions/forms/board-tabs.ts';
import { caseMailList } from '../../functions/forms/case-mail-list.ts';
import { caseList, caseTasks, suspectedDuplicates } from '../../functions/forms/case-tabs.ts';
import type { Question, SpreadsheetRole } from '../../functions/forms/question.ts';
import { REGISTERS } from '../../functions/forms/registers.ts';
import { sentList } from '../../functions/forms/sent-list.ts';
import { linksList } from '../posters/links-list.ts';
import type { WantedColumn } from './column-plan.ts';
import { type ColumnRule, type MachineFormat, machineColumnRule, registerColumnRule } from './column-rules.ts';

/** `width`: pixels, where Google's 100 are too few or too many. */
type TabColumn = WantedColumn & ColumnRule & { readonly width?: number };

export interface OfficeTab {
  readonly table: string;
  readonly title: string;
  readonly spreadsheet: SpreadsheetRole;
  readonly columns: readonly TabColumn[];
  /** Only the system writes here. */
  readonly machine: boolean;
}

/** What set-up did, run by run. */
export const setUpLog = {
  table: 'set-up',
  tab: 'Thiết lập',
  spreadsheet: 'data',
  columns: [
    { key: 'at', title: 'Lúc', format: 'datetime' },
    { key: 'kind', title: 'Loại', format: 'text' },
    { key: 'text', title: 'Nội dung', format: 'text' },
  ],
} as const;

const registerTab = (register: (typeof REGISTERS)[number]): OfficeTab => ({
  table: register.id,
  title: register.tab,
  spreadsheet: register.spreadsheet,
  columns: register.columns.map((column: Question) => ({ ...column, ...registerColumnRule(column) })),
  machine: false,
});

interface MachineTab {
  readonly table: string;
  readonly tab: string;
  readonly spreadsheet: SpreadsheetRole;
  readonly columns: readonly {
    readonly key: string;
    readonly title: string;
    readonly format: MachineFormat;
    readonly width?: number;
  }[];
}

const machineTab = ({ table, tab, spreadsheet, columns }: MachineTab): OfficeTab => ({
  table,
  title: tab,
  spreadsheet,
  columns: columns.map((column) => ({ ...column, ...machineColumnRule(column.format) })),
  machine: true,
});

export const OFFICE_TABS: readonly OfficeTab[] = [
  ...REGISTERS.map(registerTab),
  machineTab(linksList),
  machineTab(setUpLog),
  ...BOARD_TABS.map(machineTab),
  machineTab(sentList),
  ...[caseTasks, caseList, suspectedDuplicates, caseMailList].map(machineTab),
];
