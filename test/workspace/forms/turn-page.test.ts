import { expect, test } from 'vitest';
import { postedAnswers } from '../../../workspace/forms/posted-answers.ts';
import { DEFAULT_SWITCHES, type Item, type StoredForm } from '../../../workspace/forms/stored-form.ts';
import { readTurn, turnPage } from '../../../workspace/forms/turn-page.ts';

const titled = { helpText: '', title: 'Câu' };
/** "Có" leads to the section of a text, "Không" sends. */
const items: readonly Item[] = [
  {
    ...titled,
    type: 'MULTIPLE_CHOICE',
    itemId: 1,
    entryId: 1,
    required: true,
    choices: [
      { value: 'Có', goToPage: 10 },
      { value: 'Không', goToPage: 'SUBMIT' },
    ],
  },
  { ...titled, type: 'PAGE_BREAK', itemId: 10 },
  { ...titled, type: 'TEXT', itemId: 2, entryId: 2, required: true },
];
const form: StoredForm = {
  ...DEFAULT_SWITCHES,
  fileId: 'f',
  formId: 'e',
  title: 'Phiếu',
  description: '',
  confirmationMessage: '',
  closedMessage: '',
  destination: null,
  items,
  made: 10,
};

/** What comes of a post: the section shown, or "sent"; and how many answers it asks to mend. */
function turned(body: Readonly<Record<string, string>>): readonly [number | 'sent', number] {
  const fields = new URLSearchParams(body);
  const { page, errors } = turnPage(form, postedAnswers(fields), readTurn(fields));
  return [page?.id ?? 'sent', errors.size];
}

test('"continue" leads where the answer says, and no further than the answer that is missing', () => {
  expect(turned({ pageHistory: '0', continue: '1', 'entry.1': 'Có' })).toEqual([10, 0]);
  expect(turned({ pageHistory: '0', continue: '1' })).toEqual([0, 1]);
});

test('"continue" on what has become the last section shows it again: only its "send" sends', () => {
  expect(turned({ pageHistory: '0', continue: '1', 'entry.1': 'Không' })).toEqual([0, 0]);
  expect(turned({ pageHistory: '0', submit: 'Submit', 'entry.1': 'Không' })).toEqual(['sent', 0]);
});

test('"send" on what is no longer the last section shows what follows', () => {
  expect(turned({ pageHistory: '0', submit: 'Submit', 'entry.1': 'Có' })).toEqual([10, 0]);
});

test('"back" leads back without a word about what is missing, and from the first section nowhere', () => {
  expect(turned({ pageHistory: '0,1', back: '1', 'entry.1': 'Có' })).toEqual([0, 0]);
  expect(turned({ pageHistory: '0', back: '1' })).toEqual([0, 0]);
});

test('a section that the answers no longer lead to is left for the beginning', () => {
  expect(turned({ pageHistory: '0,1', continue: '1', 'entry.1': 'Không' })).toEqual([0, 0]);
});

test('who posts the whole form and presses no button has sent it, whatever section stands in the post', () => {
  expect(turned({ 'entry.1': 'Có', 'entry.2': 'x' })).toEqual(['sent', 0]);
  expect(turned({ pageHistory: '0', fvv: '1', 'entry.1': 'Có', 'entry.2': 'x' })).toEqual(['sent', 0]);
});
