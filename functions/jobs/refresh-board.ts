/**
 * `refresh-board`: rewrites Bảng theo dõi, the spreadsheet that leaders share, as a function of the answers, of what was released and of the
 * day. Safe to call at any time, any number of times and at once: the same input writes nothing, and a run that read earlier never
 * overwrites one that read later. Where Drive shows that nothing was changed since the last refresh, that is all it asks
 * (docs/decisions/0024). "Sổ gửi" stays with the jobs that send.
 */
import { boardContents } from '../board/board.ts';
import type { BoardFacts, MailStanding } from '../board/board-facts.ts';
import type { BoardContent } from '../board/board-row.ts';
import { overdueNow } from '../board/overdue-now.ts';
import { dayOfInstant } from '../calendar/instant.ts';
import { type Period, periodName } from '../calendar/periods.ts';
import type { Budget } from '../clock.ts';
import { type Deliveries, latestRelease, parkedMails } from '../delivery/deliveries.ts';
import { listDeliveries } from '../delivery/list-deliveries.ts';
import { listOf } from '../delivery/mail-kinds.ts';
import { sha256 } from '../delivery/sha256.ts';
import { FORMS } from '../forms/forms.ts';
import type { TableId } from '../forms/question.ts';
import { REGISTERS } from '../forms/registers.ts';
import { sentList } from '../forms/sent-list.ts';
import type { Plan } from '../plans/plan.ts';
import type { Problem } from '../records/problem.ts';
import type { RawTable } from '../records/table.ts';
import { computeMonth } from '../reports/compute-month.ts';
import { shortestReported } from '../reports/nested-windows.ts';
import { sentenceCase } from '../reports/vi-format.ts';
import type { MachineContent, Sheets, TabWriting } from '../sheets/sheets-port.ts';
import { BadRequest } from './bad-request.ts';
import { isAsMarked } from './board-mark.ts';
import { periodOf, previousReleased, type Reading, releasedReport } from './compute-released.ts';
import { officeFiles } from './drive-shortcut.ts';
import { factsAt, loadTables } from './load-facts.ts';
import { type MarkPorts, markBoard } from './mark-board.ts';
import { nextReport } from './next-report.ts';

export interface RefreshBoardPorts extends MarkPorts {
  readonly sheets: Sheets;
  /** 'https://docs.google.com/spreadsheets/': where the office's spreadsheets are. */
  readonly sheetsRoot: string;
  /** Unique to this run. */
  readonly run: string;
}

export interface RefreshBoardRequest {
  /** Everything is read, whatever Drive shows: a person who has just typed something wants to see it, and Drive may not have heard yet. */
  readonly anew: boolean;
}

export interface RefreshBoardResult {
  /** How many tabs were written. */
  readonly tabs: number;
  /** `older`: a run that read later was there first. */
  readonly outcome: TabWriting['outcome'];
  /** Rows that people had changed, kept in "Bản người sửa" first. */
  readonly keptAside: number;
  /** Tabs that could not be read; what needs them is not on the board, which says so. */
  readonly unread: readonly Problem[];
}

/** Reads a request body `{anew?}`; throws `BadRequest`. */
export function readRefreshRequest({ anew = false }: Readonly<Record<string, unknown>>): RefreshBoardRequest {
  if (typeof anew !== 'boolean') throw new BadRequest(['anew: true hoặc false.']);
  return { anew };
}

/** Throws, and has written nothing, when the spreadsheets or the claim store can't be read, or a released report is not what was stored. */
export async function refreshBoard(
  ports: RefreshBoardPorts,
  { anew }: RefreshBoardRequest,
  budget: Budget,
): Promise<RefreshBoardResult> {
  const { plan, sheets, claims, ids, build, log, run } = ports;
  // Before anything is read: whoever began to read later knows more.
  const now = budget.clock.now();
  const files = await officeFiles(ports, budget);
  if (files && !anew && isAsMarked(files, { build, now })) return told(ports, [], []);

  const [tables, deliveries] = await Promise.all([loadTables(sheets, ids, budget), listDeliveries(claims, plan.id, budget)]);
  const board = await boardFacts({ plan, tables, deliveries, claims, budget }, now, ports);
  const contents = boardContents(board).map((content) => machineContent(content, { now, run }));
  const made = { now, deliveries, board, write: () => sheets.writeMachineTabs(ids.board, contents, budget) };
  const written = await made.write();
  const unread = board.problems.filter(({ effect }) => effect === 'quarantine');
  for (const { form, code } of unread) log({ step: 'unread', severity: 'WARNING', form, code });
  // Tabs that can't be read are told of by every run, so every run looks.
  const isWhole = files !== undefined && unread.length === 0 && written.every(({ outcome }) => outcome !== 'older');
  return told(ports, isWhole ? await markBoard(ports, { ...made, files, written }, budget) : written, unread);
}

/** `written`: none where nothing was looked at. */
function told({ log, run }: RefreshBoardPorts, written: readonly TabWriting[], unread: readonly Problem[]): RefreshBoardResult {
  const outcomes = written.map(({ outcome }) => outcome);
  const result: Omit<RefreshBoardResult, 'unread'> = {
    tabs: outcomes.filter((outcome) => outcome === 'written').length,
    outcome: outcomes.find((outcome) => outcome !== 'unchanged') ?? 'unchanged',
    keptAside: written.reduce((total, one) => total + one.keptAside, 0),
  };
  log({ step: 'board', run, ...result });
  return { ...result, unread };
}

async function boardFacts(
  reading: Reading & { readonly deliveries: Deliveries },
  now: number,
  { ids, sheetsRoot }: Pick<RefreshBoardPorts, 'ids' | 'sheetsRoot'>,
): Promise<BoardFacts> {
  const { plan, tables, deliveries } = reading;
  const period = nextReport(plan, deliveries, now);
  const { facts, problems } = factsAt(plan, tables);
  const last = lastReleased(plan, deliveries);
  return {
    plan,
    period,
    facts,
    problems,
    live: computeMonth(plan, period, facts, problems),
    released: last && {
      month: (await releasedReport(reading, last.release)).month,
      revision: last.release.revision,
      closedAt: last.release.cutoff,
    },
    isOverdue: overdueNow(plan, facts, problems, now),
    previous: await previousReleased(reading, period),
    now,
    mail: mailStanding(deliveries, last?.period),
    linkTo: links(tables, ids.data, sheetsRoot),
  };
}

/** The last word on the newest released period of the kind in whose reports everyone reads of children. */
function lastReleased(plan: Plan, deliveries: Deliveries) {
  const kind = shortestReported(plan);
  const newest = deliveries.releases
    .filter((release) => release.kind === kind)
    .map((release) => periodOf(plan, release))
    .reduce<Period | null>((latest, period) => (latest === null || period.to > latest.to ? period : latest), null);
  const release = newest && latestRelease(deliveries, newest);
  return newest && release ? { period: newest, release } : null;
}

function mailStanding(deliveries: Deliveries, last: Period | undefined): MailStanding {
  const inList = [...deliveries.mails.values()].filter(({ mail }) => listOf(mail.identity.kind) === sentList);
  const mails = inList.filter(({ mail: { identity } }) => identity.kind === last?.kind && identity.period === last.code);
  const reported: Partial<Record<Period['kind'], number>> = {};
  for (const { kind, revision } of deliveries.releases)
    if (revision === 0) reported[kind as Period['kind']] = (reported[kind as Period['kind']] ?? 0) + 1;
  return {
    lastReport: last && {
      title: sentenceCase(`báo cáo ${periodName(last)}`),
      sent: mails.filter(({ state }) => state.state === 'sent').length,
      all: mails.length,
    },
    parked: parkedMails(deliveries).filter(({ mail }) => listOf(mail.identity.kind) === sentList).length,
    reported,
  };
}

/** Into Sổ dữ liệu alone: what is wrong in Sổ hồ sơ is not told on the board. */
function links(tables: readonly RawTable[], spreadsheetId: string, sheetsRoot: string): BoardFacts['linkTo'] {
  const inData = new Set(
    [...FORMS, ...REGISTERS].filter(({ spreadsheet }) => spreadsheet === 'data').map(({ id }): TableId => id),
  );
  const sheetIds = new Map(tables.filter(({ table }) => inData.has(table)).map(({ table, sheetId }) => [table, sheetId]));
  return (table, cell) => {
    const sheetId = sheetIds.get(table);
    const range = cell === '' ? '' : `&range=${encodeURIComponent(cell)}`;
    return sheetId === undefined ? undefined : `${sheetsRoot}d/${spreadsheetId}/edit#gid=${sheetId}${range}`;
  };
}

/** A new day writes the board anew, so that nobody wonders whether it still runs; within a day only what changed. */
function machineContent({ tab, rows, charts }: BoardContent, { now, run }: { now: number; run: string }): MachineContent {
  const inputHash = sha256(JSON.stringify([dayOfInstant(now), rows, charts]));
  return { tab, rows, charts, stamp: { run, order: now, inputHash, generatedAt: now } };
}
