/**
 * The chart as the bytes of a PNG: our fonts and zlib. Loaded only by a run that writes mail: resvg is a native module (google.md, cold
 * start).
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { constants, deflateSync } from 'node:zlib';
import { FONT_FILES, FONT_PACKAGE } from './chart-fonts.ts';
import { drawChart } from './reports/resvg-chart.ts';

/** The build puts the fonts beside the bundle; the sources find them in their package. */
const FOLDERS = [join(import.meta.dirname, '..', 'fonts'), join(import.meta.dirname, '..', 'node_modules', FONT_PACKAGE)];

/** Throws when a font is missing: without it resvg would draw bars and no words. */
export function fontFiles(): string[] {
  const folder = FOLDERS.find((candidate) => FONT_FILES.every((file) => existsSync(join(candidate, file))));
  if (folder === undefined) throw new Error(`No ${FONT_FILES.join(', ')} in any of: ${FOLDERS.join(', ')}`);
  return FONT_FILES.map((file) => join(folder, file));
}

/**
 * As small as level 9 by zlib's usual strategy, in less than half the time. What a row repeats stands a few rows above it: a window of
 * 8 kB holds them, and tells how far in fewer bits than the usual 32.
 */
const DEFLATE = { level: 8, memLevel: 9, windowBits: 13, strategy: constants.Z_FILTERED } as const;

export const chartImage = (svg: string): Uint8Array =>
  drawChart(svg, { fontFiles: fontFiles(), deflate: (bytes) => deflateSync(bytes, DEFLATE) });
