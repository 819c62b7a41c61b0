/**
 * The edges of the monthly job, held in memory: spreadsheets as the port hands them out, a claim store, a mail server that may refuse or
 * lose its answer, and a clock that stands still. Every call passes a gate, where a test may stop a run for ever or for a while.
 */

import type { PeriodKind } from '../../functions/calendar/periods.ts';
import type { Budget } from '../../functions/clock.ts';
import type { ClaimStore } from '../../functions/delivery/claim-store.ts';
import type { Mailer, Message, Outcome } from '../../functions/delivery/mailer.ts';
import { sentBefore } from '../../functions/delivery/sent-before.ts';
import { sha256 } from '../../functions/delivery/sha256.ts';
import { type Cells, cellsOf, rowsOf } from '../../functions/records/cells.ts';
import type { RawTable } from '../../functions/records/table.ts';
import type { Files } from '../../functions/sheets/files-port.ts';
import type { MachineContent, MachineRow, Sheets, Stamp, TabWriting, TaggedTab } from '../../functions/sheets/sheets-port.ts';
import { type MemoryClaims, memoryClaims } from './memory-claims.ts';
import { noSheets } from './no-sheets.ts';
import { type SteppedClock, steppedClock } from './stepped-clock.ts';

/** What the server does with a mail: takes it, refuses it, takes it and says nothing, or says nothing and drops it. */
export type ServerMood = 'take' | 'refuse' | 'take-in-silence' | 'drop-in-silence';

/** Passed before and after each call; a gate that never opens is a run that died there. */
export type Gate = (point: string) => Promise<void> | void;

interface Taken {
  readonly to: string;
  readonly message: Message;
  readonly bytes: string;
}

export interface Desk {
  readonly claims: MemoryClaims;
  readonly clock: SteppedClock;
  /** What the mail server took, in that order. */
  readonly taken: Taken[];
  /** The tab "Sổ gửi" as it stands. */
  readonly ledger: { rows: readonly MachineRow[]; stamp: Stamp | undefined; writes: number };
  /** The tabs of Sổ hồ sơ that the system writes, by table. */
  readonly caseTabs: Map<string, MachineContent>;
  /** Cells that were written into columns of forms: code by sheet row. */
  readonly givenCodes: Map<number, string>;
  /** The board's file as Drive knows it. Of the two others Drive has a version alone: another for other rows. */
  readonly boardFile: { modifiedAt: number; notes: Record<string, string> };
  /** Somebody types into a machine tab. */
  typeInto(table: string): void;
  /** Asked for each mail that reaches the server. */
  mood: (to: string) => ServerMood;
  /** The ports of one run; `gate` is that run's own. */
  ports(gate?: Gate): { readonly sheets: Sheets; readonly files: Files; readonly claims: ClaimStore; readonly mailer: Mailer };
}

export const ids = { data: 'data', cases: 'cases', board: 'board' } as const;

/** `tables` are asked for anew at every reading; `start`: epoch ms. */
export function aDesk(tables: () => readonly RawTable[], start: number): Desk {
  const desk: Desk = {
    claims: memoryClaims(),
    clock: steppedClock(start),
    taken: [],
    ledger: { rows: [], stamp: undefined, writes: 0 },
    caseTabs: new Map(),
    givenCodes: new Map(),
    boardFile: { modifiedAt: start, notes: {} },
    typeInto: (table) => {
      const content = desk.caseTabs.get(table);
      if (content) desk.caseTabs.set(table, { ...content, stamp: { ...content.stamp, inputHash: 'typed' } });
      touchBoard(desk);
    },
    mood: () => 'take',
    ports: (gate = () => undefined) => ({
      sheets: gatedSheets(desk, tables, gate),
      files: gatedFiles(desk, tables, gate),
      claims: gatedClaims(desk.claims, gate),
      mailer: gatedMailer(desk, gate),
    }),
  };
  return desk;
}

/** Each change has an instant of its own, though the clock stands still. */
function touchBoard({ boardFile, clock }: Pick<Desk, 'boardFile' | 'clock'>): void {
  boardFile.modifiedAt = Math.max(clock.now(), boardFile.modifiedAt + 1);
}

function gatedFiles(desk: Desk, tables: () => readonly RawTable[], gate: Gate): Files {
  const { boardFile } = desk;
  return {
    async list() {
      await gate('list files');
      const version = sha256(JSON.stringify([tables(), [...desk.givenCodes]]));
      const rows = { version, modifiedAt: 0, notes: {} };
      const board = { version: '1', modifiedAt: boardFile.modifiedAt, notes: { ...boardFile.notes } };
      return new Map([
        [ids.data, rows],
        [ids.cases, rows],
        [ids.board, board],
      ]);
    },
    async note(_fileId, notes, modifiedAt) {
      await gate('note');
      const kept = Object.entries({ ...boardFile.notes, ...notes }).filter(
        (entry): entry is [string, string] => entry[1] !== null,
      );
      touchBoard(desk);
      Object.assign(boardFile, { notes: Object.fromEntries(kept), modifiedAt: modifiedAt ?? boardFile.modifiedAt });
      await gate('noted');
    },
  };
}

function gatedSheets(desk: Desk, tables: () => readonly RawTable[], gate: Gate): Sheets {
  return {
    ...noSheets,
    async readTabs<const T extends string>(_spreadsheetId: string, wanted: readonly T[]): Promise<TaggedTab<T>[]> {
      await gate('read tabs');
      return tables().flatMap((tab) => {
        const table = wanted.find((name) => name === tab.table);
        if (table === undefined) return [];
        return [{ ...tab, table, cells: table === 'case-report' ? withCodes(tab, desk.givenCodes) : tab.cells }];
      });
    },
    async readStamp() {
      await gate('read stamp');
      return { stamp: desk.ledger.stamp };
    },
    async writeMachineTab(_spreadsheetId, _tab, rows, stamp) {
      await gate('write ledger');
      const { ledger } = desk;
      if (ledger.stamp !== undefined && ledger.stamp.order > stamp.order) return { outcome: 'older', keptAside: 0 };
      if (ledger.stamp?.inputHash === stamp.inputHash) return { outcome: 'unchanged', keptAside: 0 };
      Object.assign(ledger, { rows, stamp, writes: ledger.writes + 1 });
      touchBoard(desk);
      await gate('wrote ledger');
      return { outcome: 'written', keptAside: 0 };
    },
    async writeMachineTabs(spreadsheetId, contents) {
      await gate('write tabs');
      const written: readonly TabWriting[] = contents.map((content) => {
        const known = desk.caseTabs.get(content.tab.table)?.stamp;
        if (known !== undefined && known.order > content.stamp.order) return { outcome: 'older', keptAside: 0 };
        if (known?.inputHash === content.stamp.inputHash) return { outcome: 'unchanged', keptAside: 0 };
        desk.caseTabs.set(content.tab.table, content);
        return { outcome: 'written', keptAside: 0 };
      });
      if (spreadsheetId === ids.board && written.some(({ outcome }) => outcome === 'written')) touchBoard(desk);
      return written;
    },
    async writeColumn(_spreadsheetId, _table, _question, cells) {
      await gate('write codes');
      for (const [row, code] of cells) desk.givenCodes.set(row, code);
      await gate('wrote codes');
    },
  };
}

/** Rows of the case report as they stand after codes were written into them. */
function withCodes({ columnKeys, cells }: RawTable, codes: ReadonlyMap<number, string>): Cells {
  const column = columnKeys.indexOf('givenCode');
  const rows = rowsOf(cells).map((row, i) => {
    const code = codes.get(i + 2);
    if (code === undefined) return row;
    const filled = Array.from({ length: Math.max(row.length, column + 1) }, (_, place) => row[place] ?? null);
    return filled.with(column, code);
  });
  return cellsOf(rows);
}

function gatedClaims(claims: ClaimStore, gate: Gate): ClaimStore {
  return {
    async createIfAbsent(claim, budget) {
      const kind = claim.name.split('/')[0];
      await gate(`claim ${kind}`);
      const made = await claims.createIfAbsent(claim, budget);
      await gate(`claimed ${kind}`);
      return made;
    },
    async list(budget) {
      await gate('list');
      const listed = await claims.list(budget);
      await gate('listed');
      return listed;
    },
    async read(name, budget) {
      await gate('read');
      return claims.read(name, budget);
    },
  };
}

let nonce = 0;

const filesInBase64 = (_name: string, value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;

function gatedMailer(desk: Desk, gate: Gate): Mailer {
  return {
    async compose(message) {
      await gate('compose');
      // Two builds of one mail differ, as MIME boundaries do.
      return new TextEncoder().encode(JSON.stringify({ ...message, boundary: ++nonce }, filesInBase64));
    },
    async send({ to, bytes }): Promise<Outcome> {
      await gate('speak to the server');
      const mood = desk.mood(to);
      if (mood === 'take' || mood === 'take-in-silence') {
        const text = new TextDecoder().decode(bytes);
        desk.taken.push({ to, message: JSON.parse(text) as Message, bytes: text });
      }
      await gate('the server has answered');
      if (mood === 'take') return { outcome: 'sent', code: '250' };
      return mood === 'refuse' ? { outcome: 'refused', code: '451' } : { outcome: 'unknown', code: 'ECONNRESET' };
    },
  };
}

/** Time enough for one run, by the desk's clock. */
export const aBudget = (desk: Desk, ms = 420_000): Budget => desk.clock.budget(ms);

/** A report that an earlier run released and sent. */
export function alreadySent(
  desk: Desk,
  plan: string,
  period: string,
  recipient: string,
  at: number,
  kind: PeriodKind = 'month',
): void {
  const mail = { plan, kind, period, recipient, revision: 0, domain: 'kinhbac.example' } as const;
  for (const claim of sentBefore({ ...mail, sentAt: at, dueAt: at, cutoff: at })) desk.claims.made.set(claim.name, claim);
}
