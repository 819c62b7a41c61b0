import { expect, test } from 'vitest';
import { crc32c } from '../../../workspace/google/crc32c.ts';

const bytes = (value: (i: number) => number): Uint8Array => Uint8Array.from({ length: 32 }, (_, i) => value(i));
/** RFC 3720 writes the sum as it is sent, last byte first. */
const asSent = (sum: string): number => Buffer.from(sum.replaceAll(' ', ''), 'hex').readUInt32LE();

// RFC 3720, appendix B.4.
test.each([
  ['32 bytes of zeroes', bytes(() => 0), 'aa 36 91 8a'],
  ['32 bytes of ones', bytes(() => 0xff), '43 ab a8 62'],
  ['32 bytes that go up', bytes((i) => i), '4e 79 dd 46'],
  ['32 bytes that go down', bytes((i) => 31 - i), '5c db 3f 11'],
  [
    'an iSCSI read command',
    Buffer.from(
      '01c00000 00000000 00000000 00000000 14000000 00000400 00000014 00000018 28000000 00000000 02000000 00000000'.replaceAll(
        ' ',
        '',
      ),
      'hex',
    ),
    '56 3a 96 d9',
  ],
])('CRC32C of %s is what RFC 3720 says', (_, data, sum) => {
  expect(crc32c(data)).toBe(asSent(sum));
});

test('of the nine digits it is the check value of the catalogue of CRCs', () => {
  expect(crc32c(Buffer.from('123456789'))).toBe(0xe3069283);
});
