import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toSerial } from '../../functions/calendar/instant.ts';
import { ledgerRows } from '../../functions/delivery/ledger.ts';
import type { MailState } from '../../functions/delivery/mail-state.ts';
import { type SentListKey, sentList } from '../../functions/forms/sent-list.ts';
import { type AMail, aGivenUpMail, aMail, aParkedMail, aRelease, at, deliveriesOf, recordOf } from './a-mail.ts';

const EVENING = '2026-10-20T18:00';

/** The rows by column, as a person reads them. */
function rows(now: string, ...mails: readonly (Pick<AMail, 'claims'> | AMail['claims'])[]) {
  const claims = mails.map((mail) => ('claims' in mail ? mail.claims : mail));
  return ledgerRows(deliveriesOf(now, ...claims), sentList).map(({ cells, alert = false }) => ({
    ...(Object.fromEntries(sentList.columns.slice(0, -1).map(({ key }, i) => [key, cells[i]])) as Record<
      Exclude<SentListKey, 'mark'>,
      string | number
    >),
    alert,
  }));
}

const status = (mail: AMail, now = EVENING): unknown => rows(now, mail)[0]?.status;

describe('a row of "Sổ gửi"', () => {
  test('says of a sent mail when it went, from which figures, and how to find it', () => {
    const mail = aMail({ due: '2026-10-20T00:00' }).attempted('2026-10-20T08:04').ended('sent', '2026-10-20T08:05');
    expect(rows(EVENING, mail, [aRelease('2026-10', '2026-10-20T08:00')])).toEqual([
      {
        status: 'Đã gửi',
        todo: '',
        kind: 'báo cáo tháng',
        period: '2026-10',
        recipient: 'soyte@bacninh.example',
        sentAt: toSerial(at('2026-10-20T08:05')),
        attempts: 1,
        cutoff: toSerial(at('2026-10-20T08:00')),
        messageId: `<r.${mail.key.slice(0, 26)}@kinhbac.example>`,
        code: mail.key.slice(0, 10),
        alert: false,
      },
    ]);
  });

  test('has one value for each column but the mark, which its writer makes', () => {
    const [row] = ledgerRows(deliveriesOf(EVENING, aMail().claims), sentList);
    expect(row?.cells).toHaveLength(sentList.columns.length - 1);
    expect(sentList.columns.at(-1)?.key).toBe('mark');
  });

  test('of a parked mail says since when, is red, and names the two choices and the menu', () => {
    expect(rows(EVENING, aParkedMail())).toMatchObject([
      {
        status: 'Chưa rõ đã tới nơi nhận hay chưa, từ 8 giờ 05 phút ngày 20/10/2026',
        todo: 'Hỏi nơi nhận: đã nhận được thì ghi là đã gửi, chưa nhận được thì gửi lại (Sổ dữ liệu, menu “Tuổi Thơ”, mục “Thư chờ quyết định”).',
        sentAt: '',
        cutoff: '',
        attempts: 1,
        alert: true,
      },
    ]);
  });

  test('of a notice that failed asks nobody anything: the next day has its own', () => {
    const notice = aParkedMail({ kind: 'parked-notice', period: '2026-10-20', recipient: 'vhxh@kinhbac.example' });
    expect(rows(EVENING, notice)).toMatchObject([{ kind: 'báo thư chờ quyết định', todo: '', alert: false }]);
  });

  test('of a notice that has not left never says that it will: its day is over with its key', () => {
    const notice = { kind: 'parked-notice', period: '2026-10-20', recipient: 'vhxh@kinhbac.example' } as const;
    const replaced = { status: 'Chưa gửi được, thư báo của ngày sau thay thế' };
    const refused = aMail(notice).attempted('2026-10-20T08:04').ended('refused', '2026-10-20T08:05');
    for (const late of [aMail(notice), refused, aMail(notice).attempted('2026-10-20T08:04')])
      for (const now of ['2026-10-20T12:00', '2026-12-31T12:00']) expect(rows(now, late)).toMatchObject([replaced]);
  });
});

describe('the state of a mail in words', () => {
  const words: { readonly [S in MailState['state']]: readonly [mail: AMail, now: string, said: string] } = {
    built: [aMail(), EVENING, 'Chờ gửi'],
    sending: [aMail().attempted('2026-10-20T17:59'), EVENING, 'Đang gửi'],
    lapsed: [aMail().attempted('2026-10-20T08:04'), EVENING, 'Bị ngắt khi đang gửi, lần chạy tới sẽ ghi rõ'],
    sent: [aMail().attempted('2026-10-20T08:04').ended('sent', '2026-10-20T08:05'), EVENING, 'Đã gửi'],
    refused: [
      aMail().attempted('2026-10-20T17:50').ended('refused', '2026-10-20T17:51'),
      EVENING,
      'Máy chủ thư chưa nhận, sẽ gửi lại',
    ],
    'gave-up': [aGivenUpMail(), EVENING, 'Thôi gửi sau 5 lần không được nhận, từ 9 giờ 04 phút ngày 20/10/2026'],
    unknown: [aParkedMail(), EVENING, 'Chưa rõ đã tới nơi nhận hay chưa, từ 8 giờ 05 phút ngày 20/10/2026'],
    resend: [aParkedMail().decided('resend', '2026-10-20T09:00'), EVENING, 'Sẽ gửi lại theo quyết định'],
  };

  test.each(Object.entries(words))('%s', (state, [mail, now, said]) => {
    expect(recordOf(mail, now).state.state).toBe(state);
    expect(status(mail, now)).toBe(said);
  });

  test('never is "bị treo", and ends without a full stop', () => {
    for (const [mail, now] of Object.values(words)) expect(status(mail, now)).not.toMatch(/treo|\.$/);
  });

  test('of a mail that nobody sent for 30 days says so', () => {
    expect(status(aMail(), '2026-11-20T08:00')).toBe('Quá 30 ngày chưa gửi được, từ 8 giờ ngày 20/10/2026');
  });

  test('counts how many days late a report went, by the days of the calendar here', () => {
    const due = { due: '2026-10-20T00:00' };
    const sentOn = (when: string) => status(aMail(due).attempted(when).ended('sent', when), '2026-10-30T08:00');
    expect(sentOn('2026-10-20T23:59')).toBe('Đã gửi');
    expect(sentOn('2026-10-21T00:01')).toBe('Đã gửi, muộn 1 ngày');
    expect(sentOn('2026-10-23T08:00')).toBe('Đã gửi, muộn 3 ngày');
  });

  test('of what a person confirmed says so, and counts from the attempt they vouch for', () => {
    const confirmed = aParkedMail({ due: '2026-10-20T00:00' }).decided('sent', '2026-10-22T09:00');
    expect(rows(EVENING, confirmed)).toMatchObject([
      { status: 'Đã gửi (nơi nhận đã xác nhận)', sentAt: toSerial(at('2026-10-20T08:04')), alert: false },
    ]);
  });

  test('of what the server had refused and a person brought some other way counts from their word', () => {
    const brought = aGivenUpMail({ due: '2026-10-20T00:00' }).decided('sent', '2026-10-22T09:00');
    expect(rows('2026-10-22T10:00', brought)).toMatchObject([
      { status: 'Đã gửi (nơi nhận đã xác nhận), muộn 2 ngày', sentAt: toSerial(at('2026-10-22T09:00')) },
    ]);
  });

  test('of what arrived after all is sent, whatever was decided meanwhile', () => {
    const mail = aParkedMail().endedLate('sent', '2026-10-20T08:30').decided('resend', '2026-10-20T08:20');
    expect(status(mail)).toBe('Đã gửi');
  });
});

describe('"Sổ gửi"', () => {
  const sent = (recipient: string, when: string) => aMail({ recipient }).attempted(when).ended('sent', when);

  test('begins with what waits for a person, longest first, then has the newest first', () => {
    const order = rows(
      EVENING,
      sent('a@x.example', '2026-10-20T08:10'),
      aGivenUpMail({ recipient: 'b@x.example' }),
      sent('c@x.example', '2026-10-20T08:20'),
      aParkedMail({ recipient: 'd@x.example' }),
      sent('e@x.example', '2026-10-20T08:10'),
    );
    expect(order.map(({ recipient, alert }) => [recipient, alert])).toEqual([
      ['d@x.example', true],
      ['b@x.example', true],
      ['c@x.example', false],
      ['a@x.example', false],
      ['e@x.example', false],
    ]);
  });

  test('is the same tab whatever the order in which the claims are listed', () => {
    const claims = [
      ...sent('a@x.example', '2026-10-20T08:10').claims,
      ...sent('b@x.example', '2026-10-20T08:10').claims,
      ...aParkedMail().claims,
      ...aGivenUpMail({ period: '2026-09' }).claims,
      aRelease('2026-10', '2026-10-20T08:00'),
    ];
    const tab = ledgerRows(deliveriesOf(EVENING, claims), sentList);
    fc.assert(
      fc.property(fc.shuffledSubarray(claims, { minLength: claims.length }), (shuffled) => {
        expect(ledgerRows(deliveriesOf(EVENING, shuffled), sentList)).toEqual(tab);
      }),
      { numRuns: 50 },
    );
  });

  test('of no mail at all is empty', () => {
    expect(rows(EVENING)).toEqual([]);
  });
});
