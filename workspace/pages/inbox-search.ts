/** What the inbox's address asks for: `?q=` words, `after=` and `before=` days, as the search form writes them. */
import { endOfDay, startOfDay } from '../../functions/calendar/instant.ts';
import { formatDate, isPlainDate, type PlainDate, toDay } from '../../functions/calendar/plain-date.ts';
import type { MailQuery } from '../inbox/mail-index.ts';

interface InboxSearch {
  readonly query: MailQuery;
  /** As typed, for the form. */
  readonly q: string;
  readonly after: string;
  readonly before: string;
  readonly hasDays: boolean;
  readonly isAsked: boolean;
  /** In words: “tháng 10” từ 01/10/2026. */
  readonly said: string;
  /** Of one page of what is found. */
  address(page: number): string;
}

export function readSearch(params: URLSearchParams): InboxSearch {
  const q = (params.get('q') ?? '').trim();
  // A day that is none limits nothing.
  const [after, before] = ['after', 'before'].map((name) => dayOf(params.get(name)));
  const asked = Object.entries({ q, after, before }).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return {
    query: {
      words: q,
      from: after ? startOfDay(toDay(after)) : Number.MIN_SAFE_INTEGER,
      before: before ? endOfDay(toDay(before)) : Number.MAX_SAFE_INTEGER,
    },
    q,
    after: after ?? '',
    before: before ?? '',
    hasDays: after !== undefined || before !== undefined,
    isAsked: asked.length > 0,
    said: [q && `“${q}”`, after && `từ ${formatDate(after)}`, before && `đến ${formatDate(before)}`].filter(Boolean).join(' '),
    address: (page) => `/inbox?${new URLSearchParams([...asked, ['page', String(page)]])}`,
  };
}

const dayOf = (text: string | null): PlainDate | undefined => (text !== null && isPlainDate(text) ? text : undefined);
