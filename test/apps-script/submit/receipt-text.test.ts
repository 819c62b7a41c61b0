import { describe, expect, test } from 'vitest';
import { receiptMail } from '../../../apps-script/submit/receipt-text.ts';
import type { Answer } from '../../../apps-script/submit/submission.ts';
import { columnsOf } from '../../../functions/forms/define-form.ts';
import { FORMS } from '../../../functions/forms/forms.ts';
import type { Question } from '../../../functions/forms/question.ts';
import { aSubmission, school } from './a-submission.ts';

const office = { contact: 'Phòng Văn hóa - Xã hội phường Kinh Bắc 0222 000 000', planStart: '2026-01-01' };
const mailOf = (form: Parameters<typeof aSubmission>[0], changed: Readonly<Record<string, Answer>> = {}, again = false) =>
  receiptMail(aSubmission(form, changed), school.name, office, again);

describe('a receipt', () => {
  test('says what was reported, title by title', () => {
    expect(mailOf('training')).toEqual({
      subject: 'Đã nhận phiếu: Báo cáo lớp tập huấn',
      body: `Kính gửi: Trường THCS Kinh Bắc

Đã nhận phiếu “Báo cáo lớp tập huấn” lúc 14 giờ 30 ngày 06/10/2026.

NỘI DUNG ĐÃ BÁO
- Đơn vị tổ chức: Trường THCS Kinh Bắc
- Ngày tập huấn: 05/10/2026
- Thời lượng (giờ): 3,5
- Nội dung: Nhận biết lao động trẻ em; Pháp luật và xử lý vi phạm
- Số cán bộ, giáo viên, nhân viên: 35
- Trong đó nữ: 20
- Có cán bộ, cơ quan hoặc cơ sở sản xuất, kinh doanh dự không?: Không

Hỏi: Phòng Văn hóa - Xã hội phường Kinh Bắc 0222 000 000.
Thư này được gửi tự động. Không ghi thông tin của trẻ em vào thư trả lời.
`,
    });
  });

  test('says first what looks wrong, and what that means', () => {
    const { body } = mailOf('training', { heldOn: '2026-10-09', women: '400' });
    expect(body).toContain(`CẦN XEM LẠI
- Ngày tập huấn: Ngày này chưa đến. Kiểm tra lại ngày, tháng, năm.
- Trong đó nữ: Số nữ lớn hơn tổng số người.
Phiếu này chưa được tính vào số liệu. Gửi lại phiếu đúng, hoặc báo cán bộ sửa.`);
    expect(body.indexOf('CẦN XEM LẠI')).toBeLessThan(body.indexOf('NỘI DUNG ĐÃ BÁO'));
    expect(mailOf('training', { women: '400' }).body).toContain('Nếu đúng, không cần làm gì.');
  });

  test('says how many lines and officials arrived, not which', () => {
    const { body } = mailOf('training', { officials: ['Nguyễn Văn A', 'Trần Thị B'], establishments: 'CS-01\n\nCS-02\n' });
    expect(body).toContain('Đã nhận, không nhắc lại trong thư: Cán bộ tham dự (2 người); Cơ sở có người dự (2 dòng).');
    expect(body).not.toMatch(/Nguyễn|Trần|CS-0/);
  });

  test('of a case says only that it arrived', () => {
    const { body } = mailOf('case-report', { note: 'em Lan, lớp 7A', coercion: ['Làm để trừ nợ'] });
    expect(body.split('\n\n')).toEqual([
      'Kính gửi: Trường THCS Kinh Bắc',
      'Đã nhận phiếu “Báo cáo trường hợp trẻ em” lúc 14 giờ 30 ngày 06/10/2026.',
      expect.stringContaining('Hỏi:'),
    ]);
    expect(mailOf('case-update', { caseCode: '0123456789A' }).body).not.toContain('0123456789A');
  });

  test('that may be a second one says so', () => {
    expect(mailOf('training', {}, true).body).toContain('Thư này có thể đã được gửi một lần');
  });
});

describe('nothing that was typed leaves by mail', () => {
  const CANARY = 'Nguyễn Thị Canary 0912345678';

  test.each(FORMS.map((form) => ({ form })))('$form.id: a name in any box that takes text', ({ form }) => {
    for (const question of columnsOf(form).filter(isTyped)) {
      const { subject, body } = mailOf(form.id, { [question.key]: CANARY });
      expect(`${subject}${body}`, question.key).not.toMatch(/Canary|0912345678/);
    }
  });

  test.each(FORMS.map((form) => ({ form })))('$form.id: the key of the unit', ({ form }) => {
    const { subject, body } = mailOf(form.id);
    expect(`${subject}${body}`).not.toContain(school.key);
  });

  test('nor how many children were found at work or are at risk', () => {
    expect(mailOf('inspection', { childrenFound: '7' }).body).not.toMatch(/\b7\b/);
    const review = { duty: 'Rà soát trẻ có nguy cơ bỏ học', reviewed: '77', atRisk: '7', droppedOut: '8', returned: '9' };
    expect(mailOf('other-activity', { ...review, peopleHelped: '' }).body).not.toMatch(/\b(77|7|8|9)\b(?! ?\/)/);
  });
});

/** Where a browser, or whoever plays one, can put any text: Google refuses an option that it does not offer. */
function isTyped({ kind, machine, key }: Question): boolean {
  return !machine && key !== 'unit' && kind !== 'register' && kind !== 'registers';
}
