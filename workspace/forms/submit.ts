/**
 * Writes an accepted submission as one row of the form's response tab, as Google does: the time stamp first, each answer in the
 * column tied to its question wherever that column has been moved to.
 */
import { dayToSerial, instantOf, toSerial } from '../../functions/calendar/instant.ts';
import { toDay } from '../../functions/calendar/plain-date.ts';
import { STAMP } from '../set-up.ts';
import type { CellValue, StoredCell } from '../store/cell.ts';
import { inTransaction } from '../store/transaction.ts';
import type { WorkspacePort } from '../workspace-port.ts';
import { responseTab } from './response-tab.ts';
import { questionsOf, type StoredForm } from './stored-form.ts';
import type { Answer } from './validate-answers.ts';

const STAMP_FORMAT = 'dd/mm/yyyy hh:mm:ss';
const DATE_FORMAT = 'dd/mm/yyyy';
const DATETIME_FORMAT = 'dd/mm/yyyy hh:mm';

export interface Submitted {
  readonly sheetId: number;
  /** 1-based row of the response tab. */
  readonly row: number;
  readonly submittedAt: number;
}

/** Stores the answers (by item id) and returns where they stand. Throws Google's error when the spreadsheet is gone. */
export function submit(
  { spreadsheets, clock, database }: SubmitPort,
  form: StoredForm,
  answers: ReadonlyMap<number, Answer>,
): Submitted {
  return inTransaction(database, () => {
    const { sheetId, columns } = responseTab(spreadsheets, form);
    const submittedAt = clock.stamp();
    const row: StoredCell[] = [];
    const put = (key: string, cell: StoredCell): void => {
      const column = columns.get(key);
      if (column !== undefined) row[column] = cell;
    };
    put(STAMP.key, dated(toSerial(submittedAt), STAMP_FORMAT));
    for (const item of questionsOf(form)) {
      const answer = answers.get(item.itemId);
      if (answer) put(item.questionKey, cellOf(answer));
    }
    const index = spreadsheets.appendRows(form.destination.spreadsheetId, sheetId, [Array.from(row, (cell) => cell ?? null)]);
    return { sheetId, row: index + 1, submittedAt };
  });
}

type SubmitPort = Pick<WorkspacePort, 'spreadsheets' | 'clock' | 'database'>;

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
