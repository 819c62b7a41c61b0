/** Rules of the parts and tasks. Evidence that no form asks for would be a promise nobody can keep, so it stops the program too. */
import { columnsOf } from '../forms/define-form.ts';
import { at, type Broken, type Fault, isBlank, must } from '../forms/definition-fault.ts';
import { FORMS } from '../forms/forms.ts';
import { REGISTERS } from '../forms/registers.ts';
import type { AnswerEvidence, DutyEvidence, Plan, Task } from './plan.ts';
import { repeated } from './repeated.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const DEFINITIONS = [...FORMS, ...REGISTERS];

export function* taskFaults(plan: Plan): Generator<Fault> {
  const twice = repeated(plan.parts.map(({ code }) => code));
  yield* at(`plan ${plan.id}, parts`, must(twice === undefined, 'each code stands once', twice));
  for (const { code, title } of plan.parts)
    yield* at(`plan ${plan.id}, part ${code}`, must(!isBlank(title), 'the title is present', title));
  yield* codeFaults(plan);
  for (const task of plan.tasks) yield* at(`plan ${plan.id}, task ${task.code}`, oneTask(task, plan));
}

/** Codes say where a task stands, so they must run as the plan does: part by part, and within a part a, b, c … */
function* codeFaults({ id, parts, tasks }: Plan): Generator<Fault> {
  const inOrder = parts.flatMap((part) =>
    tasks.filter(({ code }) => code.slice(0, code.lastIndexOf('.')) === part.code).map((_, i) => `${part.code}.${LETTERS[i]}`),
  );
  for (const [i, { code }] of tasks.entries()) {
    const rule = `codes run part by part, and a, b, c within a part: here ${inOrder[i] ?? 'none'}`;
    yield* at(`plan ${id}, task ${i + 1}`, must(code === inOrder[i], rule, code));
  }
}

function* oneTask({ quote, by, evidence, notMeasured }: Task, plan: Plan): Generator<Broken> {
  yield* must(!isBlank(quote), 'the quote is present', quote);
  yield* must(by.length > 0, 'somebody is in charge', by);
  for (const body of by)
    yield* must(
      plan.organisations.some(({ id }) => id === body),
      'by names organisations of the plan',
      body,
    );
  const isOneOfTwo = (evidence === undefined) !== (notMeasured === undefined);
  yield* must(isOneOfTwo, 'exactly one of evidence and notMeasured', { evidence, notMeasured });
  yield* must(notMeasured === undefined || !isBlank(notMeasured), 'notMeasured says why', notMeasured);
  yield* must(evidence?.length !== 0, 'evidence names at least one answer', evidence);
  for (const one of evidence ?? []) yield* 'form' in one ? answerFaults(one) : dutyFaults(one, plan);
}

function* answerFaults({ form, question, answers = [] }: AnswerEvidence): Generator<Broken> {
  const columns = DEFINITIONS.filter(({ id }) => id === form).flatMap(columnsOf);
  yield* must(columns.length > 0, 'evidence names a form or a register', form);
  const asked = columns.find(({ key }) => key === question);
  yield* must(question === undefined || asked !== undefined, `evidence names a question of ${form}`, question);
  yield* must(question !== undefined || answers.length === 0, 'answers belong to a question', answers);
  for (const answer of answers) {
    const isOffered = asked?.options?.some(({ key }) => key === answer) === true;
    yield* must(isOffered, `evidence names an option of ${form}.${question}`, answer);
  }
}

function* dutyFaults({ duty }: DutyEvidence, { duties }: Plan): Generator<Broken> {
  yield* must(
    duties.some(({ kind }) => kind === duty),
    'a report that is evidence is a duty of the plan',
    duty,
  );
}
