/** The workspace's own settings: the only place of it that reads the environment and the command line. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseProgrammeTime } from '../functions/calendar/programme-time.ts';
import { PLANS, planById } from '../functions/plans/plans.ts';

export interface WorkspaceSettings {
  readonly planId: string;
  /** Without the sample: forms and empty registers. */
  readonly empty: boolean;
  readonly port: number;
  readonly dir: string;
  /** Epoch ms; undefined: as stored, else the wall clock at the start. */
  readonly now: number | undefined;
}

/** A wrong start: one line a mistake, all of them at once, nothing started. */
export class StartError extends Error {}

type Env = Readonly<Record<string, string | undefined>>;

export function startSettings(args: readonly string[], env: Env = process.env): WorkspaceSettings {
  const { values } = parse(args, { plan: { type: 'string' }, empty: { type: 'boolean' } });
  const wrong: string[] = [];
  const settings = {
    ...folderSettings(env, wrong),
    planId: knownPlan(values['plan'], wrong),
    empty: values['empty'] === true,
    port: portOf(env['PORT'], wrong),
  };
  if (wrong.length > 0) throw new StartError(wrong.join('\n'));
  return settings;
}

export interface MonthSettings {
  readonly period: string | undefined;
  readonly json: boolean;
  readonly dir: string;
  readonly now: number | undefined;
  /** Set: start nothing, talk to the Google API there. */
  readonly apiRoot: string | undefined;
}

export function monthSettings(args: readonly string[], env: Env = process.env): MonthSettings {
  const { values } = parse(args, { period: { type: 'string' }, json: { type: 'boolean' } });
  const wrong: string[] = [];
  const folder = folderSettings(env, wrong);
  if (wrong.length > 0) throw new StartError(wrong.join('\n'));
  const period = values['period'];
  return {
    ...folder,
    period: typeof period === 'string' ? period : undefined,
    json: values['json'] === true,
    apiRoot: env['GOOGLE_API_ROOT'] === '' ? undefined : env['GOOGLE_API_ROOT'],
  };
}

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

function parse(args: readonly string[], options: Options): { values: Record<string, unknown> } {
  try {
    return parseArgs({ args: [...args], options, strict: true });
  } catch (error) {
    const names = Object.keys(options).map((name) => `--${name}`);
    throw new StartError(`${error instanceof Error ? error.message : String(error)}. Tham số dùng được: ${names.join(', ')}.`);
  }
}

function folderSettings(env: Env, wrong: string[]): { dir: string; now: number | undefined } {
  const text = env['WORKSPACE_NOW'] ?? '';
  const now = text === '' ? undefined : parseProgrammeTime(text);
  if (text !== '' && now === undefined) {
    wrong.push(`WORKSPACE_NOW cần một thời điểm ISO, ví dụ 2026-10-20T08:00:00+07:00. Giá trị hiện tại: “${text}”.`);
  }
  return { dir: resolve(env['WORKSPACE_DIR'] || '.workspace'), now };
}

function knownPlan(value: unknown, wrong: string[]): string {
  const id = typeof value === 'string' ? value : 'kinh-bac-2026-2030';
  if (planById(id) === undefined) wrong.push(`Không có kế hoạch “${id}”. Các kế hoạch: ${PLANS.map((p) => p.id).join(', ')}.`);
  return id;
}

function portOf(value: string | undefined, wrong: string[]): number {
  const port = Number(value === undefined || value === '' ? 8080 : value);
  const right = Number.isInteger(port) && port >= 0 && port <= 65_535;
  if (!right) wrong.push(`PORT cần một số từ 0 đến 65535. Giá trị hiện tại: “${value}”.`);
  return port;
}
