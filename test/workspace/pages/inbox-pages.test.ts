import nodemailer from 'nodemailer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SmallWorkspace, smallWorkspace } from '../small-workspace.ts';

let workspace: SmallWorkspace;
/** The inbox before its first mail. */
let empty: string;
beforeAll(async () => {
  workspace = await smallWorkspace();
  empty = (await open('/inbox')).html;
  const mailer = nodemailer.createTransport({ host: '127.0.0.1', port: workspace.inbox.port });
  await mailer.sendMail({ from: 'a@kinhbac.example', to: 'b@bacninh.example', subject: 'Thư đầu', text: 'Chỉ có chữ.' });
  await mailer.sendMail({
    from: '"Phường Kinh Bắc" <bao-cao@kinhbac.example>',
    to: 'so-y-te@bacninh.example',
    subject: 'Báo cáo tháng 10/2026 <b>',
    text: 'Kính gửi: Sở Y tế',
    html: '<p>Kính gửi: Sở Y tế</p><script>alert(1)</script><img src="cid:bieu-do" alt="">',
    attachments: [
      { filename: 'Báo cáo tháng 10.docx', content: 'nội dung' },
      { filename: 'trang.html', content: '<script>alert(2)</script>', contentType: 'text/html' },
      { filename: 'bieu-do.png', content: 'png', cid: 'bieu-do' },
    ],
  });
  mailer.close();
});
afterAll(() => workspace.close());

const open = async (path: string) => {
  const response = await fetch(workspace.base + path);
  return { status: response.status, headers: response.headers, html: await response.text() };
};

test('lists mails, newest first: subject, reader, time', async () => {
  const { html } = await open('/inbox');
  expect([...html.matchAll(/href="\/inbox\/(\d+)"/g)].map((found) => found[1])).toEqual(['2', '1']);
  expect(html).toContain('Báo cáo tháng 10/2026 &lt;b&gt;');
  expect(html).toContain('so-y-te@bacninh.example');
  expect(html).toContain('20/10/2026 08:00 · 2 tệp');
});

test('a mail shows who, when, its attachments, its plain text and its technical headers', async () => {
  const { html } = await open('/inbox/2');
  expect(html).toContain('Phường Kinh Bắc');
  expect(html).toContain('Kính gửi: Sở Y tế');
  expect(html).toContain(`href="/inbox/2/${encodeURIComponent('Báo cáo tháng 10.docx')}"`);
  expect(html).not.toContain('href="/inbox/2/bieu-do.png"');
  expect(html).toContain('Message-ID:');
});

test('its HTML part stands in a frame that can run nothing and load nothing', async () => {
  const { html } = await open('/inbox/2');
  expect(html).toContain('<iframe class="mail-body" src="/inbox/2/html" sandbox="allow-popups allow-popups-to-escape-sandbox"');
  expect(html).not.toContain('<script>alert');
  const part = await open('/inbox/2/html');
  const policy = part.headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/^sandbox allow-popups allow-popups-to-escape-sandbox;/);
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('script-src');
  expect(part.html).toContain('<img src="data:image/png;base64,');
});

test('a mail without an HTML part shows its text at once', async () => {
  const { html } = await open('/inbox/1');
  expect(html).not.toContain('<iframe');
  expect(html).toMatch(/<details class="card" open>\s*<summary>Bản chữ thường/);
  expect((await open('/inbox/1/html')).status).toBe(404);
});

test('its links open beside it, and its source is shown with nothing hidden in it', async () => {
  expect((await open('/inbox/2/html')).html).toMatch(/^<base target="_blank">/);
  const { html } = await open('/inbox/2');
  expect(html).toMatch(/<pre class="mail-text source" tabindex="0">[^<]*Content-Type: multipart\/mixed;/);
  expect(html).not.toContain('Chỉ hiện phần đầu');
});

describe('a search', () => {
  const numbers = ({ html }: { readonly html: string }) => [...html.matchAll(/href="\/inbox\/(\d+)"/g)].map((found) => found[1]);

  test.each([
    ['q=bao+cao', ['2']],
    ['q=so-y-te', ['2']],
    ['q=kính+gửi', ['2']],
    ['q=Chi+co+chu', ['1']],
    ['q=th', ['2', '1']],
    ['after=2026-10-20&before=2026-10-20', ['2', '1']],
    ['after=2026-10-21', []],
    ['before=2026-10-19', []],
    ['after=hôm+qua', ['2', '1']],
  ])('%s finds %j', async (query, expected) => expect(numbers(await open(`/inbox?${query}`))).toEqual(expected));

  test('says what was looked for and how much there is, keeps it in the form, and leads back', async () => {
    const { html } = await open('/inbox?q=báo+<b>&after=2026-10-01');
    expect(html).toContain('Có 1 thư “báo &lt;b&gt;” từ 01/10/2026.');
    expect(html).toContain('name="q" value="báo &lt;b&gt;"');
    expect(html).toContain('name="after" value="2026-10-01"');
    expect(html).toContain('<a href="/inbox">Xem mọi thư</a>');
  });

  test('that finds nothing says so, and what to try', async () => {
    const { html } = await open('/inbox?q=không+có+đâu');
    expect(html).toContain('Không có thư nào “không có đâu”.');
    expect(html).toContain('Gõ có dấu hay không dấu đều được.');
  });

  test('is turned page by page with what was asked', async () => {
    const mailer = nodemailer.createTransport({ host: '127.0.0.1', port: workspace.inbox.port, pool: true });
    const letter = { from: 'a@x.example', to: 'nhieu@x.example', subject: 'Nhắc & nhở', text: 'x' };
    await Promise.all(Array.from({ length: 51 }, () => mailer.sendMail(letter)));
    mailer.close();
    const first = await open('/inbox?q=nhac+%26+nho');
    expect(numbers(first)).toHaveLength(50);
    expect(/<span>(Trang[^<]*)/.exec(first.html)?.[1]).toBe('Trang 1/2 · 51 thư');
    const older = /href="([^"]*)" rel="next"/.exec(first.html)?.[1]?.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=') ?? '';
    expect(numbers(await open(older))).toHaveLength(1);
    expect(numbers(await open('/inbox?q=nhac&page=99'))).toHaveLength(1);
  });
});

test('an empty inbox says so, and has nothing to search', () => {
  expect(empty).toContain('Chưa có thư nào.');
  expect(empty).not.toContain('role="search"');
});

test('the raw mail and its attachments come as downloads, never as pages of this site', async () => {
  const raw = await open('/inbox/2.eml');
  expect(raw.headers.get('content-type')).toContain('message/rfc822');
  expect(raw.html).toBe(Buffer.from(workspace.inbox.read(2)?.raw ?? []).toString());
  const page = await open('/inbox/2/trang.html');
  expect(page.headers.get('content-disposition')).toMatch(/^attachment;/);
  expect(page.headers.get('content-security-policy')).toMatch(/^sandbox/);
  expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  const name = encodeURIComponent('Báo cáo tháng 10.docx');
  const letter = await open(`/inbox/2/${name}`);
  expect(letter.html).toBe('nội dung');
  // RFC 5987: the name in UTF-8 beside one that every browser can read.
  expect(letter.headers.get('content-disposition')).toBe(
    `attachment; filename="B?o c?o th?ng 10.docx"; filename*=UTF-8''${name}`,
  );
  expect(letter.headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
});

test.each([
  '/inbox/999',
  '/inbox/0',
  '/inbox/x',
  '/inbox/1e1',
  '/inbox/99999999999999999999',
  '/inbox/999.eml',
  '/inbox/2/khac.docx',
  '/inbox/2/..%2f1',
])('%s is a page that says it is not there', async (path) => {
  const { status, html } = await open(path);
  expect(status).toBe(404);
  expect(html).toContain('Không tìm thấy');
});
