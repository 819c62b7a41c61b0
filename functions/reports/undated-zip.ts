/**
 * The same parts give the same bytes, whenever they are packed: a .docx or .xlsx is a zip file, and a zip file keeps the minute at
 * which each part went in. Here all of them become the first that the format knows, 1980-01-01 00:00 (APPNOTE.TXT, 4.4.6).
 */
const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const END_SIZE = 22;
/** 1 January, years counted from 1980. */
const FIRST_DAY = (1 << 5) | 1;

/** `zip` as its writer made it, in one piece; the bytes given are not touched. */
export function undatedZip(zip: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(zip);
  const view = new DataView(bytes.buffer);
  const end = endOfDirectory(view);
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== CENTRAL) throw new Error('The directory of the zip file is broken.');
    undate(view, at + 12);
    undate(view, view.getUint32(at + 42, true) + 10);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}

/** Last in the file, but for a comment that no writer here leaves. */
function endOfDirectory(view: DataView): number {
  const end = view.byteLength - END_SIZE;
  if (end < 0 || view.getUint32(end, true) !== END) throw new Error('Not a zip file in one piece.');
  return end;
}

/** Two bytes of time, two of date. */
function undate(view: DataView, at: number): void {
  view.setUint16(at, 0, true);
  view.setUint16(at + 2, FIRST_DAY, true);
}
