/** Writes the sample of a plan into the tabs that set-up made, as Google Forms and people would have filled them. */
import { createHash } from 'node:crypto';
import { dayToSerial, toSerial } from '../../functions/calendar/instant.ts';
import { FORMS } from '../../functions/forms/forms.ts';
import { domainOf } from '../../functions/forms/mail-address.ts';
import type { SpreadsheetRole } from '../../functions/forms/question.ts';
import { REGISTERS } from '../../functions/forms/registers.ts';
import { sentBefore, toldBefore } from '../../functions/index.ts';
import type { Plan } from '../../functions/plans/plan.ts';
import { bucketOf } from '../bucket.ts';
import { asTyped } from '../forms/submit.ts';
import type { StoredCell } from '../store/cell.ts';
import type { ObjectStore } from '../store/object-store.ts';
import type { Spreadsheets } from '../store/spreadsheets.ts';
import type { Answer, Answers } from './answers.ts';
import { makeSample, type Sample } from './sample.ts';
import type { SentReport } from './sent-reports.ts';

export interface SampleTarget {
  readonly spreadsheets: Spreadsheets;
  readonly objects: ObjectStore;
  readonly ids: Readonly<Record<SpreadsheetRole, string>>;
  readonly plan: Plan;
  /** Epoch ms. */
  readonly now: number;
}

export function writeSample(target: SampleTarget): void {
  const sample = makeSample(target.plan, target.now);
  if (sample === undefined) return;
  for (const form of FORMS) {
    const sent = sample.submissions.filter((submission) => submission.form === form.id);
    append(
      target,
      form.spreadsheet,
      form.id,
      sent.map(({ submittedAt, answers }) => ({ submittedAt: { instant: submittedAt }, ...answers })),
    );
  }
  for (const register of REGISTERS) {
    // Set-up has filled it (domain.md §4).
    if (register.id !== 'holidays') append(target, register.spreadsheet, register.id, sample.registers[register.id]);
  }
  for (const sent of sample.sent) claimAsSent(target, sent);
  claim(target, toldBefore(target.plan.id, target.now));
  for (const renamed of sample.renamedHeaders) renameHeader(target, renamed);
}

/** Answers by key, each in the column of its key wherever that stands. */
function append(
  { spreadsheets, ids }: Pick<SampleTarget, 'spreadsheets' | 'ids'>,
  spreadsheet: SpreadsheetRole,
  table: string,
  rows: readonly Answers[],
): void {
  const { sheetId, columns } = tabOf(spreadsheets, ids[spreadsheet], table);
  spreadsheets.appendRows(
    ids[spreadsheet],
    sheetId,
    rows.map((row) => rowOf(row, columns)),
  );
}

function tabOf(spreadsheets: Spreadsheets, id: string, table: string): { sheetId: number; columns: ReadonlyMap<string, number> } {
  const tab = spreadsheets.sheetByTable(id, table);
  if (tab === undefined) throw new Error(`Set-up made no tab for ${table}`);
  return { sheetId: tab.sheetId, columns: spreadsheets.columnsOf(id, tab.sheetId) };
}

function rowOf(answers: Answers, columns: ReadonlyMap<string, number>): StoredCell[] {
  const row: StoredCell[] = Array.from({ length: columns.size }, () => null);
  for (const [key, answer] of Object.entries(answers)) {
    if (answer === undefined) continue;
    const column = columns.get(key);
    if (column === undefined) throw new Error(`The sample answers ${key}, and no column is tagged so`);
    row[column] = cellOf(answer, key);
  }
  return row;
}

function cellOf(answer: Answer, key: string): StoredCell {
  if (typeof answer === 'string') return asTyped(answer);
  if (typeof answer === 'number') return answer;
  if ('day' in answer)
    return { value: dayToSerial(answer.day), format: { numberFormat: { type: 'DATE', pattern: 'dd/MM/yyyy' } } };
  if (!('instant' in answer)) return answer.join(', ');
  const pattern = key === 'receivedAt' || key === 'doneAt' ? 'dd/MM/yyyy HH:mm' : 'dd/MM/yyyy HH:mm:ss';
  return { value: toSerial(answer.instant), format: { numberFormat: { type: 'DATE_TIME', pattern } } };
}

const EMPTY = { contentType: undefined, bytes: new Uint8Array(), md5: createHash('md5').digest(), crc32c: 0 };

/** As the functions would have claimed it; "Sổ gửi" is written from the claims by the first run. */
function claimAsSent(target: SampleTarget, sent: SentReport): void {
  const { id: plan, standingBody } = target.plan;
  const domain = domainOf(standingBody.email);
  for (const made of sentBefore({ plan, revision: 0, domain, ...sent })) claim(target, made);
}

function claim({ objects, plan }: SampleTarget, { name, facts }: ReturnType<typeof toldBefore>): void {
  const bucket = bucketOf(plan.id);
  if (objects.find(bucket, name) === undefined) objects.put({ bucket, name, metadata: facts, ...EMPTY }, () => undefined);
}

function renameHeader(
  { spreadsheets, ids }: Pick<SampleTarget, 'spreadsheets' | 'ids'>,
  { table, question, title }: Sample['renamedHeaders'][number],
): void {
  const id = ids[[...FORMS, ...REGISTERS].find((definition) => definition.id === table)?.spreadsheet ?? 'data'];
  const { sheetId, columns } = tabOf(spreadsheets, id, table);
  const start = { sheetId, rowIndex: 0, columnIndex: columns.get(question) ?? 0 };
  const rows = [{ values: [{ userEnteredValue: { stringValue: title } }] }];
  spreadsheets.batchUpdate(id, [{ updateCells: { start, rows, fields: 'userEnteredValue' } }]);
}
