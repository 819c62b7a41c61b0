import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDay } from '../../functions/calendar/plain-date.ts';
import { decideRecipients, type RecipientContext, type RecipientRow } from '../../functions/delivery/recipients.ts';
import { domainOf, isMailAddress } from '../../functions/forms/mail-address.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { ninhBinh } from '../../functions/plans/ninh-binh-2021-2025.ts';

const today = toDay('2026-10-19');
const context: RecipientContext = {
  plan: kinhBac,
  kind: 'month',
  dueDay: today,
  day: today,
  mailDomains: ['bacninh.example', 'kinhbac.example'],
  authorityDomains: ['bacninh.example'],
};

let nextRow = 2;
const aRow = (more: Partial<RecipientRow> = {}): RecipientRow => ({
  sheetRow: nextRow++,
  email: 'soyte@bacninh.example',
  name: '',
  organisation: 'Sở Y tế tỉnh Bắc Ninh',
  clearance: 'authority',
  reports: ['month'],
  order: undefined,
  mailed: 'yes',
  validFrom: undefined,
  validTo: undefined,
  ...more,
});
const decide = (rows: readonly RecipientRow[], more: Partial<RecipientContext> = {}) =>
  decideRecipients(rows, { ...context, ...more });
const one = (row: Partial<RecipientRow>, more: Partial<RecipientContext> = {}) => {
  const { send, refused } = decide([aRow(row)], more);
  return { sent: send.length, clearance: send[0]?.clearance, refused: refused.map(({ code }) => code) };
};

describe('who gets a report', () => {
  it('is every valid row that is mailed and asks for this kind', () => {
    expect(one({})).toEqual({ sent: 1, clearance: 'authority', refused: [] });
  });

  it.each<[string, Partial<RecipientRow>]>([
    ['not mailed', { mailed: 'no' }],
    ['neither yes nor no', { mailed: undefined }],
    ['another kind of report', { reports: ['quarter', 'year'] }],
    ['no report at all', { reports: [] }],
    ['not valid yet', { validFrom: today + 1 }],
    ['valid no more', { validTo: today - 1 }],
  ])('is not a row that is %s, and that is no problem', (_, row) => {
    expect(one(row)).toEqual({ sent: 0, clearance: undefined, refused: [] });
  });

  it('counts the first and the last valid day', () => {
    expect(one({ validFrom: today, validTo: today }).sent).toBe(1);
  });

  it.each([
    ['', 'recipient-address'],
    ['Sở Y tế', 'recipient-address'],
    ['a@bacninh.example, b@bacninh.example', 'recipient-address'],
    ['a@bacninh.example\r\nBcc: b@evil.example', 'recipient-address'],
    ['soyte@evil.example', 'recipient-domain'],
    ['soyte@sub.bacninh.example', 'recipient-domain'],
    ['soyte@bacninh.example.evil.example', 'recipient-domain'],
    ['soyte@evil-bacninh.example', 'recipient-domain'],
  ])('is nobody at %j: %s', (email, code) => {
    expect(one({ email })).toEqual({ sent: 0, clearance: undefined, refused: [code] });
  });

  it('names the row and the column of what it refuses, and not the address that was typed', () => {
    const [problem] = decide([aRow({ sheetRow: 17, email: 'x@evil.example' })]).refused;
    expect(problem).toMatchObject({ form: 'recipients', row: 17, question: 'email', effect: 'set-aside' });
    expect(problem?.message).not.toContain('evil');
  });

  it('is each mailbox once, however it is written', () => {
    const { send, refused } = decide([aRow({ email: 'A@BacNinh.example' }), aRow({ email: ' a@bacninh.example ' })]);
    expect(send.map(({ address }) => address)).toEqual(['a@bacninh.example']);
    expect(refused.map(({ code }) => code)).toEqual(['recipient-repeated']);
  });

  it('stands in the order of Nơi nhận, whatever the order of the rows', () => {
    const rows = [
      aRow({ email: 'c@kinhbac.example', sheetRow: 2 }),
      aRow({ email: 'b@kinhbac.example', sheetRow: 3, order: 2 }),
      aRow({ email: 'd@kinhbac.example', sheetRow: 4 }),
      aRow({ email: 'a@kinhbac.example', sheetRow: 5, order: 1 }),
    ];
    const addresses = (of: readonly RecipientRow[]) => decide(of).send.map(({ address }) => address[0]);
    expect(addresses(rows)).toEqual(['a', 'b', 'c', 'd']);
    expect(addresses(rows.toReversed())).toEqual(['a', 'b', 'c', 'd']);
  });

  it('is greeted by the person or body of the row, else by the organisation', () => {
    expect(decide([aRow({ name: ' Phòng Bảo trợ ' })]).send[0]?.name).toBe('Phòng Bảo trợ');
    expect(decide([aRow()]).send[0]?.name).toBe('Sở Y tế tỉnh Bắc Ninh');
  });
});

describe('the clearance', () => {
  it('is authority where the plan, the configuration and the row agree, in the plan’s words or the body’s name', () => {
    for (const organisation of [
      'Sở Y tế tỉnh Bắc Ninh',
      'SỞ Y TẾ  TỈNH BẮC NINH',
      'Sở Y tế Bắc Ninh',
      'Sở Y tế tỉnh Bắc Ninh'.normalize('NFD'),
    ]) {
      expect(one({ organisation }).clearance).toBe('authority');
    }
  });

  it.each<[string, Partial<RecipientRow>, Partial<RecipientContext>]>([
    ['the plan does not name the organisation so', { organisation: 'Công an phường' }, {}],
    ['the organisation is blank', { organisation: '' }, {}],
    ['the configuration does not list the domain', { email: 'soyte@kinhbac.example' }, {}],
    ['the configuration lists no domain', {}, { authorityDomains: [] }],
    ['only the end of the domain is listed', {}, { authorityDomains: ['example'] }],
  ])('is shared, and flagged, where %s', (_, row, more) => {
    expect(one(row, more)).toEqual({ sent: 1, clearance: 'shared', refused: ['recipient-clearance'] });
  });

  it('is shared without a word where the row says so, or says nothing', () => {
    expect(one({ clearance: 'shared' })).toEqual({ sent: 1, clearance: 'shared', refused: [] });
    expect(one({ clearance: undefined })).toEqual({ sent: 1, clearance: 'shared', refused: [] });
  });

  it('passes from an abolished body to the one that took over its duties', () => {
    const ofNinhBinh = (organisation: string, date: string) =>
      one({ organisation, reports: ['year'] }, { plan: ninhBinh, kind: 'year', dueDay: toDay(date), day: toDay(date) }).clearance;
    expect(ofNinhBinh('Bộ Lao động - Thương binh và Xã hội', '2024-11-20')).toBe('authority');
    expect(ofNinhBinh('Bộ Y tế', '2024-11-20')).toBe('shared');
    expect(ofNinhBinh('Bộ Lao động - Thương binh và Xã hội', '2026-11-20')).toBe('shared');
    expect(ofNinhBinh('Bộ LĐTBXH', '2026-11-20')).toBe('shared');
    expect(ofNinhBinh('Bộ Y tế', '2026-11-20')).toBe('authority');
    expect(ofNinhBinh('UBND tỉnh Ninh Bình', '2026-11-20')).toBe('authority');
  });

  it('is never authority outside the configured domains, and nothing goes outside the mail domains, whatever the rows say', () => {
    const address = fc.oneof(
      fc.constantFrom(
        'soyte@bacninh.example',
        'a@kinhbac.example',
        'a@evil.example',
        'a@bacninh.example.evil.example',
        'a@b@bacninh.example',
      ),
      fc.emailAddress(),
      fc.string(),
    );
    const row = fc.record({
      email: address,
      organisation: fc.constantFrom('Sở Y tế tỉnh Bắc Ninh', 'Công an phường', ''),
      sheetRow: fc.nat(),
    });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const { send, refused } = decide(rows.map((more) => aRow(more)));
        expect(send.every(({ address: to }) => isMailAddress(to) && context.mailDomains.includes(domainOf(to)))).toBe(true);
        expect(
          send
            .filter(({ clearance }) => clearance === 'authority')
            .every(({ address: to }) => domainOf(to) === 'bacninh.example'),
        ).toBe(true);
        expect(new Set(send.map(({ address: to }) => to)).size).toBe(send.length);
        expect(send.length + refused.filter(({ effect }) => effect === 'set-aside').length).toBe(rows.length);
      }),
    );
  });
});

describe('a mailbox', () => {
  it.each(['a@b.vn', 'van-thu.vhxh+kb@kinhbac.bacninh.gov.vn', 'A_1@x-y.example', `${'a'.repeat(64)}@b.vn`])(
    'may be %s',
    (text) => {
      expect(isMailAddress(text)).toBe(true);
    },
  );

  it.each([
    '',
    '@',
    'a@',
    '@b.vn',
    'a@b',
    'a b@c.vn',
    'a@b..vn',
    '.a@b.vn',
    'a.@b.vn',
    'a..b@c.vn',
    'a@-b.vn',
    'a@b-.vn',
    'a@b.v',
    'a@b.12',
    'a@[127.0.0.1]',
    '"a b"@c.vn',
    'a@b.vn,c@d.vn',
    'a@b.vn;c@d.vn',
    'a<b@c.vn>',
    'a@b.vn\n',
    'a@b.vn\u0000',
    'ạ@b.vn',
    'a@bắc.vn',
    `${'a'.repeat(65)}@b.vn`,
    `a@${'b'.repeat(64)}.vn`,
    `a@${'b.'.repeat(126)}vn`,
  ])('may not be %j', (text) => {
    expect(isMailAddress(text)).toBe(false);
  });

  it('is judged at once, however long the text', () => {
    const started = performance.now();
    for (const text of ['a.'.repeat(50_000), `${'a'.repeat(30)}@${'a-'.repeat(50_000)}`, '@'.repeat(100_000)])
      isMailAddress(text);
    expect(performance.now() - started).toBeLessThan(50);
  });
});
