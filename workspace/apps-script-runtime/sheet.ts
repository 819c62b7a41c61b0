/** A tab as a script holds it. Rows and columns count from 1. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Sheet as Stored } from '../store/spreadsheets.ts';
import { metadataFinder, metadataMethods } from './developer-metadata.ts';
import { type Fake, fake, NOTHING } from './fake.ts';
import { editUrl, linkedForm } from './form-address.ts';
import type { MakingWorld } from './makers.ts';
import { protectionsOf, protectSheet } from './protection.ts';
import { rangeFake, setGridValues } from './range.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleRange = Fake<GoogleAppsScript.Spreadsheet.Range>;
type Dimension = 'ROWS' | 'COLUMNS';

export function sheetFake(world: MakingWorld, id: string, sheetId: number): Fake<Sheet> {
  const { spreadsheets } = world;
  const read = (): Stored => {
    const stored = spreadsheets.get(id).sheets.find((sheet) => sheet.sheetId === sheetId);
    if (!stored) throw new Error(`Sheet ${sheetId} not found`);
    return stored;
  };
  const batch = (request: sheets_v4.Schema$Request): Fake<Sheet> => {
    spreadsheets.batchUpdate(id, [request]);
    return sheet;
  };
  const update = (properties: sheets_v4.Schema$SheetProperties, fields: string): Fake<Sheet> =>
    batch({ updateSheetProperties: { properties: { sheetId, ...properties }, fields } });
  const span = (dimension: Dimension, position: number, count: number) => {
    if (!(position >= 1)) throw new Error(`Those ${dimension.toLowerCase()} are out of bounds.`);
    if (!(count >= 1)) throw new Error(`The number of ${dimension.toLowerCase()} must be at least 1.`);
    return { sheetId, dimension, startIndex: position - 1, endIndex: position - 1 + count };
  };
  const insert = (dimension: Dimension, position: number, count: number, inheritFromBefore: boolean): Fake<Sheet> =>
    batch({ insertDimension: { range: span(dimension, position, count), inheritFromBefore } });
  const remove = (dimension: Dimension, position: number, count: number): Fake<Sheet> =>
    batch({ deleteDimension: { range: span(dimension, position, count) } });
  const look = (dimension: Dimension, position: number, count: number, properties: sheets_v4.Schema$DimensionProperties) =>
    batch({
      updateDimensionProperties: {
        range: span(dimension, position, count),
        properties,
        fields: Object.keys(properties).join(','),
      },
    });
  const move = (dimension: Dimension, spec: GoogleRange, to: number): void => {
    const [from, count] =
      dimension === 'COLUMNS' ? [spec.getColumn?.(), spec.getNumColumns?.()] : [spec.getRow?.(), spec.getNumRows?.()];
    batch({ moveDimension: { source: span(dimension, Number(from), Number(count)), destinationIndex: to - 1 } });
  };
  const extent = () => spreadsheets.extent(id, sheetId);
  const owner = { world, id, place: { sheetId } };

  const sheet: Fake<Sheet> = fake<Sheet>('Sheet', {
    getSheetId: () => sheetId,
    getName: () => read().title,
    getSheetName: () => read().title,
    setName: (title: string) => update({ title: String(title) }, 'title'),
    getIndex: () => read().index + 1,
    getParent: () => world.make.spreadsheet(id),
    getFormUrl: () => {
      const form = linkedForm(world, id, sheetId);
      return form ? editUrl(world, form.fileId) : NOTHING;
    },
    getTabColor: () => NOTHING,

    getMaxRows: () => read().rowCount,
    getMaxColumns: () => read().columnCount,
    getLastRow: () => extent().rows,
    getLastColumn: () => extent().columns,
    getRange: (first: number | string, column?: number, rows?: number, columns?: number) =>
      rangeFake(
        world,
        id,
        sheetId,
        typeof first === 'string' ? { a1: first } : { row: first, column: column ?? 1, rows, columns },
      ),
    getDataRange: () => {
      const { rows, columns } = extent();
      return rangeFake(world, id, sheetId, { row: 1, column: 1, rows: Math.max(rows, 1), columns: Math.max(columns, 1) });
    },
    appendRow: (row: readonly unknown[]) => {
      const { rows } = extent();
      setGridValues(world, id, sheetId, { row: rows, column: 0 }, [row]);
      return sheet;
    },
    clear: () => batch({ updateCells: { range: { sheetId }, fields: 'userEnteredValue,userEnteredFormat' } }),
    clearContents: () => batch({ updateCells: { range: { sheetId }, fields: 'userEnteredValue' } }),
    clearNotes: () => batch({ updateCells: { range: { sheetId }, fields: 'note' } }),

    insertColumnBefore: (position: number) => insert('COLUMNS', position, 1, false),
    insertColumnAfter: (position: number) => insert('COLUMNS', position + 1, 1, true),
    insertColumnsBefore: (position: number, count: number) => insert('COLUMNS', position, count, false),
    insertColumnsAfter: (position: number, count: number) => insert('COLUMNS', position + 1, count, true),
    insertRowBefore: (position: number) => insert('ROWS', position, 1, false),
    insertRowAfter: (position: number) => insert('ROWS', position + 1, 1, true),
    insertRowsBefore: (position: number, count: number) => insert('ROWS', position, count, false),
    insertRowsAfter: (position: number, count: number) => insert('ROWS', position + 1, count, true),
    deleteColumn: (position: number) => remove('COLUMNS', position, 1),
    deleteColumns: (position: number, count: number) => void remove('COLUMNS', position, count),
    deleteRow: (position: number) => remove('ROWS', position, 1),
    deleteRows: (position: number, count: number) => void remove('ROWS', position, count),
    moveColumns: (spec: GoogleRange, to: number) => move('COLUMNS', spec, to),
    moveRows: (spec: GoogleRange, to: number) => move('ROWS', spec, to),

    getFrozenRows: () => read().frozenRowCount,
    setFrozenRows: (frozenRowCount: number) =>
      void update({ gridProperties: { frozenRowCount } }, 'gridProperties.frozenRowCount'),
    getFrozenColumns: () => read().frozenColumnCount,
    setFrozenColumns: (frozenColumnCount: number) =>
      void update({ gridProperties: { frozenColumnCount } }, 'gridProperties.frozenColumnCount'),
    getColumnWidth: (position: number) =>
      spreadsheets.dimensionProperties(id, sheetId, 'COLUMNS').get(position - 1)?.pixelSize ?? DEFAULT_WIDTH,
    setColumnWidth: (position: number, pixelSize: number) => look('COLUMNS', position, 1, { pixelSize }),
    setColumnWidths: (position: number, count: number, pixelSize: number) => look('COLUMNS', position, count, { pixelSize }),
    hideColumns: (position: number, count = 1) => void look('COLUMNS', position, count, { hiddenByUser: true }),
    showColumns: (position: number, count = 1) => void look('COLUMNS', position, count, { hiddenByUser: false }),
    isColumnHiddenByUser: (position: number) =>
      spreadsheets.dimensionProperties(id, sheetId, 'COLUMNS').get(position - 1)?.hiddenByUser ?? false,
    isSheetHidden: () => read().hidden,
    hideSheet: () => update({ hidden: true }, 'hidden'),
    showSheet: () => update({ hidden: false }, 'hidden'),

    protect: () => protectSheet(world, id, sheetId),
    getProtections: (type: string) => protectionsOf(world, id, sheetId, type),
    ...metadataMethods<Sheet>(owner, () => sheet),
    createDeveloperMetadataFinder: () => metadataFinder(owner),
    activate: () => sheet,
  });
  return sheet;
}

/** Pixels of a column that nobody resized. */
const DEFAULT_WIDTH = 100;
