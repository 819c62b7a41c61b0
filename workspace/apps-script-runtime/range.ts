/** A rectangle of cells as a script holds it. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { columnLetters, parseA1 } from '../google/a1.ts';
import { formattedValue, isDated } from '../google/formatted-value.ts';
import { localeRules } from '../google/locale-rules.ts';
import { runningYear } from '../google/running-year.ts';
import { instantOfSerial, serialOfInstant } from '../google/serial-instant.ts';
import { userEntered } from '../google/user-entered.ts';
import { cellValue, compactCell, type RichCell, richCell, type StoredCell, type StoredRow } from '../store/cell.ts';
import { colorOf, hexOf } from '../store/color.ts';
import { onceEach, onceInARow } from '../store/once-each.ts';
import { ruleOf, validationFake } from './data-validation.ts';
import { type MetadataOwner, metadataFinder, metadataMethods } from './developer-metadata.ts';
import { type Fake, fake } from './fake.ts';
import type { MakingWorld, RangeSpec } from './makers.ts';
import { protectRange } from './protection.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Zero-based, half-open. `open`: given without ends ("A:A"), so that it is whole columns or whole rows. */
interface Area {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
  readonly open: 'ROWS' | 'COLUMNS' | undefined;
}

interface Corner {
  readonly row: number;
  readonly column: number;
}

export function rangeFake(world: MakingWorld, id: string, sheetId: number, spec: RangeSpec): Fake<Range> {
  const { spreadsheets } = world;
  const file = spreadsheets.get(id);
  const stored = file.sheets.find((sheet) => sheet.sheetId === sheetId);
  if (!stored) throw new Error(`Sheet ${sheetId} not found`);
  const area = areaOf(spec, stored);
  const { startRow, endRow, startColumn, endColumn } = area;
  const [rows, columns] = [endRow - startRow, endColumn - startColumn];
  const grid: sheets_v4.Schema$GridRange = {
    sheetId,
    startRowIndex: startRow,
    endRowIndex: endRow,
    startColumnIndex: startColumn,
    endColumnIndex: endColumn,
  };

  const batch = (request: sheets_v4.Schema$Request): Fake<Range> => {
    spreadsheets.batchUpdate(id, [request]);
    return range;
  };
  const cells = (read: 'readCells' | 'readComputed' = 'readCells'): readonly StoredRow[] => {
    const found = spreadsheets[read](id, sheetId, { startRow, endRow, startColumn, endColumn });
    const wide = onceEach((row: StoredRow): StoredRow => Array.from({ length: columns }, (_, column) => row[column] ?? null));
    return Array.from({ length: rows }, (_, row) => wide(found[row] ?? BLANK));
  };
  const each = <T>(read: (cell: StoredCell) => T): T[][] => cells('readComputed').map(onceEach((row) => row.map(read)));
  const first = <T>(read: (cell: StoredCell) => T): T => read(cells('readComputed')[0]?.[0] ?? null);
  const readValue = (cell: StoredCell): never => {
    const value = cellValue(cell);
    if (richCell(cell).computed?.error) return formattedValue(cell, file.locale) as never;
    if (typeof value === 'number' && isDated(cell)) return new Date(instantOfSerial(value, file.timeZone)) as never;
    return (value ?? '') as never;
  };
  const format = (patch: sheets_v4.Schema$CellFormat, field: string): Fake<Range> =>
    batch({ repeatCell: { range: grid, cell: { userEnteredFormat: patch }, fields: `userEnteredFormat.${field}` } });
  const clear = (fields: string): Fake<Range> => batch({ repeatCell: { range: grid, cell: {}, fields } });
  /** One entry for each cell, as wide and as high as the range. */
  const fits = <T>(values: readonly (readonly T[])[]): readonly (readonly T[])[] => {
    if (values.length !== rows) {
      throw new Error(
        `The number of rows in the data does not match the number of rows in the range. The data has ${values.length} but the range has ${rows}.`,
      );
    }
    for (const row of values) {
      if (row.length !== columns) {
        throw new Error(
          `The number of columns in the data does not match the number of columns in the range. The data has ${row.length} but the range has ${columns}.`,
        );
      }
    }
    return values;
  };
  const same = <T>(value: T): T[][] => Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
  const write = (values: readonly (readonly unknown[])[]): Fake<Range> => {
    setGridValues(world, id, sheetId, { row: startRow, column: startColumn }, values);
    return range;
  };
  const edit = <T>(values: readonly (readonly T[])[], change: (cell: RichCell, value: T) => RichCell): Fake<Range> => {
    const before = cells();
    const changed = onceInARow((row: StoredRow, ...given: readonly T[]) =>
      given.map((value, column) => compactCell(change(richCell(row[column]), value))),
    );
    const made = fits(values).map((given, row) => changed(before[row] ?? BLANK, ...given));
    spreadsheets.writeCells(id, sheetId, { startRow, startColumn, rows: made });
    return range;
  };
  const setNotes = (notes: readonly (readonly (string | null)[])[]) =>
    edit(notes, ({ note: _, ...cell }, note) => (note ? { ...cell, note: String(note) } : cell));
  const setRules = (rules: readonly (readonly (object | null)[])[]) =>
    edit(rules, ({ validation: _, ...cell }, rule) => (rule ? { ...cell, validation: ruleOf(rule) } : cell));
  const owner = (): MetadataOwner => ({ world, id, place: { dimensionRange: wholeSpan(area, sheetId) } });
  const part = (row: number, column: number, height: number, width: number) =>
    rangeFake(world, id, sheetId, { row: startRow + 1 + row, column: startColumn + 1 + column, rows: height, columns: width });

  const range: Fake<Range> = fake<Range>('Range', {
    getRow: () => startRow + 1,
    getColumn: () => startColumn + 1,
    getLastRow: () => endRow,
    getLastColumn: () => endColumn,
    getNumRows: () => rows,
    getNumColumns: () => columns,
    getHeight: () => rows,
    getWidth: () => columns,
    getA1Notation: () => a1Of(area),
    getSheet: () => world.make.sheet(id, sheetId),
    getGridId: () => sheetId,
    getCell: (row: number, column: number) => part(row - 1, column - 1, 1, 1),
    offset: (row: number, column: number, height = rows, width = columns) => part(row, column, height, width),

    getValue: () => first(readValue),
    getValues: () => each(readValue),
    getDisplayValue: () => first((cell) => formattedValue(cell, file.locale)),
    getDisplayValues: () => each((cell) => formattedValue(cell, file.locale)),
    getFormula: () => first((cell) => richCell(cell).formula ?? ''),
    getFormulas: () => each((cell) => richCell(cell).formula ?? ''),
    isBlank: () => cells('readComputed').every((row) => row.every((cell) => readValue(cell) === '')),
    setValue: (value: unknown) => write(same(value)),
    setValues: (values: readonly (readonly unknown[])[]) => write(fits(values)),
    copyTo: (destination: Fake<Range>) => {
      const start = { startRow: Number(destination.getRow?.()) - 1, startColumn: Number(destination.getColumn?.()) - 1 };
      spreadsheets.writeCells(id, Number(destination.getGridId?.()), { ...start, rows: cells() });
    },
    clearContent: () => clear('userEnteredValue'),
    clearFormat: () => clear('userEnteredFormat'),
    clear: () => clear('userEnteredValue,userEnteredFormat'),

    getNumberFormat: () => first((cell) => richCell(cell).format?.numberFormat?.pattern ?? AUTOMATIC),
    getNumberFormats: () => each((cell) => richCell(cell).format?.numberFormat?.pattern ?? AUTOMATIC),
    setNumberFormat: (pattern: string) => format({ numberFormat: numberFormatOf(String(pattern)) }, 'numberFormat'),
    setNumberFormats: (patterns: readonly (readonly string[])[]) =>
      edit(patterns, (cell, pattern) => ({ ...cell, format: { ...cell.format, numberFormat: numberFormatOf(String(pattern)) } })),
    getFontWeight: () => first(weightOf),
    getFontWeights: () => each(weightOf),
    setFontWeight: (weight: string | null) => format({ textFormat: { bold: weight === 'bold' } }, 'textFormat.bold'),
    getWrap: () => first(wrapOf) === 'WRAP',
    getWraps: () => each((cell) => wrapOf(cell) === 'WRAP'),
    setWrap: (wrapped: boolean) => format({ wrapStrategy: wrapped ? 'WRAP' : 'OVERFLOW_CELL' }, 'wrapStrategy'),
    getWrapStrategy: () => first(wrapOf),
    setWrapStrategy: (strategy: string) =>
      format({ wrapStrategy: strategy === 'OVERFLOW' ? 'OVERFLOW_CELL' : strategy }, 'wrapStrategy'),
    setVerticalAlignment: (alignment: string | null) =>
      format({ verticalAlignment: String(alignment ?? 'bottom').toUpperCase() }, 'verticalAlignment'),
    setHorizontalAlignment: (alignment: string | null) =>
      format({ horizontalAlignment: String(alignment ?? 'left').toUpperCase() }, 'horizontalAlignment'),
    getBackground: () => first((cell) => hexOf(richCell(cell).format?.backgroundColorStyle?.rgbColor)),
    setBackground: (color: string | null) =>
      format({ backgroundColorStyle: { rgbColor: colorOf(color ?? '#ffffff') } }, 'backgroundColorStyle'),

    getNote: () => first((cell) => richCell(cell).note ?? ''),
    getNotes: () => each((cell) => richCell(cell).note ?? ''),
    setNote: (note: string | null) => setNotes(same(note)),
    setNotes: (notes: readonly (readonly (string | null)[])[]) => setNotes(notes),
    clearNote: () => setNotes(same(null)),

    getDataValidation: () => first((cell) => validationFake(world, richCell(cell).validation)),
    getDataValidations: () => each((cell) => validationFake(world, richCell(cell).validation)),
    setDataValidation: (rule: object | null) =>
      batch({ setDataValidation: { range: grid, ...(rule && { rule: ruleOf(rule) }) } }),
    setDataValidations: (rules: readonly (readonly (object | null)[])[]) => setRules(rules),
    clearDataValidations: () => batch({ setDataValidation: { range: grid } }),

    protect: () => protectRange(world, id, sheetId, grid),
    ...metadataMethods<Range>(owner, () => range),
    createDeveloperMetadataFinder: () => metadataFinder(owner),
    activate: () => range,
  });
  return range;
}

const BLANK: StoredRow = [];

/** What Google answers for a cell that nobody formatted. */
const AUTOMATIC = '0.###############';

const weightOf = (cell: StoredCell): 'bold' | 'normal' => (richCell(cell).format?.textFormat?.bold ? 'bold' : 'normal');
const wrapOf = (cell: StoredCell): string => {
  const strategy = richCell(cell).format?.wrapStrategy ?? 'OVERFLOW_CELL';
  return strategy === 'OVERFLOW_CELL' ? 'OVERFLOW' : strategy;
};

interface Grid {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly title: string;
}

function areaOf(spec: RangeSpec, { rowCount, columnCount, title }: Grid): Area {
  if ('a1' in spec) {
    const parsed = parseA1(spec.a1);
    // A bare word is a tab's name for the API, and no range for a tab.
    if (!parsed || Object.keys(parsed.area).length === 0 || (parsed.title !== undefined && parsed.title !== title)) {
      throw new Error('Range not found');
    }
    const { startRow = 0, endRow = rowCount, startColumn = 0, endColumn = columnCount } = parsed.area;
    const open = parsed.area.startRow === undefined ? 'COLUMNS' : parsed.area.startColumn === undefined ? 'ROWS' : undefined;
    if (endRow > rowCount || endColumn > columnCount || startRow >= rowCount || startColumn >= columnCount) {
      throw new Error('Range not found');
    }
    return { startRow, endRow, startColumn, endColumn, open };
  }
  const { row, column, rows = 1, columns = 1 } = spec;
  if (!(row >= 1)) throw new Error('The starting row of the range is too small.');
  if (!(column >= 1)) throw new Error('The starting column of the range is too small.');
  if (!(rows >= 1)) throw new Error('The number of rows in the range must be at least 1.');
  if (!(columns >= 1)) throw new Error('The number of columns in the range must be at least 1.');
  if (row - 1 + rows > rowCount || column - 1 + columns > columnCount) {
    throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
  }
  return { startRow: row - 1, endRow: row - 1 + rows, startColumn: column - 1, endColumn: column - 1 + columns, open: undefined };
}

function a1Of({ startRow, endRow, startColumn, endColumn, open }: Area): string {
  const [left, right] = [columnLetters(startColumn), columnLetters(endColumn - 1)];
  if (open === 'COLUMNS') return `${left}:${right}`;
  if (open === 'ROWS') return `${startRow + 1}:${endRow}`;
  const [from, to] = [`${left}${startRow + 1}`, `${right}${endRow}`];
  return from === to ? from : `${from}:${to}`;
}

/** Developer metadata sits on whole rows or columns only, and Google knows them by their open ends. */
function wholeSpan({ open, startRow, endRow, startColumn, endColumn }: Area, sheetId: number): sheets_v4.Schema$DimensionRange {
  if (open === undefined) {
    throw new Error(
      'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
    );
  }
  const [startIndex, endIndex] = open === 'COLUMNS' ? [startColumn, endColumn] : [startRow, endRow];
  return { sheetId, dimension: open, startIndex, endIndex };
}

/**
 * Values as setValues takes them: text is read as if typed ("=…" is a formula, "1/2/2026" a date), unless the cell's format is plain
 * text; null and '' empty a cell. The grid grows.
 */
export function setGridValues(
  { spreadsheets }: MakingWorld,
  id: string,
  sheetId: number,
  { row, column }: Corner,
  values: readonly (readonly unknown[])[],
): void {
  const { locale, timeZone } = spreadsheets.get(id);
  const rules = localeRules(locale);
  const year = runningYear(spreadsheets.now(), timeZone);
  const width = values.reduce((most, { length }) => Math.max(most, length), 0);
  const before = spreadsheets.readCells(id, sheetId, {
    startRow: row,
    endRow: row + values.length,
    startColumn: column,
    endColumn: column + width,
  });
  const entered = (given: unknown, cell: StoredCell | undefined): StoredCell => {
    const { value: _, formula: __, ...look } = richCell(cell);
    if (given === null || given === undefined || given === '') return compactCell(look);
    if (typeof given === 'number' || typeof given === 'boolean') return compactCell({ ...look, value: given });
    if (given instanceof Date) {
      const serial = serialOfInstant(given.getTime(), timeZone);
      const numberFormat = Number.isInteger(serial)
        ? { type: 'DATE', pattern: rules.date }
        : { type: 'DATE_TIME', pattern: rules.dateTime };
      return compactCell({ ...look, value: serial, format: { numberFormat, ...look.format } });
    }
    const { numberFormat, ...typed } = userEntered(String(given), look.format?.numberFormat, rules, year);
    return compactCell({
      ...look,
      ...typed,
      ...(numberFormat && { format: { numberFormat, ...look.format } }),
    });
  };
  spreadsheets.writeCells(id, sheetId, {
    startRow: row,
    startColumn: column,
    rows: values.map((line, i) => line.map((given, j) => entered(given, before[i]?.[j]))),
  });
}

/** What kind of format a pattern is: Sheets tells by its letters. "@" is plain text. */
function numberFormatOf(pattern: string): sheets_v4.Schema$NumberFormat {
  const bare = pattern.replace(/"[^"]*"|\\./g, '');
  const day = /[dy]/i.test(bare);
  const time = /[hs]/i.test(bare);
  const type =
    pattern === '@'
      ? 'TEXT'
      : day && time
        ? 'DATE_TIME'
        : day
          ? 'DATE'
          : time
            ? 'TIME'
            : bare.includes('%')
              ? 'PERCENT'
              : 'NUMBER';
  return { type, pattern };
}
