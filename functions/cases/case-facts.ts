/**
 * What is known about one child, as the rules of domain.md §3 read it. "Facts are asked, never the class": every fact is the answer
 * to one question of the case report, under that question's key and its options' keys, so a changed form breaks the build here.
 */
import type { caseReport } from '../forms/case-report.ts';
import type { QuestionsOf } from '../forms/define-form.ts';
import type { CASE_CLASSES } from '../forms/questions/case-class.ts';
import type { work } from '../forms/questions/work.ts';
import type { NONE, UNKNOWN } from '../forms/questions/yes-no.ts';

/** The questions that the class of a case hangs on. */
export type FactKey = 'age' | 'schooling' | 'works' | 'coercion' | 'risks' | (typeof work)[number]['key'];

/**
 * `undefined` is "not known": blank, Không rõ, or never asked. A ticked list holds what was ticked; [] is a known Không có.
 * `age` is completed years at receipt (domain.md §3), hours are numbers of hours as answered.
 */
export type CaseFacts = {
  readonly [Key in FactKey]: Known<Extract<QuestionsOf<typeof caseReport>, { readonly key: Key }>> | undefined;
};

/** The keys of the classes, gravest first. */
export type ClassKey = (typeof CASE_CLASSES)[number]['key'];

type Known<Asked> = Asked extends { readonly kind: 'choice'; readonly options: readonly (infer Picked)[] }
  ? Exclude<KeyIn<Picked>, KeyIn<typeof UNKNOWN>>
  : Asked extends { readonly kind: 'choices'; readonly options: readonly (infer Ticked)[] }
    ? readonly Exclude<KeyIn<Ticked>, KeyIn<typeof UNKNOWN> | KeyIn<typeof NONE>>[]
    : number;

type KeyIn<Option> = Option extends { readonly key: infer Key } ? Key : never;
