import type { QrMatrix } from './qrcode-matrix.ts';

/** The light border every reader needs (ISO/IEC 18004, 6.3.8). */
const QUIET = 4;

/**
 * One SVG path, a stroke for each run of dark squares: half the size of rectangles, and a page carries hundreds of codes.
 * `label` is read aloud; it must be escaped for an attribute.
 */
export function qrSvg(matrix: QrMatrix, label: string): string {
  const side = matrix.length + 2 * QUIET;
  const path = matrix.map(rowPath).join('');
  return (
    `<svg class="qr" role="img" aria-label="${label}" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path stroke="#000" d="${path}"/></svg>`
  );
}

/** The runs of dark squares in a row, each drawn from where the last one ended. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  let pen: number | undefined;
  for (let x = 0; x < row.length; x++) {
    if (row[x] !== true) continue;
    const from = x;
    while (row[x + 1] === true) x++;
    path += pen === undefined ? `M${from + QUIET} ${y + QUIET}.5` : `m${from - pen} 0`;
    path += `h${x + 1 - from}`;
    pen = x + 1;
  }
  return path;
}
