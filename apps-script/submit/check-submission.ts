/**
 * What looks wrong with a submission, as far as its own answers tell (forms.md, [ghi]). The same checks stand in `functions/records`,
 * which reads whole tables and which Apps Script may not import; a test holds the two against each other, word for word.
 */
import { dayOfInstant } from '../../functions/calendar/instant.ts';
import { formatDate, type PlainDate, toDay } from '../../functions/calendar/plain-date.ts';
import { columnsOf } from '../../functions/forms/define-form.ts';
import { heldBackMessage, isTypedFreely } from '../../functions/forms/personal-data/held-back.ts';
import { personalDataIn } from '../../functions/forms/personal-data/personal-data.ts';
import type { Question } from '../../functions/forms/question.ts';
import { type Reading, readAnswer } from './read-answer.ts';
import { type Submission, textOf } from './submission.ts';

export interface Finding {
  readonly question: string;
  /** The words of the question it points at. */
  readonly title: string;
  readonly message: string;
  /** The submission enters no figure until it is mended. */
  readonly setAside: boolean;
}

/** Nothing is said about the sender: whoever gets the receipt is the sender (find-unit.ts). */
export function checkSubmission(submission: Submission, planStart: PlainDate): Finding[] {
  const answers = new Map(
    columnsOf(submission.form).map((question): [string, Answered] => [
      question.key,
      { question, reading: readAnswer(question, submission.answers.get(question.key)) },
    ]),
  );
  const event = answers.get(submission.form.eventQuestion);
  return [
    ...(event === undefined ? [] : checkDate(event, submission.submittedAt, planStart)),
    ...[...answers.values()].filter((answered) => answered !== event).flatMap(checkAlone),
    ...checkPeople(submission.form.id, answers),
    ...checkTyped(submission),
  ];
}

interface Answered {
  readonly question: Question;
  readonly reading: Reading;
}

const finding = ({ question }: Pick<Answered, 'question'>, message: string, setAside = false): Finding => ({
  question: question.key,
  title: question.title,
  message,
  setAside,
});

/** What an answer of each kind looks like: the words of functions/records/problem-catalogue.ts. */
const EXPECTED: Readonly<Partial<Record<Question['kind'], string>>> = {
  date: 'Ghi ngày/tháng/năm, ví dụ: 19/05/2026.',
  datetime: 'Ghi ngày/tháng/năm và giờ, ví dụ: 19/05/2026 14:30.',
  period: 'Chọn một kỳ trong danh sách.',
  integer: 'Ghi số, không ghi chữ. Ví dụ: 35.',
  decimal: 'Ghi số, ví dụ: 1,5.',
};

/** A month may be confirmed before it is over, so only days and minutes can lie in the future. */
function checkDate(event: Answered, submittedAt: number, planStart: PlainDate): Finding[] {
  const { question, reading } = event;
  const start = toDay(planStart);
  const future = 'Giờ này chưa đến. Kiểm tra lại ngày và giờ.';
  const early = `Ngày này trước khi Kế hoạch bắt đầu (${formatDate(planStart)}).`;
  const aside = (message: string): Finding[] => [finding(event, message, true)];
  switch (reading.kind) {
    case 'blank':
      return aside(`Chưa có “${question.title}” nên phiếu chưa được tính.`);
    case 'day':
      if (reading.day > dayOfInstant(submittedAt)) return aside('Ngày này chưa đến. Kiểm tra lại ngày, tháng, năm.');
      return reading.day < start ? aside(early) : [];
    case 'minute':
      if (reading.at > submittedAt) return aside(future);
      return dayOfInstant(reading.at) < start ? aside(early) : [];
    case 'month':
      return reading.code < planStart.slice(0, 7) ? aside(early) : [];
    default:
      return aside(`Không đọc được ngày nên phiếu chưa được tính. ${EXPECTED[question.kind]}`);
  }
}

function checkAlone(answered: Answered): Finding[] {
  const { question, reading } = answered;
  switch (reading.kind) {
    case 'unreadable':
      return [finding(answered, unreadable(question))];
    case 'number':
      return isWithin(question, reading.value) ? [] : [finding(answered, question.limits?.message ?? '')];
    case 'options':
      if (question.kind !== 'choices' || reading.options.length < 2) return [];
      return reading.options.some(({ key }) => key === 'none')
        ? [finding(answered, 'Đã chọn “Không có” cùng với mục khác.')]
        : [];
    default:
      return [];
  }
}

function unreadable(question: Question): string {
  const expected = EXPECTED[question.kind];
  if (expected !== undefined) return `Không đọc được câu trả lời này. ${expected}`;
  return `Câu “${question.title}” có câu trả lời không nằm trong danh sách. Chọn lại một dòng có sẵn.`;
}

/** The sender is told at once that an answer names somebody; the receipt does not repeat it (functions/records/personal-data-check.ts). */
function checkTyped(submission: Submission): Finding[] {
  const about = submission.form.spreadsheet === 'cases' ? 'child' : 'work';
  return columnsOf(submission.form).flatMap((question) => {
    const found = isTypedFreely(question) ? personalDataIn(textOf(submission, question.key), about) : [];
    return found.length > 0 ? [finding({ question }, heldBackMessage(found))] : [];
  });
}

const isWithin = ({ limits }: Question, value: number): boolean =>
  limits === undefined || (limits.min <= value && value <= limits.max);

const PEOPLE = ['educators', 'carers', 'children', 'minors', 'collaborators', 'residents'];
const BODIES = ['establishments', 'officials', 'agencies'];
const DIRECT: ReadonlySet<string> = new Set(['conference', 'lesson', 'home-visit', 'workplace']);

/** Training and outreach: who was there. A number that could not be used is no answer, and what hangs on it stays unsaid. */
function checkPeople(form: Submission['form']['id'], answers: ReadonlyMap<string, Answered>): Finding[] {
  if (form !== 'training' && form !== 'outreach') return [];
  const read = (key: string): Answered | undefined => answers.get(key);
  const isUnused = (key: string): boolean => {
    const answered = read(key);
    return answered !== undefined && checkAlone(answered).length > 0;
  };
  const count = (key: string): number | undefined => {
    const answered = read(key);
    return answered?.reading.kind === 'number' && !isUnused(key) ? answered.reading.value : undefined;
  };
  if (PEOPLE.some(isUnused)) return [];
  const people = PEOPLE.reduce((sum, key) => sum + (count(key) ?? 0), 0);
  const women = read('women');
  const found: Finding[] =
    women !== undefined && (count('women') ?? 0) > people ? [finding(women, 'Số nữ lớn hơn tổng số người.')] : [];

  const hasBody = BODIES.some((key) => (read(key)?.reading.kind ?? 'blank') !== 'blank');
  if (isUnused('establishmentCount') || hasBody) return found;
  const others = read('others');
  const channel = read('channel');
  if (form === 'training' && others !== undefined && people + (count('establishmentCount') ?? 0) === 0)
    found.push(finding(others, 'Chưa ghi ai dự lớp.'));
  // A 0 is an answer: nobody came.
  const isSilent = [...PEOPLE, 'establishmentCount'].every((key) => count(key) === undefined);
  const isDirect = channel?.reading.kind === 'options' && channel.reading.options.some(({ key }) => DIRECT.has(key));
  if (form === 'outreach' && isDirect && channel !== undefined && isSilent)
    found.push(finding(channel, 'Chưa ghi số người nào. Nếu không có ai dự, ghi 0.'));
  return found;
}
