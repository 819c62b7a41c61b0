/**
 * `npm run -s month -- --period 2026-10 [--json]`: the main job without a browser; changes nothing, sends nothing. `--period 2028 --review` is
 * the plan since its first day (sơ kết, tổng kết). With `--letter FILE.docx` (or .pdf) it writes the period's official letter for the office to edit;
 * with `--resolve` it is about the mails that wait for a decision (resolve-command.ts), with `--revise` about what changed since a report was
 * sent (revise-command.ts).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BadRequest, ConfigError, createJobs, type Jobs, readConfig, systemClock } from '../functions/index.ts';
import { type MonthSettings, monthSettings, StartError } from './environment.ts';
import { functionsEnvironment } from './functions-environment.ts';
import { writeLetterFile } from './letter-file.ts';
import { openWorkspace } from './open-workspace.ts';
import { resolveCommand } from './resolve-command.ts';
import { reviseCommand } from './revise-command.ts';
import type { WorkspaceDirectory } from './workspace-port.ts';

try {
  const settings = monthSettings(process.argv.slice(2));
  if (settings.apiRoot === undefined) {
    const workspace = await openWorkspace({ ...settings, planId: planOfFolder(settings), empty: false, port: 0, still: true });
    await run(settings, workspace.directory(), workspace.url).finally(() => workspace.close());
  } else {
    const directory = directoryOf(settings.dir);
    if (directory === undefined)
      throw new StartError(`Không có ${join(settings.dir, 'workspace.json')}: chạy “npm start” trước.`);
    await run(settings, directory, settings.apiRoot);
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

async function run(settings: MonthSettings, directory: WorkspaceDirectory, apiRoot: string): Promise<void> {
  const config = readConfig(functionsEnvironment(directory, apiRoot, 'smtp://127.0.0.1:1/', settings.dir));
  const jobs = createJobs(config, {
    clock: { now: () => Date.parse(directory.now), sleep: systemClock.sleep },
    log: () => {},
  });
  if (settings.letter !== undefined) return writeLetter(jobs, settings.period, settings.letter);
  const { resolve, revise } = settings;
  if (resolve === undefined && revise === undefined) return printMonth(jobs, settings);
  const { out, wrong } =
    resolve === undefined ? await reviseCommand(jobs, revise ?? 'list') : await resolveCommand(jobs, resolve);
  if (out !== '') process.stdout.write(`${out}\n`);
  if (wrong !== '') throw new StartError(wrong);
}

async function printMonth(jobs: Jobs, { period, json, review }: MonthSettings): Promise<void> {
  const asked = { period, review };
  const text = json ? JSON.stringify(await jobs.indicators(asked), null, 2) : await jobs.monthText(asked);
  process.stdout.write(`${text}\n`);
}

async function writeLetter(jobs: Jobs, period: string | undefined, file: string): Promise<void> {
  const { bytes } = await jobs.letterFile({ period });
  await writeLetterFile(file, bytes);
  process.stdout.write(`${file}\n`);
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
