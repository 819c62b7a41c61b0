import { describe, expect, it } from 'vitest';
import { type MailIdentity, mailKey, messageIdOf } from '../../functions/delivery/mail-key.ts';
import { reportMessage, senderOf } from '../../functions/delivery/message.ts';

const identity: MailIdentity = {
  plan: 'kinh-bac-2026-2030',
  period: '2026-10',
  kind: 'month',
  recipient: 'soyte@bacninh.example',
  revision: 0,
};

describe('the identity of a mail', () => {
  it('is the sha256 of plan, period, kind, recipient and revision', () => {
    // printf 'kinh-bac-2026-2030|2026-10|month|soyte@bacninh.example|0' | sha256sum
    expect(mailKey(identity)).toBe('b40d62d0df22903a6676bbec7a59494f199a7aefb69ed92134e8fe5048ad370f');
    expect(messageIdOf(identity, 'kinhbac.example')).toBe('<r.b40d62d0df22903a6676bbec7a@kinhbac.example>');
  });

  it('does not depend on the case of the mailbox', () => {
    expect(mailKey({ ...identity, recipient: 'SoYTe@BacNinh.example' })).toBe(mailKey(identity));
  });

  it('is another for every other fact', () => {
    const others: MailIdentity[] = [
      identity,
      { ...identity, plan: 'ninh-binh-2021-2025' },
      { ...identity, period: '2026-11' },
      { ...identity, kind: 'quarter' },
      { ...identity, recipient: 'a@bacninh.example' },
      { ...identity, revision: 1 },
    ];
    expect(new Set(others.map(mailKey)).size).toBe(others.length);
  });
});

describe('a report as a message', () => {
  it('goes from the office to one mailbox, with the id of its identity and the date it was given', () => {
    const mail = { subject: 's', html: '<p>h</p>', text: 't' };
    const to = { name: 'Sở Y tế', address: 'soyte@bacninh.example' };
    expect(
      reportMessage({ from: 'UBND phường Kinh Bắc <vhxh@kinhbac.example>', to, mail, identity, date: 1_792_000_000_000 }),
    ).toEqual({
      from: { name: 'UBND phường Kinh Bắc', address: 'vhxh@kinhbac.example' },
      to,
      ...mail,
      messageId: messageIdOf(identity, 'kinhbac.example'),
      date: 1_792_000_000_000,
    });
  });

  it.each([
    ['vhxh@kinhbac.example', '', 'vhxh@kinhbac.example'],
    [' UBND phường <vhxh@kinhbac.example> ', 'UBND phường', 'vhxh@kinhbac.example'],
    ['<vhxh@kinhbac.example>', '', 'vhxh@kinhbac.example'],
  ])('reads the sender %j', (from, name, address) => {
    expect(senderOf(from)).toEqual({ name, address });
  });
});
