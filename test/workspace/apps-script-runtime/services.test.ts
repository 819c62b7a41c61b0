import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Ask, MailRequest } from '../../../workspace/apps-script-runtime/ask.ts';
import { instantOfSerial, serialOfInstant } from '../../../workspace/google/serial-instant.ts';
import { type AScript, aScript, NOW } from './a-script.ts';

let script: AScript;
let asked: Ask[];
beforeEach(() => {
  asked = [];
  script = aScript((request) => {
    asked.push(request);
    if (request.kind === 'fetch')
      return { code: request.url.endsWith('wrong') ? 400 : 200, headers: { 'x-a': 'b' }, text: `{"body":${request.body}}` };
    return request.kind === 'lock';
  });
});
const run = (body: string): unknown => script.run(body);

describe('PropertiesService', () => {
  test('keeps texts between runs', () => {
    run('PropertiesService.getScriptProperties().setProperty("a", 1).setProperties({ b: "2", c: "3" })');
    expect(
      run(
        'const p = PropertiesService.getScriptProperties(); p.deleteProperty("c"); return [p.getProperty("a"), p.getProperty("x"), p.getProperties(), p.getKeys()]',
      ),
    ).toEqual(['1', null, { a: '1', b: '2' }, ['a', 'b']]);
    expect(run('return PropertiesService.getUserProperties().getKeys()')).toEqual([]);
    expect(run('return PropertiesService.getDocumentProperties()')).toBeNull();
    run('PropertiesService.getScriptProperties().setProperties({ z: "1" }, true)');
    expect(run('return PropertiesService.getScriptProperties().getKeys()')).toEqual(['z']);
  });

  test("has Google's limits: 9 kB a value, 500 kB in all, and what is too much is not kept", () => {
    expect(() => run('PropertiesService.getScriptProperties().setProperty("a", "đ".repeat(4609))')).toThrow(
      'Argument too large: value',
    );
    expect(() =>
      run(
        'const p = PropertiesService.getScriptProperties(); for (let i = 0; i < 60; i++) p.setProperty("k" + i, "x".repeat(9000))',
      ),
    ).toThrow('property storage quota');
    expect(Number(run('return PropertiesService.getScriptProperties().getKeys().length'))).toBeLessThan(58);
  });
});

describe('ScriptApp', () => {
  const FORM = 'const form = FormApp.create("F");';

  test('makes, lists and deletes triggers', () => {
    expect(
      run(`${FORM} const book = SpreadsheetApp.create("B");
        ScriptApp.newTrigger("onFormSubmitted").forForm(form).onFormSubmit().create();
        ScriptApp.newTrigger("onOpened").forSpreadsheet(book.getId()).onOpen().create();
        const daily = ScriptApp.newTrigger("daily").timeBased().everyDays(1).atHour(6).inTimezone("Asia/Ho_Chi_Minh").create();
        const list = ScriptApp.getProjectTriggers().map((t) => [t.getHandlerFunction(), t.getTriggerSource(), t.getEventType(),
          t.getTriggerSourceId() === form.getId() ? "form" : t.getTriggerSourceId() === book.getId() ? "book" : t.getTriggerSourceId()]);
        ScriptApp.deleteTrigger(daily);
        return [list, ScriptApp.getProjectTriggers().length]`),
    ).toEqual([
      [
        ['onFormSubmitted', 'FORMS', 'ON_FORM_SUBMIT', 'form'],
        ['onOpened', 'SPREADSHEETS', 'ON_OPEN', 'book'],
        ['daily', 'CLOCK', 'CLOCK', null],
      ],
      2,
    ]);
  });

  test('stops at twenty', () => {
    expect(() =>
      run(`${FORM} for (let i = 0; i < 21; i++) ScriptApp.newTrigger("f").forForm(form).onFormSubmit().create()`),
    ).toThrow('This script has too many triggers. Triggers must be deleted from the script before more can be added.');
    expect(run('return ScriptApp.getProjectTriggers().length')).toBe(20);
  });

  test('needs to be told what sets a trigger off', () => {
    expect(() => run(`${FORM} ScriptApp.newTrigger("f").forForm(form).create()`)).toThrow('No event type');
    expect(() => run('ScriptApp.newTrigger("f").timeBased().create()')).toThrow('No event type');
  });
});

describe('MailApp', () => {
  const mails = (): MailRequest[] => asked.filter((request) => request.kind === 'mail');

  test('sends in all the ways there are', () => {
    run(`MailApp.sendEmail("a@b.example, c@d.example", "S", "B");
      MailApp.sendEmail("a@b.example", "S", "B", { htmlBody: "<p>", name: "Phòng", cc: "e@f.example" });
      MailApp.sendEmail("a@b.example", "r@s.example", "S", "B");
      MailApp.sendEmail({ to: "a@b.example", bcc: "g@h.example", subject: "S", body: "B",
        attachments: [Utilities.newBlob("x", "text/plain", "a.txt")] })`);
    expect(mails()).toMatchObject([
      { from: 'owner@office.example', to: ['a@b.example', 'c@d.example'], subject: 'S', text: 'B', html: undefined },
      { from: '"Phòng" <owner@office.example>', cc: ['e@f.example'], html: '<p>' },
      { replyTo: 'r@s.example' },
      { bcc: ['g@h.example'], attachments: [{ name: 'a.txt', type: 'text/plain', base64: 'eA==' }] },
    ]);
  });

  test('counts recipients against a hundred a day', () => {
    const to = (count: number) => JSON.stringify(Array.from({ length: count }, (_, i) => `a${i}@b.example`).join());
    expect(run('return MailApp.getRemainingDailyQuota()')).toBe(100);
    run(`MailApp.sendEmail(${to(50)}, "S", "B"); MailApp.sendEmail(${to(40)}, "S", "B")`);
    expect(run('return MailApp.getRemainingDailyQuota()')).toBe(10);
    expect(() => run(`MailApp.sendEmail(${to(11)}, "S", "B")`)).toThrow('Service invoked too many times for one day: email.');
    expect(() => run(`MailApp.sendEmail(${to(51)}, "S", "B")`)).toThrow('Limit Exceeded: Email Recipients Per Message.');
    expect(mails()).toHaveLength(2);
  });

  test('refuses nobody and what is no mailbox, and a mail that was not taken counts for nothing', () => {
    expect(() => run('MailApp.sendEmail("", "S", "B")')).toThrow('no recipient');
    expect(() => run('MailApp.sendEmail("chữ", "S", "B")')).toThrow('Invalid email: chữ');
    expect(() => run('MailApp.sendEmail({ to: "a@b.example", inlineImages: {} })')).toThrow(
      'not in this workspace: MailApp.sendEmail with inlineImages',
    );
    expect(run('return MailApp.getRemainingDailyQuota()')).toBe(100);
  });
});

describe('UrlFetchApp', () => {
  test('calls the local functions and tells what they answered', () => {
    expect(
      run(`const r = UrlFetchApp.fetch("http://127.0.0.1:9/functions/indicators", { method: "post", contentType: "application/json",
          headers: { Authorization: "Bearer x" }, payload: JSON.stringify({ a: 1 }) });
        return [r.getResponseCode(), r.getContentText(), r.getHeaders()]`),
    ).toEqual([200, '{"body":{"a":1}}', { 'x-a': 'b' }]);
    expect(asked).toMatchObject([{ method: 'POST', headers: { 'content-type': 'application/json', Authorization: 'Bearer x' } }]);
  });

  test('throws at a refusal unless told to be quiet', () => {
    const url = '"http://127.0.0.1:9/functions/wrong"';
    expect(() => run(`UrlFetchApp.fetch(${url})`)).toThrow(
      'Request failed for http://127.0.0.1:9 returned code 400. Truncated server response:',
    );
    expect(run(`return UrlFetchApp.fetch(${url}, { muteHttpExceptions: true }).getResponseCode()`)).toBe(400);
  });

  test('reaches nothing else', () => {
    expect(() => run('UrlFetchApp.fetch("https://www.google.com/")')).toThrow('Address unavailable: https://www.google.com/');
    expect(asked).toEqual([]);
  });
});

describe('Utilities', () => {
  test.each([
    ['dd/MM/yyyy HH:mm:ss', '20/10/2026 08:00:00'],
    ["yyyy-MM-dd'T'HH:mm:ssXXX", '2026-10-20T08:00:00+07:00'],
    ["h:mm a, 'ngày' d/M/yy", '8:00 AM, ngày 20/10/26'],
    ["u Z ''", "2 +0700 '"],
  ])('formats a date as %s', (format, text) => {
    expect(run(`return Utilities.formatDate(new Date(), Session.getScriptTimeZone(), ${JSON.stringify(format)})`)).toBe(text);
  });

  test('names the letters it does not know', () => {
    expect(() => run('Utilities.formatDate(new Date(), "Asia/Ho_Chi_Minh", "EEEE")')).toThrow('with the letters EEEE');
    expect(() => run('Utilities.formatDate(new Date(), "Sao/Hoa", "d")')).toThrow();
  });

  test("gives digests as Java's bytes", () => {
    expect(
      run(`const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, "tuổi thơ", Utilities.Charset.UTF_8);
        return [bytes.length, bytes.every((b) => b >= -128 && b < 128), bytes.map((b) => (b & 255).toString(16).padStart(2, "0")).join("")]`),
    ).toEqual([32, true, createHash('sha256').update('tuổi thơ').digest('hex')]);
  });

  describe('signs with HMAC-SHA256', () => {
    const KEY = 'khoa-cua-phuong-khoa-cua-phuong-0001';
    const hmac = (key: string | Uint8Array, text: string | Uint8Array) => [
      ...new Int8Array(createHmac('sha256', key).update(text).digest()),
    ];
    const signature = (...args: readonly unknown[]) =>
      run(`return Utilities.computeHmacSha256Signature(${args.map((arg) => JSON.stringify(arg)).join(', ')})`);

    test("a text with a text, as Java's bytes", () => {
      expect(signature('["case-report"] 0', KEY)).toEqual(hmac(KEY, '["case-report"] 0'));
      expect(signature('["case-report"] 0', KEY, 'UTF_8')).toEqual(hmac(KEY, '["case-report"] 0'));
    });

    test('text beyond ASCII only where the charset is named: each letter is a "?" else, one outside the BMP too', () => {
      expect(signature('tuổi thơ 👧', 'khóa', 'UTF_8')).toEqual(hmac('khóa', 'tuổi thơ 👧'));
      for (const charset of [[], ['US_ASCII']])
        expect(signature('tuổi thơ 👧', 'khóa', ...charset)).toEqual(hmac('kh?a', 'tu?i th? ?'));
    });

    test('bytes with bytes, and no mixture', () => {
      expect(signature([1, -128, 127], [-1, 0])).toEqual(hmac(Uint8Array.of(255, 0), Uint8Array.of(1, 128, 127)));
      for (const args of [
        [[1], KEY],
        ['a', [1]],
        [[1], [1], 'UTF_8'],
      ])
        expect(() => signature(...args)).toThrow("The parameters don't match the method signature");
    });
  });

  test('goes there and back in base64', () => {
    expect(run('return Utilities.newBlob(Utilities.base64Decode(Utilities.base64Encode("tuổi thơ"))).getDataAsString()')).toBe(
      'tuổi thơ',
    );
  });

  test('sleeps, at most five minutes', () => {
    run('Utilities.sleep(1)');
    expect(() => run('Utilities.sleep(300001)')).toThrow('The maximum is 300000');
  });
});

test('Session tells who runs the script, and DriveApp who a file is shared with', () => {
  expect(run('return [Session.getEffectiveUser().getEmail(), Session.getScriptTimeZone()]')).toEqual([
    'owner@office.example',
    'Asia/Ho_Chi_Minh',
  ]);
  expect(
    run(`const file = DriveApp.getFileById(SpreadsheetApp.create("B").getId());
      const before = file.getSharingAccess();
      file.setSharing(DriveApp.Access.ANYONE_WITH_LINK, DriveApp.Permission.VIEW);
      return [file.getName(), before, file.getSharingAccess() === DriveApp.Access.ANYONE_WITH_LINK, file.getSharingPermission()]`),
  ).toEqual(['B', 'PRIVATE', true, 'VIEW']);
  expect(() => run('DriveApp.getFileById("x")')).toThrow('No item with the given ID could be found');
});

test('LockService: a lock is taken once, and given back', () => {
  expect(
    run(
      'const lock = LockService.getScriptLock(); const took = lock.tryLock(10); const held = lock.hasLock(); lock.releaseLock(); return [took, held, lock.hasLock()]',
    ),
  ).toEqual([true, true, false]);
  expect(run('return LockService.getDocumentLock()')).toBeNull();
  const busy = aScript(() => false);
  expect(busy.run('return LockService.getScriptLock().tryLock(10)')).toBe(false);
  expect(() => busy.run('LockService.getScriptLock().waitLock(10)')).toThrow(
    'Lock timeout: another process was holding the lock for too long.',
  );
});

test('a serial and its instant go there and back in every zone', () => {
  const zones = ['Asia/Ho_Chi_Minh', 'Etc/GMT', 'America/Los_Angeles', 'Asia/Kathmandu'];
  const instants = fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2030-12-31') });
  fc.assert(
    fc.property(instants, fc.constantFrom(...zones), (instant, zone) => {
      // In the hour that clocks repeat two instants share a wall time.
      fc.pre(zone !== 'America/Los_Angeles' || new Date(instant).getUTCMonth() !== 10);
      expect(instantOfSerial(serialOfInstant(instant, zone), zone)).toBe(instant);
    }),
  );
  expect(serialOfInstant(NOW, 'Asia/Ho_Chi_Minh')).toBeCloseTo(46_315 + 8 / 24, 8);
});
