/** What a test says in English ('2026-10-05', 'conference', ['vh-xh']) as the cell that Google Sheets would hold. */
import { dayToSerial, instantOf, toSerial } from '../../functions/calendar/instant.ts';
import { monthLabel, periodByCode } from '../../functions/calendar/periods.ts';
import { isPlainDate, toDay } from '../../functions/calendar/plain-date.ts';
import type { OfferedRegister, Question } from '../../functions/forms/question.ts';
import { registerLabels } from '../../functions/forms/register-options.ts';
import type { Cell } from '../../functions/records/table.ts';

/** Option keys, ids, ISO dates, period codes; anything else is written into the cell as it is. */
export type Answer = Cell | readonly string[];

export interface NamedEntry {
  readonly id: string;
  readonly name: string;
}

export type Named = (register: OfferedRegister) => readonly NamedEntry[];

export function cellOf(question: Question, answer: Answer | undefined, named: Named): Cell {
  if (answer === undefined || answer === null) return null;
  const texts = typeof answer === 'object' ? answer : [String(answer)];
  switch (question.kind) {
    case 'date':
      return typeof answer === 'string' && isPlainDate(answer) ? dayToSerial(toDay(answer)) : plain(answer);
    case 'datetime':
      return typeof answer === 'string' ? serialOf(answer) : plain(answer);
    case 'period':
      return texts.map(periodLabel).join(', ');
    case 'choice':
    case 'choices':
      return texts.map((text) => question.options?.find((option) => option.key === text)?.label ?? text).join(', ');
    case 'register':
    case 'registers':
      return texts.map((text) => nameOf(question, text, named)).join(', ');
    case 'lines':
      return texts.join('\n');
    default:
      return plain(answer);
  }
}

const plain = (answer: Exclude<Answer, undefined>): Cell =>
  typeof answer === 'object' && answer !== null ? answer.join(', ') : answer;

/** '2026-10-05T14:30' or '2026-10-05T14:30:20' on Vietnam's clock as a serial; any other text as it is. */
export function serialOf(local: string): Cell {
  const found = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d))?$/.exec(local);
  return found ? toSerial(instantOf(found[1] ?? '', Number(found[2]), Number(found[3]), Number(found[4] ?? 0))) : local;
}

function periodLabel(code: string): string {
  const period = periodByCode(code, { mode: 'decree' });
  return period?.kind === 'month' ? monthLabel(period) : code;
}

function nameOf(question: Question, text: string, named: Named): string {
  const fixed = question.from?.fixed?.find((option) => option.key === text);
  if (fixed || !question.from) return fixed?.label ?? text;
  const entries = named(question.from.register);
  const position = entries.findIndex((entry) => entry.id === text);
  return registerLabels(entries)[position] ?? text;
}
