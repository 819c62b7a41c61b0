/**
 * Drawn pixels as a PNG of three tones, two bits each (PNG, third edition: 11.2 colour type 3). The renderer's own PNG has 32 bits a
 * pixel and weighs eight times as much in a mail.
 */
import { rgbOf, TONES, toneOfRed } from './chart-tones.ts';

export interface Raster {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha; opaque. */
  readonly pixels: Uint8Array;
}

/** zlib format (RFC 1950); what it answers depends on the bytes alone. */
export type Deflate = (bytes: Uint8Array) => Uint8Array;

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const BITS = 2;
const INDEXED = 3;

export function pngOf(raster: Raster, deflate: Deflate): Uint8Array {
  const { width, height } = raster;
  const header = [...fourBytes(width), ...fourBytes(height), BITS, INDEXED, 0, 0, 0];
  return joined([
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', Uint8Array.from(header)),
    chunk('PLTE', Uint8Array.from(TONES.flatMap(rgbOf))),
    chunk('IDAT', deflate(packedRows(raster))),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

/**
 * Each row: filter 0 (none), then four pixels a byte, the first in the highest bits; paper is 0, and most of a page. Whatever fills a
 * row's last byte is nobody's (PNG, third edition: 7.2).
 */
function packedRows({ width, height, pixels }: Raster): Uint8Array {
  const colours = new Int32Array(pixels.buffer, pixels.byteOffset, width * height);
  const stride = 1 + Math.ceil((width * BITS) / 8);
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const end = (y + 1) * width;
    for (let at = y * width, place = y * stride + 1; at < end; at += 4, place++) {
      if (arePaper(colours, at)) continue;
      rows[place] = (tone(pixels, at) << 6) | (tone(pixels, at + 1) << 4) | (tone(pixels, at + 2) << 2) | tone(pixels, at + 3);
    }
  }
  return rows;
}

/** Four in a row. White and opaque has every bit set, whichever of its bytes comes first: such a number is -1. */
const arePaper = (colours: Int32Array, at: number): boolean =>
  ((colours[at] ?? 0) & (colours[at + 1] ?? 0) & (colours[at + 2] ?? 0) & (colours[at + 3] ?? 0)) === -1;

/** Of each red, once: an image has millions of pixels. */
const TONE_OF_RED = Uint8Array.from({ length: 256 }, (_, red) => toneOfRed(red));

const tone = (pixels: Uint8Array, at: number): number => TONE_OF_RED[pixels[4 * at] ?? 0] ?? 0;

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = joined([Uint8Array.from(type, (letter) => letter.charCodeAt(0)), data]);
  return joined([Uint8Array.from(fourBytes(data.length)), body, Uint8Array.from(fourBytes(crc32(body)))]);
}

/** Big-endian. */
const fourBytes = (n: number): number[] => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];

/** PNG, annex D: the remainder of each byte once, then a look-up a byte. */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? 0xed_b8_83_20 ^ (remainder >>> 1) : remainder >>> 1;
  return remainder;
});

const crc32 = (bytes: Uint8Array): number =>
  ~bytes.reduce((crc, byte) => (REMAINDERS[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8), 0xff_ff_ff_ff) >>> 0;

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
