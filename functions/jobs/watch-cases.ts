/**
 * `watch-cases`: gives codes to new cases, tells who must know, reminds who must act, and writes the tabs of Sổ hồ sơ. Safe to call at any
 * time, any number of times and at once: codes come from the rows, each mail is claimed once, the tabs are a function of the cases.
 */
import { workingDays } from '../calendar/working-days.ts';
import type { Hmac } from '../cases/case-code.ts';
import { type Case, casesAt } from '../cases/case-of-rows.ts';
import { type CaseRows, caseRows } from '../cases/case-rows.ts';
import { tasksAt } from '../cases/tasks-at.ts';
import type { Budget } from '../clock.ts';
import type { ClaimStore } from '../delivery/claim-store.ts';
import type { DeliveryRun } from '../delivery/deliver.ts';
import { deliverDue, type RunResult } from '../delivery/deliver-due.ts';
import { listForSending } from '../delivery/list-deliveries.ts';
import type { Mailer } from '../delivery/mailer.ts';
import { type CaseMailKind, caseMailList } from '../forms/case-mail-list.ts';
import { domainOf } from '../forms/mail-address.ts';
import type { TableId } from '../forms/question.ts';
import { holidaysOf } from '../indicators/holidays.ts';
import type { Log } from '../log.ts';
import type { Plan } from '../plans/plan.ts';
import type { Facts } from '../records/facts.ts';
import type { Problem } from '../records/problem.ts';
import type { RawTable } from '../records/table.ts';
import type { Render } from '../reports/handlebars-templates.ts';
import type { Sheets } from '../sheets/sheets-port.ts';
import { caseTellings } from './case-tellings.ts';
import { giveMissingCodes } from './give-missing-codes.ts';
import { factsAt, loadTables, type SpreadsheetIds } from './load-facts.ts';
import { type Answers, receiptMails } from './receipt-mails.ts';
import { returnTellings } from './return-tellings.ts';
import type { LinkedForm } from './telling.ts';
import { tellingMails } from './telling-mails.ts';
import { writeCaseTabs } from './write-case-tabs.ts';

export interface WatchCasesPorts {
  readonly sheets: Sheets;
  readonly claims: ClaimStore;
  readonly mailer: Mailer;
  readonly plan: Plan;
  readonly ids: SpreadsheetIds;
  readonly render: Render;
  readonly hmac: Hmac;
  /** 'https://docs.google.com/forms/': where the office's forms are. */
  readonly formsRoot: string;
  readonly policy: { readonly mailFrom: string; readonly mailDomains: readonly string[] };
  readonly log: Log;
  /** Unique to this run. */
  readonly run: string;
}

export interface WatchCasesResult extends RunResult {
  /** Codes given by this run. */
  readonly codes: number;
  /** Steps of open cases, as they stand. */
  readonly overdue: number;
  readonly dueSoon: number;
  /** What became of the tabs; `unread`: the answers could not be read, so they stand as they were. */
  readonly tabs: 'written' | 'unchanged' | 'older' | 'unread' | 'failed';
  /** Units that had to be told something and can't be reached. */
  readonly refused: readonly Problem[];
  /** Tabs that could not be read. */
  readonly unread: readonly Problem[];
}

/** Read by every run. */
const READ: ReadonlySet<TableId> = new Set(['case-report', 'case-update', 'monthly-return', 'units', 'groups', 'holidays']);
/** What the month's receipts are made from as well: read by a run that has one to write. */
const READ_FOR_RECEIPTS: ReadonlySet<TableId> = new Set(['training', 'outreach', 'inspection', 'other-activity', 'officials']);

/** Throws, and has told nobody, when the spreadsheets or the claim store can't be read. */
export async function watchCases(ports: WatchCasesPorts, budget: Budget): Promise<WatchCasesResult> {
  const { plan, sheets, claims, ids, log, run, mailer, policy } = ports;
  const ledger = { sheets, list: caseMailList, spreadsheetId: ids.cases };
  const [tables, deliveries] = await Promise.all([
    loadTables(sheets, ids, budget, READ),
    listForSending(claims, plan.id, { ...ledger, budget }),
  ]);
  const coded = await withCodes(tables, ports, budget);
  const watched = watch(plan, coded.tables, budget.clock.now());
  const { facts, cases } = watched;
  const unread = [...watched.unread];
  const isWhole = !unread.some(({ form }) => isAboutCases(form));
  // What was done may stand in the tab that can't be read: a deadline is told of only when everything is known, a new case always.
  const ofCases = caseTellings({ plan, units: facts.units, ...watched }).filter(({ kind }) => isWhole || isOfNewCase(kind));
  // Of a return that can't be read nobody is reminded.
  const ofReturns = isWholeOfReturns(unread) ? returnTellings(plan, facts, watched.at) : [];
  const telling = { ...ports, ...policy, units: facts.units, links: linksOf(tables), deliveries };
  const told = tellingMails([...ofCases, ...ofReturns], telling);
  const receipts = await receiptMails({ facts, now: watched.at }, telling, () =>
    isWholeOfReturns(unread) ? answersForReceipts(coded.tables, unread, ports, budget) : Promise.resolve(undefined),
  );
  const mails = [...told.mails, ...receipts.mails];
  const refused = eachRowOnce([...told.refused, ...receipts.refused]);
  for (const { form, code } of unread) log({ step: 'unread', severity: 'WARNING', form, code });
  for (const { row, code } of refused) log({ step: 'refused', severity: 'WARNING', row: row ?? 0, code });

  const delivery: DeliveryRun = { run, claims, mailer, budget, log };
  const due = { plan: plan.id, mails, mayGoTo: (to: string) => policy.mailDomains.includes(domainOf(to)) };
  const sent = await deliverDue(deliveries, due, delivery, ledger);
  const writing = { sheets, spreadsheetId: ids.cases, run, budget, log };
  const tabs = isWhole ? await writeCaseTabs(watched, writing) : 'unread';
  const tasks = tasksAt(cases, watched.at);
  const counts = {
    codes: coded.given,
    overdue: tasks.filter(({ standing }) => standing === 'overdue').length,
    dueSoon: tasks.filter(({ standing }) => standing === 'due-soon').length,
  };
  log({ step: 'watch', run, ...counts, ...sent, tabs });
  return { ...counts, ...sent, tabs, refused, unread };
}

/** The case reports with a code in each row. */
async function withCodes(
  tables: readonly RawTable[],
  { sheets, ids, hmac }: WatchCasesPorts,
  budget: Budget,
): Promise<{ readonly tables: readonly RawTable[]; readonly given: number }> {
  const reports = tables.filter(({ table }) => table === 'case-report');
  const [only, another] = reports;
  // A tab that is doubled is quarantined by whoever reads it.
  if (only === undefined || another !== undefined) return { tables, given: 0 };
  const { table, given } = await giveMissingCodes(only, hmac, { sheets, spreadsheetId: ids.cases, budget });
  return { tables: tables.map((other) => (other === only ? table : other)), given };
}

/**
 * With all tabs that receipts are written from; `unread` learns of those that could not be read, and then there is nothing to write. A
 * failure is logged and left to the next run: it keeps no deadline waiting.
 */
async function answersForReceipts(
  tables: readonly RawTable[],
  unread: Problem[],
  { plan, sheets, ids, log }: WatchCasesPorts,
  budget: Budget,
): Promise<Answers | undefined> {
  try {
    const answers = factsAt(plan, [...tables, ...(await loadTables(sheets, ids, budget, READ_FOR_RECEIPTS))]);
    const missing = unreadOf(answers.problems, READ_FOR_RECEIPTS);
    unread.push(...missing);
    return missing.length === 0 ? answers : undefined;
  } catch (error) {
    log({ step: 'receipts', severity: 'ERROR', error: error instanceof Error ? error.constructor.name : 'unknown' });
    return undefined;
  }
}

/** The cases of this moment. */
interface Watched {
  /** Epoch ms. */
  readonly at: number;
  readonly facts: Facts;
  readonly rows: CaseRows;
  readonly cases: readonly Case[];
  readonly unread: readonly Problem[];
}

function watch(plan: Plan, tables: readonly RawTable[], now: number): Watched {
  const { facts, problems } = factsAt(plan, tables);
  const { rows } = caseRows(facts);
  // What was done in this very millisecond is done.
  const at = now + 1;
  const unread = unreadOf(problems, READ);
  return { at, facts, rows, cases: casesAt(rows, at, workingDays(holidaysOf(facts.holidays))), unread };
}

/** Tabs that could not be read, of those that were asked for. */
const unreadOf = (problems: readonly Problem[], read: ReadonlySet<TableId>): readonly Problem[] =>
  problems.filter(({ form, effect }) => effect === 'quarantine' && read.has(form));

const eachRowOnce = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((problem) => [problem.row, problem])).values(),
];

/** A return in an unread tab is not a missing one, and without the holidays nobody knows the limit. */
const isWholeOfReturns = (unread: readonly Problem[]): boolean =>
  !unread.some(({ form }) => form === 'monthly-return' || form === 'units' || form === 'holidays');

const isOfNewCase = (kind: CaseMailKind): boolean => kind === 'case-code' || kind === 'case-police';

/** Without these the tabs would say less than there is. */
const isAboutCases = (form: TableId): boolean => form !== 'monthly-return';

const linksOf = (tables: readonly RawTable[]): Readonly<Partial<Record<LinkedForm, string>>> =>
  Object.fromEntries(
    tables.flatMap(({ table, prefilledLink }) => (prefilledLink === undefined ? [] : [[table, prefilledLink] as const])),
  );
