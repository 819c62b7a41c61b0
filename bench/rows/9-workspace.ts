/** The local workspace over HTTP (bench/workspace.ts): 10,000 rows × 15 columns in and out, and 100 rows of a long tab. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Figure } from '../figure.ts';
import type { Part } from '../part.ts';

interface WorkspaceBench {
  readonly write: number;
  readonly read: number;
  readonly largeTabTime: number;
  readonly largeTabMemory: number;
}

const FILE = join(import.meta.dirname, '../workspace.ts');

export const part: Part = {
  async measure({ say }) {
    if (!existsSync(FILE)) return [];
    const { benchWorkspace } = (await import(pathToFileURL(FILE).href)) as { benchWorkspace(): Promise<WorkspaceBench> };
    const { write, read, largeTabTime, largeTabMemory } = await benchWorkspace();
    say('không gian thử');
    const overJson = 'medians over HTTP, over JSON.stringify and JSON.parse of the same bytes';
    return [
      figure('workspace: 10,000 rows × 15 in ÷ JSON of the same', write, overJson),
      figure('workspace: 10,000 rows × 15 out ÷ JSON of the same', read, overJson),
      figure('workspace: 100 rows of 100,000 ÷ 100 rows of 100, time', largeTabTime, 'what is not asked for costs nothing'),
      figure('workspace: the same, greatest memory', largeTabMemory, 'memory hangs on the answer, not on the tab'),
    ];
  },
};

const figure = (work: string, value: number, note: string): Figure => ({ work, unit: '', goal: null, value, note });
