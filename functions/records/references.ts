/** References from one register to another: units of groups and officials, groups of population rows and establishments. */
import type { RegisterDefinition } from '../forms/define-form.ts';
import { fold } from '../forms/fold.ts';
import { problem } from './problem-catalogue.ts';
import type { ReadRegister, Reference } from './read-register.ts';
import { type NamedEntry, registerNames } from './register-names.ts';
import { WHOLE_AREA } from './whole-area.ts';

type Target = Pick<ReadRegister<RegisterDefinition>, 'readable'> & { readonly rows: readonly NamedEntry[] };

/** An unknown reference is pointed at, and the row still used. */
export function referenceTo(
  definition: RegisterDefinition,
  target: Target,
  from: RegisterDefinition,
  question: string,
): Reference {
  const column = from.columns.find(({ key }) => key === question)?.title ?? question;
  return { question, idOf: idsOf(target), unknown: (at) => problem('reference-unknown', at, { column, tab: definition.tab }) };
}

/** A denominator of nobody knows whom counts for nobody. */
export function referenceOfPopulation(groups: Target): Reference {
  const idOf = idsOf(groups);
  const wholeArea = fold(WHOLE_AREA);
  return {
    question: 'group',
    idOf: (text) => (text.length <= 100 && fold(text) === wholeArea ? WHOLE_AREA : idOf(text)),
    unknown: (at) => problem('population-group', at),
  };
}

function idsOf({ rows, readable }: Target): (text: string) => string | undefined {
  // Of a register that could not be read nothing is known to be wrong.
  if (!readable) return (text) => text;
  const ids = new Set(rows.map((row) => row.id));
  const names = registerNames(rows);
  return (text) => {
    if (ids.has(text)) return text;
    const found = names.find(text, Number.NaN);
    return typeof found === 'number' ? rows[found]?.id : undefined;
  };
}
