/** The monthly mail for one reader: disclosure first, then the view, then the templates. */
import type { Plan } from '../plans/plan.ts';
import { chartView } from './chart-view.ts';
import type { Clearance } from './disclosure.ts';
import type { Render } from './handlebars-templates.ts';
import { mailChart } from './mail-chart.ts';
import { mailView } from './mail-view.ts';
import type { Month } from './month.ts';
import { disclosedReport } from './nested-windows.ts';
import type { EarlierPeriod, IssuedRevision } from './released-report.ts';
import type { Revision } from './revision-words.ts';
import { seenMonth } from './seen-month.ts';
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
  readonly revision?: IssuedRevision | undefined;
  readonly render: Render;
  /** It leaves with its chart, the letter and the workbook; absent: it is read by itself (a preview, a terminal). */
  readonly enclosed?: boolean;
}

export interface ComposedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** Readers of plain text see at most this many columns (RFC 3676 advises 78; quoting takes two). */
const TEXT_WIDTH = 76;

export function composeMail(input: MailInput): ComposedMail {
  const { plan, previous, clearance, recipientName, closedAt, earlier = [], revision, render, enclosed = false } = input;
  const month = seenMonth(plan, input.month, clearance, closedAt);
  const chart = enclosed ? mailChart(chartView(plan, month)) : null;
  const view = mailView({
    plan,
    month,
    previous: previous && disclosedReport(plan, previous, clearance),
    recipientName,
    closedAt,
    earlier,
    revision: revision && disclosedRevision(plan, revision, clearance),
    chart,
  });
  return { subject: view.subject, html: render('report.html', view), text: wrapText(render('report.txt', view), TEXT_WIDTH) };
}

function disclosedRevision(
  plan: Plan,
  { number, reason, replaces }: NonNullable<MailInput['revision']>,
  clearance: Clearance,
): Revision {
  const { month, closedAt, late } = replaces;
  return { number, reason, late, was: { month: disclosedReport(plan, month, clearance), closedAt } };
}
