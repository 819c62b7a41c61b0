/**
 * CRC32C (Castagnoli), by which Cloud Storage answers for the bytes it keeps. node:zlib has the other CRC-32 only.
 * RFC 3720, section 12.1: polynomial 0x1EDC6F41, here with its bits reversed; B.4 has the test vectors.
 */
const REVERSED_POLYNOMIAL = 0x82f63b78;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ REVERSED_POLYNOMIAL : rest >>> 1;
  return rest;
});

/** Unsigned, 32 bits. */
export function crc32c(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = (TABLE[(rest ^ byte) & 0xff] ?? 0) ^ (rest >>> 8);
  return (rest ^ 0xffffffff) >>> 0;
}
