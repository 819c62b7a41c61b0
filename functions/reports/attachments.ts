/**
 * What is attached to the mail of one reader: the official letter and the workbook, made from the released figures and nothing else
 * (privacy.md, 6). Both writers are loaded when a mail needs them: a function that only answers must not wait for them at its start.
 */
import type { Plan } from '../plans/plan.ts';
import type { PlanLetter } from '../plans/plan-letter.ts';
import { letterOf } from '../plans/plan-letters.ts';
import type { Clearance } from './disclosure.ts';
import { letterView } from './letter.ts';
import type { Month } from './month.ts';
import type { IssuedRevision } from './released-report.ts';
import type { ReturnedWords } from './returned-words.ts';
import { seenMonth } from './seen-month.ts';
import { workbookView } from './workbook.ts';

export interface AttachmentsInput {
  readonly plan: Plan;
  /** Which of the plan's letters; a plan without it gets the one to the authority above. */
  readonly letter?: PlanLetter['kind'];
  readonly month: Month;
  /** The period before as it was released; null for the first report. */
  readonly previous: Month | null;
  readonly clearance: Clearance;
  /** Instant of the data cut-off (epoch ms). */
  readonly closedAt: number;
  /** null: their words stay in the office, as in every letter that leaves by mail (privacy.md, 7). */
  readonly returned: ReturnedWords | null;
  /** Absent: the report itself. */
  readonly revision?: IssuedRevision | undefined;
}

export interface Attachment {
  /** ASCII: mail programs disagree on everything else. */
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const OOXML = 'application/vnd.openxmlformats-officedocument';

export async function attachments(input: AttachmentsInput): Promise<Attachment[]> {
  return Promise.all([officialLetter(input), workbook(input)]);
}

export async function officialLetter(input: AttachmentsInput): Promise<Attachment> {
  const { plan, letter: kind = 'superior', clearance, month, revision } = input;
  const { docxLetter } = await import('./docx-letter.ts');
  const letter = letterOf(plan, kind);
  const view = letterView({ ...input, letter, withAnnex: clearance === 'authority' });
  const contentType = `${OOXML}.wordprocessingml.document`;
  return { filename: `bao-cao-${month.period.code}${suffix(revision)}.docx`, contentType, bytes: await docxLetter(view) };
}

async function workbook({ plan, month, previous, clearance, closedAt, revision }: AttachmentsInput): Promise<Attachment> {
  const { xlsxWorkbook } = await import('./xlsx-workbook.ts');
  const seen = (one: Month) => seenMonth(plan, one, clearance, closedAt);
  const view = workbookView({
    plan,
    month: seen(month),
    previous: previous && seen(previous),
    closedAt,
    revision: revision?.number ?? 0,
  });
  const contentType = `${OOXML}.spreadsheetml.sheet`;
  return { filename: `so-lieu-${month.period.code}${suffix(revision)}.xlsx`, contentType, bytes: await xlsxWorkbook(view) };
}

/** Beside the report's own file in one folder neither takes the other's place. */
const suffix = (revision: IssuedRevision | undefined): string => (revision === undefined ? '' : `-dieu-chinh-${revision.number}`);
