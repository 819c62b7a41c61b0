import { connect } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import nodemailer from 'nodemailer';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Inbox, inboxSchema, startInbox } from '../../../workspace/inbox/inbox.ts';
import { readMail } from '../../../workspace/inbox/read-mail.ts';

let database: DatabaseSync;
let inbox: Inbox;
beforeEach(async () => {
  database = new DatabaseSync(':memory:');
  database.exec(inboxSchema);
  inbox = await startInbox(database, { now: () => 1_000 });
});
afterEach(async () => {
  await inbox.close();
  database.close();
});

const raw = 'From: a@x.example\r\nTo: b@x.example\r\nSubject: Th=\r\n\r\n.dấu chấm đầu dòng\r\n\r\ncuối\r\n';

async function deliver(content: string | Buffer, to: readonly string[] = ['b@x.example']) {
  const mailer = nodemailer.createTransport({ host: '127.0.0.1', port: inbox.port });
  try {
    return await mailer.sendMail({ envelope: { from: 'a@x.example', to: [...to] }, raw: content });
  } finally {
    mailer.close();
  }
}

const stored = () => Buffer.from(inbox.read(1)?.raw ?? []).toString();

describe('what is sent', () => {
  test('is kept byte by byte before it is acknowledged', async () => {
    const { response } = await deliver(raw);
    expect(response).toMatch(/^250 /);
    expect(stored()).toBe(raw);
    expect(inbox.read(1)).toMatchObject({ number: 1, receivedAt: 1_000, sender: 'a@x.example', recipients: ['b@x.example'] });
  });

  test('keeps the envelope of each message, whatever its headers say', async () => {
    await deliver(raw, ['mot@x.example', 'hai@y.example']);
    expect(inbox.read(1)?.recipients).toEqual(['mot@x.example', 'hai@y.example']);
  });

  test('is numbered from 1 and listed newest first', async () => {
    for (let i = 0; i < 3; i++) await deliver(raw);
    expect(inbox.list(2).map(({ number }) => number)).toEqual([3, 2]);
    expect(inbox.list(2, 2).map(({ number }) => number)).toEqual([1]);
    expect([inbox.count(), inbox.read(4)]).toEqual([3, undefined]);
  });

  test('outlives the server', async () => {
    await deliver(raw);
    await inbox.close();
    inbox = await startInbox(database, { now: () => 2_000 });
    expect(stored()).toBe(raw);
    await deliver(raw);
    expect(inbox.list(5).map(({ number }) => number)).toEqual([2, 1]);
  });

  test('over 25 MB is refused and not kept', async () => {
    const large = Buffer.concat([Buffer.from('Subject: x\r\n\r\n'), Buffer.alloc(26 * 1024 * 1024, 'x\r\n')]);
    await expect(deliver(large)).rejects.toThrow(/552|maximum size/i);
    expect(inbox.count()).toBe(0);
  });
});

describe('a search', () => {
  const all = { words: '', from: 0, before: 5_000 };
  const found = async (query: Partial<typeof all>) => {
    const { total, mails } = await inbox.search({ ...all, ...query }, 10, 0);
    expect(mails).toHaveLength(total);
    return mails.map(({ number }) => number);
  };
  const letter = (subject: string, text: string) =>
    `From: a@x.example\r\nTo: b@x.example\r\nSubject: ${subject}\r\n\r\n${text}\r\n`;

  test('finds by subject, recipient and text, newest first, a part at a time', async () => {
    await deliver(letter('Nhac han', 'Tổ dân phố 1'));
    await deliver(letter('Bao cao', 'Tổ dân phố 2'), ['vh-xh@y.example']);
    expect(await found({})).toEqual([2, 1]);
    expect(await found({ words: 'nhắc' })).toEqual([1]);
    expect(await found({ words: 'dan pho' })).toEqual([2, 1]);
    expect(await found({ words: 'vh-xh' })).toEqual([2]);
    expect(await found({ words: 'nhac "pho 2"' })).toEqual([]);
    const { total, mails } = await inbox.search(all, 1, 1);
    expect([total, mails]).toEqual([2, [expect.objectContaining({ number: 1, subject: 'Nhac han', attachments: 0 })]]);
  });

  test('keeps to the days: from an instant on, and before another', async () => {
    await deliver(letter('x', 'x'));
    const days = [{ from: 1_000 }, { from: 1_001 }, { before: 1_000 }];
    expect(await Promise.all(days.map(found))).toEqual([[1], [], []]);
  });

  test('finds what came after the last look, and what an earlier version of the workspace received', async () => {
    await deliver(letter('Thu cu', 'x'));
    expect(await found({ words: 'thư' })).toEqual([1]);
    await deliver(letter('Thu moi', 'x'));
    expect(await found({ words: 'thư' })).toEqual([2, 1]);
    database.exec('DROP TABLE mail_index');
    database.exec(inboxSchema);
    await inbox.close();
    inbox = await startInbox(database, { now: () => 2_000 });
    expect(await found({ words: 'thư cũ' })).toEqual([1]);
  });

  test('answers at once over thousands of mails', async () => {
    const mail = database.prepare("INSERT INTO mails (received_at, sender, recipients, raw) VALUES (1, '', '[]', x'00')");
    const words = database.prepare("INSERT INTO mail_index VALUES (?, 'x', 'y', 0, ?)");
    database.exec('BEGIN');
    for (let n = 1; n <= 5_000; n++) words.run(mail.run().lastInsertRowid, `${' bao cao thang'.repeat(300)} ${n}`);
    database.exec('COMMIT');
    expect(await inbox.search({ ...all, words: 'tháng 4999' }, 50, 0)).toMatchObject({ total: 1, mails: [{ number: 4_999 }] });
    expect((await inbox.search(all, 50, 4_950)).mails.at(-1)?.number).toBe(1);
  });
});

test('attachments of one name, or named like a part of this site, are told apart', async () => {
  const mailer = nodemailer.createTransport({ host: '127.0.0.1', port: inbox.port });
  const attachments = ['bảng.xlsx', 'bảng.xlsx', 'html', 'bảng.xlsx'].map((filename, i) => ({ filename, content: String(i) }));
  await mailer.sendMail({ from: 'a@x.example', to: 'b@x.example', text: 'x', attachments });
  mailer.close();
  const mail = await readMail(inbox.read(1) ?? expect.unreachable());
  expect(mail.attachments.map(({ name }) => name)).toEqual(['bảng.xlsx', 'bảng (2).xlsx', 'html (2)', 'bảng (3).xlsx']);
});

test('a program that hangs up in the middle leaves nothing and breaks nothing', async () => {
  await new Promise<void>((closed) => {
    const socket = connect(inbox.port, '127.0.0.1', () =>
      socket.write('EHLO x\r\nMAIL FROM:<a@x.example>\r\nRCPT TO:<b@x.example>\r\nDATA\r\nSubj'),
    );
    socket.on('data', (reply) => {
      if (String(reply).includes('354')) socket.destroy();
    });
    socket.on('close', () => closed());
  });
  await deliver(raw);
  expect(inbox.count()).toBe(1);
});

test('reads a mail as its reader would: letters, parts, attachments', async () => {
  const mailer = nodemailer.createTransport({ host: '127.0.0.1', port: inbox.port });
  await mailer.sendMail({
    from: '"Phường Kinh Bắc" <a@x.example>',
    to: ['b@x.example', 'c@x.example'],
    subject: 'Báo cáo tháng 10/2026',
    text: 'Kính gửi',
    html: '<p>Kính gửi</p>',
    attachments: [{ content: 'không tên', contentType: 'application/octet-stream' }],
  });
  mailer.close();
  const received = inbox.read(1);
  if (!received) throw new Error('no mail');
  const mail = await readMail(received);
  expect(mail).toMatchObject({ subject: 'Báo cáo tháng 10/2026', to: 'b@x.example, c@x.example', html: '<p>Kính gửi</p>' });
  expect(mail.text?.trim()).toBe('Kính gửi');
  expect(mail.attachments.map(({ name }) => name)).toEqual([expect.stringMatching(/^(?:tep-1|attachment-1.*)$/)]);
  expect(mail.headers.some((line) => line.startsWith('Message-ID:'))).toBe(true);
});

test('a mail without headers still has something to show', async () => {
  await deliver('\r\nchỉ có thân\r\n');
  const received = inbox.read(1);
  if (!received) throw new Error('no mail');
  expect(await readMail(received)).toMatchObject({
    subject: '(không có tiêu đề)',
    from: 'a@x.example',
    to: 'b@x.example',
    html: undefined,
    attachments: [],
  });
});
