/**
 * Every step of a run that reaches another machine, by a name that a person understands: "storage.objects.insert
 * send/syt@bacninh.example/1 before", "sheets.spreadsheets.get board #2 after", "smtp 1 DATA". At each of them a test may give orders.
 */
import { mailKey } from '../../functions/delivery/mail-key.ts';
import type { Fault, FaultCall, FaultOptions } from '../../workspace/google/fault-plan.ts';
import type { SmtpWatch } from './observed-smtp.ts';
import type { OfficeFolder } from './office-folder.ts';
import { identityOf, TWO } from './runs.ts';

export interface NamedCall extends FaultCall {
  readonly name: string;
  /** Epoch ms by the office's clock, when it came. */
  readonly at: number;
}

export interface Orders {
  /** What Google does wrong, from the next call on. */
  faults: ((call: NamedCall) => Fault | undefined) | undefined;
  /** Called at every step; the step waits for what it returns. */
  happens: ((step: string) => Promise<unknown> | undefined) | undefined;
}

export interface NamedSteps {
  readonly orders: Orders;
  /** Every call to Google since the last `forget`. */
  readonly calls: readonly NamedCall[];
  readonly google: FaultOptions;
  readonly smtp: SmtpWatch;
  /** Forgets the orders. */
  obeyNone(): void;
  /** Forgets the calls, and counts calls and sessions anew. */
  forget(): void;
}

export function namedSteps(ids: OfficeFolder['ids'], now: () => number): NamedSteps {
  const orders: Orders = { faults: undefined, happens: undefined };
  const calls: NamedCall[] = [];
  const names = new WeakMap<FaultCall, string>();
  let nameOf = callNames(ids);
  let [lastSession, earlierSessions] = [0, 0];
  return {
    orders,
    calls,
    google: {
      faults: (call) => {
        const known = { ...call, name: nameOf(call), at: now() };
        names.set(call, known.name);
        calls.push(known);
        return orders.faults?.(known);
      },
      observe: async (call, moment) => {
        await orders.happens?.(`${names.get(call)} ${moment}`);
      },
    },
    smtp: (step, session) => {
      lastSession = session;
      return orders.happens?.(`smtp ${session - earlierSessions} ${step}`);
    },
    obeyNone: () => void Object.assign(orders, { faults: undefined, happens: undefined }),
    forget: () => {
      calls.length = 0;
      nameOf = callNames(ids);
      earlierSessions = lastSession;
    },
  };
}

/** The second call of a name is its "#2", and so is a second try. */
function callNames(ids: OfficeFolder['ids']): (call: FaultCall) => string {
  const counts = new Map<string, number>();
  return (call) => {
    const about = call.api === 'storage' ? claimOf(call) : Object.entries(ids).find(([, id]) => call.path.includes(id))?.[0];
    const name = [call.operation ?? call.path, about].filter(Boolean).join(' ');
    const nth = (counts.get(name) ?? 0) + 1;
    counts.set(name, nth);
    return nth === 1 ? name : `${name} #${nth}`;
  };
}

const MAILBOXES = new Map(TWO.map((mailbox) => [mailKey(identityOf(mailbox)), mailbox]));

/** A key is told by its mailbox; the only mails beside the reports are notices. */
function claimOf({ url }: FaultCall): string {
  const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
  const name = searchParams.get('name') ?? decodeURIComponent(/\/o\/(.+)$/.exec(pathname)?.[1] ?? '');
  return name.replace(/[0-9a-f]{64}/, (key) => MAILBOXES.get(key) ?? 'notice');
}
