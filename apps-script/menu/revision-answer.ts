/** What `revise-report` answers, read as far as the menu needs it, and said to the person who asked. */
import { wallClock } from '../../functions/calendar/instant.ts';
import { formatDate } from '../../functions/calendar/plain-date.ts';

type Body = Readonly<Record<string, unknown>>;

export interface ReleasedReport {
  /** '2026-10'. */
  readonly period: string;
  /** "Báo cáo tháng 10/2026, chốt 08:00 ngày 20/10/2026, đã điều chỉnh lần 1". */
  readonly words: string;
}

export interface ReportChanges {
  readonly title: string;
  /** The number that the revision would have. */
  readonly next: number;
  /** One a change, as the mail lists it; empty: there is none. */
  readonly lines: readonly string[];
}

export function readReleased(body: Body): readonly ReleasedReport[] {
  return listOf(body['periods']).map(({ period, title, revision, cutoff }) => {
    const revised = Number(revision) > 0 ? `, đã điều chỉnh lần ${String(revision)}` : '';
    return { period: String(period), words: `${String(title)}, chốt ${clock(String(cutoff))}${revised}` };
  });
}

export function readChanges(body: Body): ReportChanges {
  const { title, newRows, hasMore, released } = body;
  const changes = listOf(body['changes']).map(
    ({ what, was, now }) => `- ${String(what)}. Đã báo cáo: ${ended(String(was))} Nay là: ${ended(String(now))}`,
  );
  const more = changes.length > 0 ? 'Có thay đổi khác' : 'Có thay đổi';
  const lines = [...changes, ...(hasMore === true ? [`- ${more}, chỉ nêu trong thư gửi cơ quan có thẩm quyền.`] : [])];
  const late = Number(newRows) > 0 && lines.length > 0 ? [`Phiếu thuộc kỳ này đến sau khi gửi: ${String(newRows)}.`] : [];
  return { title: String(title), next: Number(recordOf(released)['revision']) + 1, lines: [...late, ...lines] };
}

/** What was issued; where somebody else was faster, by whom. */
export function issuedWords(body: Body): string {
  const report = `${String(body['title'])}, điều chỉnh lần ${String(body['issued'])}`;
  return body['recorded'] === true
    ? `Đã phát hành: ${report}.`
    : `${report}: ${String(body['by'])} đã phát hành trước, lý do: ${ended(String(body['reason']))}`;
}

const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

function clock(iso: string): string {
  const { date, hour, minute } = wallClock(Date.parse(iso));
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(hour)}:${two(minute)} ngày ${formatDate(date)}`;
}

const listOf = (value: unknown): readonly Body[] => (Array.isArray(value) ? value.map(recordOf) : []);

const recordOf = (value: unknown): Body =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
