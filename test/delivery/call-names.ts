/** What a call of the job to Google is about, as a person would name it: "storage.objects.insert send/syt@bacninh.example/1". */
import { mailKey } from '../../functions/delivery/mail-key.ts';
import type { FaultCall } from '../../workspace/google/fault-plan.ts';
import { identityOf, TWO } from './runs.ts';

const MAILBOXES = new Map(TWO.map((mailbox) => [mailKey(identityOf(mailbox)), mailbox]));

/** `ids`: of the spreadsheets. The second call of a name is its "#2". */
export function callNames(ids: Readonly<Record<'data' | 'cases' | 'board', string>>): (call: FaultCall) => string {
  const counts = new Map<string, number>();
  return (call) => {
    const about = call.api === 'storage' ? claimOf(call) : Object.entries(ids).find(([, id]) => call.path.includes(id))?.[0];
    const name = [call.operation ?? call.path, about].filter(Boolean).join(' ');
    const nth = (counts.get(name) ?? 0) + 1;
    counts.set(name, nth);
    return nth === 1 ? name : `${name} #${nth}`;
  };
}

/** A key is told by its mailbox; the only mails beside the reports are notices. */
function claimOf({ url }: FaultCall): string {
  const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
  const name = searchParams.get('name') ?? decodeURIComponent(/\/o\/(.+)$/.exec(pathname)?.[1] ?? '');
  return name.replace(/[0-9a-f]{64}/, (key) => MAILBOXES.get(key) ?? 'notice');
}
