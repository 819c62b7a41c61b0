/** FormApp: makes and opens forms. */
import { type Fake, fake, words } from './fake.ts';
import { formFake } from './form.ts';
import type { MakingWorld } from './makers.ts';
import { validationBuilder } from './text-validation.ts';

type FormApp = GoogleAppsScript.Forms.FormApp;

const ITEM_TYPES = [
  'CHECKBOX',
  'CHECKBOX_GRID',
  'DATE',
  'DATETIME',
  'DURATION',
  'FILE_UPLOAD',
  'GRID',
  'IMAGE',
  'LIST',
  'MULTIPLE_CHOICE',
  'PAGE_BREAK',
  'PARAGRAPH_TEXT',
  'SCALE',
  'SECTION_HEADER',
  'TEXT',
  'TIME',
  'VIDEO',
] as const;

const itemTypes = words('FormApp.ItemType', ITEM_TYPES);
const navigationTypes = words('FormApp.PageNavigationType', ['CONTINUE', 'GO_TO_PAGE', 'RESTART', 'SUBMIT']);

export function formApp(world: MakingWorld): Fake<FormApp> {
  const open = (id: string) => {
    if (!world.forms.byFileId(id)) {
      throw new Error(
        `No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.`,
      );
    }
    return formFake(world, id);
  };
  return fake<FormApp>('FormApp', {
    ItemType: itemTypes,
    PageNavigationType: navigationTypes,
    DestinationType: words('FormApp.DestinationType', ['SPREADSHEET']),
    create: (title: string) => formFake(world, world.forms.create(String(title)).fileId),
    openById: (id: string) => open(String(id)),
    openByUrl: (url: string) => {
      const id = /\/forms\/d\/([\w-]+)/.exec(String(url))?.[1];
      if (id === undefined) throw new Error(`Invalid argument: url`);
      return open(id);
    },
    createTextValidation: () => validationBuilder('TextValidationBuilder'),
    createParagraphTextValidation: () => validationBuilder('ParagraphTextValidationBuilder'),
  });
}
