/** How the screens of a form hang together, by what Google Forms can do: onward only, and only a single choice branches. */
import { KEBAB } from './check-question.ts';
import type { FormDefinition } from './define-form.ts';
import { at, type Fault, isBlank, must } from './definition-fault.ts';
import type { Question, Section } from './question.ts';

const SUBMIT = 'submit';
const LATER = 'goTo names a later section of the form, or submit: no loops';

export function* sectionFaults(form: FormDefinition): Generator<Fault> {
  const keys = form.sections.map((section) => section.key);
  const placed = form.sections.map((section) => ({ where: `form ${form.id}, section ${section.key}`, section }));
  for (const [i, { where, section }] of placed.entries()) {
    const { key, title, questions } = section;
    yield* at(where, must(KEBAB.test(key) && key !== SUBMIT, 'the key of a section is kebab-case, and not submit', key));
    yield* at(where, must(keys.indexOf(key) === i, 'section keys are unique in a form', key));
    yield* at(where, must(title === undefined || !isBlank(title), 'a section title says something, or is absent', title));
    yield* at(where, must(questions.length > 0, 'a section asks something', questions));
  }
  for (const [i, { where, section }] of placed.entries()) {
    const later = new Set([...keys.slice(i + 1), SUBMIT]);
    yield* at(where, must(section.goTo === undefined || later.has(section.goTo), LATER, section.goTo));
    yield* branchFaults(where, section, later);
  }
  const reached = reachedSections(form.sections);
  for (const { where, section } of placed) {
    yield* at(where, must(reached.has(section.key), 'some answer leads to every section', section.key));
  }
}

/** Where the answers of a question lead; empty when it doesn't branch. */
const jumpsOf = (question: Question | undefined): string[] =>
  (question?.options ?? question?.from?.fixed ?? []).flatMap(({ goTo }) => (goTo === undefined ? [] : [goTo]));

function* branchFaults(section: string, { questions, goTo }: Section, later: ReadonlySet<string>): Generator<Fault> {
  for (const [i, question] of questions.entries()) {
    const jumps = jumpsOf(question);
    if (jumps.length === 0) continue;
    const { key, kind, required, options = [] } = question;
    const last = i === questions.length - 1;
    const onward = options.filter((option) => option.goTo === undefined).map((option) => option.key);
    const where = `${section}, question ${key}`;
    yield* at(where, must(kind === 'choice', 'only a single choice branches', kind));
    yield* at(
      where,
      must(
        last,
        'the question that branches is the last of its section',
        questions.map((each) => each.key),
      ),
    );
    yield* at(where, must(required === true, 'a question that branches is required', required));
    yield* at(where, must(onward.length === 0, 'every option branches, or none (FormApp refuses a mixture)', onward));
    for (const jump of jumps) yield* at(where, must(later.has(jump), LATER, jump));
    yield* at(section, must(goTo === undefined, 'a section that branches has no goTo of its own', goTo));
  }
}

/** The sections have no loops, so one pass in their order reaches all that can be reached. */
function reachedSections(sections: readonly Section[]): ReadonlySet<string> {
  const reached = new Set(sections.slice(0, 1).map(({ key }) => key));
  for (const [i, { key, questions, goTo }] of sections.entries()) {
    if (!reached.has(key)) continue;
    const jumps = jumpsOf(questions.at(-1));
    for (const next of jumps.length > 0 ? jumps : [goTo ?? sections[i + 1]?.key ?? SUBMIT]) reached.add(next);
  }
  return reached;
}
