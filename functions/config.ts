/** The only reader of the environment: typed, frozen, and every wrong variable reported at once. */

import * as read from './config-values.ts';
import { isLoopback } from './loopback.ts';
import type { Plan } from './plans/plan.ts';
import { PLANS, planById } from './plans/plans.ts';

export interface Config {
  readonly plan: Plan;
  readonly spreadsheets: { readonly data: string; readonly cases: string; readonly board: string };
  /** Cloud Storage: claims and sent mails. */
  readonly bucket: string;
  readonly smtpUrl: string;
  /** "UBND phường Kinh Bắc <vhxh@kinhbac.example>" or a bare address. */
  readonly mailFrom: string;
  /** Nothing is sent outside these domains. */
  readonly mailDomains: readonly string[];
  /** Domains whose mailboxes may be `authority`; empty: nobody is (privacy.md, 4). */
  readonly authorityDomains: readonly string[];
  /** What a caller's token must be meant for: one of these (`aud`). */
  readonly audiences: readonly string[];
  /** Who may call: e-mail addresses of accounts, in lower case. */
  readonly callers: readonly string[];
  /** OIDC_BEHIND_IAM: Cloud Run's IAM stands in front, checks each token's signature and takes it off. */
  readonly behindIam: boolean;
  /** CASE_CODE_KEY: signs what a case's code is made from; the office's script holds the same one. */
  readonly caseCodeKey: string;
  /** K_REVISION: Cloud Run's name of this deployment, program and settings; undefined: elsewhere. */
  readonly revision: string | undefined;
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

/** Tells Google's framework which file holds the functions (it would look for a package.json in the folder it was started from). */
export function servedFrom(file: string): void {
  process.env['FUNCTION_SOURCE'] = file;
}

/** `served`: the functions one of which this process itself will serve, the one that FUNCTION_TARGET names. */
export function readConfig(env: Environment, served?: readonly string[]): Config {
  const problems: string[] = [];
  const wrong = (name: string, rule: string, shown = env[name]): undefined => {
    const value = shown === undefined || shown === '' ? '(trống)' : `“${shown}”`;
    problems.push([name, `  quy tắc: ${rule}`, `  giá trị hiện tại: ${value}`].join('\n  '));
  };

  const plan = planById(env['PLAN'] ?? '') ?? wrong('PLAN', `phải là một trong: ${PLANS.map((p) => p.id).join(', ')}.`);
  const ids = read.spreadsheetIds(env['SPREADSHEET_IDS']) ?? wrong('SPREADSHEET_IDS', RULES.spreadsheetIds);
  const bucket = read.bucket(env['BUCKET']) ?? wrong('BUCKET', RULES.bucket);
  const smtpUrl = read.smtpUrl(env['SMTP_URL']) ?? wrong('SMTP_URL', RULES.smtpUrl, read.hidePassword(env['SMTP_URL']));
  const mailFrom = read.sender(env['MAIL_FROM']) ?? wrong('MAIL_FROM', RULES.mailFrom);
  const mailDomains = read.someDomains(env['MAIL_DOMAINS']) ?? wrong('MAIL_DOMAINS', RULES.mailDomains);
  const authorityDomains = read.domains(env['AUTHORITY_DOMAINS']) ?? wrong('AUTHORITY_DOMAINS', RULES.authorityDomains);
  const audiences = read.audiences(env['OIDC_AUDIENCES']) ?? wrong('OIDC_AUDIENCES', RULES.audiences);
  const callers = read.callers(env['OIDC_CALLERS']) ?? wrong('OIDC_CALLERS', RULES.callers);
  const caseCodeKey =
    read.caseCodeKey(env['CASE_CODE_KEY']) ?? wrong('CASE_CODE_KEY', RULES.caseCodeKey, read.hideAll(env['CASE_CODE_KEY']));
  const googleApiRoot = env['GOOGLE_API_ROOT'] === '' ? undefined : env['GOOGLE_API_ROOT'];
  if (googleApiRoot !== undefined) {
    if (!isLoopback(googleApiRoot)) wrong('GOOGLE_API_ROOT', RULES.googleApiRoot);
    if (env['K_SERVICE'] !== undefined) wrong('GOOGLE_API_ROOT', 'không dùng trên Cloud Run (có K_SERVICE).');
  }

  if (served !== undefined && !served.includes(env['FUNCTION_TARGET'] ?? ''))
    wrong('FUNCTION_TARGET', `phải là một trong: ${served.join(', ')}.`);

  const behindIam = env['OIDC_BEHIND_IAM'] ?? '';
  if (behindIam !== '' && behindIam !== 'yes') wrong('OIDC_BEHIND_IAM', RULES.behindIam);
  if (behindIam === 'yes' && env['K_SERVICE'] === undefined) wrong('OIDC_BEHIND_IAM', 'chỉ dùng trên Cloud Run (có K_SERVICE).');

  const values = { plan, ids, bucket, smtpUrl, mailFrom, mailDomains, authorityDomains, audiences, callers, caseCodeKey };
  if (problems.length > 0 || !isWhole(values)) throw new ConfigError(problems);
  const {
    ids: [data = '', cases = '', board = ''],
    ...rest
  } = values;
  return Object.freeze({
    ...rest,
    spreadsheets: { data, cases, board },
    behindIam: behindIam === 'yes',
    revision: env['K_REVISION'] || undefined,
    googleApiRoot,
  });
}

/** A value is missing only where a problem names it; the compiler is told so here. */
const isWhole = <T extends object>(values: T): values is { [K in keyof T]: NonNullable<T[K]> } =>
  Object.values(values).every((value) => value !== undefined);

const RULES = {
  spreadsheetIds: 'cần ba mã trang tính khác nhau, cách nhau bằng dấu phẩy: Sổ dữ liệu, Sổ hồ sơ, Bảng theo dõi.',
  bucket:
    'cần tên một bucket Cloud Storage: 3-63 chữ thường không dấu, chữ số, “-”, “_”, đầu và cuối là chữ hoặc số, không có “google”.',
  smtpUrl:
    'cần smtps://…, hoặc smtp://…:587 (STARTTLS bắt buộc); ngoài máy này chứng chỉ luôn được kiểm tra, không tắt được bằng tham số.',
  mailFrom: 'cần một địa chỉ, ví dụ “UBND phường Kinh Bắc <vhxh@phuong.gov.vn>”.',
  mailDomains: 'cần ít nhất một tên miền được gửi thư tới, cách nhau bằng dấu phẩy.',
  authorityDomains: 'chỉ gồm các tên miền, cách nhau bằng dấu phẩy.',
  audiences:
    'cần ít nhất một địa chỉ https của hàm hoặc mã OAuth của bộ lệnh (…apps.googleusercontent.com), cách nhau bằng dấu phẩy.',
  callers: 'cần ít nhất một địa chỉ thư của tài khoản được gọi hàm, cách nhau bằng dấu phẩy.',
  behindIam: 'để trống, hoặc “yes” khi hàm chỉ nhận lời gọi qua IAM của Cloud Run (không mở cho mọi người).',
  caseCodeKey:
    'cần khóa của mã trường hợp, ít nhất 32 ký tự không dấu, không khoảng trắng; chép từ thuộc tính CASE_CODE_KEY của bộ lệnh.',
  googleApiRoot: 'chỉ được trỏ về máy này (127.0.0.1 hoặc localhost), kết thúc bằng “/”.',
} as const;
