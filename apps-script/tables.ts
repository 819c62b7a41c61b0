/** Finds tabs and columns by what set-up tagged them with, wherever people have moved or renamed them (design, decision 7). */

export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

export interface ColumnTag {
  /** 1-based. */
  readonly column: number;
  readonly key: string;
  readonly metadata: Metadata;
}

/** The tabs tagged `table` = table: one, unless a person copied it or deleted it. */
export function sheetsOfTable(spreadsheet: Spreadsheet, table: string): Sheet[] {
  const found = spreadsheet.createDeveloperMetadataFinder().withKey('table').withValue(table).find();
  return found.flatMap((metadata) => metadata.getLocation().getSheet() ?? []);
}

/** Question key of each tagged column, in column order. */
export const columnTags = (sheet: Sheet): readonly ColumnTag[] => columnMarks(sheet).questionKey;

export interface ColumnMarks {
  readonly questionKey: readonly ColumnTag[];
  /** Columns that stand in for one Google lost. */
  readonly placeholder: readonly ColumnTag[];
}

/** Read at once: each call to Google costs time. */
export function columnMarks(sheet: Sheet): ColumnMarks {
  const marks: Record<MarkName, ColumnTag[]> = { questionKey: [], placeholder: [] };
  for (const metadata of sheet.createDeveloperMetadataFinder().find()) {
    const name = metadata.getKey();
    const range = name === 'questionKey' || name === 'placeholder' ? metadata.getLocation().getColumn() : null;
    if (range) marks[name as MarkName].push({ column: range.getColumn(), key: metadata.getValue() ?? '', metadata });
  }
  for (const tags of Object.values(marks)) tags.sort((a, b) => a.column - b.column);
  return marks;
}

type MarkName = keyof ColumnMarks;

export function tagSheet(sheet: Sheet, table: string): void {
  sheet.addDeveloperMetadata('table', table, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
}

/** Makes the tab say `value` under `key`, once; true when it did not. */
export function labelSheet(sheet: Sheet, key: string, value: string): boolean {
  const [label, ...doubled] = sheet.getDeveloperMetadata().filter((metadata) => metadata.getKey() === key);
  for (const metadata of doubled) metadata.remove();
  if (label?.getValue() === value) return doubled.length > 0;
  if (label) label.setValue(value);
  else sheet.addDeveloperMetadata(key, value, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
  return true;
}

export function tagColumn(sheet: Sheet, column: number, name: MarkName, value: string): void {
  wholeColumn(sheet, column).addDeveloperMetadata(name, value, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
}

/** Google ties metadata to a whole column only, and knows one by its open range ("C:C"). */
const wholeColumn = (sheet: Sheet, column: number): GoogleAppsScript.Spreadsheet.Range =>
  sheet.getRange(`${letters(column)}:${letters(column)}`);

/** 1 → A, 27 → AA. */
export function letters(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column <= 26 ? letter : letters((column - 1 - rest) / 26) + letter;
}

/** Texts of the first row, as far as something stands in the tab. */
export function headerOf(sheet: Sheet): string[] {
  const width = sheet.getLastColumn();
  if (width === 0) return [];
  return (sheet.getRange(1, 1, 1, width).getValues()[0] ?? []).map((cell) => String(cell ?? '').trim());
}
