/** How a cell looks where nobody said how: the defaultFormat that Google gives a new spreadsheet. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';

type CellFormat = sheets_v4.Schema$CellFormat;

const WHITE = { red: 1, green: 1, blue: 1 };

export const DEFAULT_FORMAT: CellFormat = {
  backgroundColor: WHITE,
  padding: { top: 2, right: 3, bottom: 2, left: 3 },
  verticalAlignment: 'BOTTOM',
  wrapStrategy: 'OVERFLOW_CELL',
  textFormat: {
    foregroundColor: {},
    fontFamily: 'arial,sans,sans-serif',
    fontSize: 10,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: false,
    foregroundColorStyle: { rgbColor: {} },
  },
  backgroundColorStyle: { rgbColor: WHITE },
};

export const effectiveFormat = (format: CellFormat | undefined): CellFormat => ({
  ...DEFAULT_FORMAT,
  ...format,
  textFormat: { ...DEFAULT_FORMAT.textFormat, ...format?.textFormat },
});
