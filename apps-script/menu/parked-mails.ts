/**
 * "Thư chờ quyết định": asks about each mail of which nobody knows whether it arrived, and hands on what the person answers. Each answer
 * is recorded before the next question, so that whoever is called away in between has lost nothing.
 */
import { attempt, Failure } from './attempt.ts';
import { callFunction } from './call-function.ts';
import { readSettled, readWaiting, type WaitingMail } from './parked-answer.ts';
import { sentWords } from './sent-words.ts';

/** What came of the questions so far; the counts are of mails. */
interface Decided {
  arrived: number;
  resend: number;
  later: number;
  /** Where another person was faster: whole sentences. */
  readonly others: string[];
}

export function decideParked(): void {
  attempt('Ghi quyết định', () => {
    const waiting = readWaiting(call({}));
    if (waiting.length === 0) return 'Không có thư nào chờ quyết định.';
    const decided: Decided = { arrived: 0, resend: 0, later: 0, others: [] };
    for (const [i, mail] of waiting.entries()) {
      const decision = askAbout(mail, `Thư chờ quyết định (${i + 1}/${waiting.length})`);
      if (decision === 'stop') {
        decided.later += waiting.length - i;
        break;
      }
      if (decision === 'later') decided.later++;
      else record(mail, decision, decided);
    }
    return `${wordsOf(decided)} ${decided.resend > 0 ? resent() : ''}`.trim();
  });
}

/** Closing the box ends the questions; "Hủy" only puts this mail off. */
function askAbout({ title, recipient, status }: WaitingMail, caption: string): 'sent' | 'resend' | 'later' | 'stop' {
  const ui = SpreadsheetApp.getUi();
  const lines = [
    `${title}, gửi tới ${recipient}.`,
    `${status}.`,
    '',
    'Anh/chị hãy hỏi nơi nhận trước khi trả lời.',
    'Nơi nhận đã nhận được thư này chưa?',
    '',
    'Có: đã nhận được, ghi là đã gửi.',
    'Không: chưa nhận được, gửi lại.',
    'Hủy: chưa hỏi được, để sau.',
  ];
  switch (ui.alert(caption, lines.join('\n'), ui.ButtonSet.YES_NO_CANCEL)) {
    case ui.Button.YES:
      return 'sent';
    case ui.Button.NO:
      return 'resend';
    case ui.Button.CANCEL:
      return 'later';
    default:
      return 'stop';
  }
}

function record({ code, title, recipient }: WaitingMail, decision: 'sent' | 'resend', decided: Decided): void {
  const answer = callFunction('settle-mail', { code, decision });
  if (!answer.ok) throw new Failure(`${title}, gửi tới ${recipient}: ${answer.failure} ${wordsOf(decided)}`.trim());
  const standing = readSettled(answer.body);
  if (!standing.recorded)
    decided.others.push(
      `${title}, gửi tới ${recipient}: ${standing.by} đã quyết định trước, ${standing.decision === 'sent' ? 'ghi là đã gửi' : 'gửi lại'}.`,
    );
  else if (decision === 'sent') decided.arrived++;
  else decided.resend++;
}

/** They would go by themselves with the next run; whoever has just decided wants to see them go. */
function resent(): string {
  const answer = callFunction('send-reports', {});
  return answer.ok ? sentWords(answer.body) : `${answer.failure} Lần chạy sau sẽ gửi lại thư.`;
}

function call(body: object): Readonly<Record<string, unknown>> {
  const answer = callFunction('settle-mail', body);
  if (!answer.ok) throw new Failure(answer.failure);
  return answer.body;
}

const wordsOf = ({ arrived, resend, later, others }: Decided): string =>
  [
    arrived > 0 ? `Đã ghi ${arrived} thư là đã gửi.` : '',
    resend > 0 ? `Đã ghi ${resend} thư cần gửi lại.` : '',
    ...others,
    later > 0 ? `${later} thư để sau.` : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
