import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSubmission } from '../../../apps-script/submit/check-submission.ts';
import type { Answer, Submission } from '../../../apps-script/submit/submission.ts';
import { dayToSerial, toSerial } from '../../../functions/calendar/instant.ts';
import { isPlainDate, toDay } from '../../../functions/calendar/plain-date.ts';
import { columnsOf } from '../../../functions/forms/define-form.ts';
import type { FormId, Question } from '../../../functions/forms/question.ts';
import { readFacts } from '../../../functions/records/read-facts.ts';
import type { Cell, RawTable } from '../../../functions/records/table.ts';
import { asTyped } from '../../../workspace/forms/submit.ts';
import { withRows } from '../../builders/tabs.ts';
import { aWorld } from '../../builders/world.ts';
import { aSubmission } from './a-submission.ts';

const PLAN_START = '2026-01-01';

const messages = (form: FormId, changed: Readonly<Record<string, Answer>>): string[] =>
  checkSubmission(aSubmission(form, changed), PLAN_START).map(({ question, message }) => `${question}: ${message}`);

describe('what a receipt says is wrong', () => {
  test('is nothing where all is well', () => {
    for (const form of ['training', 'outreach', 'monthly-return', 'inspection', 'other-activity'] as const)
      expect(messages(form, {}), form).toEqual([]);
  });

  test('is a day that has not come, or lies before the plan', () => {
    expect(messages('training', { heldOn: '2026-10-07' })).toEqual(['heldOn: Ngày này chưa đến. Kiểm tra lại ngày, tháng, năm.']);
    expect(messages('training', { heldOn: '2025-12-31' })).toEqual(['heldOn: Ngày này trước khi Kế hoạch bắt đầu (01/01/2026).']);
    expect(messages('training', { heldOn: '2026-10-06' })).toEqual([]);
    expect(messages('training', { heldOn: '2026-01-01' })).toEqual([]);
  });

  test('is more women than people, or nobody at all', () => {
    expect(messages('training', { women: '36' })).toEqual(['women: Số nữ lớn hơn tổng số người.']);
    expect(messages('training', { educators: '', women: '' })).toEqual(['others: Chưa ghi ai dự lớp.']);
    expect(messages('training', { educators: '', women: '', officials: ['Cán bộ Một'] })).toEqual([]);
    expect(messages('outreach', { children: '' })).toEqual(['channel: Chưa ghi số người nào. Nếu không có ai dự, ghi 0.']);
    expect(messages('outreach', { children: '0' })).toEqual([]);
    expect(messages('outreach', { channel: 'Loa truyền thanh', children: '', indirectReach: '900' })).toEqual([]);
  });

  test('is a number outside its limits, or one that is none', () => {
    expect(messages('training', { hours: '41' })).toEqual(['hours: Thời lượng từ 0,5 đến 40 giờ.']);
    expect(messages('training', { educators: 'ba mươi' })).toEqual([
      'educators: Không đọc được câu trả lời này. Ghi số, không ghi chữ. Ví dụ: 35.',
    ]);
  });

  test('is a tick at "Không có" beside another one', () => {
    const findings = checkSubmission(aSubmission('case-report', { coercion: ['Không có', 'Làm để trừ nợ'] }), PLAN_START);
    expect(findings).toContainEqual(
      expect.objectContaining({ question: 'coercion', message: 'Đã chọn “Không có” cùng với mục khác.' }),
    );
  });

  test('is a free answer that names somebody, told by its kind and not repeated', () => {
    const said = messages('training', { note: 'Cháu Hùng nghỉ học, mẹ 0912 345 678' });
    expect(said).toEqual([
      'note: Câu này dường như có tên người, số điện thoại. Nội dung được tạm giữ để xem lại, không gửi đi.',
    ]);
    expect(messages('training', { note: 'Các em học sinh tham gia sôi nổi' })).toEqual([]);
  });

  test('sets the submission aside for its date alone', () => {
    const [late] = checkSubmission(aSubmission('training', { heldOn: '2026-10-07' }), PLAN_START);
    const [women] = checkSubmission(aSubmission('training', { women: '36' }), PLAN_START);
    expect([late?.setAside, women?.setAside]).toEqual([true, false]);
  });
});

describe('a receipt and the month', () => {
  test('say the same of the same submission, in the same words', () => {
    const count = fc.oneof(fc.constant(''), fc.nat(60).map(String), fc.constantFrom('015', '1.200', 'mười', '99999999', '1,5'));
    const day = fc.constantFrom('2026-10-05', '2026-10-06', '2026-10-07', '2025-12-31', '2026-01-01');
    const people = Object.fromEntries(
      ['educators', 'carers', 'children', 'minors', 'collaborators', 'residents', 'women', 'establishmentCount'].map((key) => [
        key,
        count,
      ]),
    );
    const note = fc.constantFrom('', 'Không có', 'Cháu Hùng nghỉ học', 'em A. lớp 7A2, mẹ 0912345678', 'Gặp chị Lan, số nhà 12');
    const lists = { establishments: fc.constantFrom('', 'CS-01', 'CS-01\nCS-02') };
    const submissions = fc.oneof(
      fc
        .record({ heldOn: day, hours: fc.constantFrom('3,5', '0', '0,5', '41', '1.5', 'x'), note, ...people, ...lists })
        .map((answers) => aSubmission('training', answers)),
      fc
        .record({
          heldOn: day,
          channel: fc.constantFrom('Tiết học, sinh hoạt lớp', 'Tư vấn tại hộ gia đình', 'Loa truyền thanh'),
          indirectReach: count,
          materials: count,
          ...people,
          ...lists,
        })
        .map((answers) => aSubmission('outreach', answers)),
      fc.record({ heldOn: day, childrenFound: count, fine: count }).map((answers) => aSubmission('inspection', answers)),
      fc
        .record({
          period: fc.constantFrom('Tháng 10/2026 (15/09-14/10/2026)', 'Tháng 12/2025 (15/11-14/12/2025)', 'Tháng 11/2026'),
          difficulties: note,
          proposals: note,
        })
        .map((answers) => aSubmission('monthly-return', answers)),
      fc
        .record({ heldOn: day, peopleHelped: count, amount: count, reviewed: count, conclusion: note, note })
        .map((answers) => aSubmission('other-activity', answers)),
    );
    fc.assert(
      fc.property(submissions, (submission) => {
        const said = wordsOf(checkSubmission(submission, PLAN_START));
        const month = wordsOf(problemsOf(submission));
        // A row that is set aside is looked at no further by the month; a unit that must send it again is told all at once.
        if (said.some(({ setAside }) => setAside)) expect(said).toEqual(expect.arrayContaining(month));
        else expect(said).toEqual(month);
      }),
      { numRuns: 400 },
    );
  });
});

interface Said {
  readonly question: string | null;
  readonly message: string;
  readonly setAside: boolean;
}

const wordsOf = (said: readonly Said[]): Said[] =>
  said
    .map(({ question, message, setAside }) => ({ question, message, setAside }))
    .toSorted((a, b) => String(a.question).localeCompare(String(b.question)) || a.message.localeCompare(b.message));

/** What the readers of the month say of the row that Google makes of a submission, without what needs other rows to be told. */
/** Told from other rows, or of a row that somebody changed in the sheet: no form is sent without its required answers. */
const BEYOND_THE_FORM: ReadonlySet<string> = new Set(['more-children-than-cases', 'answer-missing']);

function problemsOf(submission: Submission): Said[] {
  const tables = aWorld()
    .tables()
    .map((table): RawTable => {
      if (table.table !== submission.form.id) return table;
      const cells = columnsOf(submission.form).map((question) => cellOf(question, submission.answers.get(question.key)));
      return withRows(table, [[toSerial(submission.submittedAt), ...cells]]);
    });
  return readFacts(tables, { planStart: toDay(PLAN_START) })
    .problems.filter(({ form, code }) => form === submission.form.id && !BEYOND_THE_FORM.has(code))
    .map(({ question, message, effect }) => ({ question, message, setAside: effect === 'set-aside' }));
}

function cellOf(question: Question, answer: Answer | undefined): Cell {
  const text = typeof answer === 'string' ? answer : (answer ?? []).join(', ');
  if (text === '') return null;
  if (question.kind === 'date' && isPlainDate(text)) return dayToSerial(toDay(text));
  const typed = asTyped(text);
  return typeof typed === 'object' ? null : typed;
}
