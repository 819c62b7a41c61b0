/** All rules of a form and of a register, in plain code: a function's start loads no validation library (design, decision 11). */
import { questionFaults, typedFaults } from './check-question.ts';
import { sectionFaults } from './check-sections.ts';
import type { FormDefinition, RegisterDefinition } from './define-form.ts';
import { at, type Broken, type Fault, isBlank, must, stopAt } from './definition-fault.ts';
import { SLOT } from './fill-slots.ts';
import { fold } from './fold.ts';
import type { Question } from './question.ts';
import { FOOTER } from './questions/description-footer.ts';

/** Stops with an Error of three lines at the first rule that the form breaks. */
export function checkForm(form: FormDefinition): void {
  stopAt(formFaults(form));
}

/** Stops with an Error of three lines at the first rule that the register breaks. */
export function checkRegister(register: RegisterDefinition): void {
  stopAt(registerFaults(register));
}

interface Placed {
  readonly where: string;
  readonly question: Question;
}

const placed = (place: string, questions: readonly Question[]): Placed[] =>
  questions.map((question) => ({ where: `${place} ${question.key}`, question }));

function* formFaults(form: FormDefinition): Generator<Fault> {
  const where = `form ${form.id}`;
  const asked = form.sections.flatMap(({ key, questions }) => placed(`${where}, section ${key}, question`, questions));
  const filled = placed(`${where}, machine column`, form.machineColumns ?? []);
  yield* at(where, textFaults(form));
  yield* columnFaults([...asked, ...filled], form.spreadsheet === 'cases');
  for (const { where, question } of asked) {
    yield* at(where, typedFaults(question));
    yield* at(where, must(question.machine === undefined, 'what the system fills stands in machineColumns', question.machine));
  }
  for (const { where, question } of filled) {
    const unasked = question.required !== true && question.entry === undefined;
    yield* at(where, must(question.machine === true, 'a machine column carries machine: true', question.machine));
    yield* at(where, must(unasked, 'nobody is asked for a machine column: not required, no entry check', question));
  }
  const questions = asked.map(({ question }) => question);
  yield* at(where, beginningFaults(questions));
  yield* sectionFaults(form);
  const event = questions.find(({ key }) => key === form.eventQuestion);
  const dated = event?.required === true && ['date', 'datetime', 'period'].includes(event.kind);
  yield* at(where, must(dated, 'eventQuestion is a required question of kind date, datetime or period', form.eventQuestion));
}

function* textFaults(form: FormDefinition): Generator<Broken> {
  for (const text of ['title', 'description', 'confirmation', 'tab'] as const) {
    yield* must(!isBlank(form[text]), `the ${text} is present`, form[text]);
    yield* must(!/[{}]/.test(form[text].replace(SLOT, '')), 'the slots are {contact} and {planStart}', form[text]);
  }
  yield* must(form.description.endsWith(FOOTER), 'the description ends by saying whom to ask', form.description);
}

/** The unit's link fills the first two questions of every form, whatever the form. */
function beginningFaults([unit, unitKey]: readonly Question[]): Generator<Broken> {
  const holds =
    unit?.key === 'unit' &&
    unit.from?.register === 'units' &&
    unit.kind === 'register' &&
    unit.required === true &&
    unitKey?.key === 'unitKey' &&
    unitKey.kind === 'text' &&
    unitKey.required === true;
  return must(holds, 'a form begins with unit (register units, required) and unitKey (text, required)', [
    unit?.key,
    unitKey?.key,
  ]);
}

function* registerFaults(register: RegisterDefinition): Generator<Fault> {
  const where = `register ${register.id}`;
  const columns = placed(`${where}, column`, register.columns);
  yield* at(where, must(!isBlank(register.tab), 'the tab is present', register.tab));
  yield* at(where, must(columns.length > 0, 'a register has columns', register.columns));
  yield* columnFaults(columns, register.spreadsheet === 'cases');
  for (const { where, question } of columns) {
    const { entry, machine, options = [] } = question;
    const byHand = entry === undefined && machine === undefined;
    yield* at(where, must(byHand, 'a register is kept by hand: no entry check, no machine column', question));
    yield* at(
      where,
      must(
        options.every(({ goTo }) => goTo === undefined),
        'nothing branches in a register',
        options,
      ),
    );
  }
}

/** Keys identify columns; where the metadata is lost, the header does, present or former: none may mean two columns. */
function* columnFaults(columns: readonly Placed[], restricted: boolean): Generator<Fault> {
  const keys = new Set<string>();
  const titles = new Set<string>();
  for (const { where, question } of columns) {
    const { key, title, formerTitles = [], sensitivity } = question;
    yield* at(where, questionFaults(question));
    yield* at(where, must(!keys.has(key), 'keys are unique: a question stands in one section', key));
    keys.add(key);
    for (const text of [title, ...formerTitles]) {
      const unique = !titles.has(fold(text));
      yield* at(where, must(unique, 'titles, former ones too, are unique: a header is a fallback identity', text));
      titles.add(fold(text));
    }
    const kept = restricted || sensitivity !== 'child';
    yield* at(where, must(kept, 'facts of one child lie in the spreadsheet of the cases only', sensitivity));
  }
}
