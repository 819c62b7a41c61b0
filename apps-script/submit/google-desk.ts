/** The receipts' ports on Google's services. */
import { registerRows } from '../register-rows.ts';
import { alone } from '../set-up/alone.ts';
import type { CatchUpDesk } from './catch-up.ts';
import type { Unit } from './find-unit.ts';
import { responsesSince } from './read-response.ts';
import { receiptMarks } from './receipt-marks.ts';

export function googleDesk(): CatchUpDesk {
  let units: readonly Unit[] | undefined;
  return {
    office: OFFICE,
    marks: receiptMarks(PropertiesService.getScriptProperties()),
    units: () => {
      units ??= readUnits();
      return units;
    },
    send: (to, { subject, body }) => {
      const { name, email } = OFFICE.standingBody;
      MailApp.sendEmail({ to, subject, body, name, replyTo: email });
    },
    alone,
    now: () => Date.now(),
    submissionsSince: responsesSince,
    mailsLeft: () => MailApp.getRemainingDailyQuota(),
  };
}

const readUnits = (): readonly Unit[] =>
  registerRows('units').map((entry) => ({
    id: entry.text('id'),
    name: entry.text('name'),
    key: entry.text('key'),
    email: entry.text('email'),
    formerNames: entry.text('formerNames'),
    validFrom: entry.day('validFrom'),
    validTo: entry.day('validTo'),
  }));
