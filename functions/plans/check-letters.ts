/** Rules of the official letters: who writes to whom, and that each kind of work stands once under a heading of the plan. */
import { at, type Broken, type Fault, isBlank, must } from '../forms/definition-fault.ts';
import type { Plan } from './plan.ts';
import { type PlanLetter, WORK_KINDS } from './plan-letter.ts';
import { repeated } from './repeated.ts';

export function* letterFaults(plan: Plan): Generator<Fault> {
  const where = `plan ${plan.id}`;
  const kinds = plan.letters.map(({ kind }) => kind);
  yield* at(`${where}, letters`, must(kinds.includes('superior'), 'there is a letter to the authority above', kinds));
  const twice = repeated(kinds);
  yield* at(`${where}, letters`, must(twice === undefined, 'each kind of letter stands once', twice));
  for (const letter of plan.letters) yield* at(`${where}, letter ${letter.kind}`, oneLetter(letter, plan));
  yield* at(`${where}, solutions`, solutionFaults(plan));
}

function* oneLetter(letter: PlanLetter, { organisations }: Plan): Generator<Broken> {
  // It stands on paper after a slash, in capitals.
  yield* must(/^BC-[\p{Lu}\d]+$/u.test(letter.symbol), 'the symbol is BC- and the issuer in capitals', letter.symbol);
  for (const name of ['from', 'place', 'toInBrief', 'kept'] as const)
    yield* must(!isBlank(letter[name]), `${name} is present`, letter[name]);
  for (const name of ['issuer', 'signature', 'to'] as const)
    yield* must(letter[name].length > 0, `${name} has a line`, letter[name]);
  for (const line of [...letter.superior, ...letter.issuer])
    yield* must(!isBlank(line) && line === line.toLocaleUpperCase('vi'), 'the head is in capitals', line);
  for (const body of letter.to)
    yield* must(
      organisations.some(({ id }) => id === body),
      'an addressee is an organisation of the plan',
      body,
    );
}

function* solutionFaults({ solutions, parts }: Plan): Generator<Broken> {
  const works = solutions.map(({ work }) => work).toSorted();
  yield* must(works.join() === WORK_KINDS.toSorted().join(), 'each kind of work stands once', works);
  const places = solutions.map(({ part }) => parts.findIndex(({ code }) => code === part));
  yield* must(
    places.every((place, i) => place > (places[i - 1] ?? -1)),
    "solutions are headings of the plan, in the plan's order",
    solutions.map(({ part }) => part),
  );
  for (const { title } of solutions) yield* must(!isBlank(title), 'the title is present', title);
}
