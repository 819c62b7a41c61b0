/**
 * A released report as the text that is stored, and back. It outlives the program that wrote it, so it carries the number of its format.
 * **Who adds a field to the month** raises the number and adds the step that gives older reports the field; what else a text holds is
 * not looked at. That nobody forgets: a test composes mails from a text of each format (test/fixtures/released).
 */
import { canonicalJson } from './canonical-json.ts';
import type { ReleasedReport } from './released-report.ts';

/** The text is none of ours, or of a newer program: nothing may be said from it. Says what is wrong, never what stands there. */
export class StoredReportUnreadable extends Error {}

type Fields = Readonly<Record<string, unknown>>;

/** From format n to n + 1, in order; the first is from 1 to 2. */
const STEPS: readonly ((report: Fields) => Fields)[] = [];

const FORMAT = STEPS.length + 1;

export const storedReport = (report: ReleasedReport): string => canonicalJson({ format: FORMAT, ...report });

/** Throws `StoredReportUnreadable`. */
export function readStoredReport(text: string): ReleasedReport {
  const { format, ...stored } = parsed(text);
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) throw new StoredReportUnreadable('no format');
  if (format > FORMAT) throw new StoredReportUnreadable(`format ${format}, this program knows ${FORMAT}`);
  const report = STEPS.slice(format - 1).reduce((older, step) => step(older), stored);
  if (!isReport(report)) throw new StoredReportUnreadable('not a report');
  return report;
}

function parsed(text: string): Fields {
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
  } catch {
    // Said below, without what stands there.
  }
  throw new StoredReportUnreadable('no JSON object');
}

/** Its parts are there; their insides are vouched for by the hash of the whole, which was made from a `ReleasedReport`. */
function isReport(report: Fields): report is Fields & ReleasedReport {
  const { month, previous, earlier, replaces } = report;
  return (
    isMonth(month) &&
    (previous === null || isMonth(previous)) &&
    Array.isArray(earlier) &&
    (replaces === undefined || (isObject(replaces) && isMonth(replaces['month']) && typeof replaces['closedAt'] === 'number'))
  );
}

function isMonth(value: unknown): boolean {
  if (!isObject(value)) return false;
  const objects = [value['period'], value['activity'], value['cases'], value['reporting']];
  return objects.every(isObject) && Array.isArray(value['indicators']) && Array.isArray(value['problems']);
}

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
