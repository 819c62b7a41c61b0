/**
 * What is attached to the mail of one reader: the official letter and the workbook, made from the released figures and nothing else
 * (privacy.md, 6). Both writers are loaded when a mail needs them: a function that only answers must not wait for them at its start.
 */
import type { Plan } from '../plans/plan.ts';
import type { PlanLetter } from '../plans/plan-letter.ts';
import type { Clearance } from './disclosure.ts';
import { letterView } from './letter.ts';
import type { Month } from './month.ts';
import { disclosedReport } from './nested-windows.ts';
import type { ReturnedWords } from './returned-words.ts';
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
  readonly returned: ReturnedWords;
}

export interface Attachment {
  /** ASCII: mail programs disagree on everything else. */
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const OOXML = 'application/vnd.openxmlformats-officedocument';

export async function attachments(input: AttachmentsInput): Promise<Attachment[]> {
  const { plan, month, previous, clearance, closedAt, returned } = input;
  const [{ docxLetter }, { xlsxWorkbook }] = await Promise.all([import('./docx-letter.ts'), import('./xlsx-workbook.ts')]);
  const letter = letterOf(plan, input.letter ?? 'superior');
  const view = letterView({ plan, letter, month, previous, closedAt, returned, withAnnex: clearance === 'authority' });
  const seen = (one: Month) => disclosedReport(plan, one, clearance);
  const figures = workbookView({ plan, month: seen(month), previous: previous && seen(previous), closedAt });
  const { code } = month.period;
  return [
    {
      filename: `bao-cao-${code}.docx`,
      contentType: `${OOXML}.wordprocessingml.document`,
      bytes: await docxLetter(view),
    },
    { filename: `so-lieu-${code}.xlsx`, contentType: `${OOXML}.spreadsheetml.sheet`, bytes: await xlsxWorkbook(figures) },
  ];
}

function letterOf({ letters }: Plan, wanted: PlanLetter['kind']): PlanLetter {
  const letter = letters.find(({ kind }) => kind === wanted) ?? letters[0];
  if (letter === undefined) throw new Error('A plan has a letter (check-letters.ts).');
  return letter;
}
