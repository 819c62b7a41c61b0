/** What lies over the cells of a tab in Google's own JSON: charts, conditional formats, merged cells. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Sheet } from '../../store/spreadsheets.ts';

export interface DrawnOver {
  readonly charts: readonly sheets_v4.Schema$EmbeddedChart[];
  /** The first that holds for a cell paints it. */
  readonly conditionalFormats: readonly sheets_v4.Schema$ConditionalFormatRule[];
  readonly merges: readonly sheets_v4.Schema$GridRange[];
}

export function drawnOver({ features, merges }: Sheet): DrawnOver {
  return { charts: features.charts, conditionalFormats: features.conditionalFormats, merges };
}
