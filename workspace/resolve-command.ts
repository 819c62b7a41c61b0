/**
 * `npm run -s month -- --resolve [KEY sent|resend]`: what waits for a decision, and the decision, for whoever has no menu at hand. Sends
 * nothing itself: what is to go again goes with the next run.
 */
import { BadRequest, type Jobs } from '../functions/index.ts';
import type { Resolve } from './environment.ts';
import { dateTime } from './pages/pages.ts';

/** Who decided, as "Sổ gửi" and whoever comes second are told. */
const CALLER = { email: 'npm run month' };

type Settling = Pick<Jobs, 'settleMail'>;
type Answer = Awaited<ReturnType<Jobs['settleMail']>>;

interface Said {
  readonly out: string;
  /** One line about what is wrong; '' where nothing is. */
  readonly wrong: string;
}

/** Throws what the claim store answers when it can't be reached. */
export async function resolveCommand(jobs: Settling, resolve: Resolve): Promise<Said> {
  if (resolve === 'list') return { out: listOf(await jobs.settleMail({}, CALLER)), wrong: '' };
  try {
    const { settled } = await jobs.settleMail({ ...resolve }, CALLER);
    if (settled === undefined) throw new Error('settle-mail answered no decision');
    const agrees = settled.decision === resolve.decision;
    return agrees ? { out: wordsOf(settled), wrong: '' } : { out: '', wrong: wordsOf(settled) };
  } catch (error) {
    if (!(error instanceof BadRequest)) throw error;
    return { out: listOf(await jobs.settleMail({}, CALLER)), wrong: error.message };
  }
}

function listOf({ waiting }: Answer): string {
  if (waiting.length === 0) return 'Không có thư nào chờ quyết định.';
  return [
    `${waiting.length} thư chờ quyết định:`,
    ...waiting.map(({ code, title, recipient, status }) => `  ${code}  ${title}, gửi tới ${recipient}. ${status}.`),
    'Hỏi nơi nhận, rồi chạy cho từng thư:',
    '  npm run month -- --resolve MÃ sent     nơi nhận đã nhận được: ghi là đã gửi',
    '  npm run month -- --resolve MÃ resend   chưa nhận được: gửi lại',
  ].join('\n');
}

function wordsOf({ title, recipient, recorded, decision, by, at }: NonNullable<Answer['settled']>): string {
  const done = decision === 'sent' ? 'ghi là đã gửi' : 'gửi lại ở lần chạy tới';
  const mail = `${title}, gửi tới ${recipient}`;
  return recorded
    ? `Đã ghi quyết định: ${mail}: ${done}.`
    : `${mail}: ${by} đã quyết định trước (${dateTime(Date.parse(at))}), ${done}.`;
}
