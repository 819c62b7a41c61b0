import { describe, expect, it } from 'vitest';
import { undatedZip } from '../../functions/reports/undated-zip.ts';

describe('a zip file without its minutes', () => {
  it('is refused where it is none, or broken', () => {
    expect(() => undatedZip(new Uint8Array(4))).toThrow('Not a zip file in one piece.');
    expect(() => undatedZip(new Uint8Array(64))).toThrow('Not a zip file in one piece.');
    const end = new Uint8Array(64);
    const view = new DataView(end.buffer);
    view.setUint32(42, 0x06054b50, true);
    view.setUint16(52, 1, true);
    expect(() => undatedZip(end)).toThrow('The directory of the zip file is broken.');
  });
});
