/**
 * Keeps an accepted submission and writes it as one row of the form's response tab, as Google does: the time stamp first, each
 * answer in the column tied to its question wherever that column has been moved to.
 */
import { dayToSerial, instantOf, toSerial } from '../../functions/calendar/instant.ts';
import { toDay } from '../../functions/calendar/plain-date.ts';
import type { CellValue, StoredCell } from '../store/cell.ts';
import { inTransaction } from '../store/transaction.ts';
import type { WorkspacePort } from '../workspace-port.ts';
import { columnsFor, sheetOf, stampColumn } from './response-tab.ts';
import { questionsOf, type StoredForm } from './stored-form.ts';
import type { Answer } from './validate-answers.ts';

const STAMP_FORMAT = 'dd/mm/yyyy hh:mm:ss';
const DATE_FORMAT = 'dd/mm/yyyy';
const DATETIME_FORMAT = 'dd/mm/yyyy hh:mm';

export interface Submitted {
  readonly responseId: string;
  /** 1-based row of the response tab; 0 when the form has none. */
  readonly row: number;
  readonly submittedAt: number;
}

/**
 * Stores the answers (by item id) and returns where they stand. `stored` runs in the same transaction: what is to happen after the
 * submission is as durable as the submission.
 */
export function submit(
  { spreadsheets, clock, database, forms }: SubmitPort,
  form: StoredForm,
  answers: ReadonlyMap<number, Answer>,
  stored: (submitted: Submitted) => void = () => {},
): Submitted {
  return inTransaction(database, () => {
    const submittedAt = clock.stamp();
    const responseId = forms.addResponse(form.fileId, { submittedAt, answers });
    const row = appendResponse({ spreadsheets }, form, { submittedAt, answers });
    const submitted = { responseId, row, submittedAt };
    stored(submitted);
    return submitted;
  });
}

export type SubmitPort = Pick<WorkspacePort, 'spreadsheets' | 'clock' | 'database' | 'forms'>;

/** The 1-based row it stands in; 0 when the form has no response tab: the answers are kept with the form then, as at Google. */
export function appendResponse(
  { spreadsheets }: Pick<SubmitPort, 'spreadsheets'>,
  form: StoredForm,
  { submittedAt, answers }: { readonly submittedAt: number; readonly answers: ReadonlyMap<number, Answer> },
): number {
  const place = form.destination;
  if (!place || !sheetOf(spreadsheets, place)) return 0;
  const row: StoredCell[] = [];
  row[stampColumn(spreadsheets, place)] = dated(toSerial(submittedAt), STAMP_FORMAT);
  const columns = columnsFor(spreadsheets, place, form);
  for (const { itemId } of questionsOf(form)) {
    const answer = answers.get(itemId);
    const column = columns.get(itemId);
    if (answer && column !== undefined) row[column] = cellOf(answer);
  }
  const cells = Array.from(row, (cell) => cell ?? null);
  return spreadsheets.appendRows(place.spreadsheetId, place.sheetId, [cells]) + 1;
}

function cellOf(answer: Answer): StoredCell {
  switch (answer.kind) {
    case 'text':
      return asTyped(answer.text);
    case 'choice':
      return asTyped(answer.label);
    case 'choices':
      return answer.labels.join(', ');
    case 'date':
      return dated(dayToSerial(toDay(answer.date)), DATE_FORMAT);
    case 'datetime':
      return dated(toSerial(instantOf(answer.date, answer.hour, answer.minute)), DATETIME_FORMAT);
  }
}

const dated = (serial: number, pattern: string): StoredCell => ({
  value: serial,
  format: { numberFormat: { type: pattern === DATE_FORMAT ? 'DATE' : 'DATE_TIME', pattern } },
});

/** Beyond these a number loses digits, and the sheet keeps the text. */
const MOST_DIGITS = 15;

/**
 * Numbers in the spelling of a vi_VN sheet become numbers, as Google's responses do: "015" is 15, "1,5" is 1.5, "15.000.000" is
 * fifteen million. Everything else stays text, also what begins like a formula.
 */
export function asTyped(text: string): CellValue {
  const plain = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text) ? text.replaceAll('.', '') : text;
  return /^\d+(?:,\d+)?$/.test(plain) && plain.length <= MOST_DIGITS ? Number(plain.replace(',', '.')) : text;
}
