/**
 * Mails that ask for work: a case's code, its deadlines, a month that was not confirmed. They name a code and a step, never anything
 * about the child (privacy.md, 7), and link to a form, which shows nothing to whoever opens it.
 */
import { dayOfInstant, startOfDay } from '../calendar/instant.ts';
import { formatDate, fromDay } from '../calendar/plain-date.ts';
import type { Plan } from '../plans/plan.ts';
import { senderOf } from '../plans/plan-letters.ts';
import type { ComposedMail } from './compose-mail.ts';
import type { Render } from './handlebars-templates.ts';
import { oneLine } from './one-line.ts';
import { clockText } from './vi-format.ts';
import { wrapText } from './wrap-text.ts';

/** Finished Vietnamese strings in the order they are read. */
export interface WorkMail {
  /** Without the office's name, so that a telephone shows the news. */
  readonly subject: string;
  readonly title: string;
  /** Printed large: the code of a case. */
  readonly code?: string;
  readonly paragraphs: readonly string[];
  /** Lists under headings, below the link. */
  readonly sections?: readonly { readonly title: string; readonly lines: readonly string[] }[];
  /** The link's words and address; absent where the form's link is not known. */
  readonly link?: { readonly words: string; readonly url: string } | undefined;
  readonly closing: string;
}

/** Readers of plain text see at most this many columns (RFC 3676 advises 78; quoting takes two). */
const TEXT_WIDTH = 76;

export function composeWorkMail(mail: WorkMail, { plan, addressee, render }: WorkMailFrame): ComposedMail {
  const { name, phone } = plan.standingBody;
  const view = {
    code: '',
    link: null,
    sections: [],
    ...mail,
    issuer: senderOf(plan),
    addressee: oneLine(addressee),
    contact: { name, phone },
  };
  return { subject: mail.subject, html: render('work.html', view), text: wrapText(render('work.txt', view), TEXT_WIDTH) };
}

export interface WorkMailFrame {
  readonly plan: Plan;
  /** The unit, as it is addressed. */
  readonly addressee: string;
  readonly render: Render;
}

/** An instant until which something is in time: "20 giờ 15 phút ngày 14/02/2026"; 24:00 of a day is the end of that day. */
export function untilText(due: number): string {
  const day = dayOfInstant(due);
  return due === startOfDay(day) ? `hết ngày ${formatDate(fromDay(day - 1))}` : clockText(due);
}
