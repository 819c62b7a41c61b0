/** `npm run -s month -- --period 2026-10 [--json]`: the main job without a browser. Changes nothing, sends nothing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BadRequest, ConfigError, createJobs, readConfig, systemClock } from '../functions/index.ts';
import { type MonthSettings, monthSettings, StartError } from './environment.ts';
import { functionsEnvironment } from './functions-environment.ts';
import { openWorkspace } from './open-workspace.ts';
import type { WorkspaceDirectory } from './workspace-port.ts';

try {
  const settings = monthSettings(process.argv.slice(2));
  if (settings.apiRoot === undefined) {
    const workspace = await openWorkspace({ ...settings, planId: planOfFolder(settings), empty: false, port: 0, still: true });
    await printMonth(settings, workspace.directory(), workspace.url).finally(() => workspace.close());
  } else {
    const directory = directoryOf(settings.dir);
    if (directory === undefined)
      throw new StartError(`Không có ${join(settings.dir, 'workspace.json')}: chạy “npm start” trước.`);
    await printMonth(settings, directory, settings.apiRoot);
  }
} catch (error) {
  console.error(oneLine(error));
  process.exitCode = 1;
}

/** Our own refusals as they are; of a failed call to the API its kind, not the client's dump of the request. */
function oneLine(error: unknown): string {
  if (error instanceof StartError || error instanceof ConfigError || error instanceof BadRequest) return error.message;
  const status = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
  const name = error instanceof Error ? error.message.split('\n')[0] : String(error);
  return `Không đọc được sổ qua Google API${status}: ${name}`;
}

async function printMonth(settings: MonthSettings, directory: WorkspaceDirectory, apiRoot: string): Promise<void> {
  const config = readConfig(functionsEnvironment(directory, apiRoot, 'smtp://127.0.0.1:1/'));
  const jobs = createJobs(config, {
    clock: { now: () => Date.parse(directory.now), sleep: systemClock.sleep },
    log: () => {},
  });
  const body = { period: settings.period };
  process.stdout.write(
    settings.json ? `${JSON.stringify(await jobs.indicators(body), null, 2)}\n` : `${await jobs.monthText(body)}\n`,
  );
}

function planOfFolder({ dir }: MonthSettings): string {
  return directoryOf(dir)?.plan ?? 'kinh-bac-2026-2030';
}

function directoryOf(dir: string): WorkspaceDirectory | undefined {
  try {
    return JSON.parse(readFileSync(join(dir, 'workspace.json'), 'utf8'));
  } catch {
    return undefined;
  }
}
