/** Items of a form: the plain Item that getItems gives, and the typed one that adding or `as…Item()` gives. */
import type { Choice, ChoiceItem, Item, Navigation, QuestionItem, StoredForm } from '../forms/stored-form.ts';
import { isQuestion } from '../forms/stored-form.ts';
import { type Fake, fake, fakeName, NOTHING, named } from './fake.ts';
import { itemResponse } from './form-response.ts';
import type { MakingWorld } from './makers.ts';
import { validationOf } from './text-validation.ts';

type GoogleItem = GoogleAppsScript.Forms.Item;
/** An item with the methods of its type; what all types share is enough for the compiler to tell that it is one. */
type TypedItem = Pick<Fake<GoogleItem>, 'getId'>;
type Methods = Record<string, (...args: never[]) => unknown>;

const CLASS_NAMES: Record<Item['type'], string> = {
  TEXT: 'TextItem',
  PARAGRAPH_TEXT: 'ParagraphTextItem',
  MULTIPLE_CHOICE: 'MultipleChoiceItem',
  LIST: 'ListItem',
  CHECKBOX: 'CheckboxItem',
  DATE: 'DateItem',
  DATETIME: 'DateTimeItem',
  PAGE_BREAK: 'PageBreakItem',
  SECTION_HEADER: 'SectionHeaderItem',
};

/** As `form.getItems()` gives it. */
export function itemFake(world: MakingWorld, fileId: string, itemId: number): Fake<GoogleItem> {
  const as = (type: Item['type']) => () => {
    const own = itemOf(world, fileId, itemId).type;
    if (own !== type) throw new Error(`Invalid conversion for item type: ${own}.`);
    return typedItem(world, fileId, itemId);
  };
  const item: Fake<GoogleItem> = fake<GoogleItem>('Item', {
    ...titledMethods(world, fileId, itemId, () => item),
    asTextItem: as('TEXT'),
    asParagraphTextItem: as('PARAGRAPH_TEXT'),
    asMultipleChoiceItem: as('MULTIPLE_CHOICE'),
    asListItem: as('LIST'),
    asCheckboxItem: as('CHECKBOX'),
    asDateItem: as('DATE'),
    asDateTimeItem: as('DATETIME'),
    asPageBreakItem: as('PAGE_BREAK'),
    asSectionHeaderItem: as('SECTION_HEADER'),
  });
  return item;
}

export function typedItem(world: MakingWorld, fileId: string, itemId: number): TypedItem {
  const { type } = itemOf(world, fileId, itemId);
  const self = (): object => item;
  const place: Place = { world, fileId, itemId, self };
  const item: object = named(CLASS_NAMES[type], {
    ...titledMethods(world, fileId, itemId, self),
    ...(type === 'PAGE_BREAK' ? pageMethods(place) : type === 'SECTION_HEADER' ? {} : questionMethods(place)),
    ...(type === 'TEXT' || type === 'PARAGRAPH_TEXT' ? textMethods(place) : {}),
    ...(type === 'MULTIPLE_CHOICE' || type === 'LIST' || type === 'CHECKBOX' ? choiceMethods(place, type) : {}),
    ...(type === 'DATE' || type === 'DATETIME' ? dateMethods(place) : {}),
  });
  return item;
}

interface Place {
  readonly world: MakingWorld;
  readonly fileId: string;
  readonly itemId: number;
  /** What a setter returns, to be called on. */
  readonly self: () => object;
}

function itemOf({ forms }: MakingWorld, fileId: string, itemId: number): Item {
  const item = forms.byFileId(fileId)?.items.find((candidate) => candidate.itemId === itemId);
  if (!item) throw new Error('The item has been deleted from the form.');
  return item;
}

function change<I extends Item>({ world, fileId, itemId, self }: Place, edit: (item: I) => I): object {
  itemOf(world, fileId, itemId);
  world.forms.change(fileId, (form: StoredForm) => ({
    ...form,
    // The caller's methods exist only on items of their own type.
    items: form.items.map((item) => (item.itemId === itemId ? edit(item as I) : item)),
  }));
  return self();
}

function titledMethods<S extends object>(world: MakingWorld, fileId: string, itemId: number, self: () => S) {
  const read = (): Item => itemOf(world, fileId, itemId);
  const place: Place = { world, fileId, itemId, self };
  return {
    getId: () => read().itemId,
    getIndex: () => world.forms.byFileId(fileId)?.items.findIndex((item) => item.itemId === itemId) ?? -1,
    getType: () => read().type,
    getTitle: () => read().title,
    setTitle: (title: string) => {
      change(place, (item) => ({ ...item, title: String(title) }));
      return self();
    },
    getHelpText: () => read().helpText,
    setHelpText: (text: string) => {
      change(place, (item) => ({ ...item, helpText: String(text) }));
      return self();
    },
  };
}

const question = ({ world, fileId, itemId }: Place): QuestionItem => {
  const item = itemOf(world, fileId, itemId);
  if (!isQuestion(item)) throw new Error(`Invalid conversion for item type: ${item.type}.`);
  return item;
};

const questionMethods = (place: Place): Methods => ({
  isRequired: () => question(place).required,
  setRequired: (enabled: boolean) => change<QuestionItem>(place, (item) => ({ ...item, required: Boolean(enabled) })),
  createResponse: (response: unknown) => itemResponse(place.world, place.fileId, question(place), response),
});

const textMethods = (place: Place): Methods => ({
  setValidation: (validation: unknown) => change(place, (item) => ({ ...item, validation: validationOf(validation) })),
  clearValidation: () => change<Item & { readonly validation?: unknown }>(place, ({ validation: _, ...item }) => item as Item),
});

const dateMethods = (place: Place): Methods => ({
  includesYear: () => true,
  setIncludesYear: (enabled: boolean) => {
    if (!enabled) throw new Error('not in this workspace: dates without a year');
    return place.self();
  },
});

const pageMethods = (place: Place): Methods => ({
  getGoToPage: () => {
    const { goToPage } = pageOf(place);
    return typeof goToPage === 'number' ? typedItem(place.world, place.fileId, goToPage) : null;
  },
  getPageNavigationType: () => navigationTypeOf(pageOf(place).goToPage),
  setGoToPage: (where: unknown) => {
    const goToPage = navigationTo(place, where);
    return change<Item>(place, (item) => {
      if (item.type !== 'PAGE_BREAK') return item;
      const { goToPage: _, ...rest } = item;
      return goToPage === 'CONTINUE' ? rest : { ...rest, goToPage };
    });
  },
});

function pageOf({ world, fileId, itemId }: Place): { readonly goToPage?: Navigation } {
  const item = itemOf(world, fileId, itemId);
  return item.type === 'PAGE_BREAK' ? item : {};
}

const navigationTypeOf = (goToPage: Navigation | undefined): string | null =>
  goToPage === undefined ? 'CONTINUE' : typeof goToPage === 'number' ? 'GO_TO_PAGE' : goToPage;

/** A page break of the same form, or one of Google's words. */
function navigationTo({ world, fileId }: Pick<Place, 'world' | 'fileId'>, where: unknown): Navigation {
  if (where === 'CONTINUE' || where === 'SUBMIT') return where;
  if (where === 'RESTART') throw new Error('not in this workspace: FormApp.PageNavigationType.RESTART');
  if (typeof where === 'object' && where !== null && fakeName(where) === 'PageBreakItem') {
    const id = Number((where as Fake<GoogleAppsScript.Forms.PageBreakItem>).getId?.());
    if (itemOf(world, fileId, id).type === 'PAGE_BREAK') return id;
  }
  throw new Error('Invalid argument: navigation');
}

const choices = new WeakMap<object, Choice>();

function choiceFake({ world, fileId }: Pick<Place, 'world' | 'fileId'>, choice: Choice): Fake<GoogleAppsScript.Forms.Choice> {
  const { value, goToPage } = choice;
  const made: Fake<GoogleAppsScript.Forms.Choice> = fake<GoogleAppsScript.Forms.Choice>('Choice', {
    getValue: () => value,
    getGotoPage: () => (typeof goToPage === 'number' ? typedItem(world, fileId, goToPage) : NOTHING),
    getPageNavigationType: () => (goToPage === undefined ? NOTHING : (navigationTypeOf(goToPage) ?? NOTHING)),
  });
  choices.set(made, choice);
  return made;
}

function choiceMethods(place: Place, type: ChoiceItem['type']): Methods {
  const set = (list: readonly Choice[]): object => {
    refuseChoices(list, type);
    return change<ChoiceItem>(place, (item) => ({ ...item, choices: list }));
  };
  return {
    createChoice: (value: unknown, where?: unknown) => {
      if (type === 'CHECKBOX' && where !== undefined)
        throw new Error('not in this workspace: CheckboxItem.createChoice of a quiz');
      if (typeof where === 'boolean') throw new Error(`not in this workspace: ${CLASS_NAMES[type]}.createChoice of a quiz`);
      const goToPage = where === undefined ? {} : { goToPage: navigationTo(place, where) };
      return choiceFake(place, { value: String(value), ...goToPage });
    },
    getChoices: () => {
      const item = question(place);
      return 'choices' in item ? item.choices.map((choice) => choiceFake(place, choice)) : [];
    },
    setChoices: (list: readonly object[]) =>
      set(
        list.map((made) => {
          const choice = choices.get(made);
          if (!choice) throw new Error('Invalid argument: choices');
          return choice;
        }),
      ),
    setChoiceValues: (values: readonly unknown[]) => set(values.map((value) => ({ value: String(value) }))),
    ...(type === 'LIST'
      ? {}
      : {
          hasOtherOption: () => false,
          showOtherOption: (enabled: boolean) => {
            if (enabled) throw new Error(`not in this workspace: ${CLASS_NAMES[type]}.showOtherOption(true)`);
            return place.self();
          },
        }),
  };
}

/** "Choices that use page navigation cannot be combined in the same item with choices that do not use page navigation." */
function refuseChoices(list: readonly Choice[], type: ChoiceItem['type']): void {
  if (list.length === 0) throw new Error('Array is empty: choices');
  const jumps = list.filter(({ goToPage }) => goToPage !== undefined).length;
  if (jumps > 0 && (jumps < list.length || type === 'CHECKBOX')) {
    throw new Error(
      'Choices that use page navigation cannot be combined in the same item with choices that do not use page navigation.',
    );
  }
  const seen = new Set<string>();
  for (const { value } of list) {
    if (seen.has(value)) throw new Error(`Invalid data updating form: duplicate choice “${value}”.`);
    seen.add(value);
  }
}
