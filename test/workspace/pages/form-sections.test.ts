/** Sections one by one and sent once, as a browser without scripts meets them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SmallWorkspace, smallWorkspace } from '../small-workspace.ts';
import { visit } from '../visitor.ts';

let workspace: SmallWorkspace;
beforeAll(async () => {
  workspace = await smallWorkspace();
});
afterAll(() => workspace.close());

const open = (name: string) => visit(`${workspace.base}/forms/d/e/${workspace.forms.byName(name)?.formId}/viewform`);
const stepOf = ({ html }: { readonly html: string }) =>
  /<section class="page"[^>]*"(?! hidden)>\s*<h2[^>]*><span class="step-of">([^<]*)/.exec(html)?.[1];
const tokenOf = ({ html }: { readonly html: string }) => /name="fbzx" value="([^"]*)"/.exec(html)?.[1] ?? '';

const atOffice = { 'Đơn vị chủ trì': 'Công an phường', 'Mã đơn vị': 'KB-CA' };
const visited = {
  ...atOffice,
  'Ngày kiểm tra': '2026-10-18',
  'Cơ sở được kiểm tra': 'CS001',
  'Số người dưới 18 tuổi đang làm việc': '0',
};

describe('a form without scripts', () => {
  test('shows one section at a time; the answer decides which comes next, and the last one sends', async () => {
    const first = await open('inspection');
    expect(first.shown()).toEqual(expect.arrayContaining(['Đơn vị chủ trì', 'Kết quả']));
    expect(first.shown()).not.toContain('Xử lý');
    expect(stepOf(first)).toBe('Phần 1/3');
    const violated = await first.fill({ ...visited, 'Kết quả': 'Có vi phạm' }).press('Tiếp');
    expect([violated.status, stepOf(violated)]).toEqual([200, 'Phần 2/3']);
    expect(violated.shown()).toContain('Xử lý');
    const last = await violated.fill({ 'Xử lý': 'Nhắc nhở' }).press('Tiếp');
    expect([last.shown(), stepOf(last)]).toEqual([['Ghi chú'], 'Phần 3/3']);
    const rows = workspace.answersIn('inspection').length;
    const received = await last.fill({ 'Ghi chú': 'đã nhắc' }).press('Gửi phiếu');
    expect(received.html).toContain('Đã nhận báo cáo kiểm tra');
    expect(workspace.answersIn('inspection')).toHaveLength(rows + 1);
    expect(workspace.answersIn('inspection').at(-1)).toMatchObject({ sanction: 'Nhắc nhở', note: 'đã nhắc', unitKey: 'KB-CA' });
  });

  test('goes back with everything that was typed, also in the section left', async () => {
    const second = await (await open('inspection')).fill({ ...visited, 'Kết quả': 'Có vi phạm' }).press('Tiếp');
    const back = await second.fill({ 'Xử lý': 'Phạt tiền' }).press('Quay lại');
    expect([back.status, stepOf(back)]).toEqual([200, 'Phần 1/3']);
    expect(back.field('Cơ sở được kiểm tra').values).toEqual(['CS001']);
    const shorter = await back.fill({ 'Kết quả': 'Không vi phạm' }).press('Tiếp');
    expect([shorter.shown(), stepOf(shorter)]).toEqual([['Ghi chú'], 'Phần 2/2']);
    // What the path now leaves out is kept for a change of mind, and not sent.
    expect(shorter.field('Xử lý').values).toEqual(['Phạt tiền']);
    expect((await shorter.press('Gửi phiếu')).status).toBe(200);
    expect(workspace.answersIn('inspection').at(-1)?.['sanction']).toBeUndefined();
  });

  test('does not leave a section with something to mend: told next to its question, which has the focus', async () => {
    const refused = await (await open('inspection')).fill({ ...visited, 'Kết quả': 'Có vi phạm', 'Mã đơn vị': '' }).press('Tiếp');
    expect([refused.status, stepOf(refused)]).toEqual([400, 'Phần 1/3']);
    expect(refused.field('Mã đơn vị').error).toContain('bắt buộc');
    const id = refused.field('Mã đơn vị').name.replace('entry.', 'q');
    expect(refused.html).toMatch(
      new RegExp(`<input type="text" id="${id}"[^>]*aria-describedby="${id}-help ${id}-error"[^>]*autofocus`),
    );
    expect(refused.html.match(/ autofocus/g)).toHaveLength(1);
    expect(refused.html).toContain(`<li><a href="#${id}">Mã đơn vị</a></li>`);
  });

  test('an earlier answer changed at the last step leads to the section it opens before anything is sent', async () => {
    const last = await (await open('inspection')).fill({ ...visited, 'Kết quả': 'Không vi phạm' }).press('Tiếp');
    const rows = workspace.answersIn('inspection').length;
    const more = await last.fill({ 'Kết quả': 'Có vi phạm' }).press('Gửi phiếu');
    expect([more.status, more.shown()]).toEqual([400, expect.arrayContaining(['Xử lý'])]);
    expect(workspace.answersIn('inspection')).toHaveLength(rows);
  });

  test('a form of one section is sent from it, and is not counted', async () => {
    const only = await open('monthly-return');
    expect(only.html).not.toContain('class="step-of"');
    expect(only.html).toContain('>Gửi phiếu</button>');
  });

  test.each(['9', '-1', '0,99', 'x', '0,'])('a place that the form does not have (%s) is its beginning', async (pageHistory) => {
    const form = workspace.forms.byName('inspection');
    const body = new URLSearchParams({ pageHistory, continue: '1' });
    const response = await fetch(`${workspace.base}/forms/d/e/${form?.formId}/formResponse`, { method: 'POST', body });
    expect([response.status, stepOf({ html: await response.text() })]).toEqual([400, 'Phần 1/3']);
  });
});

describe('a page that was opened once', () => {
  const returned = {
    'Đơn vị': 'Công an phường',
    'Mã đơn vị': 'KB-CA',
    'Kỳ báo cáo': 'Tháng 10/2026 (15/09-14/10/2026)',
    'Xác nhận': 'Đã báo cáo đủ các hoạt động và trường hợp',
  };
  const rows = () => workspace.answersIn('monthly-return').length;
  const submissions = () => workspace.activity.list(100).filter(({ kind }) => kind === 'submission').length;

  test('sends once, however often it is posted, also twice at the same time: the same confirmation each time', async () => {
    const [before, told] = [rows(), submissions()];
    const page = (await open('monthly-return')).fill(returned);
    const [one, two] = await Promise.all([page.press('Gửi phiếu'), page.press('Gửi phiếu')]);
    const reloaded = await page.press('Gửi phiếu');
    expect(rows()).toBe(before + 1);
    expect(submissions()).toBe(told + 1);
    expect([one.status, two.html, reloaded.html]).toEqual([200, one.html, one.html]);
    expect(one.html).toContain('Đã ghi nhận xác nhận tháng');
  });

  test('opened anew, sends another', async () => {
    const before = rows();
    const first = (await open('monthly-return')).fill(returned);
    const second = (await open('monthly-return')).fill(returned);
    expect(tokenOf(first)).not.toBe(tokenOf(second));
    for (const page of [first, second]) await page.press('Gửi phiếu');
    expect(rows()).toBe(before + 2);
  });

  test('gone back to, changed and sent again, sends what was changed, and says that there are two', async () => {
    const before = rows();
    const page = (await open('monthly-return')).fill(returned);
    expect((await page.press('Gửi phiếu')).html).not.toContain('đã gửi trước đó');
    const changed = await page.fill({ 'Đề nghị (nếu có)': 'Thêm tờ rơi' }).press('Gửi phiếu');
    expect(changed.html).toContain('Trang này đã gửi trước đó một phiếu khác (lúc 20/10/2026 08:00)');
    expect((await page.press('Gửi phiếu')).html).toBe(changed.html);
    expect(rows()).toBe(before + 2);
  });

  test('keeps its token while it is mended and goes from section to section', async () => {
    const page = await open('inspection');
    const refused = await page.press('Tiếp');
    const next = await refused.fill({ ...visited, 'Kết quả': 'Không vi phạm' }).press('Tiếp');
    expect([tokenOf(refused), tokenOf(next)]).toEqual([tokenOf(page), tokenOf(page)]);
  });

  test('a post without a token, as a program makes it, is a report each time', async () => {
    const before = rows();
    const page = (await open('monthly-return')).fill(returned);
    await page.send();
    await page.send();
    expect(rows()).toBe(before + 2);
  });
});
