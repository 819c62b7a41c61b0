/** `npm run month -- --resolve`: the decision without a browser, on the folder of a workspace or on a running one. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Jobs } from '../../functions/index.ts';
import { monthSettings, StartError } from '../../workspace/environment.ts';
import { openWorkspace, type RunningWorkspace } from '../../workspace/open-workspace.ts';
import { resolveCommand } from '../../workspace/resolve-command.ts';
import { type AMail, aGivenUpMail, aParkedMail } from '../delivery/a-mail.ts';
import { keepMail } from './keep-mail.ts';

const ROOT = join(import.meta.dirname, '../..');

let dir: string;
let workspace: RunningWorkspace;
const open = async (): Promise<void> => {
  workspace = await openWorkspace({
    planId: 'kinh-bac-2026-2030',
    empty: true,
    port: 0,
    dir,
    now: Date.parse('2026-10-20T18:00:00+07:00'),
  });
};
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'tuoi-tho-resolve-'));
  await open();
});
afterAll(async () => {
  await workspace?.close();
  rmSync(dir, { recursive: true, force: true });
});

interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command as npm runs it; `on`: the running workspace it talks to, else it opens the folder itself. */
function month(args: readonly string[], on?: RunningWorkspace): Promise<Said> {
  const child = spawn(process.execPath, [join(ROOT, 'workspace/run.mjs'), 'month', ...args], {
    cwd: ROOT,
    env: { WORKSPACE_DIR: dir, ...(on && { GOOGLE_API_ROOT: on.url }) },
  });
  const heard = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    heard.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    heard.err += text;
  });
  return new Promise((done) => child.once('close', (code) => done({ ...heard, code })));
}

const codeOf = ({ key }: AMail): string => key.slice(0, 10);
const status = (table = 'sent'): unknown[] => {
  const { spreadsheets, tables } = workspace.directory();
  return workspace.spreadsheets
    .readValues(spreadsheets.board, tables[table]?.sheetId ?? -1, { startRow: 1 })
    .map(([first]) => first);
};

describe('npm run month -- --resolve', () => {
  const lost = aParkedMail({ recipient: 'soyte@bacninh.example' });
  const refused = aGivenUpMail({ period: '2026-Q3', kind: 'quarter', recipient: 'ubnd@bacninh.example' });

  test('alone says that nothing waits, or lists what does, with its codes', async () => {
    expect(await month(['--resolve'], workspace)).toEqual({ code: 0, out: 'Không có thư nào chờ quyết định.\n', err: '' });
    for (const mail of [lost, refused]) await keepMail(workspace, mail);
    const { code, out, err } = await month(['--resolve'], workspace);
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n')).toEqual([
      '2 thư chờ quyết định:',
      `  ${codeOf(lost)}  Báo cáo tháng 10/2026, gửi tới soyte@bacninh.example. Chưa rõ đã tới nơi nhận hay chưa, từ 8 giờ 05 phút ngày 20/10/2026.`,
      `  ${codeOf(refused)}  Báo cáo quý III/2026, gửi tới ubnd@bacninh.example. Thôi gửi sau 5 lần không được nhận, từ 9 giờ 04 phút ngày 20/10/2026.`,
      'Hỏi nơi nhận, rồi chạy cho từng thư:',
      '  npm run month -- --resolve MÃ sent     nơi nhận đã nhận được: ghi là đã gửi',
      '  npm run month -- --resolve MÃ resend   chưa nhận được: gửi lại',
      '',
    ]);
  });

  test('with a code that names nothing says so in one line, and lists what waits', async () => {
    const { code, out, err } = await month(['--resolve', 'ffffffff', 'sent'], workspace);
    expect(code).toBe(1);
    expect(err).toMatch(/^code: không có thư nào mang mã ffffffff\..*\n$/);
    expect(out).toContain(`  ${codeOf(refused)}  `);
  });

  test('records that a mail arrived, and “Sổ gửi” says so at once', async () => {
    const said = await month(['--resolve', codeOf(lost), 'sent'], workspace);
    expect(said).toEqual({
      code: 0,
      out: 'Đã ghi quyết định: Báo cáo tháng 10/2026, gửi tới soyte@bacninh.example: ghi là đã gửi.\n',
      err: '',
    });
    expect(status()).toEqual([expect.stringContaining('Thôi gửi sau 5 lần'), 'Đã gửi (nơi nhận đã xác nhận)']);
    const again = await month(['--resolve', codeOf(lost), 'resend'], workspace);
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('không chờ quyết định. Trạng thái: Đã gửi')]);
  });

  test('on a folder that nobody serves opens it by itself, and what is to go again goes with the next run', async () => {
    await workspace.close();
    const said = await month(['--resolve', codeOf(refused).toUpperCase(), 'resend']);
    expect(said).toEqual({
      code: 0,
      out: 'Đã ghi quyết định: Báo cáo quý III/2026, gửi tới ubnd@bacninh.example: gửi lại ở lần chạy tới.\n',
      err: '',
    });
    await open();
    expect(await workspace.callFunction('settle-mail', {})).toEqual({ ok: true, waiting: [] });
    expect(await workspace.callFunction('send-reports', {})).toMatchObject({ ok: true, sent: 1, parked: 0 });
    expect(workspace.inbox.list(1)[0]?.recipients).toEqual(['ubnd@bacninh.example']);
  });

  test('leaves the month as it was', async () => {
    expect(await month(['--period', '2026-10'], workspace)).toMatchObject({ code: 0, err: '' });
  });

  test.each([
    [['--resolve', 'ffffffff']],
    [['--resolve', 'ffffffff', 'gửi lại']],
    [['--resolve', 'ffffffff', 'sent', 'resend']],
    [['--resolve', '--period', '2026-10']],
    [['--resolve', 'ffffffff', 'sent', '--json']],
  ])('used wrongly, %j, is refused in one line that says how', (args) => {
    expect(() => monthSettings(args, {})).toThrow(StartError);
    expect(() => monthSettings(args, {})).toThrow(/^Cách dùng: --resolve MÃ sent .*liệt kê\.$/);
  });

  test('a word that belongs to no option stays a mistake', () => {
    expect(() => monthSettings(['2026-10'], {})).toThrow(StartError);
    expect(monthSettings(['--period', '2026-10'], {}).resolve).toBeUndefined();
  });
});

describe('where another person decided at the same moment', () => {
  const settled = {
    code: '3f0c1d2e4a',
    title: 'Báo cáo tháng 10/2026',
    kind: 'month',
    period: '2026-10',
    recipient: 'soyte@bacninh.example',
    status: 'Đã gửi (nơi nhận đã xác nhận)',
    recorded: false,
    decision: 'sent',
    by: 'vhxh@kinhbac.example',
    at: '2026-10-20T01:05:00.000Z',
    ledger: 'written',
  } as const;
  const jobs: Pick<Jobs, 'settleMail'> = { settleMail: async () => ({ waiting: [], settled }) };
  const words =
    'Báo cáo tháng 10/2026, gửi tới soyte@bacninh.example: vhxh@kinhbac.example đã quyết định trước (20/10/2026 08:05), ghi là đã gửi.';

  test('the command says whose decision stands, and fails where it is not the one it was given', async () => {
    const { code } = settled;
    expect(await resolveCommand(jobs, { code, decision: 'sent' })).toEqual({ out: words, wrong: '' });
    expect(await resolveCommand(jobs, { code, decision: 'resend' })).toEqual({ out: '', wrong: words });
  });
});
