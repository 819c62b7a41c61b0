import { beforeEach, describe, expect, test } from 'vitest';
import type { ClaimStore } from '../../functions/delivery/claim-store.ts';
import { BadRequest } from '../../functions/jobs/bad-request.ts';
import { readSettleRequest, type SettleResult, settleMail } from '../../functions/jobs/settle-mail.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import type { Sheets } from '../../functions/sheets/sheets-port.ts';
import { type MemoryClaims, memoryClaims } from '../builders/memory-claims.ts';
import { noSheets } from '../builders/no-sheets.ts';
import { steppedClock } from '../builders/stepped-clock.ts';
import { type AMail, aGivenUpMail, aMail, aParkedMail, at, withoutBytes } from './a-mail.ts';

const OFFICER = { email: 'vhxh@kinhbac.example' };
const NOW = '2026-10-20T18:00';

const storeOf = (...mails: readonly (AMail | AMail['claims'])[]): MemoryClaims => {
  const claims = mails.flatMap((mail) => ('claims' in mail ? mail.claims : mail));
  return memoryClaims(new Map(claims.map((claim) => [claim.name, claim])));
};

/** What "Sổ gửi" said after each writing: the status of its first mail. */
const written: unknown[] = [];
const aBoard: Sheets = {
  ...noSheets,
  readTabs: async () => [],
  readStamp: async () => ({ stamp: undefined }),
  async writeMachineTab(_id, _tab, rows) {
    written.push(rows[0]?.cells[0]);
    return { outcome: 'written', keptAside: 0 };
  },
};
beforeEach(() => {
  written.length = 0;
});

async function ask(claims: ClaimStore, body: object = {}, caller = OFFICER, now = NOW, sheets = aBoard): Promise<SettleResult> {
  const request = readSettleRequest(Object.fromEntries(Object.entries(body)), caller);
  const ports = {
    claims,
    plan: kinhBac,
    sheets,
    ids: { data: 'data', cases: 'cases', board: 'board' },
    log: () => {},
    run: 'run-9',
  };
  return settleMail(ports, request, { clock: steppedClock(at(now)), deadline: at(now) + 60_000 });
}

/** What a wrong request is told. */
async function told(claims: ClaimStore, body: object, now = NOW): Promise<string> {
  const before = (await claims.list({} as never)).length;
  const failure = await ask(claims, body, OFFICER, now).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(failure instanceof BadRequest)) throw new Error(`not refused: ${String(failure)}`);
  expect(await claims.list({} as never)).toHaveLength(before);
  return failure.message;
}

const parked = aParkedMail();
const givenUp = aGivenUpMail({ period: '2026-Q3', kind: 'quarter', recipient: 'ubnd@bacninh.example' });
const sent = aMail({ period: '2026-09' }).attempted('2026-10-20T08:00').ended('sent', '2026-10-20T08:01');

describe('asked without a code, settle-mail', () => {
  test('tells every mail that waits for a decision, longest first, and changes nothing', async () => {
    const claims = storeOf(givenUp, sent, parked);
    const before = claims.made.size;
    expect(await ask(claims)).toEqual({
      waiting: [
        {
          code: parked.key.slice(0, 10),
          title: 'Báo cáo tháng 10/2026',
          kind: 'month',
          period: '2026-10',
          recipient: 'soyte@bacninh.example',
          status: 'Chưa rõ đã tới nơi nhận hay chưa, từ 8 giờ 05 phút ngày 20/10/2026',
          since: '2026-10-20T01:05:00.000Z',
        },
        {
          code: givenUp.key.slice(0, 10),
          title: 'Báo cáo quý III/2026',
          kind: 'quarter',
          period: '2026-Q3',
          recipient: 'ubnd@bacninh.example',
          status: 'Thôi gửi sau 5 lần không được nhận, từ 9 giờ 04 phút ngày 20/10/2026',
          since: '2026-10-20T02:04:00.000Z',
        },
      ],
    });
    expect([claims.made.size, written]).toEqual([before, []]);
  });

  test('says that nothing waits where nothing does', async () => {
    expect(await ask(storeOf(sent))).toEqual({ waiting: [] });
  });

  test('leaves out the notices about parked mails', async () => {
    expect(await ask(storeOf(aParkedMail({ kind: 'parked-notice', period: '2026-10-20' })))).toEqual({ waiting: [] });
  });
});

describe('a decision', () => {
  test('that the mail arrived ends the matter, and says who decided and when', async () => {
    const claims = storeOf(parked);
    expect(await ask(claims, { code: parked.key.slice(0, 10), decision: 'sent' })).toEqual({
      waiting: [],
      settled: {
        code: parked.key.slice(0, 10),
        title: 'Báo cáo tháng 10/2026',
        kind: 'month',
        period: '2026-10',
        recipient: 'soyte@bacninh.example',
        status: 'Đã gửi (nơi nhận đã xác nhận)',
        recorded: true,
        decision: 'sent',
        by: 'vhxh@kinhbac.example',
        at: '2026-10-20T11:00:00.000Z',
        ledger: 'written',
      },
    });
    expect(written).toEqual(['Đã gửi (nơi nhận đã xác nhận)']);
    expect(claims.made.get(`decision/${parked.key}/1`)?.facts).toEqual({
      decision: 'sent',
      by: 'vhxh@kinhbac.example',
      at: String(at(NOW)),
    });
  });

  test('that it did not sends it again at the next run', async () => {
    const { waiting, settled } = await ask(storeOf(parked, givenUp), { code: givenUp.key, decision: 'resend' });
    expect(settled).toMatchObject({ recorded: true, decision: 'resend', status: 'Sẽ gửi lại theo quyết định' });
    expect(waiting.map(({ code }) => code)).toEqual([parked.key.slice(0, 10)]);
  });

  test('may be made about a mail that was never attempted', async () => {
    const forgotten = aMail({ built: '2026-08-01T08:00' });
    const claims = storeOf(forgotten);
    expect((await ask(claims, { code: forgotten.key, decision: 'sent' })).waiting).toEqual([]);
    expect(claims.made.has(`decision/${forgotten.key}/0`)).toBe(true);
  });

  test('is asked for anew when what was sent again is not known to have arrived either', async () => {
    const again = parked.decided('resend', '2026-10-20T08:30').attempted('2026-10-20T08:40').ended('unknown', '2026-10-20T08:41');
    const claims = storeOf(again);
    expect((await ask(claims)).waiting).toHaveLength(1);
    expect((await ask(claims, { code: again.key, decision: 'sent' })).waiting).toEqual([]);
    expect([...claims.made.keys()].filter((name) => name.startsWith('decision/'))).toEqual([
      `decision/${again.key}/1`,
      `decision/${again.key}/2`,
    ]);
  });

  test('may be named by any first digits from 8 on, in any case', async () => {
    for (const code of [parked.key.slice(0, 8), ` ${parked.key.slice(0, 12).toUpperCase()}\n`, parked.key])
      expect((await ask(storeOf(parked), { code, decision: 'sent' })).settled?.recorded, code).toBe(true);
  });

  test('of two people at the same moment is the first one’s, and the second is told whose it is', async () => {
    const claims = storeOf(parked);
    const [one, two] = await Promise.all([
      ask(claims, { code: parked.key, decision: 'sent' }, { email: 'mot@kinhbac.example' }),
      ask(claims, { code: parked.key, decision: 'resend' }, { email: 'hai@kinhbac.example' }, '2026-10-20T18:01'),
    ]);
    expect(one.settled).toMatchObject({ recorded: true, decision: 'sent', by: 'mot@kinhbac.example' });
    expect(two.settled).toMatchObject({
      recorded: false,
      decision: 'sent',
      by: 'mot@kinhbac.example',
      at: '2026-10-20T11:00:00.000Z',
      status: 'Đã gửi (nơi nhận đã xác nhận)',
    });
  });

  test('stands even where “Sổ gửi” can’t be written, which says so', async () => {
    const claims = storeOf(parked);
    const sheets: Sheets = { ...aBoard, writeMachineTab: () => Promise.reject(new Error('500')) };
    const { settled } = await ask(claims, { code: parked.key, decision: 'sent' }, OFFICER, NOW, sheets);
    expect(settled).toMatchObject({ recorded: true, ledger: 'failed' });
  });

  test('is not said to be recorded when the store can’t be reached', async () => {
    const claims: ClaimStore = { ...storeOf(parked), createIfAbsent: () => Promise.reject(new Error('503')) };
    await expect(ask(claims, { code: parked.key, decision: 'sent' })).rejects.toThrow('503');
  });
});

describe('refused, with nothing recorded, is', () => {
  test('a code that names no mail, with those that wait', async () => {
    expect(await told(storeOf(parked), { code: 'ffffffffff', decision: 'sent' })).toBe(
      `code: không có thư nào mang mã ffffffffff. Thư chờ quyết định: ${parked.key.slice(0, 10)} (thư “Báo cáo tháng 10/2026” gửi soyte@bacninh.example).`,
    );
    expect(await told(storeOf(sent), { code: 'ffffffffff', decision: 'sent' })).toContain('Không có thư nào chờ quyết định.');
  });

  test('a code that names two mails, with the whole code of each', async () => {
    const twin = {
      ...parked.claims[1],
      name: parked.claims[1]?.name.replace(parked.key, parked.key.slice(0, 20) + 'f'.repeat(44)),
    };
    const claims = storeOf(parked, [{ name: String(twin.name), facts: twin.facts ?? {} }]);
    const words = await told(claims, { code: parked.key.slice(0, 10), decision: 'resend' });
    expect(words).toContain('Ghi thêm ký tự của mã');
    expect(words).toContain(parked.key);
  });

  test('a mail that waits for no decision, with where it stands', async () => {
    expect(await told(storeOf(sent), { code: sent.key, decision: 'resend' })).toBe(
      'code: thư “Báo cáo tháng 09/2026” gửi soyte@bacninh.example không chờ quyết định. Trạng thái: Đã gửi.',
    );
    const refused = aMail().attempted('2026-10-20T17:58').ended('refused', '2026-10-20T17:59');
    expect(await told(storeOf(refused), { code: refused.key, decision: 'sent' })).toContain('Máy chủ thư chưa nhận, sẽ gửi lại');
    const decided = parked.decided('resend', '2026-10-20T09:00');
    expect(await told(storeOf(decided), { code: decided.key, decision: 'sent' })).toContain('Sẽ gửi lại theo quyết định');
  });

  test('sending a mail again whose bytes were deleted after 90 days; that it arrived may still be said', async () => {
    const claims = storeOf(withoutBytes(parked));
    expect(await told(claims, { code: parked.key, decision: 'resend' })).toContain('đã được xóa sau 90 ngày');
    expect((await ask(claims, { code: parked.key, decision: 'sent' })).waiting).toEqual([]);
  });

  test.each([
    [{ code: 'ffffffffff' }, 'decision: cần'],
    [{ decision: 'sent' }, 'code: cần'],
    [{ code: 'ffffffffff', decision: 'gửi lại' }, 'decision: cần'],
    [{ code: 'abc', decision: 'sent' }, 'code: cần'],
    [{ code: '../outbox', decision: 'sent' }, 'code: cần'],
    [{ code: 12345678, decision: 'sent' }, 'code: cần'],
    [{ code: 'a'.repeat(65), decision: 'sent' }, 'code: cần'],
    [{ code: 'abc', decision: '' }, 'code: cần mã của thư, trong cột “Mã để quyết định”, ít nhất 8 ký tự đầu. decision: cần'],
  ])('%j, with everything that is wrong at once', async (body, words) => {
    expect(await told(storeOf(parked), body)).toContain(words);
  });
});
