/** What lies over the cells of a tab in Google's own JSON: charts, conditional formats, merged cells. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Sheet } from '../../store/spreadsheets.ts';

export interface DrawnOver {
  readonly charts: readonly sheets_v4.Schema$EmbeddedChart[];
  /** The first that holds for a cell paints it. */
  readonly conditionalFormats: readonly sheets_v4.Schema$ConditionalFormatRule[];
  readonly merges: readonly sheets_v4.Schema$GridRange[];
}

/** A store that keeps some of it hands it out with the tab. */
export function drawnOver(
  sheet: Sheet & { readonly features?: Partial<DrawnOver>; readonly merges?: DrawnOver['merges'] },
): DrawnOver {
  return { charts: [], conditionalFormats: [], merges: sheet.merges ?? [], ...sheet.features };
}
