import { Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ATTEMPT_LIMIT, type Outcome, type StoredMail } from '../../functions/delivery/mailer.ts';
import { smtpMailer } from '../../functions/delivery/smtp-mailer.ts';
import { record } from './fault-table.ts';
import { type Script, type ScriptedSmtp, type Stage, scriptedSmtp, sha256 } from './scripted-smtp.ts';

/** Real time is given freely, since a busy machine may be slow; to servers that hang, time is made to pass (`timePasses`). */
const LIMITS = { greeting: 20_000, message: 20_000, quit: 20_000 };

const LINE = 'Dòng thứ nhất.\r\n.\r\n..hai chấm\r\nFrom đầu dòng\r\n';
const mail: StoredMail = {
  from: 'vhxh@kinhbac.example',
  to: 'soyte@bacninh.example',
  bytes: Buffer.from(`Subject: x\r\n\r\n${LINE.repeat(2000)}`),
};

const servers: ScriptedSmtp[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});
const serve = async (script: Script = {}): Promise<ScriptedSmtp> => {
  const server = await scriptedSmtp(script);
  servers.push(server);
  return server;
};

const close = (socket: Socket) => void socket.end();
const reset = (socket: Socket) => void socket.resetAndDestroy();
const hang = () => undefined;
const say = (text: string, then: (socket: Socket) => void) => (socket: Socket) => {
  socket.write(text, () => then(socket));
};
/** Something every few ms, never an end. */
const drip = (text: string) => (socket: Socket) => {
  const dripping = setInterval(() => socket.write(text), 5);
  socket.once('close', () => clearInterval(dripping));
};

const STAGES: readonly Stage[] = ['banner', 'EHLO', 'AUTH', 'MAIL', 'RCPT', 'DATA', 'body', 'dot', 'QUIT'];
const FAULTS = {
  close: { act: close },
  reset: { act: reset },
  hang: { act: hang },
  '4xx': { answer: '451 4.3.0 later\r\n' },
  '5xx': { answer: '554 5.0.0 <b>no</b>\r\n' },
} satisfies Record<string, Script>;
/** What of an answer may arrive when the connection is cut: never enough, whatever the server was about to say. */
const CUT_ANSWERS = [
  '2',
  '25',
  '250',
  '250 2.0.0 O',
  '250-2.0.0 taken\r\n',
  '4',
  '45',
  '451',
  '451 4.3.0 lat',
  '554-5.0.0 no\r\n',
];

interface Run {
  readonly name: string;
  readonly outcome: Outcome;
  /** How often the server accepted the mail. */
  readonly accepted: number;
  /** Whether the socket was closed when the outcome was said. */
  readonly closed: boolean;
}

const connecting = vi.spyOn(Socket.prototype, 'connect');
afterAll(() => connecting.mockRestore());
const socketTo = (port: number): Socket | undefined =>
  connecting.mock.contexts[connecting.mock.calls.findIndex((call: unknown[]) => call[0] === port)] as Socket | undefined;

/** One mail to a server with this script. */
async function run(name: string, server: ScriptedSmtp, limits = LIMITS): Promise<Run> {
  const outcome = await smtpMailer(server.url, limits).send(mail);
  const closed = socketTo(server.port)?.closed ?? false;
  await server.left();
  return { name, outcome, accepted: server.accepted.length, closed };
}

/** Begins `work`, waits until every server has come to where it hangs, then lets the limits of an attempt pass at once. */
async function timePasses<T>(hanging: readonly ScriptedSmtp[], work: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const working = work();
    await Promise.all(hanging.map(({ departed }) => departed));
    vi.advanceTimersByTime(LIMITS.message);
    return await working;
  } finally {
    vi.useRealTimers();
  }
}

const stageCases = (mode: string, pipelining: boolean): [string, Script][] =>
  STAGES.flatMap((at) =>
    Object.entries(FAULTS).map(([fault, script]): [string, Script] => [`${mode} ${at} ${fault}`, { at, pipelining, ...script }]),
  );
const cases: [string, Script][] = [
  ...stageCases('plain', false),
  ...stageCases('pipelined', true),
  ...Object.entries({ close, reset, hang }).flatMap(([end, act]): [string, Script][] => [
    [`accepted, then ${end}`, { at: 'dot', accepts: true, act }],
    ...CUT_ANSWERS.flatMap((text): [string, Script][] => [
      [`accepted, ${JSON.stringify(text)}, ${end}`, { at: 'dot', accepts: true, act: say(text, act) }],
      [`not accepted, ${JSON.stringify(text)}, ${end}`, { at: 'dot', act: say(text, act) }],
    ]),
  ]),
  ...Object.entries({ close, reset, silence: hang }).flatMap(([end, act]): [string, Script][] => [
    [`accepted, whole answer, ${end}`, { at: 'dot', accepts: true, act: say('250 2.0.0 taken\r\n', act) }],
    [`closing down, ${end}`, { at: 'dot', act: say('421 4.3.2 closing\r\n', act) }],
  ]),
];

const runs = new Map<string, Run>();
const outcomeOf = (name: string): string | undefined => runs.get(name)?.outcome.outcome;
const named = (pattern: RegExp): Run[] => [...runs.values()].filter(({ name }) => pattern.test(name));
const outcomesOf = (pattern: RegExp): string[] => [...new Set(named(pattern).map(({ outcome }) => outcome.outcome))];

describe('a server that fails at any stage', () => {
  beforeAll(async () => {
    const started = await Promise.all(cases.map(async ([name, script]) => ({ name, server: await scriptedSmtp(script) })));
    const [hanging, others] = [
      started.filter(({ name }) => name.endsWith('hang')),
      started.filter(({ name }) => !name.endsWith('hang')),
    ];
    const attempts = (some: typeof started) =>
      Promise.all(some.map(({ name, server }) => run(name, server, { ...LIMITS, quit: 200 })));
    const done = [
      ...(await attempts(others)),
      ...(await timePasses(
        hanging.map(({ server }) => server),
        () => attempts(hanging),
      )),
    ];
    for (const each of done) runs.set(each.name, each);
    for (const { server } of started) server.close();
  });

  it.each(['plain', 'pipelined'])(
    'refuses before its go-ahead; afterwards only its answer says what became of the mail (%s)',
    (mode) => {
      const row = (stage: Stage) =>
        Object.keys(FAULTS)
          .map((fault) => outcomeOf(`${mode} ${stage} ${fault}`))
          .join(' ');
      expect(Object.fromEntries(STAGES.map((stage) => [stage, row(stage)]))).toEqual({
        // close, reset, hang, 4xx, 5xx
        banner: 'refused refused refused refused refused',
        EHLO: 'refused refused refused refused refused',
        AUTH: 'refused refused refused refused refused',
        MAIL: 'refused refused refused refused refused',
        RCPT: 'refused refused refused refused refused',
        DATA: 'refused refused refused refused refused',
        body: 'unknown unknown unknown refused refused',
        dot: 'unknown unknown unknown refused refused',
        QUIT: 'sent sent sent sent sent',
      });
    },
  );

  it('is told by its code or by a short word, never by its own text', () => {
    expect(new Set(named(/4xx$/).map(({ outcome }) => outcome.code))).toEqual(new Set(['451', '250']));
    expect(new Set(named(/5xx$/).map(({ outcome }) => outcome.code))).toEqual(new Set(['554', '250']));
    expect(new Set(named(/(?<!QUIT) hang$/).map(({ outcome }) => outcome.code))).toEqual(new Set(['ETIMEDOUT']));
    for (const { outcome } of runs.values()) expect(outcome.code).toMatch(/^(?:\d{3}|E[A-Z]+)$/);
  });

  it('leaves it open when it says half a word, whatever it had decided', () => {
    expect(named(/^(?:not )?accepted, "/)).toHaveLength(60);
    expect(outcomesOf(/^(?:not )?accepted, "/)).toEqual(['unknown']);
    expect(outcomesOf(/^accepted, then/)).toEqual(['unknown']);
  });

  it('has the mail once its answer is whole, and has not when it says that it closes down instead', () => {
    expect(outcomesOf(/^accepted, whole answer, (?:close|silence)$/)).toEqual(['sent']);
    // A reset may overtake the answer.
    expect(outcomeOf('accepted, whole answer, reset')).toMatch(/^(?:sent|unknown)$/);
    expect(named(/^closing down/).map(({ outcome }) => outcome)).toEqual(Array(3).fill({ outcome: 'refused', code: '421' }));
  });

  it('is left with no socket open', () => {
    expect([...runs.values()].filter(({ closed }) => !closed)).toEqual([]);
  });

  it('is never said to have refused what it accepted, nor to have what it did not accept', () => {
    const all = [...runs.values()];
    const wrong = all.filter(
      ({ outcome: { outcome }, accepted }) => (outcome === 'refused' && accepted > 0) || (outcome === 'sent' && accepted === 0),
    );
    const twice = all.filter(({ accepted }) => accepted > 1);
    expect({ wrong, twice, runs: all.length }).toEqual({ wrong: [], twice: [], runs: 159 });
    const parked = all.filter(({ outcome }) => outcome.outcome === 'unknown').length;
    record('SMTP faults at each stage', { runs: all.length, duplicates: twice.length, losses: wrong.length, parked });
  });
});

describe('a server that never comes to an end', () => {
  it.each<[string, Script, string]>([
    ['its greeting', { at: 'banner', act: drip('220-wait\r\n') }, 'refused'],
    ['a line of its greeting', { at: 'banner', act: drip('2') }, 'refused'],
    ['its answer to the login', { at: 'AUTH', act: drip('235-wait\r\n') }, 'refused'],
    ['its answer to the mail', { at: 'dot', act: drip('250-wait\r\n') }, 'unknown'],
    ['a line of its answer to the mail', { at: 'dot', accepts: true, act: drip('2') }, 'unknown'],
    ['its good-bye', { at: 'QUIT', act: drip('221-wait\r\n') }, 'sent'],
  ])('with %s is left when the time is up', async (name, script, expected) => {
    const server = await serve(script);
    const { outcome, closed } = await timePasses([server], () => run(name, server));
    expect(outcome).toEqual({ outcome: expected, code: expected === 'sent' ? '250' : 'ETIMEDOUT' });
    expect(closed).toBe(true);
  });

  it('of reading is left when the time is up', async () => {
    const server = await serve({ at: 'body', act: (socket) => void socket.pause() });
    const long = { ...mail, bytes: Buffer.alloc(16_000_000, LINE) };
    const outcome = await timePasses([server], () => smtpMailer(server.url, LIMITS).send(long));
    expect(outcome).toEqual({ outcome: 'unknown', code: 'ETIMEDOUT' });
    expect(socketTo(server.port)?.closed).toBe(true);
  });

  it('is left before an attempt’s limit is over', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const server = await serve({ at: 'dot', act: hang });
      const sending = smtpMailer(server.url).send(mail);
      await server.departed;
      vi.advanceTimersByTime(ATTEMPT_LIMIT - 1);
      expect(await sending).toEqual({ outcome: 'unknown', code: 'ETIMEDOUT' });
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('a server that says something else than it should', () => {
  it.each<[string, Script, Outcome]>([
    ['greets twice', { at: 'banner', answer: '220 ready\r\n220 ready\r\n' }, { outcome: 'refused', code: 'EPROTOCOL' }],
    ['answers DATA with a 250', { at: 'DATA', answer: '250 ok\r\n' }, { outcome: 'refused', code: 'EPROTOCOL' }],
    ['answers the mail with a single digit', { at: 'dot', answer: '2\r\n' }, { outcome: 'unknown', code: 'EPROTOCOL' }],
    [
      'answers the mail with yes and no',
      { at: 'dot', answer: '250-ok\r\n550 no\r\n' },
      { outcome: 'unknown', code: 'EPROTOCOL' },
    ],
    ['answers the mail with no and yes', { at: 'dot', answer: '550-no\r\n250 ok\r\n' }, { outcome: 'unknown', code: 'EMESSAGE' }],
    ['asks for more after the mail', { at: 'dot', answer: '354 go on\r\n' }, { outcome: 'unknown', code: 'EMESSAGE' }],
    ['answers the mail with another 2xx', { at: 'dot', accepts: true, answer: '252 ok\r\n' }, { outcome: 'sent', code: '252' }],
    ['answers the mail with no text', { at: 'dot', accepts: true, answer: '250\r\n' }, { outcome: 'sent', code: '250' }],
    [
      'closes down right after it took the mail',
      { at: 'dot', accepts: true, answer: '250 ok\r\n421 bye\r\n' },
      { outcome: 'sent', code: '250' },
    ],
    ['says it after the good-bye', { at: 'QUIT', answer: '221 bye\r\n554 no\r\n' }, { outcome: 'sent', code: '250' }],
  ])('and %s', async (name, script, expected) => {
    expect((await run(name, await serve(script))).outcome).toEqual(expected);
  });
});

describe('a good server', () => {
  it('gets byte for byte what was stored, at every attempt, and a good-bye', async () => {
    const server = await serve();
    const mailer = smtpMailer(server.url, LIMITS);
    const stored = {
      ...mail,
      bytes: await mailer.compose({
        from: { name: '', address: mail.from },
        to: { name: '', address: mail.to },
        subject: 'Báo cáo',
        html: `<p>${LINE.repeat(100)}</p>`,
        text: LINE.repeat(100),
        messageId: '<r.1@kinhbac.example>',
        date: 1_792_000_000_000,
      }),
    };
    for (const each of [mail, mail, stored, stored]) expect(await mailer.send(each)).toEqual({ outcome: 'sent', code: '250' });
    const [raw, composed] = [sha256(mail.bytes), sha256(stored.bytes)];
    expect(server.accepted.map((each) => each.sha256)).toEqual([raw, raw, composed, composed]);
    expect(server.commands.filter((line) => line === 'QUIT')).toHaveLength(4);
  });

  it('that knows two of three mailboxes gets two mails, and the third is refused by itself', async () => {
    const server = await serve({ at: 'RCPT', about: 'nobody@', answer: '550 5.1.1 who?\r\n' });
    const mailer = smtpMailer(server.url, LIMITS);
    const mailboxes = ['soyte@bacninh.example', 'nobody@bacninh.example', 'sogd@bacninh.example'];
    const outcomes = await Promise.all(mailboxes.map((to) => mailer.send({ ...mail, to })));
    expect(outcomes.map(({ outcome, code }) => `${outcome} ${code}`)).toEqual(['sent 250', 'refused 550', 'sent 250']);
    const got = server.accepted.map(({ to }) => to);
    expect(got.toSorted()).toEqual(['sogd@bacninh.example', 'soyte@bacninh.example']);
    record('2 of 3 recipients accepted', {
      runs: mailboxes.length,
      duplicates: got.length - new Set(got).size,
      losses: mailboxes.filter((to, i) => got.includes(to) !== (outcomes[i]?.outcome === 'sent')).length,
      parked: outcomes.filter(({ outcome }) => outcome === 'unknown').length,
    });
  });

  it('is told nothing for an address that could hide a second recipient', async () => {
    const server = await serve();
    const mailer = smtpMailer(server.url, LIMITS);
    const address = 'a@bacninh.example>\r\nRCPT TO:<evil@evil.example';
    for (const hostile of [{ to: address }, { from: address }]) {
      expect(await mailer.send({ ...mail, ...hostile })).toEqual({ outcome: 'refused', code: 'EENVELOPE' });
    }
    expect(server.commands).toEqual([]);
  });
});
