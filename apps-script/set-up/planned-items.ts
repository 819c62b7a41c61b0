/** The items that a form's definition asks FormApp for, in order: pure, so that what Google shows can be held against it. */
import type { FormDefinition } from '../../functions/forms/define-form.ts';
import { fillSlots, type Slots } from '../../functions/forms/fill-slots.ts';
import { type Area, optionsFor } from '../../functions/forms/options-for.ts';
import type { EntryCheck, OfferedRegister, Question, QuestionKind, Section, Subset } from '../../functions/forms/question.ts';

type ItemKind = 'TEXT' | 'PARAGRAPH_TEXT' | 'DATE' | 'DATETIME' | 'MULTIPLE_CHOICE' | 'LIST' | 'CHECKBOX';

/** A section's key, or one of FormApp's navigation types. */
export type GoTo = { readonly section: string } | 'CONTINUE' | 'SUBMIT';

export interface PlannedChoice {
  readonly value: string;
  /** On every choice of an item or on none: Google refuses a mixture. */
  readonly goTo?: GoTo;
}

interface Titled {
  readonly key: string;
  readonly title: string;
  readonly help: string;
}

export interface PlannedQuestion extends Titled {
  readonly kind: ItemKind;
  readonly formerTitles: readonly string[];
  readonly required: boolean;
  readonly check?: EntryCheck;
  readonly choices?: readonly PlannedChoice[];
}

interface PlannedPage extends Titled {
  readonly kind: 'SECTION_HEADER' | 'PAGE_BREAK';
  /** Where the page before leads when no answer of it branches. */
  readonly goTo: GoTo;
}

export type PlannedItem = PlannedQuestion | PlannedPage;

/** What a form's questions offer today. */
export interface Offered {
  readonly area: Area;
  readonly slots: Slots;
  readonly labels: Readonly<Record<OfferedRegister | Subset, readonly string[]>>;
  readonly periods: readonly string[];
}

export const isQuestion = (item: PlannedItem): item is PlannedQuestion =>
  item.kind !== 'SECTION_HEADER' && item.kind !== 'PAGE_BREAK';

/** Up to here a person sees every option at once on a phone; above, a drop-down list is shorter to scroll. */
const MOST_RADIO_BUTTONS = 8;
/** Google makes no choice item without a choice. */
const NOTHING_TO_CHOOSE = 'Chưa có trong danh sách';

export function plannedItems(definition: FormDefinition, offered: Offered): readonly PlannedItem[] {
  return definition.sections.flatMap((section, i) => [
    ...sectionStart(section, definition.sections[i - 1], offered),
    ...section.questions.filter(({ machine }) => !machine).map((question) => plannedQuestion(section, question, offered)),
  ]);
}

/** The first page needs no break; its heading, where it has one, is a section header. */
function sectionStart(section: Section, previous: Section | undefined, { slots }: Offered): PlannedPage[] {
  const titled = {
    key: section.key,
    title: fillSlots(section.title ?? '', slots),
    help: fillSlots(section.help ?? '', slots),
  };
  if (!previous) return titled.title || titled.help ? [{ kind: 'SECTION_HEADER', ...titled, goTo: 'CONTINUE' }] : [];
  const leads = previous.goTo === undefined || previous.goTo === section.key ? 'CONTINUE' : goToOf(previous.goTo);
  return [{ kind: 'PAGE_BREAK', ...titled, goTo: leads }];
}

const goToOf = (goTo: string): GoTo => (goTo === 'submit' ? 'SUBMIT' : { section: goTo });

function plannedQuestion(section: Section, question: Question, offered: Offered): PlannedQuestion {
  const choices = SHAPE[question.kind] === 'options' ? choicesOf(section, question, offered) : undefined;
  const { entry } = question;
  return {
    kind: kindOf(question, choices?.length ?? 0),
    key: question.key,
    title: fillSlots(question.title, offered.slots),
    formerTitles: question.formerTitles ?? [],
    help: fillSlots(question.help ?? '', offered.slots),
    required: question.required ?? false,
    ...(entry && { check: { ...entry, message: fillSlots(entry.message, offered.slots) } }),
    ...(choices && { choices }),
  };
}

const SHAPE = {
  date: 'calendar',
  datetime: 'calendar',
  month: 'text',
  integer: 'text',
  decimal: 'text',
  text: 'text',
  lines: 'text',
  period: 'options',
  register: 'options',
  choice: 'options',
  choices: 'options',
  registers: 'options',
} as const satisfies Record<QuestionKind, string>;

function kindOf({ kind, sensitivity }: Question, options: number): ItemKind {
  switch (kind) {
    case 'date':
      return 'DATE';
    case 'datetime':
      return 'DATETIME';
    case 'month':
    case 'integer':
    case 'decimal':
      return 'TEXT';
    case 'text': // a sentence gets room; a name, a key, a code gets a line
      return sensitivity === 'free-text' ? 'PARAGRAPH_TEXT' : 'TEXT';
    case 'lines':
      return 'PARAGRAPH_TEXT';
    case 'choice':
      return options > MOST_RADIO_BUTTONS ? 'LIST' : 'MULTIPLE_CHOICE';
    case 'period':
    case 'register':
      return 'LIST';
    case 'choices':
    case 'registers':
      return 'CHECKBOX';
  }
}

function choicesOf(section: Section, question: Question, offered: Offered): PlannedChoice[] {
  const options = optionsFor(question, offered.area);
  if (options.some(({ goTo }) => goTo !== undefined)) {
    const otherwise = section.goTo === undefined ? 'CONTINUE' : goToOf(section.goTo);
    return options.map(({ label, goTo }) => ({ value: label, goTo: goTo === undefined ? otherwise : goToOf(goTo) }));
  }
  const values = [...options.map(({ label }) => label), ...namesFor(question, offered)];
  return (values.length > 0 ? values : [NOTHING_TO_CHOOSE]).map((value) => ({ value }));
}

function namesFor({ kind, from }: Question, { periods, labels }: Offered): readonly string[] {
  if (kind === 'period') return periods;
  return from ? labels[from.only ?? from.register] : [];
}
