/** What goes with a report, as a reader's program finds it: pictures in the page, files beside it, names that no header can stumble over. */
import { type Attachment, type ParsedMail, simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import type { AttachedFile, InlineFile, Message } from '../../functions/delivery/mailer.ts';
import { composeMime, LARGEST_MESSAGE, MessageRefused } from '../../functions/delivery/smtp-mime.ts';
import { withoutBoundaries } from './mime-boundaries.ts';

const message: Message = {
  from: { name: 'UBND phường Kinh Bắc', address: 'vhxh@kinhbac.example' },
  to: { name: 'Sở Y tế', address: 'soyte@bacninh.example' },
  subject: 'Báo cáo tháng 10/2026',
  html: '<p>Kính gửi</p><img src="cid:chart" alt="">',
  text: 'Kính gửi\n',
  messageId: '<r.1@kinhbac.example>',
  date: 1_792_000_000_000,
};
/** Every byte there is, so that no encoding may touch one. */
const everyByte = Uint8Array.from({ length: 1024 }, (_, i) => i % 256);
const chart: InlineFile = { cid: 'chart', filename: 'bieu-do-2026-10.png', contentType: 'image/png', bytes: everyByte };
const letter: AttachedFile = {
  filename: 'bao-cao-2026-10.docx',
  contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  bytes: everyByte.toReversed(),
};
const workbook: AttachedFile = { filename: 'so-lieu-2026-10.xlsx', contentType: 'application/x-sheet', bytes: everyByte };

const composed = async (files: Partial<Message>): Promise<string> =>
  Buffer.from(await composeMime({ ...message, ...files })).toString('latin1');
const parsed = async (files: Partial<Message>): Promise<ParsedMail> =>
  simpleParser(Buffer.from(await composeMime({ ...message, ...files })), { skipImageLinks: true });
const facts = ({ filename, contentType, related, cid, contentDisposition }: Attachment) => ({
  filename,
  contentType,
  related: related === true,
  cid,
  contentDisposition,
});

describe('a message with files', () => {
  it('has the picture inside the page and the files beside it, byte for byte', async () => {
    const { attachments, html, text } = await parsed({ inline: [chart], attachments: [letter, workbook] });
    expect(attachments.map(facts)).toEqual([
      {
        filename: chart.filename,
        contentType: 'image/png',
        related: true,
        cid: 'chart',
        contentDisposition: 'inline',
      },
      ...[letter, workbook].map(({ filename, contentType }) => ({
        filename,
        contentType,
        related: false,
        cid: undefined,
        contentDisposition: 'attachment',
      })),
    ]);
    expect(attachments.map(({ content }) => new Uint8Array(content))).toEqual([chart.bytes, letter.bytes, workbook.bytes]);
    expect([html, text]).toEqual([message.html, message.text]);
  });

  it('is nested as mail programs expect it: files beside both texts, the picture beside the page', async () => {
    const raw = await composed({ inline: [chart], attachments: [letter] });
    expect([...raw.matchAll(/^Content-Type:\s+([\w.+/-]+)/gm)].map(([, type]) => type)).toEqual([
      'multipart/mixed',
      'multipart/alternative',
      'text/plain',
      'multipart/related',
      'text/html',
      'image/png',
      letter.contentType,
    ]);
  });

  it('is ASCII in short lines', async () => {
    const raw = await composed({ inline: [chart], attachments: [letter] });
    expect(raw).toMatch(/^[\t\r\n\x20-\x7e]*$/);
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(110);
  });

  it('differs from one call to the next in its boundaries alone', async () => {
    const files = { inline: [chart], attachments: [letter, workbook] };
    const [one, other] = [await composeMime({ ...message, ...files }), await composeMime({ ...message, ...files })];
    expect(other).not.toEqual(one);
    expect(withoutBoundaries(other)).toBe(withoutBoundaries(one));
  });

  it.each([
    ['a name with a line end', { attachments: [{ ...letter, filename: 'a\r\nBcc: x@y.example' }] }],
    ['a name with a quote', { attachments: [{ ...letter, filename: 'a".docx' }] }],
    ['a name with a folder', { attachments: [{ ...letter, filename: '../a.docx' }] }],
    ['a name that a header would have to encode', { attachments: [{ ...letter, filename: 'báo-cáo.docx' }] }],
    ['a type with a parameter', { attachments: [{ ...letter, contentType: 'text/html; name=x' }] }],
    ['a picture without a name', { inline: [{ ...chart, cid: '' }] }],
    ['a picture’s name with brackets', { inline: [{ ...chart, cid: 'a>b' }] }],
  ] satisfies [string, Partial<Message>][])('is refused with %s', async (_, files) => {
    await expect(composeMime({ ...message, ...files })).rejects.toThrow(MessageRefused);
  });

  it('is refused when it is over 5 MB as it would leave, and says so', async () => {
    // Base64 in lines makes 57 bytes 78.
    const of = (size: number) => ({ attachments: [{ ...letter, bytes: new Uint8Array(size) }] });
    const fits = Math.floor(((LARGEST_MESSAGE - 3_000) * 57) / 78);
    expect((await composeMime({ ...message, ...of(fits) })).length).toBeLessThanOrEqual(LARGEST_MESSAGE);
    await expect(composeMime({ ...message, ...of(4_000_000) })).rejects.toThrow('Thư nặng 5,5 MB, quá 5,0 MB; chưa gửi gì.');
  });
});
