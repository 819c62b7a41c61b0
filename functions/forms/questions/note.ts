/** The last question of most forms. Free text: held back when it looks like a child's name or number, never mailed (privacy.md, 2). */
import { SHORT_TEXT } from '../entry-checks.ts';
import type { Question } from '../question.ts';

export const note = {
  key: 'note',
  title: 'Ghi chú',
  help: 'Không ghi tên, lớp, địa chỉ, số điện thoại của trẻ em.',
  kind: 'text',
  entry: SHORT_TEXT,
  serves: ['II.5', 'NB III.6'],
  sensitivity: 'free-text',
} as const satisfies Question;

/** In the forms on one child, the school is forbidden too: a school and an age can name a child. */
export const caseNote = {
  ...note,
  help: 'Không ghi tên, địa chỉ, số điện thoại, trường, lớp.',
  serves: ['NĐ 56/2017'],
} as const satisfies Question;
