/** The one importer of resvg: an SVG of the chart as pixels. The same SVG and fonts give the same bytes on every machine. */
import { Resvg } from '@resvg/resvg-js';
import { type Deflate, pngOf } from './chart-png.ts';
import { CHART_FONT } from './chart-svg.ts';

export interface DrawingTools {
  /** Paths of the whole TTFs: a subset or WOFF loses Vietnamese letters in silence, and so does a file that isn't there. */
  readonly fontFiles: readonly string[];
  readonly deflate: Deflate;
}

/** Empty, so left alone; where nothing is said, resvg cuts the whole out of itself: once more all its megabytes. */
const NO_CROP = { left: 0, top: 0, right: 0, bottom: 0 };

export function drawChart(svg: string, { fontFiles, deflate }: DrawingTools): Uint8Array {
  // No fonts of the machine: a letter that ours lacks must look alike (that is, be missed by the tests) everywhere.
  const font = { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: CHART_FONT };
  const { width, height, pixels } = new Resvg(svg, { font, crop: NO_CROP }).render();
  return pngOf({ width, height, pixels }, deflate);
}
