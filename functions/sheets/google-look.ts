/** What Google draws of a machine tab by itself: frozen columns, a filter, conditional formats, charts. In the batch that writes the rows. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { colourOf } from './google-cells.ts';
import { chartRequests } from './google-charts.ts';
import type { ReadyTab } from './google-ready-tab.ts';
import type { LookRule, MachineChart, MachineTab } from './sheets-port.ts';

type Sheet = sheets_v4.Schema$Sheet;
type Request = sheets_v4.Schema$Request;

interface Drawn {
  readonly tab: MachineTab;
  readonly charts: readonly MachineChart[];
  readonly rowsWritten: number;
}

/** `sheet`: the tab as read, undefined when it is made in the same batch. */
export function lookRequests(
  ready: Pick<ReadyTab, 'sheetId' | 'places'>,
  sheet: Sheet | undefined,
  { tab, charts, rowsWritten }: Drawn,
): Request[] {
  const { look } = tab;
  if (!look) return [];
  return [
    ...frozen(ready.sheetId, look.frozenColumns),
    ...(look.filter ? filterRequests(ready, sheet, rowsWritten) : []),
    ...ruleRequests(ready, sheet, tab),
    ...chartRequests(ready, sheet, { tab, charts }),
  ];
}

const frozen = (sheetId: number, columns: number | undefined): Request[] =>
  columns === undefined
    ? []
    : [
        {
          updateSheetProperties: {
            properties: { sheetId, gridProperties: { frozenColumnCount: columns } },
            fields: 'gridProperties.frozenColumnCount',
          },
        },
      ];

/** Over the header and every row. What people chose in it stays; a tab has one filter, so one of theirs elsewhere gives way. */
function filterRequests(
  { sheetId, places }: Pick<ReadyTab, 'sheetId' | 'places'>,
  sheet: Sheet | undefined,
  rows: number,
): Request[] {
  const range = {
    sheetId,
    startRowIndex: 0,
    endRowIndex: Math.max(2, rows + 1),
    startColumnIndex: Math.min(...places),
    endColumnIndex: Math.max(...places) + 1,
  };
  const { sortSpecs, filterSpecs } = sheet?.basicFilter ?? {};
  const filter = { range, ...(sortSpecs && { sortSpecs }), ...(filterSpecs && { filterSpecs }) };
  return [{ setBasicFilter: { filter } }];
}

/** A rule has no id: ours are known by what they look for, and put anew where the column is now. People's own stay, below ours. */
function ruleRequests(
  { sheetId, places }: Pick<ReadyTab, 'sheetId' | 'places'>,
  sheet: Sheet | undefined,
  { columns, look }: MachineTab,
): Request[] {
  const rules = look?.rules ?? [];
  const ours = new Set(rules.map(({ startsWith }) => startsWith));
  const standing = (sheet?.conditionalFormats ?? []).flatMap(({ booleanRule }, index) =>
    booleanRule?.condition?.type === BEGINS && ours.has(booleanRule.condition.values?.[0]?.userEnteredValue ?? '') ? [index] : [],
  );
  return [
    // From the last, since those below move up.
    ...standing.reverse().map((index) => ({ deleteConditionalFormatRule: { sheetId, index } })),
    ...rules.map((rule, index) => {
      const place = places[columns.findIndex(({ key }) => key === rule.column)] ?? 0;
      return { addConditionalFormatRule: { index, rule: { ranges: [columnBelowHeader(sheetId, place)], ...ruleOf(rule) } } };
    }),
  ];
}

const BEGINS = 'TEXT_STARTS_WITH';

const columnBelowHeader = (sheetId: number, place: number): sheets_v4.Schema$GridRange => ({
  sheetId,
  startRowIndex: 1,
  startColumnIndex: place,
  endColumnIndex: place + 1,
});

const ruleOf = ({ startsWith, colour, bold }: LookRule): sheets_v4.Schema$ConditionalFormatRule => ({
  booleanRule: {
    condition: { type: BEGINS, values: [{ userEnteredValue: startsWith }] },
    format: { textFormat: { foregroundColorStyle: colourOf(colour), bold } },
  },
});
