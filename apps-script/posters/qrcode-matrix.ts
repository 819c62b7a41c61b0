/** A link as the squares of a QR code (ISO/IEC 18004), made here: no web service learns a unit's key. */
/// <reference path="./qrcode-core.d.ts" />
import core from 'qrcode/lib/core/qrcode.js';

/** Dark squares, row by row. */
export type QrMatrix = readonly (readonly boolean[])[];

/** `link` is an address: ASCII, everything else percent-encoded. Throws when it is too long for any code (2.3 kB). */
export function qrMatrix(link: string): QrMatrix {
  if (!/^[\x21-\x7e]+$/.test(link)) throw new RangeError('A link for a QR code is percent-encoded.');
  // M: about 15% of it may be dirty, creased or badly printed.
  const { modules } = core.create(link, { errorCorrectionLevel: 'M' });
  return Array.from({ length: modules.size }, (_, row) =>
    Array.from({ length: modules.size }, (_, column) => modules.data[row * modules.size + column] === 1),
  );
}
