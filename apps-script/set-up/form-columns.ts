/** The columns of a form's tab: the time stamp first, then Google's, each tagged with its question, then the system's own. */
import { columnsOf, type FormDefinition } from '../../functions/forms/define-form.ts';
import { columnMarks, columnTags, type Sheet, tagColumn } from '../tables.ts';
import { type ColumnStep, planColumns, type WantedColumn } from './column-plan.ts';
import type { Journal } from './journal.ts';
import { foundColumns, mendColumns } from './mend-columns.ts';

export interface ResponseColumns {
  readonly sheet: Sheet;
  readonly definition: FormDefinition;
  /** Questions whose item was made in this run: Google gives each a column of its own, beside the one it had before. */
  readonly made: readonly string[];
  /** Google made the tab in this run. */
  readonly fresh: boolean;
}

/** Google writes its title in the owner's language, so it is known by its place at first (google.md). */
const STAMP: WantedColumn = { key: 'submittedAt', title: 'Dấu thời gian' };

export function mendResponseColumns({ sheet, definition, made, fresh }: ResponseColumns, journal: Journal): void {
  const tags = columnTags(sheet);
  const stamped = tags.some(({ key }) => key === STAMP.key);
  const free = tags.every(({ column }) => column !== 1);
  if (!stamped && free) tagColumn(sheet, 1, 'questionKey', STAMP.key);
  if (!stamped && !free) {
    journal.ask(`Trang “${sheet.getName()}” mất cột “${STAMP.title}”: khôi phục trang ở Tệp > Lịch sử phiên bản, rồi chạy lại.`);
  }
  standIn(sheet, made);
  const wanted = [...(stamped || free ? [STAMP] : []), ...columnsOf(definition)];
  mendColumns({ sheet, wanted, filledByForm: true, fresh }, journal);
}

/** What is not as it should be, read only. */
export const columnSteps = (sheet: Sheet, definition: FormDefinition): readonly ColumnStep[] =>
  planColumns([STAMP, ...columnsOf(definition)], foundColumns(sheet));

/** The column a question had before its item was made anew now stands in for the one Google makes. */
function standIn(sheet: Sheet, made: readonly string[]): void {
  if (made.length === 0) return;
  const { questionKey, placeholder } = columnMarks(sheet);
  const standing = new Set(placeholder.map(({ column }) => column));
  for (const { column, key } of questionKey) {
    if (made.includes(key) && !standing.has(column)) tagColumn(sheet, column, 'placeholder', 'yes');
  }
}
