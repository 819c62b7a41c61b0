/**
 * Where tests put their folders: in memory, if the system has such a place with room to spare. A workspace synchronises each commit
 * (decision 0021), and a test whose office commits thousands of times waits for the disk, which keeps nothing of it for anybody. A process
 * that is killed leaves its files there as on a disk; only a power cut differs, and no test tries one.
 */
import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

/** tmpfs on Linux; other systems have none. */
const MEMORY = '/dev/shm';
/** Many times what all workers together have lying there at one time. A container often has 64 MB: too little. */
const ROOM = 2 * 1024 ** 3;

/** Vitest calls it before the workers start, so that they inherit the folder; what it returns, after the last of them. */
export default function setUp(): (() => void) | undefined {
  if (roomIn(MEMORY) < ROOM) return undefined;
  const folder = mkdtempSync(join(MEMORY, 'tuoi-tho-tests-'));
  process.env['TMPDIR'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

function roomIn(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return 0;
  }
}
