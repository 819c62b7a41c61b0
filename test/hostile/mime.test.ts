import { simpleParser } from 'mailparser';
import { expect, it } from 'vitest';
import { messageIdOf } from '../../functions/delivery/mail-key.ts';
import type { Message } from '../../functions/delivery/mailer.ts';
import { reportMessage } from '../../functions/delivery/message.ts';
import { composeMime } from '../../functions/delivery/smtp-mime.ts';
import { HOSTILE, inBatches, LISTED, SHORT } from './strings.ts';

const identity = {
  plan: 'kinh-bac-2026-2030',
  period: '2026-10',
  kind: 'month',
  recipient: 'soyte@bacninh.example',
  revision: 0,
} as const;
const FROM = 'vhxh@kinhbac.example';
const TO = 'soyte@bacninh.example';

/** Typed into every field that may hold text, past what the report's own composing would have mended. */
const typedEverywhere = ([text, sender = text, reader = text]: readonly [string, ...string[]], body = text): Message => ({
  from: { name: sender, address: FROM },
  to: { name: reader, address: TO },
  subject: text,
  html: body,
  text: body,
  messageId: messageIdOf(identity, 'kinhbac.example'),
  date: Date.UTC(2026, 9, 19, 10),
});

const ALLOWED = [
  'From',
  'To',
  'Subject',
  'Message-ID',
  'Date',
  'MIME-Version',
  'Content-Type',
  'Auto-Submitted',
  'Content-Transfer-Encoding',
];

/** As they are in the bytes: a line that begins with a space goes on from the line before. */
function headersOf(bytes: Uint8Array): Map<string, string> {
  const raw = Buffer.from(bytes).toString('latin1');
  const lines = raw
    .slice(0, raw.indexOf('\r\n\r\n'))
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]));
}

it('no text adds a header or a mailbox, whatever field it stands in', async () => {
  // Three at a time: one stands in each header, and each of the listed ones in all of them below.
  for (const [text = '', ...more] of inBatches(HOSTILE, 3)) {
    const bytes = await composeMime(typedEverywhere([text, ...more], 'x'));
    const headers = headersOf(bytes);
    expect([...headers.keys()].filter((name) => !ALLOWED.includes(name))).toEqual([]);
    expect(headers.size).toBeLessThanOrEqual(ALLOWED.length);
    expect(headers.get('From')?.endsWith(FROM) || headers.get('From')?.endsWith(`<${FROM}>`)).toBe(true);
    expect(headers.get('To')?.endsWith(TO) || headers.get('To')?.endsWith(`<${TO}>`)).toBe(true);
    // A name is quoted or encoded, so that no comma of it parts two mailboxes.
    expect(unquoted(headers.get('To') ?? '')).not.toMatch(/[,;:@].*</);
  }
});

const unquoted = (header: string): string =>
  header.replaceAll(/"(?:[^"\\]|\\.)*"/g, '').replaceAll(/=\?[^?]*\?[BQ]\?[^?]*\?=/gi, '');

it('a mail program reads one sender, one reader and the two bodies that were written', async () => {
  for (const text of SHORT) {
    const bytes = await composeMime(typedEverywhere([text]));
    expect(longestLine(bytes)).toBeLessThanOrEqual(998);
    const mail = await simpleParser(Buffer.from(bytes), { skipTextToHtml: true });
    const readers = [mail.to].flat().flatMap((field) => field?.value ?? []);
    expect(readers.map(({ address }) => address)).toEqual([TO]);
    expect([mail.cc, mail.bcc, mail.attachments.length]).toEqual([undefined, undefined, 0]);
    expect(ends(mail.text ?? '')).toBe(ends(text));
  }
}, 120_000);

/** A line end is one line end; a mail has no half characters, and ends as it likes. */
const ends = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?|\n/g, '\n')
    .trimEnd();

const longestLine = (bytes: Uint8Array): number =>
  Math.max(
    ...Buffer.from(bytes)
      .toString('latin1')
      .split('\r\n')
      .map((line) => line.length),
  );

it('a reader’s name is one line of at most 160 letters before it is a header at all', () => {
  for (const name of LISTED) {
    const mail = { subject: 's', html: 'h', text: 't' };
    const { to } = reportMessage({ from: FROM, to: { name, address: TO }, mail, identity, date: 0 });
    expect([...to.name].length).toBeLessThanOrEqual(160);
    expect(to.name).not.toMatch(/[\p{Cc}\u2028-\u202E\u2066-\u2069]/u);
  }
});
