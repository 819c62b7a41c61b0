import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { instantOf } from '../../functions/calendar/instant.ts';
import { type MailIdentity, messageIdOf } from '../../functions/delivery/mail-key.ts';
import { ATTEMPT_LIMIT, type Message, type Outcome } from '../../functions/delivery/mailer.ts';
import { smtpMailer } from '../../functions/delivery/smtp-mailer.ts';
import { composeMime, MessageRefused } from '../../functions/delivery/smtp-mime.ts';

interface Received {
  readonly raw: string;
  readonly envelope: { readonly from: string; readonly to: readonly string[] };
}

const servers: SMTPServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise<void>((done) => server.close(() => done()))));
});

/** A real SMTP server on a port of its own; `received` grows with each message. */
async function inbox(
  options: SMTPServerOptions = {},
  host = '127.0.0.1',
): Promise<{ url: string; port: number; received: Received[] }> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? '' : mailFrom.address;
        received.push({
          raw: Buffer.concat(chunks).toString('utf8'),
          envelope: { from, to: rcptTo.map(({ address }) => address) },
        });
        callback();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, host, () => listening()));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://${host}:${port}`, port, received };
}

const identity: MailIdentity = {
  plan: 'kinh-bac-2026-2030',
  period: '2026-10',
  kind: 'month',
  recipient: 'soyte@bacninh.example',
  revision: 0,
};
const message: Message = {
  from: { name: 'UBND phường Kinh Bắc', address: 'vhxh@kinhbac.example' },
  to: { name: 'Sở Y tế tỉnh Bắc Ninh', address: 'soyte@bacninh.example' },
  subject: '[Phường Kinh Bắc] Báo cáo tháng 10/2026 phòng ngừa lao động trẻ em: đạt 1/8 chỉ tiêu',
  html: `<p>${'Phòng ngừa, giảm thiểu lao động trẻ em. '.repeat(200)}</p>`,
  text: 'Kính gửi: Sở Y tế tỉnh Bắc Ninh\n\n.\n- Đạt 1/8 chỉ tiêu\nFrom here\n',
  messageId: messageIdOf(identity, 'kinhbac.example'),
  date: instantOf('2026-10-19', 17, 0),
};

/** The message made into bytes and sent, as a run does it. */
const send = async (url: string, sent: Message): Promise<Outcome> => {
  const mailer = smtpMailer(url);
  return mailer.send({ from: sent.from.address, to: sent.to.address, bytes: await mailer.compose(sent) });
};
const deliver = async (sent: Message): Promise<{ mail: ParsedMail; raw: string; envelope: Received['envelope'] }> => {
  const { url, received } = await inbox();
  await send(url, sent);
  const [only] = received;
  if (only === undefined || received.length > 1) throw new Error(`${received.length} messages`);
  return { mail: await simpleParser(only.raw), raw: only.raw, envelope: only.envelope };
};
const mailboxes = (header: AddressObject | AddressObject[] | undefined) => [header].flat().flatMap((each) => each?.value ?? []);
/** Header names as they stand in the raw bytes, folded lines joined to theirs. */
const headerNames = (raw: string) => [...(raw.split('\r\n\r\n')[0] ?? '').matchAll(/^([^\s:]+):/gm)].map(([, name]) => name);

const ALLOWED = ['From', 'To', 'Subject', 'Message-ID', 'Auto-Submitted', 'Date', 'MIME-Version', 'Content-Type'];

describe('a message over SMTP', () => {
  it('arrives as it was written', async () => {
    const { mail, envelope } = await deliver(message);
    expect(mail.subject).toBe(message.subject);
    expect(mail.text).toBe(message.text);
    expect(mail.html).toBe(message.html);
    expect(mailboxes(mail.from)).toEqual([{ name: 'UBND phường Kinh Bắc', address: 'vhxh@kinhbac.example' }]);
    expect(mailboxes(mail.to)).toEqual([{ name: 'Sở Y tế tỉnh Bắc Ninh', address: 'soyte@bacninh.example' }]);
    expect(envelope).toEqual({ from: 'vhxh@kinhbac.example', to: ['soyte@bacninh.example'] });
    expect(mail.messageId).toBe(message.messageId);
    expect(mail.date?.getTime()).toBe(message.date);
    expect(mail.attachments).toEqual([]);
  });

  it('has the headers it needs and no other, and lines that every server takes', async () => {
    const { raw } = await deliver(message);
    expect(headerNames(raw).toSorted()).toEqual(ALLOWED.toSorted());
    expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(raw.match(/^Content-Transfer-Encoding: quoted-printable\r$/gm)).toHaveLength(2);
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
  });

  it('is ASCII, with the line ends of SMTP and no other', async () => {
    const text = Buffer.from(await composeMime({ ...message, text: 'a\rb\nc\r\nd', html: '<p>\r\n.\n\r</p>' })).toString(
      'latin1',
    );
    expect(text).toMatch(/^[\x20-\x7e\t\r\n]*$/);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).toMatch(/\r\n$/);
  });

  it('is sent when the server says so', async () => {
    const { url } = await inbox();
    expect(await send(url, message)).toEqual({ outcome: 'sent', code: '250' });
  });

  it('differs from call to call in its boundary only, which is why its bytes are kept', async () => {
    const [one, other] = [await composeMime(message), await composeMime(message)];
    const withoutBoundary = [one, other].map((bytes) =>
      Buffer.from(bytes)
        .toString('latin1')
        .replaceAll(/--_NmP-[\w-]+/g, 'boundary'),
    );
    expect(withoutBoundary[0]).toBe(withoutBoundary[1]);
    expect(one).not.toEqual(other);
  });
});

describe('what people typed, in a header', () => {
  const payloads = [
    'x\r\nBcc: evil@evil.example',
    'x\nBcc: evil@evil.example',
    'x\rBcc: evil@evil.example',
    'x\r\n\r\n<script>alert(1)</script>',
    'x\u0000Bcc: evil@evil.example',
    'x\u0085Bcc: evil@evil.example',
    'x\u2028Bcc: evil@evil.example',
    'x\u2029Bcc: evil@evil.example',
    'x, evil@evil.example',
    'x" <evil@evil.example>, "',
    '=?utf-8?Q?=0D=0ABcc:_evil=40evil.example?=',
    'x\r\n.\r\nMAIL FROM:<evil@evil.example>',
  ];
  const fields: readonly [string, (payload: string) => Message][] = [
    ['subject', (payload) => ({ ...message, subject: payload })],
    ['recipient’s name', (payload) => ({ ...message, to: { ...message.to, name: payload } })],
    ['sender’s name', (payload) => ({ ...message, from: { ...message.from, name: payload } })],
    ['message id', (payload) => ({ ...message, messageId: payload })],
    ['text', (payload) => ({ ...message, text: payload })],
    ['page', (payload) => ({ ...message, html: payload })],
  ];

  it.each(fields)('never adds a header or a recipient by the %s', async (_, hostile) => {
    const { url, received } = await inbox();
    await Promise.all(payloads.map((payload) => send(url, hostile(payload))));
    expect(received).toHaveLength(payloads.length);
    for (const { raw, envelope } of received) {
      expect(envelope).toEqual({ from: 'vhxh@kinhbac.example', to: ['soyte@bacninh.example'] });
      expect(headerNames(raw).filter((name) => !ALLOWED.includes(name ?? '') && name !== 'Content-Transfer-Encoding')).toEqual(
        [],
      );
      const mail = await simpleParser(raw);
      expect(mailboxes(mail.to).map(({ address }) => address)).toEqual(['soyte@bacninh.example']);
      expect(mail.bcc).toBeUndefined();
    }
  });

  it.each(payloads)('is refused in an address: %j', async (payload) => {
    const { url, received } = await inbox();
    const bytes = await composeMime(message);
    for (const address of [payload, `a@bacninh.example${payload}`]) {
      for (const end of ['from', 'to'] as const) {
        await expect(composeMime({ ...message, [end]: { name: '', address } })).rejects.toBeInstanceOf(MessageRefused);
        const envelope = { from: message.from.address, to: message.to.address, [end]: address };
        expect(await smtpMailer(url).send({ ...envelope, bytes })).toEqual({ outcome: 'refused', code: 'EENVELOPE' });
      }
    }
    expect(received).toEqual([]);
  });

  it('never makes the mailer read a file or a URL', async () => {
    const canary = 'data:text/plain,canary-from-a-url';
    const { raw } = await deliver({
      ...message,
      html: `<img src="file:///etc/hostname"><img src="${canary}">`,
      text: 'file:///etc/hostname',
    });
    const mail = await simpleParser(raw);
    expect(mail.attachments).toEqual([]);
    expect(mail.html).toContain(canary);
  });
});

describe('a server that does not take the message', () => {
  it('is told by the code of its answer', async () => {
    const { url } = await inbox({
      onRcptTo: (_address, _session, callback) => callback(Object.assign(new Error('mailbox full'), { responseCode: 452 })),
    });
    expect(await send(url, message)).toEqual({ outcome: 'refused', code: '452' });
  });

  it('need not be there', async () => {
    const { url } = await inbox();
    const server = servers.splice(0)[0];
    await new Promise<void>((closed) => server?.close(() => closed()));
    expect(await send(url, message)).toEqual({ outcome: 'refused', code: 'ECONNREFUSED' });
  });

  it('need not have a name that anybody knows', async () => {
    expect(await send('smtp://mail.invalid', message)).toMatchObject({
      outcome: 'refused',
      code: expect.stringMatching(/^E[A-Z_]+$/),
    });
  });

  it('may want a login that the address has not, or has wrong, or offer none', async () => {
    const guarded = await inbox({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, callback) => callback(new Error('Invalid username or password')),
    });
    const open = await inbox({ disabledCommands: ['AUTH'] });
    expect(await send(guarded.url, message)).toEqual({ outcome: 'refused', code: '530' });
    expect(await send(`smtp://v:wrong@127.0.0.1:${guarded.port}`, message)).toEqual({ outcome: 'refused', code: '535' });
    expect(await send(`smtp://v@127.0.0.1:${guarded.port}`, message)).toEqual({ outcome: 'refused', code: 'EAUTH' });
    expect(await send(`smtp://v:n@127.0.0.1:${open.port}`, message)).toEqual({ outcome: 'refused', code: '500' });
    expect([...guarded.received, ...open.received]).toEqual([]);
  });
});

describe('TLS', () => {
  it('signs in with the user and password of the address', async () => {
    let signedIn: unknown;
    const { port, received } = await inbox({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth(auth, _session, callback) {
        signedIn = { user: auth.username, pass: auth.password };
        callback(null, { user: auth.username });
      },
    });
    await send(`smtp://v%40n:p%3A%2F@127.0.0.1:${port}`, message);
    expect(signedIn).toEqual({ user: 'v@n', pass: 'p:/' });
    expect(received).toHaveLength(1);
  });

  /** The same machine by an address that the mailer does not take for loopback: in its place stands the server of some network. */
  const ELSEWHERE = '127.0.0.2';

  it.each<[string, SMTPServerOptions, string, RegExp]>([
    ['offers none', { disabledCommands: ['STARTTLS'] }, 'smtp', /^500$/],
    ['offers it with a certificate of its own making', { hideSTARTTLS: false }, 'smtp', /CERT/],
    ['speaks it from the start with a certificate of its own making', { secure: true }, 'smtps', /CERT/],
    ['does not speak it where it was promised', {}, 'smtps', /^ERR_SSL_/],
  ])('is required and checked outside this machine: a server that %s gets nothing', async (_, options, protocol, code) => {
    const { port, received } = await inbox(options, ELSEWHERE);
    const outcome = await send(`${protocol}://${ELSEWHERE}:${port}`, message);
    expect(outcome).toEqual({ outcome: 'refused', code: expect.stringMatching(code) });
    expect(received).toEqual([]);
  });

  it('may be self-made on this machine', async () => {
    const { port, received } = await inbox({ secure: true });
    expect(await send(`smtps://127.0.0.1:${port}`, message)).toEqual({ outcome: 'sent', code: '250' });
    expect(received).toHaveLength(1);
  });

  it('changes nothing in what is known: a server that falls silent after the mail is left, and its socket closed', async () => {
    const [reached, left] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const { port } = await inbox({ secure: true, onData: (stream) => void stream.resume().once('end', () => reached.resolve()) });
    servers.at(-1)?.server.on('connection', (socket) => socket.once('close', () => left.resolve()));
    // The server, too, waits by setTimeout, so time goes on by itself until the mail is there.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    try {
      const sending = send(`smtps://127.0.0.1:${port}`, message);
      await reached.promise;
      vi.advanceTimersByTime(ATTEMPT_LIMIT);
      expect(await sending).toEqual({ outcome: 'unknown', code: 'ETIMEDOUT' });
      await left.promise;
    } finally {
      vi.useRealTimers();
    }
  });

  it('need not come about: a server that never shakes hands is left, and its socket closed', async () => {
    const left = Promise.withResolvers<void>();
    const mute = createServer((socket) => void socket.resume().once('close', () => left.resolve())).listen(0, '127.0.0.1');
    await once(mute, 'listening');
    const { port } = mute.address() as AddressInfo;
    const limits = { greeting: 300, message: 1000, quit: 100 };
    const envelope = { from: message.from.address, to: message.to.address };
    const sent = await smtpMailer(`smtps://127.0.0.1:${port}`, limits).send({ ...envelope, bytes: await composeMime(message) });
    expect(sent).toEqual({ outcome: 'refused', code: 'ETIMEDOUT' });
    await left.promise;
    mute.close();
  });
});
