/** The only reader of the environment: typed, frozen, and every wrong variable reported at once. */

import { isLoopback } from './loopback.ts';
import type { Plan } from './plans/plan.ts';
import { PLANS, planById } from './plans/plans.ts';

export interface Config {
  readonly plan: Plan;
  readonly spreadsheets: { readonly data: string; readonly cases: string; readonly board: string };
  readonly smtpUrl: string;
  /** "UBND phường Kinh Bắc <vhxh@kinhbac.example>" or a bare address. */
  readonly mailFrom: string;
  /** Nothing is sent outside these domains. */
  readonly mailDomains: readonly string[];
  /** Domains whose mailboxes may be `authority`; empty: nobody is (privacy.md, 4). */
  readonly authorityDomains: readonly string[];
  /** Loopback only: the local workspace in Google's place. */
  readonly googleApiRoot: string | undefined;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Wrong configuration: nothing was started. Three lines a variable: its name, the rule, the current value without its secret. */
export class ConfigError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`Cấu hình sai, chưa khởi động gì:\n${problems.map((p) => `  ${p}`).join('\n')}`);
    this.problems = problems;
  }
}

/** The environment of the deployed functions. Without NODE_ENV the framework answers a malformed body with a stack trace. */
export function environment(): Environment {
  process.env['NODE_ENV'] ??= 'production';
  return process.env;
}

export function readConfig(env: Environment): Config {
  const problems: string[] = [];
  const wrong = (name: string, rule: string, shown = env[name]): undefined => {
    const value = shown === undefined || shown === '' ? '(trống)' : `“${shown}”`;
    problems.push([name, `  quy tắc: ${rule}`, `  giá trị hiện tại: ${value}`].join('\n  '));
  };

  const plan = planById(env['PLAN'] ?? '') ?? wrong('PLAN', `phải là một trong: ${PLANS.map((p) => p.id).join(', ')}.`);
  const ids = list(env['SPREADSHEET_IDS']);
  const [data, cases, board] = ids;
  const idsRight = ids.length === 3 && new Set(ids).size === 3 && ids.every((id) => /^[\w-]{10,100}$/.test(id));
  if (!idsRight)
    wrong('SPREADSHEET_IDS', 'cần ba mã trang tính khác nhau, cách nhau bằng dấu phẩy: Sổ dữ liệu, Sổ hồ sơ, Bảng theo dõi.');
  const smtpUrl = smtp(env['SMTP_URL']) ?? wrong('SMTP_URL', smtpRule, hidePassword(env['SMTP_URL']));
  const mailFrom =
    sender(env['MAIL_FROM']) ?? wrong('MAIL_FROM', 'cần một địa chỉ, ví dụ “UBND phường Kinh Bắc <vhxh@phuong.gov.vn>”.');
  const mailDomains = domains(env['MAIL_DOMAINS']);
  if (mailDomains === undefined || mailDomains.length === 0)
    wrong('MAIL_DOMAINS', 'cần ít nhất một tên miền được gửi thư tới, cách nhau bằng dấu phẩy.');
  const authorityDomains =
    domains(env['AUTHORITY_DOMAINS']) ?? wrong('AUTHORITY_DOMAINS', 'chỉ gồm các tên miền, cách nhau bằng dấu phẩy.');
  const googleApiRoot = env['GOOGLE_API_ROOT'] === '' ? undefined : env['GOOGLE_API_ROOT'];
  if (googleApiRoot !== undefined) {
    if (!isLoopback(googleApiRoot))
      wrong('GOOGLE_API_ROOT', 'chỉ được trỏ về máy này (127.0.0.1 hoặc localhost), kết thúc bằng “/”.');
    if (env['K_SERVICE'] !== undefined) wrong('GOOGLE_API_ROOT', 'không dùng trên Cloud Run (có K_SERVICE).');
  }

  if (plan === undefined || smtpUrl === undefined || mailFrom === undefined || problems.length > 0)
    throw new ConfigError(problems);
  return Object.freeze({
    plan,
    spreadsheets: { data: data ?? '', cases: cases ?? '', board: board ?? '' },
    smtpUrl,
    mailFrom,
    mailDomains: mailDomains ?? [],
    authorityDomains: authorityDomains ?? [],
    googleApiRoot,
  });
}

const list = (value: string | undefined): string[] =>
  (value ?? '')
    .split(',')
    .map((s) => s.trim())
    .filter((s) => s !== '');

/** undefined when one of them is no domain name. */
function domains(value: string | undefined): string[] | undefined {
  const names = list(value).map((name) => name.toLowerCase());
  return names.every((name) => name.length <= 253 && /^([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/.test(name))
    ? names
    : undefined;
}

const smtpRule =
  'cần smtps://…, hoặc smtp://…:587 (STARTTLS bắt buộc); ngoài máy này chứng chỉ luôn được kiểm tra, không tắt được bằng tham số.';

function smtp(value: string | undefined): string | undefined {
  const url = URL.parse(value ?? '');
  if (url === null || (url.protocol !== 'smtp:' && url.protocol !== 'smtps:') || url.hostname === '') return undefined;
  return url.search === '' && url.hash === '' ? url.href : undefined;
}

/** Whatever stands before the last @ may be a password, however oddly it was typed. */
const hidePassword = (value: string | undefined): string | undefined => value?.replace(/^(smtps?:\/\/)?[\s\S]*@/, '$1…@');

function sender(value: string | undefined): string | undefined {
  if (value === undefined || value.length > 300 || /[\r\n]/.test(value)) return undefined;
  return /^(?:[^<>]{1,200}<[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+)$/.test(value.trim())
    ? value.trim()
    : undefined;
}
