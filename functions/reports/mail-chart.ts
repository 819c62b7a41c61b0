/** The chart as a picture inside the mail: where the page finds it, how wide it stands there, and what it says to who can't see it. */
import { chartAlt } from './chart-alt.ts';
import type { ChartView } from './chart-view.ts';

export interface MailChart {
  /** What `cid:` names it by (RFC 2392). */
  readonly cid: string;
  /** CSS pixels: its letters are as high as the text around it. Narrower screens shrink it (Outlook's Word engine reads this alone). */
  readonly width: number;
  readonly alt: string;
}

export const CHART_CID = 'chart';
const WIDTH = 440;

export const mailChart = (view: ChartView): MailChart => ({ cid: CHART_CID, width: WIDTH, alt: chartAlt(view) });
