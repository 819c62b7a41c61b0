/**
 * The receipt a unit gets: what arrived, and what looks wrong with it. Nothing that a person typed leaves by mail, no fact about a
 * child and no name of an official (privacy.md, 2 and 7): of such answers it says only that they arrived.
 */
import { wallClock } from '../../functions/calendar/instant.ts';
import { formatDate, fromDay, type PlainDate } from '../../functions/calendar/plain-date.ts';
import { columnsOf } from '../../functions/forms/define-form.ts';
import type { Question } from '../../functions/forms/question.ts';
import { checkSubmission, type Finding } from './check-submission.ts';
import { type Reading, readAnswer } from './read-answer.ts';
import { type Submission, textOf } from './submission.ts';

export interface Mail {
  readonly subject: string;
  readonly body: string;
}

export interface ReceiptOffice {
  /** Whom to ask: "Phòng Văn hóa - Xã hội phường Kinh Bắc 0222 …". */
  readonly contact: string;
  readonly planStart: PlainDate;
}

/** `again`: the last attempt ended before it could be told whether the mail had left. */
export function receiptMail(submission: Submission, unitName: string, office: ReceiptOffice, again: boolean): Mail {
  const { form } = submission;
  const parts = [
    [`Kính gửi: ${unitName}`],
    again ? ['Thư này có thể đã được gửi một lần: lần gửi trước bị ngắt giữa chừng. Chỉ có một phiếu.'] : [],
    [`Đã nhận phiếu “${form.title}” lúc ${atWords(submission.submittedAt)}.`],
    ...(form.spreadsheet === 'cases' ? [] : reported(submission, office)),
    [`Hỏi: ${office.contact}.`, 'Thư này được gửi tự động. Không ghi thông tin của trẻ em vào thư trả lời.'],
  ];
  const body = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return { subject: `Đã nhận phiếu: ${form.title}`, body: `${body.join('\n\n')}\n` };
}

function reported(submission: Submission, office: ReceiptOffice): string[][] {
  const findings = checkSubmission(submission, office.planStart);
  const { shown, withheld } = answerLines(submission);
  return [
    findings.length > 0 ? warning(findings) : [],
    ['NỘI DUNG ĐÃ BÁO', ...shown],
    withheld.length > 0 ? [`Đã nhận, không nhắc lại trong thư: ${withheld.join('; ')}.`] : [],
  ];
}

function warning(findings: readonly Finding[]): string[] {
  return [
    'CẦN XEM LẠI',
    ...findings.map(({ title, message }) => `- ${title}: ${message}`),
    findings.some(({ setAside }) => setAside)
      ? 'Phiếu này chưa được tính vào số liệu. Gửi lại phiếu đúng, hoặc báo cán bộ sửa.'
      : 'Nếu ghi nhầm, gửi lại phiếu đúng và báo cán bộ bỏ phiếu này. Nếu đúng, không cần làm gì.',
  ];
}

/** The key is the unit's secret: it is not even said that it arrived. */
const SECRET: ReadonlySet<string> = new Set(['unitKey']);

function answerLines(submission: Submission): { readonly shown: readonly string[]; readonly withheld: readonly string[] } {
  const shown: string[] = [];
  const withheld: string[] = [];
  for (const question of columnsOf(submission.form)) {
    if (question.machine || SECRET.has(question.key) || textOf(submission, question.key).trim() === '') continue;
    const reading = readAnswer(question, submission.answers.get(question.key));
    const words = question.sensitivity === 'open' ? answerWords(reading) : undefined;
    if (words === undefined) withheld.push(`${question.title}${howMany(question, reading)}`);
    else shown.push(`- ${question.title}: ${words}`);
  }
  return { shown, withheld };
}

/** The answer in words; undefined for what a person typed and for what could not be read. */
function answerWords(reading: Reading): string | undefined {
  switch (reading.kind) {
    case 'number':
      return vietnamese(reading.value);
    case 'day':
      return formatDate(fromDay(reading.day));
    case 'minute':
      return atWords(reading.at);
    case 'month':
      return `tháng ${reading.code.slice(5)}/${reading.code.slice(0, 4)}`;
    case 'options':
      return reading.options.map(({ label }) => label).join('; ');
    case 'names':
      return reading.names.join('; ');
    case 'blank':
    case 'unreadable':
    case 'typed':
      return undefined;
  }
}

/** How long a list was tells whether all of it arrived. */
function howMany(question: Question, reading: Reading): string {
  if (reading.kind === 'names') return ` (${reading.names.length} người)`;
  return question.kind === 'lines' && reading.kind === 'typed' ? ` (${reading.lines} dòng)` : '';
}

const two = (count: number): string => String(count).padStart(2, '0');

/** "14 giờ 30 ngày 19/10/2026", on Vietnam's clock. */
function atWords(at: number): string {
  const { date, hour, minute } = wallClock(at);
  return `${hour} giờ ${two(minute)} ngày ${formatDate(date)}`;
}

/** 1234.5 as "1.234,5". `toLocaleString` depends on what the machine knows of vi-VN. */
function vietnamese(value: number): string {
  const [whole = '', decimals] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}
