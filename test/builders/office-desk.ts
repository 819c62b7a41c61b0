/** The two edges of the monthly job, held in memory: spreadsheets as the port hands them out, and a mail server that may refuse. */

import { toSerial } from '../../functions/calendar/instant.ts';
import type { Mailer, Message } from '../../functions/delivery/mailer.ts';
import { sentList } from '../../functions/forms/sent-list.ts';
import type { RawTable } from '../../functions/records/table.ts';
import type { Sheets, TaggedTab } from '../../functions/sheets/sheets-port.ts';

export interface Desk {
  readonly sheets: Sheets;
  readonly mailer: Mailer;
  readonly sent: Message[];
  /** Rows of "Sổ gửi" as they were appended. */
  readonly ledger: (string | number)[][];
  /** Mailboxes whose mail the server refuses from now on. */
  readonly refusing: Set<string>;
}

export const ids = { data: 'data', cases: 'cases', board: 'board' } as const;

/** A desk whose spreadsheets are asked for anew at every reading. */
export function aDesk(tables: () => readonly RawTable[]): Desk {
  const ledger: (string | number)[][] = [];
  const sent: Message[] = [];
  const refusing = new Set<string>();
  const board = (): RawTable[] => [
    {
      table: 'units', // any id: only the tag asked for is looked at
      sheetId: 7,
      title: sentList.tab,
      columnKeys: sentList.columns.map(({ key }) => key),
      header: sentList.columns.map(({ title }) => title),
      rows: ledger,
    },
  ];
  return {
    ledger,
    sent,
    refusing,
    sheets: {
      async readTabs<const T extends string>(spreadsheetId: string, wanted: readonly T[]): Promise<TaggedTab<T>[]> {
        if (spreadsheetId === ids.board) return wanted.flatMap((table) => board().map((tab) => ({ ...tab, table })));
        return tables().flatMap((tab) => {
          const table = wanted.find((name) => name === tab.table);
          return table === undefined ? [] : [{ ...tab, table }];
        });
      },
      async appendRows(_spreadsheetId, _sheetId, rows) {
        ledger.push(...rows.map((row) => [...row]));
      },
    },
    mailer: {
      async send(message) {
        if (refusing.has(message.to.address)) throw new Error('550 no such mailbox');
        sent.push(message);
        return { messageId: message.messageId };
      },
    },
  };
}

/** A row of "Sổ gửi" from an earlier month. */
export const alreadySent = (period: string, recipient: string, at: number): (string | number)[] => [
  toSerial(at),
  'tháng',
  period,
  recipient,
  toSerial(at),
  `<r.${period}@kinhbac.example>`,
];
