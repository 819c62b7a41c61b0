/**
 * What the script must know of the plan. The build writes it into the bundle as one constant (build-apps-script.ts), because the
 * script sees forms, calendar and cases only, never a plan.
 */
import type { PeriodRules } from '../functions/calendar/periods.ts';
import type { Area } from '../functions/forms/options-for.ts';

export interface Office {
  readonly planId: string;
  readonly area: Area;
  /** "Phường Kinh Bắc": ends the names of the spreadsheets. */
  readonly areaName: string;
  /** Who answers questions, with the office's phone: the footer of every form. */
  readonly contact: string;
  /** First day that counts, a plain date. */
  readonly planStart: string;
  readonly periods: PeriodRules & { readonly sendByWorkingDays: number };
  /** Address of the cloud functions, ending in "/"; empty until they are deployed. */
  readonly functionsUrl: string;
  /** Receipts go to mailboxes of these domains only, in lower case: MAIL_DOMAINS of the cloud functions. Empty: no receipt goes out. */
  readonly mailDomains: readonly string[];
  readonly standingBody: { readonly name: string; readonly email: string; readonly phone: string };
}

declare global {
  const OFFICE: Office;
}
