/**
 * Where tests put their folders: in memory, if the system has such a place with room to spare. A workspace synchronises each commit
 * (decision 0021), and a test whose office does so thousands of times waits for the disk, which keeps nothing of it for anybody. A process
 * that is killed finds its files there as on a disk; only the power cut differs, which no test tries.
 */
import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** tmpfs on Linux; other systems have none. */
const MEMORY = '/dev/shm';
/** What all workers together leave lying at one time is a tenth of it. A container often has 64 MB there: too little. */
const ROOM = 2 * 1024 ** 3;

export const folderForTests = (): string => (roomIn(MEMORY) >= ROOM ? MEMORY : tmpdir());

function roomIn(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return 0;
  }
}
