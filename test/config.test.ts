import { describe, expect, test } from 'vitest';
import { ConfigError, type Environment, readConfig } from '../functions/config.ts';
import { canary } from './canary.ts';

const right: Environment = {
  PLAN: 'kinh-bac-2026-2030',
  SPREADSHEET_IDS: 'data-spreadsheet, cases-spreadsheet, board-spreadsheet',
  BUCKET: 'tuoi-tho-kinh-bac',
  SMTP_URL: `smtps://sender:${canary('smtp-password')}@mail.kinhbac.example/`,
  MAIL_FROM: 'UBND phường Kinh Bắc <vhxh@kinhbac.example>',
  MAIL_DOMAINS: 'kinhbac.example, BacNinh.example',
  AUTHORITY_DOMAINS: 'bacninh.example',
  OIDC_AUDIENCES: 'https://send-reports-abc-as.a.run.app, 123456789012-abc.apps.googleusercontent.com',
  OIDC_CALLERS: 'lich-chay@tuoi-tho.iam.gserviceaccount.com, VHXH@kinhbac.example',
  CASE_CODE_KEY: `${canary('case-code-key')}-0123456789abcdef0123456789abcdef`,
};

/** The names of the variables that a wrong environment is refused for. */
function refusedFor(env: Environment, served?: readonly string[]): string[] {
  try {
    readConfig(env, served);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map((problem) => problem.split('\n')[0] ?? '');
  }
}

describe('the configuration of the functions', () => {
  test('is typed, frozen, and knows its plan', () => {
    const config = readConfig(right);
    expect(config).toMatchObject({
      spreadsheets: { data: 'data-spreadsheet', cases: 'cases-spreadsheet', board: 'board-spreadsheet' },
      mailDomains: ['kinhbac.example', 'bacninh.example'],
      authorityDomains: ['bacninh.example'],
      bucket: 'tuoi-tho-kinh-bac',
      audiences: ['https://send-reports-abc-as.a.run.app', '123456789012-abc.apps.googleusercontent.com'],
      callers: ['lich-chay@tuoi-tho.iam.gserviceaccount.com', 'vhxh@kinhbac.example'],
      googleApiRoot: undefined,
    });
    expect(config.plan.id).toBe('kinh-bac-2026-2030');
    expect(Object.isFrozen(config)).toBe(true);
  });

  test('nobody is an authority while AUTHORITY_DOMAINS is empty', () => {
    expect(readConfig({ ...right, AUTHORITY_DOMAINS: '' }).authorityDomains).toEqual([]);
  });

  test('a process that serves a function itself needs the name of one', () => {
    const served = ['indicators', 'send-reports'];
    expect(refusedFor({ ...right, FUNCTION_TARGET: 'send-reports' }, served)).toEqual([]);
    expect(refusedFor({ ...right, FUNCTION_TARGET: 'function' }, served)).toEqual(['FUNCTION_TARGET']);
    expect(refusedFor(right, served)).toEqual(['FUNCTION_TARGET']);
    expect(refusedFor(right)).toEqual([]);
  });

  test('an empty environment names every variable that is needed, at once', () => {
    expect(refusedFor({})).toEqual([
      'PLAN',
      'SPREADSHEET_IDS',
      'BUCKET',
      'SMTP_URL',
      'MAIL_FROM',
      'MAIL_DOMAINS',
      'OIDC_AUDIENCES',
      'OIDC_CALLERS',
      'CASE_CODE_KEY',
    ]);
  });

  test.each([
    ['an unknown plan', { PLAN: 'ha-noi' }, ['PLAN']],
    ['two spreadsheets', { SPREADSHEET_IDS: 'data-spreadsheet,cases-spreadsheet' }, ['SPREADSHEET_IDS']],
    ['one spreadsheet twice', { SPREADSHEET_IDS: 'data-spreadsheet,data-spreadsheet,board-spreadsheet' }, ['SPREADSHEET_IDS']],
    ['a web address as mail server', { SMTP_URL: 'https://mail.kinhbac.example' }, ['SMTP_URL']],
    ['a parameter that could switch TLS off', { SMTP_URL: 'smtp://mail.kinhbac.example?ignoreTLS=true' }, ['SMTP_URL']],
    ['a sender with a second header', { MAIL_FROM: 'a@kinhbac.example\r\nBcc: b@c.example' }, ['MAIL_FROM']],
    ['a domain with a space in it', { MAIL_DOMAINS: 'kinh bac.example' }, ['MAIL_DOMAINS']],
    ['a bucket with a capital', { BUCKET: 'Tuoi-tho' }, ['BUCKET']],
    ['a bucket of two letters', { BUCKET: 'tt' }, ['BUCKET']],
    ['a bucket with a path', { BUCKET: 'tuoi-tho/mail' }, ['BUCKET']],
    ['a bucket named after Google', { BUCKET: 'tuoi-tho-google' }, ['BUCKET']],
    ['no audience: every token of the world would do', { OIDC_AUDIENCES: ' , ' }, ['OIDC_AUDIENCES']],
    ['an audience without TLS', { OIDC_AUDIENCES: 'http://send-reports.example' }, ['OIDC_AUDIENCES']],
    ['an audience with a space in it', { OIDC_AUDIENCES: 'https://send-reports.example/a b' }, ['OIDC_AUDIENCES']],
    ["somebody else's kind of client id", { OIDC_AUDIENCES: '123456789012-abc.apps.example' }, ['OIDC_AUDIENCES']],
    ['one wrong audience beside a right one', { OIDC_AUDIENCES: 'https://a.example,x' }, ['OIDC_AUDIENCES']],
    ['a key that could be tried through', { CASE_CODE_KEY: 'k'.repeat(31) }, ['CASE_CODE_KEY']],
    ['a key that a form would change', { CASE_CODE_KEY: `${'k'.repeat(32)} k` }, ['CASE_CODE_KEY']],
    ['no caller: nobody could call', { OIDC_CALLERS: '' }, ['OIDC_CALLERS']],
    ['a whole domain as caller', { OIDC_CALLERS: '@kinhbac.example' }, ['OIDC_CALLERS']],
    ['anybody as caller', { OIDC_CALLERS: 'vhxh@kinhbac.example,*' }, ['OIDC_CALLERS']],
    ['another host in the place of Google', { GOOGLE_API_ROOT: 'http://10.0.0.1/' }, ['GOOGLE_API_ROOT']],
    ['a host that only begins like loopback', { GOOGLE_API_ROOT: 'http://127.0.0.1.example/' }, ['GOOGLE_API_ROOT']],
    ['IAM in front of a function that runs nowhere', { OIDC_BEHIND_IAM: 'yes' }, ['OIDC_BEHIND_IAM']],
    ['half a yes', { OIDC_BEHIND_IAM: 'true', K_SERVICE: 'indicators' }, ['OIDC_BEHIND_IAM']],
    ['the workspace on Cloud Run', { GOOGLE_API_ROOT: 'http://127.0.0.1:8080/', K_SERVICE: 'indicators' }, ['GOOGLE_API_ROOT']],
    ['two mistakes', { PLAN: '', MAIL_FROM: 'nobody' }, ['PLAN', 'MAIL_FROM']],
  ])('refuses %s', (_, change, names) => {
    expect(refusedFor({ ...right, ...change })).toEqual(names);
  });

  test('says of each wrong variable what it is, what is right, and what stands there', () => {
    expect(() => readConfig({ ...right, PLAN: 'ha-noi' })).toThrow(
      [
        'Cấu hình sai, chưa khởi động gì:',
        '  PLAN',
        '    quy tắc: phải là một trong: kinh-bac-2026-2030, ninh-binh-2021-2025.',
        '    giá trị hiện tại: “ha-noi”',
      ].join('\n'),
    );
  });

  test('a refusal never shows the name or the password of the mail server, however it was typed', () => {
    for (const password of ['secret', 'sec/ret', 'sec:ret', 'sec@ret', 'sec#ret', 'sec%ret', 'sec ret', 'sec?ret']) {
      for (const start of ['http://', 'smtps://', 'smtp:', '']) {
        const refuse = () => readConfig({ ...right, SMTP_URL: `${start}sender:${password}@mail.kinhbac.example?x=1` });
        expect(refuse).toThrow(/SMTP_URL/);
        expect(refuse).toThrow(/^(?!.*(?:sender|sec|ret)).*$/s);
      }
    }
  });
});
