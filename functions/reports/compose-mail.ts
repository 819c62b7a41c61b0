/** The monthly mail for one reader: disclosure first, then the view, then the templates. */
import { endOfDay } from '../calendar/instant.ts';
import { toDay } from '../calendar/plain-date.ts';
import type { Plan } from '../plans/plan.ts';
import { type Clearance, disclose } from './disclosure.ts';
import type { Render } from './handlebars-templates.ts';
import { mailView } from './mail-view.ts';
import type { Month } from './month.ts';
import { withoutNestedCounts } from './nested-windows.ts';
import type { EarlierPeriod, Replaced } from './released-report.ts';
import type { Revision } from './revision-words.ts';
import { wrapText } from './wrap-text.ts';

export interface MailInput {
  readonly plan: Plan;
  readonly month: Month;
  /** The period before as it was released; null for the first report. */
  readonly previous: Month | null;
  readonly clearance: Clearance;
  /** "Kính gửi"; blank: the plan's own addressee. */
  readonly recipientName: string;
  /** Instant of the data cut-off (epoch ms). */
  readonly closedAt: number;
  /** What happened to earlier periods since the last report. */
  readonly earlier?: readonly EarlierPeriod[];
  /** Of a revision: its number, why, and what it takes the place of. */
  readonly revision?: { readonly number: number; readonly reason: string; readonly replaces: Replaced } | undefined;
  readonly render: Render;
}

export interface ComposedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** Readers of plain text see at most this many columns (RFC 3676 advises 78; quoting takes two). */
const TEXT_WIDTH = 76;

/** A year that still runs has no pace to estimate from. */
function onceClosed({ estimate, indicators, ...month }: Month, closedAt: number): Month {
  if (estimate !== undefined && closedAt >= endOfDay(toDay(month.period.to))) return { ...month, indicators, estimate };
  return { ...month, indicators: indicators.map(({ estimate: _, ...indicator }) => indicator) };
}

export function composeMail(input: MailInput): ComposedMail {
  const { plan, month, previous, clearance, recipientName, closedAt, earlier = [], revision, render } = input;
  const view = mailView({
    plan,
    month: withoutNestedCounts(plan, disclose(onceClosed(month, closedAt), clearance)),
    previous: previous && disclose(previous, clearance),
    recipientName,
    closedAt,
    earlier,
    revision: revision && disclosedRevision(revision, clearance),
  });
  return { subject: view.subject, html: render('report.html', view), text: wrapText(render('report.txt', view), TEXT_WIDTH) };
}

function disclosedRevision({ number, reason, replaces }: NonNullable<MailInput['revision']>, clearance: Clearance): Revision {
  const { month, closedAt, late } = replaces;
  return { number, reason, late, was: { month: disclose(month, clearance), closedAt } };
}
