/**
 * The one place that knows both a form's definition and FormApp's items. Ids are derived from the plan, the form and the question's
 * key, so a form built again (new options, a mended title) keeps its address and its prefilled links.
 */
import { createHash } from 'node:crypto';
import type { FormDefinition } from '../../functions/forms/define-form.ts';
import { fillSlots, type Slots } from '../../functions/forms/fill-slots.ts';
import { type Area, optionsFor } from '../../functions/forms/options-for.ts';
import type { FormId, OfferedRegister, Question, QuestionKind, Section, Subset } from '../../functions/forms/question.ts';
import type { Choice, Item, Navigation, StoredForm, TextValidation } from './stored-form.ts';

/** The names a register question offers, in the order offered: of each register, and of each part that is offered alone. */
export type OfferedLabels = Readonly<Record<OfferedRegister | Subset, readonly string[]>>;

export interface FormSetting {
  readonly planId: string;
  readonly area: Area;
  readonly slots: Slots;
  readonly labels: OfferedLabels;
  /** Options of a period question: "Tháng 10/2026 (15/09-14/10/2026)". */
  readonly periods: readonly string[];
  readonly destination: StoredForm['destination'];
}

/** Up to here a person sees every option at once on a phone; above, a drop-down list is shorter to scroll. */
const MOST_RADIO_BUTTONS = 8;
/** Google makes no choice item without a choice. */
const NOTHING_TO_CHOOSE = 'Chưa có trong danh sách';

/** Public address of a plan's form, in the shape of Google's. */
export const formIdOf = (planId: string, form: FormId): string =>
  `1FAIpQLS${createHash('sha256').update(`${planId}/${form}`).digest('base64url')}`;

/** N of `entry.N`: the same on every machine and for every plan. Google's are 31-bit numbers too. */
const entryIdOf = (form: FormId, questionKey: string): number => derivedNumber(`${form}/entry/${questionKey}`);

function derivedNumber(name: string): number {
  return createHash('sha256').update(name).digest().readUInt32BE(0) >>> 1;
}

/** Throws when a jump has no section. */
export function buildForm(definition: FormDefinition, setting: FormSetting): StoredForm {
  const fill: Fill = (text = '') => fillSlots(text, setting.slots);
  return {
    formId: formIdOf(setting.planId, definition.id),
    name: definition.id,
    title: fill(definition.title),
    description: fill(definition.description),
    confirmationMessage: fill(definition.confirmation),
    destination: setting.destination,
    items: definition.sections.flatMap((section, i): Item[] => [
      ...sectionStart(definition, i, fill),
      ...section.questions
        .filter((question) => !question.machine)
        .map((question) => item(definition, section, question, setting, fill)),
    ]),
  };
}

type Fill = (text: string | undefined) => string;

/** The first page needs no break; its heading, where it has one, is a section header as FormApp makes it. */
function sectionStart(definition: FormDefinition, position: number, fill: Fill): Item[] {
  const section = definition.sections[position];
  const previous = definition.sections[position - 1];
  if (!section) return [];
  const titled = { itemId: pageId(definition, section.key), title: fill(section.title), helpText: fill(section.help) };
  if (!previous) return section.title || section.help ? [{ type: 'SECTION_HEADER', ...titled }] : [];
  const jump =
    previous.goTo === undefined || previous.goTo === section.key ? {} : { goToPage: navigation(definition, previous.goTo) };
  return [{ type: 'PAGE_BREAK', ...titled, ...jump }];
}

function pageId(definition: FormDefinition, sectionKey: string): number {
  if (!definition.sections.some((section) => section.key === sectionKey)) {
    throw new Error(`Biểu mẫu ${definition.id}: không có phần “${sectionKey}”.`);
  }
  return derivedNumber(`${definition.id}/page/${sectionKey}`);
}

const navigation = (definition: FormDefinition, goTo: string): Navigation =>
  goTo === 'submit' ? 'SUBMIT' : pageId(definition, goTo);

function item(definition: FormDefinition, section: Section, question: Question, setting: FormSetting, fill: Fill): Item {
  const asked = {
    itemId: derivedNumber(`${definition.id}/item/${question.key}`),
    entryId: entryIdOf(definition.id, question.key),
    questionKey: question.key,
    title: fill(question.title),
    helpText: fill(question.help),
    required: question.required ?? false,
  };
  const validation = validationOf(question, fill);
  const choices = (): Choice[] => choicesOf(definition, section, question, setting);
  switch (shapeOf[question.kind]) {
    case 'date':
      return { ...asked, type: question.kind === 'datetime' ? 'DATETIME' : 'DATE' };
    case 'line':
      return { ...asked, type: 'TEXT', ...validation };
    case 'text':
      return { ...asked, type: isLong(question) ? 'PARAGRAPH_TEXT' : 'TEXT', ...validation };
    case 'ticks':
      return { ...asked, type: 'CHECKBOX', choices: choices() };
    case 'list':
      return { ...asked, type: 'LIST', choices: choices() };
    case 'one': {
      const offered = choices();
      return { ...asked, type: offered.length > MOST_RADIO_BUTTONS ? 'LIST' : 'MULTIPLE_CHOICE', choices: offered };
    }
  }
}

/** Which of FormApp's items asks a question of each kind. */
const shapeOf = {
  date: 'date',
  datetime: 'date',
  month: 'line',
  integer: 'line',
  decimal: 'line',
  text: 'text',
  lines: 'text',
  period: 'list',
  register: 'list',
  choice: 'one',
  choices: 'ticks',
  registers: 'ticks',
} as const satisfies Record<QuestionKind, string>;

/** Sentences and lists get room; names, keys and numbers a line. */
const isLong = (question: Question): boolean => question.kind === 'lines' || question.sensitivity === 'free-text';

function validationOf(question: Question, fill: Fill): { readonly validation?: TextValidation } {
  const entry = question.entry;
  return entry ? { validation: { ...entry, message: fill(entry.message) } } : {};
}

function choicesOf(definition: FormDefinition, section: Section, question: Question, setting: FormSetting): Choice[] {
  const options = optionsFor(question, setting.area);
  if (options.some((option) => option.goTo !== undefined)) {
    const otherwise = section.goTo === undefined ? 'CONTINUE' : navigation(definition, section.goTo);
    return options.map(({ label, goTo }) => ({
      value: label,
      goToPage: goTo === undefined ? otherwise : navigation(definition, goTo),
    }));
  }
  const values = [...options.map((option) => option.label), ...namesFor(question, setting)];
  return (values.length > 0 ? values : [NOTHING_TO_CHOOSE]).map((value) => ({ value }));
}

function namesFor(question: Question, setting: FormSetting): readonly string[] {
  if (question.kind === 'period') return setting.periods;
  if (!question.from) return [];
  return setting.labels[question.from.only ?? question.from.register];
}
