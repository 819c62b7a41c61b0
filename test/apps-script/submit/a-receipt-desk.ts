/** The script's services in memory: properties that outlive a run, a mail server that may refuse, and a run that can die at any step. */
import type { CatchUpDesk } from '../../../apps-script/submit/catch-up.ts';
import type { Unit } from '../../../apps-script/submit/find-unit.ts';
import { receiptMarks } from '../../../apps-script/submit/receipt-marks.ts';
import type { Mail } from '../../../apps-script/submit/receipt-text.ts';
import type { Submission } from '../../../apps-script/submit/submission.ts';
import { school } from './a-submission.ts';

export class Killed extends Error {}

export interface TestDesk extends CatchUpDesk {
  readonly mails: (Mail & { readonly to: string })[];
  readonly responses: Submission[];
  readonly registered: Unit[];
  /** Every property, as it would outlive the script. */
  readonly properties: Map<string, string>;
  /** Mailboxes the server refuses from now on. */
  readonly refusing: Set<string>;
  quota: number;
  at: string;
  /** The run dies before its n-th write or mail from here on (0: the next one), or right after it. */
  dieAt(step: number, when: 'before' | 'after'): void;
  /** A new run: what died is dead, what was stored is stored. */
  revive(): void;
}

export function aReceiptDesk(): TestDesk {
  const properties = new Map<string, string>();
  const responses: Submission[] = [];
  let left: { step: number; when: 'before' | 'after' } | undefined;
  let dead = false;
  /** Something that lasts: everything after the death of a run is not done. */
  const lasting = (work: () => void): void => {
    if (dead) throw new Killed();
    const dies = left?.step === 0;
    if (left) left = { ...left, step: left.step - 1 };
    if (dies && left?.when === 'before') dead = true;
    if (dead) throw new Killed();
    work();
    if (dies) dead = true;
    if (dead) throw new Killed();
  };
  const marks = receiptMarks({
    getProperty: (key) => properties.get(key) ?? null,
    setProperty: (key, value) => lasting(() => properties.set(key, value)),
    deleteProperty: (key) => lasting(() => properties.delete(key)),
    getKeys: () => [...properties.keys()],
  });
  const desk: TestDesk = {
    office: {
      contact: 'Phòng Văn hóa - Xã hội',
      planStart: '2026-01-01',
      mailDomains: ['kinhbac.example'],
      standingBody: { name: 'Phòng Văn hóa - Xã hội', email: 'vhxh@kinhbac.example' },
    },
    marks,
    mails: [],
    responses,
    registered: [school],
    properties,
    refusing: new Set(),
    quota: 100,
    at: '2026-10-06T15:00',
    units: () => desk.registered,
    send(to, mail) {
      if (desk.refusing.has(to)) throw new Error('Service invoked too many times for one day: email.');
      lasting(() => void desk.mails.push({ ...mail, to }));
    },
    alone: (work) => work(),
    now: () => Date.parse(`${desk.at}:00+07:00`),
    submissionsSince: (since) => responses.filter(({ submittedAt }) => submittedAt >= since),
    mailsLeft: () => desk.quota,
    dieAt(step, when) {
      left = { step, when };
    },
    revive() {
      dead = false;
      left = undefined;
    },
  };
  return desk;
}
