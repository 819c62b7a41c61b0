import { describe, expect, test } from 'vitest';
import { catchUpReceipts } from '../../../apps-script/submit/catch-up.ts';
import { sendReceipt } from '../../../apps-script/submit/send-receipt.ts';
import { aReceiptDesk, Killed, type TestDesk } from './a-receipt-desk.ts';
import { aSubmission, school } from './a-submission.ts';

/** A run that may die underway. */
function run(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
}

const receipts = ({ mails }: TestDesk) => mails.filter(({ to }) => to === school.email);

describe('a receipt', () => {
  test('goes to the mailbox of the unit whose name and key the submission bears', () => {
    const desk = aReceiptDesk();
    sendReceipt(desk, aSubmission('training'));
    expect(desk.mails).toEqual([
      expect.objectContaining({ to: 'thcs@kinhbac.example', subject: 'Đã nhận phiếu: Báo cáo lớp tập huấn' }),
    ]);
  });

  test('goes once, however often the event is delivered', () => {
    const desk = aReceiptDesk();
    for (let i = 0; i < 50; i++) sendReceipt(desk, aSubmission('training'));
    expect(desk.mails).toHaveLength(1);
  });

  test('goes for each of two submissions that say the same', () => {
    const desk = aReceiptDesk();
    sendReceipt(desk, aSubmission('training', {}, { id: 'r-1' }));
    sendReceipt(desk, aSubmission('training', {}, { id: 'r-2' }));
    expect(desk.mails).toHaveLength(2);
  });

  test('goes to the unit under a former name, or under its name with its code', () => {
    const desk = aReceiptDesk();
    desk.registered.splice(0, 1, { ...school, formerNames: 'Trường cấp 2 Kinh Bắc; Trường PTCS' });
    sendReceipt(desk, aSubmission('training', { unit: 'Trường cấp 2 Kinh Bắc' }, { id: 'r-1' }));
    sendReceipt(desk, aSubmission('training', { unit: 'Trường THCS Kinh Bắc (thcs-kinh-bac)' }, { id: 'r-2' }));
    expect(desk.mails).toHaveLength(2);
  });

  test.each([
    ['a wrong key', { unitKey: 'kb-thcs-05' }, {}],
    ["another unit's name", { unit: 'Trạm Y tế' }, {}],
    ['no key', { unitKey: '' }, {}],
    ['a unit without a key', { unitKey: 'x' }, { key: '' }],
    ['a unit that was closed', {}, { validTo: 20_000 }],
    ['a mailbox outside the allowed domains', {}, { email: 'thcs@kinhbac.example.evil.example' }],
    ['two mailboxes in one cell', {}, { email: 'thcs@kinhbac.example, x@evil.example' }],
    ['no mailbox', {}, { email: '' }],
  ])('does not go with %s', (_, answers, unit) => {
    const desk = aReceiptDesk();
    desk.registered.splice(0, 1, { ...school, ...unit });
    sendReceipt(desk, aSubmission('training', answers));
    expect(desk.mails).toEqual([]);
  });

  test('does not go a week late', () => {
    const desk = aReceiptDesk();
    desk.at = '2026-10-13T14:31';
    sendReceipt(desk, aSubmission('training'));
    expect(desk.mails).toEqual([]);
  });

  test('names the unit on one line, whatever the register holds', () => {
    const desk = aReceiptDesk();
    desk.registered.splice(0, 1, { ...school, name: 'Trường THCS\r\nBcc: x@evil.example' });
    sendReceipt(desk, aSubmission('training', { unit: 'Trường THCS\r\nBcc: x@evil.example' }));
    expect(desk.mails[0]?.body.split('\n')[0]).toBe('Kính gửi: Trường THCS Bcc: x@evil.example');
  });
});

describe('a run that dies', () => {
  const STEPS = 3; // the mark, the mail, the mark

  for (const when of ['before', 'after'] as const)
    for (let step = 0; step < STEPS; step++)
      test(`${when} step ${step + 1}: the receipt is not lost, and a second copy says that it may be one`, () => {
        const desk = aReceiptDesk();
        const submission = aSubmission('training');
        desk.responses.push(submission);
        desk.dieAt(step, when);
        run(() => sendReceipt(desk, submission));
        desk.revive();
        catchUpReceipts(desk);
        catchUpReceipts(desk);
        sendReceipt(desk, submission);

        const [first, second, third] = receipts(desk);
        expect(first).toBeDefined();
        expect(third).toBeUndefined();
        if (second) expect(second.body).toContain('Thư này có thể đã được gửi một lần');
        const leftTwice = when === 'before' ? step === 2 : step === 1;
        expect(receipts(desk)).toHaveLength(leftTwice ? 2 : 1);
      });
});

describe('the daily look back', () => {
  test('answers what no event was delivered for', () => {
    const desk = aReceiptDesk();
    for (let i = 0; i < 50; i++) desk.responses.push(aSubmission('training', {}, { id: `r-${i}` }));
    for (const submission of desk.responses.slice(0, 20)) sendReceipt(desk, submission);
    expect(catchUpReceipts(desk)).toEqual({ failed: 0 });
    expect(receipts(desk)).toHaveLength(50);
  });

  test('tries again what the mail service refused, and lets one refusal stop nobody else', () => {
    const desk = aReceiptDesk();
    const clinic = { ...school, id: 'tyt', name: 'Trạm Y tế', key: 'tyt-1', email: 'tyt@kinhbac.example' };
    desk.registered.push(clinic);
    desk.responses.push(aSubmission('training'), aSubmission('outreach', { unit: clinic.name, unitKey: 'tyt-1' }, { id: 'r-2' }));
    desk.refusing.add(school.email);
    expect(() => sendReceipt(desk, aSubmission('training'))).toThrow('too many times');
    expect(catchUpReceipts(desk)).toEqual({ failed: 1 });
    expect(desk.mails.map(({ to }) => to)).toEqual(['tyt@kinhbac.example']);
    desk.refusing.clear();
    expect(catchUpReceipts(desk)).toEqual({ failed: 0 });
    expect(receipts(desk)).toHaveLength(1);
    expect(receipts(desk)[0]?.body).not.toContain('có thể đã được gửi');
  });

  test('waits for tomorrow when the quota of the day is used up', () => {
    const desk = aReceiptDesk();
    desk.responses.push(aSubmission('training'));
    desk.quota = 0;
    expect(catchUpReceipts(desk)).toEqual({ failed: 1 });
    expect(desk.mails).toEqual([]);
    desk.quota = 100;
    catchUpReceipts(desk);
    expect(receipts(desk)).toHaveLength(1);
  });

  test('makes one mail to the office of a thousand submissions with a wrong key, and says it once', () => {
    const desk = aReceiptDesk();
    for (let i = 0; i < 1_000; i++) desk.responses.push(aSubmission('training', { unitKey: `guess-${i}` }, { id: `r-${i}` }));
    for (const submission of desk.responses) sendReceipt(desk, submission);
    catchUpReceipts(desk);
    catchUpReceipts(desk);
    expect(desk.mails).toEqual([
      expect.objectContaining({ to: 'vhxh@kinhbac.example', body: expect.stringContaining('Báo cáo lớp tập huấn: 1000 phiếu') }),
    ]);
    expect(desk.mails[0]?.body).not.toContain('guess');
  });

  test('makes no mail of a unit that has no mailbox: a ward may fill them in one by one', () => {
    const desk = aReceiptDesk();
    desk.registered.splice(0, 1, { ...school, email: '' });
    desk.responses.push(aSubmission('training'));
    catchUpReceipts(desk);
    expect(desk.mails).toEqual([]);
  });

  test('tells the office of a wrong key by form and number, never by unit: a school that reports a case names the school', () => {
    const desk = aReceiptDesk();
    desk.responses.push(aSubmission('case-report', { unitKey: 'x' }));
    catchUpReceipts(desk);
    expect(desk.mails[0]?.body).toContain('- Báo cáo trường hợp trẻ em: 1 phiếu (trang “Báo cáo trường hợp”)');
    expect(desk.mails[0]?.body).not.toContain('THCS');
  });

  test('keeps no mark of a response that is answered no more', () => {
    const desk = aReceiptDesk();
    desk.responses.push(aSubmission('training'));
    catchUpReceipts(desk);
    expect(desk.properties.size).toBe(1);
    desk.at = '2026-10-14T06:00';
    catchUpReceipts(desk);
    expect(desk.properties.size).toBe(0);
    sendReceipt(desk, aSubmission('training'));
    expect(receipts(desk)).toHaveLength(1);
  });

  test('leaves the other properties of the script alone', () => {
    const desk = aReceiptDesk();
    desk.properties.set('form.training', '{}');
    catchUpReceipts(desk);
    expect(desk.properties.get('form.training')).toBe('{}');
  });
});
