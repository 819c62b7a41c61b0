/** A unit's link to a form, its name, key and group filled in: what its QR code carries. */
import type { FormDefinition } from '../../functions/forms/define-form.ts';

/** Questions a link answers. */
const PREFILLED = ['unit', 'unitKey', 'group'] as const;
export type PrefilledKey = (typeof PREFILLED)[number];

/**
 * Those of a form. Where a child lives is never filled in: the group of whoever reports would be taken for the child's own
 * (case-report asks `group` about the child).
 */
export function prefilledKeys(form: FormDefinition): readonly PrefilledKey[] {
  const asked = form.sections.flatMap(({ questions }) => questions).filter(({ sensitivity }) => sensitivity !== 'child');
  return PREFILLED.filter((key) => asked.some((question) => question.key === key));
}

/** What Google calls the answers of a form, and where the form is. */
export interface LinkedForm {
  readonly form: FormDefinition;
  /** The form's address, without a query. */
  readonly address: string;
  /** 'entry.1234567890' by question. */
  readonly entries: ReadonlyMap<PrefilledKey, string>;
}

/** Reads one question's entry out of a link that FormResponse.toPrefilledUrl made for an answer to it alone. */
export function readPrefilledUrl(url: string): { readonly address: string; readonly entry: string } {
  const entry = /[?&](entry\.\d+)=/.exec(url)?.[1];
  if (entry === undefined) throw new Error('Google trả về đường dẫn điền sẵn không có câu trả lời.');
  return { address: url.slice(0, url.indexOf('?')), entry };
}

/** Blank answers are left out, and the person chooses. ASCII only. */
export function prefilledLink({ address, entries }: LinkedForm, answers: Readonly<Record<PrefilledKey, string>>): string {
  const filled = PREFILLED.flatMap((key) => {
    const entry = entries.get(key);
    return entry === undefined || answers[key] === '' ? [] : [`${entry}=${encode(answers[key])}`];
  });
  return `${address}?${['usp=pp_url', ...filled].join('&')}`;
}

/** As Google's own links: a space is a plus, which keeps the code small. Apps Script has no URLSearchParams. */
const encode = (text: string): string => encodeURIComponent(text).replace(/%20/g, '+');
