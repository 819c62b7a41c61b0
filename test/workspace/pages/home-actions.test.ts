/** The home page's buttons as a browser without scripts uses them, on a workspace with its functions. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FUNCTION_NAMES } from '../../../functions/index.ts';
import { openWorkspace, type RunningWorkspace } from '../../../workspace/open-workspace.ts';
import { formBody, visit } from '../visitor.ts';

const dir = mkdtempSync(join(tmpdir(), 'tuoi-tho-home-'));
let workspace: RunningWorkspace;
beforeAll(async () => {
  const now = Date.parse('2026-10-20T08:00:00+07:00');
  workspace = await openWorkspace({ planId: 'kinh-bac-2026-2030', empty: true, port: 0, now, dir });
});
afterAll(async () => {
  await workspace?.close();
  rmSync(dir, { recursive: true, force: true });
});

const post = (path: string, fields: Readonly<Record<string, string>> = {}, origin = workspace.url.slice(0, -1)) =>
  fetch(workspace.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { accept: 'text/html,*/*;q=0.8', origin },
    body: formBody(Object.entries(fields)),
  });
const home = async (address = '') => (await fetch(new URL(address, workspace.url))).text();
/** The page that a button leads to. */
const after = async (pressed: Promise<Response>) => {
  const answer = await pressed;
  expect(answer.status).toBe(303);
  return home(answer.headers.get('location') ?? '');
};
const said = (html: string) => /<p class="toast[^"]*" role="(?:status|alert)">([^<]*)</.exec(html)?.[1];
const lines = (html: string) =>
  [...html.matchAll(/<li><span class="when">[^<]*<\/span> <(?:a|span)[^>]*>([^<]*)</g)].map(([, text]) => text);
const next = (html: string) =>
  /class="next-step"><span>([^<]*)<\/span> <a class="button" href="[^"]*">([^<]*)</.exec(html)?.slice(1);

test('a newcomer is sent to a form first; what was done leads on from there', async () => {
  expect(next(await home())).toEqual(['Chưa có phiếu nào gửi từ đây. Việc tiếp theo:', 'Điền thử một phiếu']);
  const form = workspace.forms.byName('monthly-return');
  workspace.activity.add({ kind: 'submission', form: form?.title ?? '', spreadsheetId: 'so', sheetId: 7, row: 3 });
  const filled = await home();
  expect(next(filled)).toEqual(['Phiếu đã vào sổ. Việc tiếp theo:', 'Chuyển ngày sang kỳ sau']);
  expect(lines(filled)).toEqual(['Nhận phiếu “Xác nhận tháng”, ghi vào dòng 3 của sổ.']);
  expect(filled).toContain('href="/spreadsheets/d/so/edit?gid&#x3D;7&amp;range&#x3D;3:3"');
});

test('the clock is moved by the wall clock of Vietnam, a month on where one takes the page as it stands', async () => {
  const suggested = /name="now" value="([^"]*)"/.exec(await home())?.[1] ?? '';
  expect(suggested).toBe('2026-11-20T08:00');
  const html = await after(post('workspace/clock', { now: suggested }));
  expect(said(html)).toBe('Chuyển ngày: bây giờ là 20/11/2026 08:00.');
  expect(workspace.directory().now).toBe('2026-11-20T01:00:00.000Z');
  expect(next(html)).toEqual(['Ngày đã chuyển. Việc tiếp theo:', 'Chạy báo cáo']);
});

test.each(['', 'mai', '1999-12-31T08:00', '2026-13-01T08:00'])(
  'a date that is none (“%s”) moves nothing and says so',
  async (now) => {
    const before = workspace.clock.now();
    expect(said(await after(post('workspace/clock', { now })))).toBe('Chưa đọc được ngày giờ. Hãy chọn lại.');
    expect(workspace.clock.now()).toBe(before);
  },
);

test('there is a button for each function that can be run, and none for one that is not there', async () => {
  const shown = [...(await home()).matchAll(/action="\/workspace\/run\/([^"]*)"/g)].map(([, name]) => name);
  const built: readonly string[] = FUNCTION_NAMES;
  expect(shown).toEqual(['send-reports', 'watch-cases', 'refresh-board'].filter((name) => built.includes(name)));
  expect((await post('workspace/run/settle-mail')).status).toBe(404);
});

test('each button runs its function once and says in words what it did', async () => {
  expect(said(await after(post('workspace/run/send-reports')))).toMatch(
    /^Chạy báo cáo: có báo cáo đến hạn nhưng chưa gửi được cho ai\.$/,
  );
  const html = await after(post('workspace/run/watch-cases'));
  expect(said(html)).toBe('Cấp mã, nhắc việc: không có trường hợp mới cần mã; không có thư mới phải gửi.');
  expect(lines(html).slice(0, 2)).toEqual([
    'Cấp mã, nhắc việc: không có trường hợp mới cần mã; không có thư mới phải gửi.',
    'Chạy báo cáo: có báo cáo đến hạn nhưng chưa gửi được cho ai.',
  ]);
});

test('a run by the schedule stands in the list as one by the button does; one that was refused does not', async () => {
  const before = lines(await home()).length;
  await workspace.callFunction('send-reports', {});
  await fetch(`${workspace.url}functions/send-reports`, { method: 'POST', headers: { authorization: 'Bearer ai-do' } });
  expect(lines(await home())).toHaveLength(before + 1);
});

test('another site presses none of them', async () => {
  const before = workspace.activity.list(100).length;
  for (const path of ['workspace/clock', 'workspace/run/send-reports']) {
    expect((await post(path, { now: '2027-01-01T08:00' }, 'http://evil.example')).status).toBe(403);
  }
  expect(workspace.activity.list(100)).toHaveLength(before);
});

test('a form that is sent stands in the list with the row that holds it, and with nothing that was answered', async () => {
  const { formId = '' } = workspace.directory().forms['case-update'] ?? {};
  const page = await visit(`${workspace.url}forms/d/e/${formId}/viewform`);
  expect(page.status).toBe(200);
  const kept = JSON.stringify(workspace.activity.list(100));
  expect(kept).not.toMatch(/@|problems|message/);
});
