/** `node one-run.ts FILE parse|month`: one job on the bytes of a file; says how long it took and the most memory it held. */
import { createReadStream, readFileSync } from 'node:fs';
import { readValueRanges } from '../../functions/sheets/value-ranges.ts';
import { CHUNK, monthOf, parsed, tablesOf } from './ours.ts';

const [file = '', what] = process.argv.slice(2);
const start = performance.now();
const kept =
  what === 'parse'
    ? parsed(readFileSync(file))
    : // As from a connection: bytes that were read are let go.
      monthOf(tablesOf(await readValueRanges(createReadStream(file, { highWaterMark: CHUNK }))));
const ms = performance.now() - start;
// `maxRSS` is in kilobytes on every system (libuv).
process.stdout.write(JSON.stringify({ ms, peakMb: process.resourceUsage().maxRSS / 1024, kept: Object.keys(kept).length }));
