/** A form as a script holds it: its settings, its items in order, where its answers go. */
import { makeResponseTab, sheetOf } from '../forms/response-tab.ts';
import { type Item, isQuestion, type StoredForm, type Switch } from '../forms/stored-form.ts';
import { appendResponse } from '../forms/submit.ts';
import { inTransaction } from '../store/transaction.ts';
import { type Fake, fake, fakeName, NOTHING } from './fake.ts';
import { editUrl, publishedUrl } from './form-address.ts';
import { itemFake, typedItem } from './form-item.ts';
import { newResponse, responseFake } from './form-response.ts';
import type { MakingWorld } from './makers.ts';
import { newItem } from './new-item.ts';

/** Publishing came to Forms after the typings (google.md, Forms). */
type Form = GoogleAppsScript.Forms.Form & { isPublished(): boolean; setPublished(enabled: boolean): Form };

type GoogleItem = Fake<GoogleAppsScript.Forms.Item>;

export function formFake(world: MakingWorld, fileId: string): Fake<Form> {
  const { forms, spreadsheets, database } = world;
  const read = (): StoredForm => {
    const stored = forms.byFileId(fileId);
    if (!stored) throw new Error('No item with the given ID could be found.');
    return stored;
  };
  const write = (change: (stored: StoredForm) => StoredForm): Fake<Form> => {
    forms.change(fileId, change);
    return form;
  };
  const put = (part: Partial<StoredForm>): Fake<Form> => write((stored) => ({ ...stored, ...part }));
  const switchTo = (name: Switch) => (enabled: boolean) => put({ [name]: Boolean(enabled) });
  const add = (type: Item['type']) => () => {
    const { items } = forms.change(fileId, (stored) => ({
      ...stored,
      items: [...stored.items, newItem(stored, type)],
      made: stored.made + 1,
    }));
    return typedItem(world, fileId, items.at(-1)?.itemId ?? 0);
  };
  /** An index, or an item: Google takes either. */
  const indexOf = (where: unknown): number => {
    const { items } = read();
    const index =
      typeof where === 'object' && where !== null && fakeName(where) !== undefined
        ? items.findIndex(({ itemId }) => itemId === idOf(where))
        : Number(where);
    if (!Number.isInteger(index) || index < 0 || index >= items.length) throw new Error('Invalid argument: index');
    return index;
  };
  const destination = (): NonNullable<StoredForm['destination']> => {
    const place = read().destination;
    if (!place || !sheetOf(spreadsheets, place)) throw new Error('The form currently has no response destination.');
    return place;
  };

  const form: Fake<Form> = fake<Form>('Form', {
    getId: () => fileId,
    getTitle: () => read().title,
    setTitle: (title: string) => put({ title: String(title) }),
    getDescription: () => read().description,
    setDescription: (description: string) => put({ description: String(description) }),
    getConfirmationMessage: () => read().confirmationMessage,
    setConfirmationMessage: (message: string) => put({ confirmationMessage: String(message) }),
    getCustomClosedFormMessage: () => read().closedMessage,
    setCustomClosedFormMessage: (message: string) => put({ closedMessage: String(message) }),

    isPublished: () => read().published,
    setPublished: switchTo('published'),
    isAcceptingResponses: () => read().published && read().acceptingResponses,
    setAcceptingResponses: (enabled: boolean) => {
      if (enabled && !read().published) throw new Error('Cannot accept responses: the form is not published.');
      return put({ acceptingResponses: Boolean(enabled) });
    },
    canEditResponse: () => read().allowResponseEdits,
    setAllowResponseEdits: switchTo('allowResponseEdits'),
    collectsEmail: () => read().collectsEmail,
    setCollectEmail: switchTo('collectsEmail'),
    hasLimitOneResponsePerUser: () => read().limitOneResponsePerUser,
    setLimitOneResponsePerUser: switchTo('limitOneResponsePerUser'),
    hasProgressBar: () => read().progressBar,
    setProgressBar: switchTo('progressBar'),
    isPublishingSummary: () => read().publishingSummary,
    setPublishingSummary: switchTo('publishingSummary'),
    hasRespondAgainLink: () => read().respondAgainLink,
    setShowLinkToRespondAgain: switchTo('respondAgainLink'),
    requiresLogin: () => read().requiresLogin,
    setRequireLogin: switchTo('requiresLogin'),
    getShuffleQuestions: () => read().shuffleQuestions,
    setShuffleQuestions: switchTo('shuffleQuestions'),

    getPublishedUrl: () => publishedUrl(world, read()),
    getEditUrl: () => editUrl(world, fileId),

    addTextItem: add('TEXT'),
    addParagraphTextItem: add('PARAGRAPH_TEXT'),
    addMultipleChoiceItem: add('MULTIPLE_CHOICE'),
    addListItem: add('LIST'),
    addCheckboxItem: add('CHECKBOX'),
    addDateItem: add('DATE'),
    addDateTimeItem: add('DATETIME'),
    addPageBreakItem: add('PAGE_BREAK'),
    addSectionHeaderItem: add('SECTION_HEADER'),

    getItems: (type?: string) =>
      read()
        .items.filter((item) => type === undefined || item.type === type)
        .map(({ itemId }) => itemFake(world, fileId, itemId)),
    getItemById: (id: number) =>
      // Google's own type says Item; it answers null for an id that is not there.
      read().items.some(({ itemId }) => itemId === Number(id)) ? itemFake(world, fileId, Number(id)) : NOTHING,
    moveItem: (from: unknown, to: number) => {
      const start = indexOf(from);
      const end = indexOf(to);
      const moved = read().items[start];
      write((stored) => {
        const items = [...stored.items];
        items.splice(end, 0, ...items.splice(start, 1));
        return { ...stored, items };
      });
      return itemFake(world, fileId, moved?.itemId ?? 0);
    },
    deleteItem: (where: unknown) => {
      const index = indexOf(where);
      write((stored) => withoutItem(stored, index));
    },

    setDestination: (type: string, id: string) => {
      if (type !== 'SPREADSHEET') throw new Error('Invalid argument: type');
      if (!spreadsheets.has(String(id))) throw new Error(`Invalid argument: id`);
      inTransaction(database, () => {
        const place = makeResponseTab(spreadsheets, String(id), read());
        put({ destination: place });
        // Answers that came before are copied over, as at Google.
        for (const response of forms.responses(fileId)) appendResponse({ spreadsheets }, read(), response);
      });
      return form;
    },
    removeDestination: () => put({ destination: null }),
    getDestinationId: () => destination().spreadsheetId,
    getDestinationType: () => {
      destination();
      return 'SPREADSHEET';
    },

    createResponse: () => newResponse(world, fileId),
    getResponses: (since?: Date) =>
      forms
        .responses(fileId)
        .filter(({ submittedAt }) => since === undefined || submittedAt >= since.getTime())
        .map((response) => responseFake(world, fileId, response)),
    getResponse: (responseId: string) => {
      const response = forms.response(fileId, String(responseId));
      if (!response) throw new Error('No response with the given ID could be found.');
      return responseFake(world, fileId, response);
    },
  });
  return form;
}

const idOf = (item: GoogleItem): number => Number(item.getId?.());

/** Jumps to a page that goes lead on, as Google lets them. */
function withoutItem(form: StoredForm, index: number): StoredForm {
  const gone = form.items[index];
  const items = form.items
    .filter((item) => item !== gone)
    .map((item): Item => {
      if (item.type === 'PAGE_BREAK') {
        const { goToPage, ...rest } = item;
        return goToPage === undefined || goToPage === gone?.itemId ? rest : item;
      }
      if (!isQuestion(item) || !('choices' in item)) return item;
      return {
        ...item,
        choices: item.choices.map((choice) => (choice.goToPage === gone?.itemId ? { ...choice, goToPage: 'CONTINUE' } : choice)),
      };
    });
  return { ...form, items };
}
