/** How the sheets come out of a printer: as wide as one page, with the rows above the figures on every page. */
import type writeExcelFile from 'write-excel-file/node';

/** The package names the type, but not what fills it in. */
type Feature = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>['features']>[number];

/** `names`: of the sheets in their order, fixed words of this program; `rowsAbove`: how many rows each page repeats. */
export const printSetup = (names: readonly string[], rowsAbove: number): Feature => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml) => put(xml, /<worksheet[^>]*>/, (opening) => `${opening}${FIT_TO_PAGE}`),
        // Asked for every cell; what is no layout goes back as it came.
        transformElementAttributes: (tag, attributes) => {
          const layout = LAYOUT.get(tag);
          return layout === undefined ? attributes : { ...attributes, ...layout };
        },
      },
      'xl/workbook.xml': {
        transform: (xml) =>
          put(xml, /<definedNames\s*\/>/, () => `<definedNames>${names.map(titleRows(rowsAbove)).join('')}</definedNames>`),
      },
    },
  },
});

const FIT_TO_PAGE = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

/** A height of 0 pages: as many as it takes. Margins are in inches. */
const LAYOUT: ReadonlyMap<string, Readonly<Record<string, number>>> = new Map([
  ['pageSetup', { fitToWidth: 1, fitToHeight: 0 }],
  ['pageMargins', { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6 }],
]);

const titleRows =
  (rowsAbove: number) =>
  (name: string, place: number): string =>
    `<definedName name="_xlnm.Print_Titles" localSheetId="${place}">'${name}'!$1:$${rowsAbove}</definedName>`;

/** The writer's files are its own; if they change, this must be seen and not pass for done. */
function put(xml: string, where: RegExp, what: (found: string) => string): string {
  if (!where.test(xml)) throw new Error(`write-excel-file no longer writes ${where}.`);
  return xml.replace(where, what);
}
