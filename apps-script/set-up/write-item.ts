/** Writes what is planned onto one item of a form, and only where the item says otherwise. Each returns whether it wrote. */
import { type GoTo, isQuestion, type PlannedChoice, type PlannedItem, type PlannedQuestion } from './planned-items.ts';

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;
type Choice = GoogleAppsScript.Forms.Choice;
type PageBreak = GoogleAppsScript.Forms.PageBreakItem;

/** Section key → its page break. */
export type Pages = ReadonlyMap<string, Item>;

export function addItem(form: Form, { kind }: PlannedItem): Item {
  const add = {
    TEXT: () => form.addTextItem(),
    PARAGRAPH_TEXT: () => form.addParagraphTextItem(),
    DATE: () => form.addDateItem(),
    DATETIME: () => form.addDateTimeItem(),
    MULTIPLE_CHOICE: () => form.addMultipleChoiceItem(),
    LIST: () => form.addListItem(),
    CHECKBOX: () => form.addCheckboxItem(),
    PAGE_BREAK: () => form.addPageBreakItem(),
    SECTION_HEADER: () => form.addSectionHeaderItem(),
  } satisfies Record<PlannedItem['kind'], () => { getId(): number }>;
  return form.getItemById(add[kind]().getId());
}

export function writeWords(item: Item, plan: PlannedItem): boolean {
  const retitle = item.getTitle() !== plan.title;
  if (retitle) item.setTitle(plan.title);
  const rehelp = item.getHelpText() !== plan.help;
  if (rehelp) item.setHelpText(plan.help);
  const asked = isQuestion(plan) ? asQuestion(item, plan) : undefined;
  const require = asked !== undefined && isQuestion(plan) && asked.isRequired() !== plan.required;
  if (require && isQuestion(plan)) asked.setRequired(plan.required);
  return retitle || rehelp || require;
}

function asQuestion(item: Item, { kind }: PlannedQuestion): { isRequired(): boolean; setRequired(enabled: boolean): unknown } {
  switch (kind) {
    case 'TEXT':
      return item.asTextItem();
    case 'PARAGRAPH_TEXT':
      return item.asParagraphTextItem();
    case 'DATE':
      return item.asDateItem();
    case 'DATETIME':
      return item.asDateTimeItem();
    case 'MULTIPLE_CHOICE':
      return item.asMultipleChoiceItem();
    case 'LIST':
      return item.asListItem();
    case 'CHECKBOX':
      return item.asCheckboxItem();
  }
}

export function writeChoices(item: Item, plan: PlannedItem, pages: Pages): boolean {
  if (!isQuestion(plan) || !plan.choices) return false;
  if (plan.kind === 'CHECKBOX') {
    const ticks = item.asCheckboxItem();
    const closed = closeOther(ticks);
    if (sameChoices(ticks.getChoices(), plan.choices, pages)) return closed;
    ticks.setChoiceValues(plan.choices.map(({ value }) => value));
    return true;
  }
  const closed = plan.kind === 'MULTIPLE_CHOICE' && closeOther(item.asMultipleChoiceItem());
  const list = plan.kind === 'LIST' ? item.asListItem() : item.asMultipleChoiceItem();
  if (sameChoices(list.getChoices(), plan.choices, pages)) return closed;
  list.setChoices(plan.choices.map((choice) => makeChoice(list, choice, pages)));
  return true;
}

/** "Mục khác…" takes free text, which no form here asks for. */
function closeOther(item: { hasOtherOption(): boolean; showOtherOption(enabled: boolean): unknown }): boolean {
  const open = item.hasOtherOption();
  if (open) item.showOtherOption(false);
  return open;
}

/** The part of a list and of radio buttons that makes choices: their typings name the same overloads twice. */
interface ChoiceMaker {
  createChoice(value: string): Choice;
  createChoice(value: string, page: PageBreak): Choice;
  createChoice(value: string, navigation: GoogleAppsScript.Forms.PageNavigationType): Choice;
}

function makeChoice(list: ChoiceMaker, { value, goTo }: PlannedChoice, pages: Pages): Choice {
  if (goTo === undefined) return list.createChoice(value);
  if (typeof goTo === 'string') return list.createChoice(value, FormApp.PageNavigationType[goTo]);
  return list.createChoice(value, pageOf(goTo.section, pages).asPageBreakItem());
}

function sameChoices(there: readonly Choice[], planned: readonly PlannedChoice[], pages: Pages): boolean {
  if (there.length !== planned.length) return false;
  return planned.every(({ value, goTo }, i) => {
    const choice = there[i];
    if (choice?.getValue() !== value) return false;
    return goTo === undefined || leadsThere(choice.getGotoPage(), choice.getPageNavigationType(), goTo, pages);
  });
}

export function writeGoTo(item: Item, plan: PlannedItem, pages: Pages): boolean {
  if (isQuestion(plan) || plan.kind !== 'PAGE_BREAK') return false;
  const page = item.asPageBreakItem();
  if (leadsThere(page.getGoToPage(), page.getPageNavigationType(), plan.goTo, pages)) return false;
  if (typeof plan.goTo === 'string') page.setGoToPage(FormApp.PageNavigationType[plan.goTo]);
  else page.setGoToPage(pageOf(plan.goTo.section, pages).asPageBreakItem());
  return true;
}

/** `page` is null at Google where the navigation names none, though the typings do not say so. */
function leadsThere(
  page: PageBreak | null,
  navigation: GoogleAppsScript.Forms.PageNavigationType | null,
  goTo: GoTo,
  pages: Pages,
): boolean {
  if (typeof goTo !== 'string') return page?.getId() === pageOf(goTo.section, pages).getId();
  return !page && (navigation ?? FormApp.PageNavigationType.CONTINUE) === FormApp.PageNavigationType[goTo];
}

function pageOf(section: string, pages: Pages): Item {
  const page = pages.get(section);
  if (!page) throw new Error(`Biểu mẫu không có phần “${section}”.`);
  return page;
}

/** What Google refuses at entry, with the message next to the question. */
export function writeCheck(item: Item, { kind, check }: PlannedQuestion): void {
  if (kind === 'TEXT') {
    const text = item.asTextItem();
    if (!check) text.clearValidation();
    else {
      const builder = FormApp.createTextValidation().setHelpText(check.message);
      if (check.pattern !== undefined) builder.requireTextMatchesPattern(check.pattern);
      else if (check.maxLength !== undefined) builder.requireTextLengthLessThanOrEqualTo(check.maxLength);
      text.setValidation(builder.build());
    }
  } else if (kind === 'PARAGRAPH_TEXT') {
    const text = item.asParagraphTextItem();
    if (!check) text.clearValidation();
    else {
      const builder = FormApp.createParagraphTextValidation().setHelpText(check.message);
      if (check.pattern !== undefined) builder.requireTextMatchesPattern(check.pattern);
      else if (check.maxLength !== undefined) builder.requireTextLengthLessThanOrEqualTo(check.maxLength);
      text.setValidation(builder.build());
    }
  }
}
