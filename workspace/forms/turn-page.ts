/**
 * A form in sections, one after the other, for a browser without scripts: each section posts all that was answered so far, and the
 * next one comes back. The names are Google's own: `continue`, `back`, and `pageHistory`, the places of the sections seen ("0,1").
 */
import { type Page, pagesOf, pathOf } from './form-path.ts';
import type { PostedAnswers } from './posted-answers.ts';
import type { StoredForm } from './stored-form.ts';
import { checkQuestions } from './validate-answers.ts';

/** What the pressed button asks for. `send` names no section: a program that posts a whole form presses none. */
export interface Turn {
  readonly to: 'continue' | 'back' | 'send';
  /** Place of the section that was pressed on; undefined: all of the form is posted at once. */
  readonly from: number | undefined;
}

/** The section to show now, or null: the form is to be taken as it is. */
export interface Turned {
  readonly page: Page | null;
  /** By entry id; of the section that was left, when it can't be. */
  readonly errors: ReadonlyMap<number, string>;
}

export function readTurn(fields: URLSearchParams): Turn {
  const from = /(?:^|,)(\d{1,4})$/.exec(fields.get('pageHistory') ?? '')?.[1];
  const to = fields.has('back') ? 'back' : fields.has('continue') ? 'continue' : 'send';
  // Who sends by the button has seen the sections up to this one; who posts by program may never have seen a section.
  const whole = to === 'send' && !fields.has('submit');
  return { to, from: whole || from === undefined ? undefined : Number(from) };
}

export function turnPage(form: StoredForm, posted: PostedAnswers, { to, from }: Turn): Turned {
  const none: Turned['errors'] = new Map();
  if (to === 'send' && from === undefined) return { page: null, errors: none };
  const pages = pagesOf(form.items);
  const path = pathOf(pages, (item) => posted(item.entryId)[0]);
  // A section that the answers no longer lead to: one begins anew, with all that was typed.
  const at = Math.max(
    0,
    path.findIndex((page) => page === pages[from ?? 0]),
  );
  const page = path[at] ?? null;
  if (to === 'back') return { page: path[at - 1] ?? page, errors: none };
  const { errors } = checkQuestions(page?.items ?? [], posted);
  if (errors.size > 0) return { page, errors };
  // The last section's own "next" leads nowhere: it comes again, and its button now sends.
  return { page: path[at + 1] ?? (to === 'send' ? null : page), errors };
}
