/** The workspace's own settings: the only place of it that reads the environment and the command line. */
import { resolve as resolvePath } from 'node:path';
import { parseArgs } from 'node:util';
import { parseProgrammeTime } from '../functions/calendar/programme-time.ts';
import { PLANS, planById } from '../functions/plans/plans.ts';

export interface WorkspaceSettings {
  readonly planId: string;
  /** Without the sample: forms and empty registers. */
  readonly empty: boolean;
  /** Google's quotas of the Sheets API are kept to; absent: there are none. */
  readonly quotas?: boolean;
  readonly port: number;
  readonly dir: string;
  /** Epoch ms; undefined: as stored, else the wall clock at the start. */
  readonly now: number | undefined;
}

/** A wrong start: one line a mistake, all of them at once, nothing started. */
export class StartError extends Error {}

type Env = Readonly<Record<string, string | undefined>>;

export function startSettings(args: readonly string[], env: Env = process.env): WorkspaceSettings {
  const { values } = parse(args, { plan: { type: 'string' }, empty: { type: 'boolean' }, quotas: { type: 'boolean' } });
  const wrong: string[] = [];
  const settings = {
    ...folderSettings(env, wrong),
    planId: knownPlan(values['plan'], wrong),
    empty: values['empty'] === true,
    ...(values['quotas'] === true && { quotas: true }),
    port: portOf(env['PORT'], wrong),
  };
  if (wrong.length > 0) throw new StartError(wrong.join('\n'));
  return settings;
}

/** `list`: only tell what waits for a decision. */
export type Resolve = 'list' | { readonly code: string; readonly decision: 'sent' | 'resend' };

/** `list`: only tell what was released; without a reason only what would change. */
export type Revise = 'list' | { readonly period: string; readonly reason?: string };

export interface MonthSettings {
  readonly period: string | undefined;
  readonly json: boolean;
  /** Sơ kết, tổng kết as of the year's end. */
  readonly review: boolean;
  /** Set: not the month, but its official letter into that file. */
  readonly letter: string | undefined;
  /** Set: not the month, but the mails that wait for a decision. */
  readonly resolve: Resolve | undefined;
  /** Set: not the month, but what changed since its report was sent. */
  readonly revise: Revise | undefined;
  readonly dir: string;
  readonly now: number | undefined;
  /** Set: start nothing, talk to the Google API there. */
  readonly apiRoot: string | undefined;
}

export function monthSettings(args: readonly string[], env: Env = process.env): MonthSettings {
  const flag = { type: 'boolean' } as const;
  const text = { type: 'string' } as const;
  const options = { period: text, json: flag, review: flag, letter: text, resolve: flag, revise: flag } as const;
  const { values, words } = parse(args, options, args.includes('--resolve') || args.includes('--revise'));
  const wrong: string[] = [];
  const folder = folderSettings(env, wrong);
  const { period, json, review, letter, resolve, revise } = values;
  const isMonth = [period, json, review, letter].some((value) => value !== undefined);
  const decided = resolve === true ? resolveOf(words, isMonth || revise === true, wrong) : undefined;
  const revised = revise === true ? reviseOf(words, isMonth || resolve === true, wrong) : undefined;
  const file = letter === undefined ? undefined : letterPath(letter, json === true || review === true, wrong);
  if (wrong.length > 0) throw new StartError(wrong.join('\n'));
  return {
    ...folder,
    period: typeof period === 'string' ? period : undefined,
    json: json === true,
    review: review === true,
    letter: file,
    resolve: decided,
    revise: revised,
    apiRoot: env['GOOGLE_API_ROOT'] === '' ? undefined : env['GOOGLE_API_ROOT'],
  };
}

/** `--revise`, `--revise 2026-10`, `--revise 2026-10 "reason"`. */
function reviseOf([period, reason, ...more]: readonly string[], isOther: boolean, wrong: string[]): Revise {
  if (isOther || more.length > 0)
    wrong.push(
      'Cách dùng: --revise KỲ (xem thay đổi) hoặc --revise KỲ "LÝ DO" (phát hành báo cáo điều chỉnh); chỉ --revise thì liệt kê báo cáo đã gửi.',
    );
  if (period === undefined) return 'list';
  return reason === undefined ? { period } : { period, reason };
}

/** The end of its name says what it is to be. */
function letterPath(value: unknown, isOther: boolean, wrong: string[]): string | undefined {
  if (typeof value === 'string' && /\.(docx|pdf)$/.test(value) && !isOther) return resolvePath(value);
  wrong.push(
    'Cách dùng: --letter TỆP.docx (hoặc TỆP.pdf), cùng --period, không kèm --json hay --review (sơ kết, tổng kết chưa có mẫu văn bản).',
  );
  return undefined;
}

/** `--resolve`, `--resolve KEY sent`, `--resolve KEY resend`. */
function resolveOf([code, decision, ...more]: readonly string[], isOther: boolean, wrong: string[]): Resolve {
  const right = !isOther && more.length === 0;
  if (right && code === undefined) return 'list';
  if (right && code !== undefined && (decision === 'sent' || decision === 'resend')) return { code, decision };
  wrong.push(
    'Cách dùng: --resolve MÃ sent (nơi nhận đã nhận được) hoặc --resolve MÃ resend (gửi lại); chỉ --resolve thì liệt kê.',
  );
  return 'list';
}

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

/** `words`: what belongs to no option, where the command takes such. */
function parse(
  args: readonly string[],
  options: Options,
  allowPositionals = false,
): { readonly values: Record<string, unknown>; readonly words: readonly string[] } {
  try {
    const { values, positionals: words } = parseArgs({ args: [...args], options, strict: true, allowPositionals });
    return { values, words };
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
  return { dir: resolvePath(env['WORKSPACE_DIR'] || '.workspace'), now };
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
