/** Makes, tags and mends the columns of a tab. No column is ever deleted and no answer overwritten. */
import { columnMarks, headerOf, letters, type Sheet, tagColumn } from '../tables.ts';
import { type ColumnStep, type FoundColumns, headerIsGone, planColumns, type WantedColumn } from './column-plan.ts';
import type { Journal } from './journal.ts';
import { mergeColumn } from './merge-column.ts';

export interface ColumnsOf {
  readonly sheet: Sheet;
  readonly wanted: readonly WantedColumn[];
  /** Google Forms fills the tab: a column it lost, it makes anew at the next answer; until then ours stands in for it. */
  readonly filledByForm: boolean;
  /** The tab was made in this run: its columns are no news. */
  readonly fresh: boolean;
}

export function mendColumns({ sheet, wanted, filledByForm, fresh }: ColumnsOf, journal: Journal): void {
  let found = foundColumns(sheet);
  if (headerIsGone(wanted, found)) {
    sheet.insertRowBefore(1);
    // The new row takes after the answers below it: a title would be refused where only "Có" or a date may stand.
    sheet.getRange(1, 1, 1, sheet.getMaxColumns()).clearDataValidations().setNumberFormat('@');
    found = { ...found, header: [] };
    journal.did(`Trang “${sheet.getName()}”: dòng tiêu đề đã mất, đã thêm lại.`);
  }
  const steps = planColumns(wanted, found);
  for (const step of steps.filter(({ kind }) => kind !== 'add')) take(step, sheet, fresh, journal);
  const lost = steps.flatMap((step) => (step.kind === 'add' ? [step.want] : []));
  if (lost.length > 0) addColumns(sheet, lost, filledByForm && !fresh);
  if (!fresh) for (const { title } of lost) journal.did(lostLine(sheet.getName(), title, filledByForm));
}

export function foundColumns(sheet: Sheet): FoundColumns {
  const { questionKey, placeholder } = columnMarks(sheet);
  return { header: headerOf(sheet), tags: questionKey, placeholders: placeholder.map(({ column }) => column) };
}

function take(step: ColumnStep, sheet: Sheet, fresh: boolean, journal: Journal): void {
  const tab = sheet.getName();
  const { key, title } = step.want;
  switch (step.kind) {
    case 'tag':
      tagColumn(sheet, step.column, 'questionKey', key);
      if (!fresh) journal.did(`Trang “${tab}”: đã nhận cột “${title}” (cột ${letters(step.column)}).`);
      return;
    case 'retitle':
      sheet.getRange(1, step.column).setValue(title);
      // What stood there is not repeated: it may be an answer.
      if (!fresh) journal.did(`Trang “${tab}”: tiêu đề cột ${letters(step.column)} đã ghi lại là “${title}”.`);
      return;
    case 'merge':
      mergeColumn(sheet, step, journal);
      return;
    case 'doubled': {
      const places = step.columns.map(letters).join(', ');
      journal.ask(`Trang “${tab}”: có nhiều cột “${title}” (${places}). Giữ một cột, đổi tên cột còn lại rồi chạy lại.`);
      return;
    }
    case 'add':
      return;
  }
}

/** At the right end, in their order. */
function addColumns(sheet: Sheet, wanted: readonly WantedColumn[], placeholder: boolean): void {
  const first = sheet.getLastColumn() + 1;
  const missing = first + wanted.length - 1 - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
  sheet.getRange(1, first, 1, wanted.length).setValues([wanted.map(({ title }) => title)]);
  for (const [i, { key }] of wanted.entries()) {
    tagColumn(sheet, first + i, 'questionKey', key);
    if (placeholder) tagColumn(sheet, first + i, 'placeholder', 'yes');
  }
}

function lostLine(tab: string, title: string, filledByForm: boolean): string {
  const made = filledByForm ? 'đã thêm lại ở cuối trang' : 'đã thêm';
  return `Trang “${tab}”: chưa có cột “${title}”, ${made}. Nếu cột cũ bị xóa, lấy lại số liệu ở Tệp > Lịch sử phiên bản.`;
}
