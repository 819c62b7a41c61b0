/** A drawn chart as pixels again, for tests that look at it. */
import { deflateSync, inflateSync } from 'node:zlib';
import { fontFiles } from '../../functions/chart-image.ts';
import { type Box, CHART_MARGIN } from '../../functions/reports/chart-layout.ts';
import { drawChart } from '../../functions/reports/resvg-chart.ts';

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** 0 paper, 1 middle, 2 ink; pixels. */
  tone(x: number, y: number): number;
}

/** The same pixels as the mail's image, packed in less time. */
export const drawn = (svg: string): Drawing =>
  decoded(drawChart(svg, { fontFiles: fontFiles(), deflate: (bytes) => deflateSync(bytes, { level: 1 }) }));

/** Only what the chart writes: indexed, two bits a pixel, filter 0, one IDAT. */
export function decoded(png: Uint8Array): Drawing {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks = new Map<string, Uint8Array>();
  for (let at = 8; at < png.length; at += 12 + view.getUint32(at)) {
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    chunks.set(type, png.subarray(at + 8, at + 8 + view.getUint32(at)));
  }
  const rows = inflateSync(chunks.get('IDAT') ?? new Uint8Array(0));
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const stride = 1 + Math.ceil(width / 4);
  if (rows.length !== stride * height) throw new RangeError(`${rows.length} bytes for ${width} × ${height}`);
  const tone = (x: number, y: number) => ((rows[y * stride + 1 + (x >> 2)] ?? 0) >> (6 - 2 * (x & 3))) & 3;
  return { width, height, tone };
}

/** Pixels in a box of CSS pixels that are not paper. */
export function inkIn(drawing: Drawing, box: Box): number {
  let ink = 0;
  everyPixel(box, (x, y) => {
    if (drawing.tone(x, y) > 0) ink += 1;
  });
  return ink;
}

/** What a box holds, to compare one drawn letter with another. */
export function printOf(drawing: Drawing, box: Box): string {
  let print = '';
  everyPixel(box, (x, y) => {
    print += drawing.tone(x, y);
  });
  return print;
}

/** Two pixels for each of the layout, whose corner is inside the margin. */
function everyPixel({ x, y, width, height }: Box, look: (x: number, y: number) => void): void {
  const [left, top] = [x + CHART_MARGIN, y + CHART_MARGIN];
  for (let row = Math.floor(2 * top); row < 2 * (top + height); row++) {
    for (let column = Math.floor(2 * left); column < 2 * (left + width); column++) look(column, row);
  }
}
