/**
 * `npm run -s month -- --revise [2026-10 ["LÝ DO"]]`: which reports were sent, what of one would be reported differently now, and, with a
 * reason, the revision, for whoever has no menu at hand. Sends nothing itself: the revision goes with the next run. Says what the
 * competent authority is told, as the month does here.
 */
import { BadRequest, type Jobs } from '../functions/index.ts';
import type { Revise } from './environment.ts';
import { dateTime } from './pages/pages.ts';

/** Who issued it, as whoever comes second is told. */
const CALLER = { email: 'npm run month' };

type Revising = Pick<Jobs, 'reviseReport'>;
type Answer = Awaited<ReturnType<Jobs['reviseReport']>>;
type Changes = Extract<Answer, { changes: unknown }>['changes'];

interface Said {
  readonly out: string;
  /** One line about what is wrong; '' where nothing is. */
  readonly wrong: string;
}

/** Throws what the claim store answers when it can't be reached. */
export async function reviseCommand(jobs: Revising, revise: Revise): Promise<Said> {
  try {
    return saidOf(await jobs.reviseReport(revise === 'list' ? {} : { ...revise }, CALLER, 'authority'));
  } catch (error) {
    if (error instanceof BadRequest) return { out: '', wrong: error.message };
    throw error;
  }
}

function saidOf(answer: Answer): Said {
  if ('periods' in answer) return { out: listOf(answer), wrong: '' };
  if (!('issued' in answer)) return { out: pendingOf(answer), wrong: '' };
  const { title, issued, recorded, by, reason } = answer;
  if (!recorded) return { out: '', wrong: `${title}: ${by} đã phát hành điều chỉnh lần ${issued} trước, lý do: ${reason}` };
  const lines = [`Đã phát hành: ${title}, điều chỉnh lần ${issued}. Thư đi ở lần chạy tới.`, ...linesOf(answer.changes)];
  return { out: lines.join('\n'), wrong: '' };
}

function listOf({ periods }: Extract<Answer, { periods: unknown }>): string {
  if (periods.length === 0) return 'Chưa có báo cáo nào đã gửi.';
  return [
    `${periods.length} báo cáo đã gửi:`,
    ...periods.map(({ period, title, revision, cutoff }) => {
      const revised = revision === 0 ? '' : `, điều chỉnh lần ${revision}`;
      return `  ${period}  ${title}${revised}, chốt số liệu ${dateTime(Date.parse(cutoff))}`;
    }),
    'Xem thay đổi của một báo cáo: npm run month -- --revise KỲ',
  ].join('\n');
}

function pendingOf({ period, title, released, changes, newRows }: Extract<Answer, { newRows: number }>): string {
  const since = `${title}, so với số liệu chốt ${dateTime(Date.parse(released.cutoff))}`;
  if (changes.length === 0) return `${since}: không có gì thay đổi.`;
  return [
    `${since}, có ${newRows} phiếu đến sau, thay đổi:`,
    ...linesOf(changes),
    `Phát hành báo cáo điều chỉnh lần ${released.revision + 1}: npm run month -- --revise ${period} "LÝ DO"`,
  ].join('\n');
}

const linesOf = (changes: Changes): string[] =>
  changes.flatMap(({ what, was, now }) => [`  ${what}`, `    đã báo cáo: ${was}`, `    nay là:     ${now}`]);
