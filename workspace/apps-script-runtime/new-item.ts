/** An item as FormApp adds it: without a title, its ids given once and for all. */
import { createHash } from 'node:crypto';
import type { Item, StoredForm } from '../forms/stored-form.ts';

/** Google makes a choice item with one choice that says so. */
const FIRST_CHOICE = 'Tùy chọn 1';

/** Ids come from the form's own and the count of its items, so that a workspace made again gives them again. Google's have 31 bits too. */
export function newItem({ formId, made }: StoredForm, type: Item['type']): Item {
  const titled = { itemId: derivedNumber(`${formId}/item/${made}`), title: '', helpText: '' };
  if (type === 'PAGE_BREAK' || type === 'SECTION_HEADER') return { ...titled, type };
  const asked = { ...titled, entryId: derivedNumber(`${formId}/entry/${made}`), required: false };
  switch (type) {
    case 'TEXT':
    case 'PARAGRAPH_TEXT':
      return { ...asked, type };
    case 'MULTIPLE_CHOICE':
    case 'LIST':
    case 'CHECKBOX':
      return { ...asked, type, choices: [{ value: FIRST_CHOICE }] };
    case 'DATE':
    case 'DATETIME':
      return { ...asked, type };
  }
}

/** Never 0: a page id of 0 is the first page. */
const derivedNumber = (name: string): number => createHash('sha256').update(name).digest().readUInt32BE(0) >>> 1 || 1;
