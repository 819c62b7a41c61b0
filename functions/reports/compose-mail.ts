/** The monthly mail for one reader: disclosure first, then the view, then the templates. */
import { endOfDay } from '../calendar/instant.ts';
import { toDay } from '../calendar/plain-date.ts';
import type { Plan } from '../plans/plan.ts';
import type { Clearance } from './disclosure.ts';
import type { Render } from './handlebars-templates.ts';
import { mailView } from './mail-view.ts';
import type { Month } from './month.ts';
import { disclosedReport } from './nested-windows.ts';
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

export function composeMail({ plan, month, previous, clearance, recipientName, closedAt, render }: MailInput): ComposedMail {
  const view = mailView({
    plan,
    month: disclosedReport(plan, onceClosed(month, closedAt), clearance),
    previous: previous && disclosedReport(plan, previous, clearance),
    recipientName,
    closedAt,
  });
  return { subject: view.subject, html: render('report.html', view), text: wrapText(render('report.txt', view), TEXT_WIDTH) };
}
