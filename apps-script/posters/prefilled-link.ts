/** Which answers a form's links fill in, and what Google calls them. */
import type { FormDefinition } from '../../functions/forms/define-form.ts';
import type { FormId } from '../../functions/forms/question.ts';

/** Questions that a unit's own link answers. */
const OF_A_UNIT = ['unit', 'unitKey', 'group'] as const;

/** What the links in the functions' mails answer besides: which case is to be updated, which month is to be confirmed. */
const OF_A_MAIL: Partial<Readonly<Record<FormId, 'caseCode' | 'period'>>> = {
  'case-update': 'caseCode',
  'monthly-return': 'period',
};

export type PrefilledKey = (typeof OF_A_UNIT)[number] | 'caseCode' | 'period';

/** Whether the functions fill in links to a form by themselves. */
export const isMailed = (form: FormDefinition): boolean => OF_A_MAIL[form.id] !== undefined;

/**
 * Questions that a form's links answer. Where a child lives is never filled in: the group of whoever reports would be taken for the
 * child's own (case-report asks `group` about the child).
 */
export function prefilledKeys(form: FormDefinition): readonly PrefilledKey[] {
  const asked = form.sections.flatMap(({ questions }) => questions).filter(({ sensitivity }) => sensitivity !== 'child');
  const ofMail = OF_A_MAIL[form.id];
  return [
    ...OF_A_UNIT.filter((key) => asked.some((question) => question.key === key)),
    ...(ofMail === undefined ? [] : [ofMail]),
  ];
}

/** A form and the template of its links (functions/forms/prefilled-link.ts). */
export interface LinkedForm {
  readonly form: FormDefinition;
  readonly template: string;
}

/** Reads one question's entry out of a link that FormResponse.toPrefilledUrl made for an answer to it alone. */
export function readPrefilledUrl(url: string): { readonly address: string; readonly entry: string } {
  const entry = /[?&](entry\.\d+)=/.exec(url)?.[1];
  if (entry === undefined) throw new Error('Google trả về đường dẫn điền sẵn không có câu trả lời.');
  return { address: url.slice(0, url.indexOf('?')), entry };
}
