/**
 * All that one report mail carries: its two texts, the chart inside, the letter and the workbook attached. What is drawn and built is the
 * same for every reader of one clearance, so it is made once a clearance, when the first mail needs it: resvg, docx and the workbook's
 * writer are no part of a start (google.md).
 */
import type { AttachedFile, InlineFile } from '../delivery/mailer.ts';
import { attachments } from '../reports/attachments.ts';
import { chartSvg } from '../reports/chart-svg.ts';
import { chartView } from '../reports/chart-view.ts';
import { type ComposedMail, composeMail, type MailInput } from '../reports/compose-mail.ts';
import type { Clearance } from '../reports/disclosure.ts';
import { CHART_CID } from '../reports/mail-chart.ts';
import { seenMonth } from '../reports/seen-month.ts';

/** A released report: all that its mails share. */
export type ReportContent = Omit<MailInput, 'clearance' | 'recipientName' | 'enclosed'>;
export type Reader = Pick<MailInput, 'clearance' | 'recipientName'>;

export interface ReportParts extends ComposedMail {
  readonly inline: readonly InlineFile[];
  readonly attachments: readonly AttachedFile[];
}

export type Enclosures = Pick<ReportParts, 'inline' | 'attachments'>;
/** Makes what leaves with every mail of a report at a clearance. */
export type Enclose = (content: ReportContent, clearance: Clearance) => Promise<Enclosures>;

/** The parts of each mail of a report; what failed to be built is tried again for the next reader. */
export function reportPartsOf(content: ReportContent, enclose: Enclose = encloseFiles): (reader: Reader) => Promise<ReportParts> {
  const made = new Map<Clearance, Promise<Enclosures>>();
  const enclosuresFor = (clearance: Clearance): Promise<Enclosures> => {
    const known = made.get(clearance);
    if (known !== undefined) return known;
    const building = enclose(content, clearance).catch((error: unknown) => {
      made.delete(clearance);
      throw error;
    });
    made.set(clearance, building);
    return building;
  };
  return async (reader) => ({
    ...composeMail({ ...content, ...reader, enclosed: true }),
    ...(await enclosuresFor(reader.clearance)),
  });
}

/** The chart, the letter and the workbook. */
export async function encloseFiles(content: ReportContent, clearance: Clearance): Promise<Enclosures> {
  const { plan, month, closedAt } = content;
  const { chartImage } = await import('../chart-image.ts');
  const svg = chartSvg(chartView(plan, seenMonth(plan, month, clearance, closedAt)));
  const chart = {
    cid: CHART_CID,
    filename: `bieu-do-${month.period.code}.png`,
    contentType: 'image/png',
    bytes: chartImage(svg),
  };
  // Free text never leaves by mail (privacy.md, 7): the words of units are in the letter that the office writes for itself (letter-file.ts).
  return { inline: [chart], attachments: await attachments({ ...content, clearance, returned: null }) };
}
