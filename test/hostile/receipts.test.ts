import { expect, it } from 'vitest';
import { receiptMail } from '../../apps-script/submit/receipt-text.ts';
import { columnsOf } from '../../functions/forms/define-form.ts';
import { FORMS } from '../../functions/forms/forms.ts';
import { aSubmission, school } from '../apps-script/submit/a-submission.ts';
import { LISTED, RANDOM } from './strings.ts';

const office = { contact: 'Phòng Văn hóa - Xã hội phường Kinh Bắc 0222 000 000', planStart: '2026-01-01' };

it.each(FORMS.map(({ id }, place) => [id, place] as const))(
  'the receipt for %s repeats nothing that was typed, whatever question it answered',
  (id, nth) => {
    const form = FORMS.find((one) => one.id === id) ?? expect.unreachable(id);
    // Of a register's names the form takes only those that it offers.
    const questions = columnsOf(form).filter(({ machine, from }) => !machine && from === undefined);
    const plain = receiptMail(aSubmission(id), school.name, office, false);
    for (const [place, text] of [...LISTED, ...RANDOM.filter((_, n) => n % FORMS.length === nth)].entries()) {
      // Every question in its turn, so that all of them see every kind of text.
      const question = questions[place % questions.length] ?? expect.unreachable();
      const typed = `${text}\u2603typed`;
      const { subject, body } = receiptMail(aSubmission(id, { [question.key]: typed }), school.name, office, false);
      expect(subject).toBe(plain.subject);
      expect(body).not.toContain('\u2603');
      expect(body.length).toBeLessThan(10_000);
    }
  },
);
