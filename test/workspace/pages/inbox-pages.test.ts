import nodemailer from 'nodemailer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SmallWorkspace, smallWorkspace } from '../small-workspace.ts';

let workspace: SmallWorkspace;
beforeAll(async () => {
  workspace = await smallWorkspace();
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
  expect(html).not.toContain('bieu-do.png');
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

test('the raw mail and its attachments come as downloads, never as pages of this site', async () => {
  const raw = await open('/inbox/2.eml');
  expect(raw.headers.get('content-type')).toContain('message/rfc822');
  expect(raw.html).toBe(Buffer.from(workspace.inbox.read(2)?.raw ?? []).toString());
  const page = await open('/inbox/2/trang.html');
  expect(page.headers.get('content-disposition')).toMatch(/^attachment;/);
  expect(page.headers.get('content-security-policy')).toMatch(/^sandbox/);
  expect((await open(`/inbox/2/${encodeURIComponent('Báo cáo tháng 10.docx')}`)).html).toBe('nội dung');
});

test.each([
  '/inbox/3',
  '/inbox/0',
  '/inbox/x',
  '/inbox/1e1',
  '/inbox/99999999999999999999',
  '/inbox/3.eml',
  '/inbox/2/khac.docx',
  '/inbox/2/..%2f1',
])('%s is a page that says it is not there', async (path) => {
  const { status, html } = await open(path);
  expect(status).toBe(404);
  expect(html).toContain('Không tìm thấy');
});
