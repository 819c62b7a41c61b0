/** The type of a record is derived from the form: a key that isn't asked, or a column of another kind, doesn't compile. */
import { describe, expectTypeOf, it } from 'vitest';
import type { caseReport } from '../../functions/forms/case-report.ts';
import type { KeyOf, QuestionsOf } from '../../functions/forms/define-form.ts';
import type { FORMS } from '../../functions/forms/forms.ts';
import type { monthlyReturn } from '../../functions/forms/monthly-return.ts';
import type { groups, units } from '../../functions/forms/registers.ts';
import type { training } from '../../functions/forms/training.ts';
import type { RegisterRow, Table } from '../../functions/records/table.ts';

type TrainingKey =
  | ('unit' | 'unitKey' | 'heldOn' | 'hours' | 'topics' | 'focus')
  | ('group' | 'educators' | 'carers' | 'children' | 'minors' | 'collaborators' | 'residents' | 'women' | 'others')
  | ('officials' | 'agencies' | 'establishments' | 'establishmentCount' | 'note');

type Columns = Table<typeof training>['columns'];
type OptionKeyOf<Q> = Q extends { readonly options: readonly (infer O extends { readonly key: string })[] } ? O['key'] : never;
type Asked<D extends { readonly id: string }, K extends string> = D extends typeof training | typeof caseReport
  ? Extract<QuestionsOf<D>, { readonly key: K }>
  : never;

describe('types that come from a form', () => {
  it('know every key, and no other', () => {
    expectTypeOf<KeyOf<typeof training>>().toEqualTypeOf<TrainingKey>();
    expectTypeOf<KeyOf<typeof monthlyReturn>>().toEqualTypeOf<
      'unit' | 'unitKey' | 'period' | 'content' | 'difficulties' | 'proposals'
    >();
    expectTypeOf<'givenCode'>().toExtend<KeyOf<typeof caseReport>>();
  });

  it('give each kind its column', () => {
    expectTypeOf<Columns['heldOn']>().toEqualTypeOf<Int32Array>();
    expectTypeOf<Columns['hours']>().toEqualTypeOf<Float64Array>();
    expectTypeOf<Columns['children']>().toEqualTypeOf<Float64Array>();
    expectTypeOf<Columns['group']>().toEqualTypeOf<Int32Array>();
    expectTypeOf<Columns['officials']>().toEqualTypeOf<(readonly number[])[]>();
    expectTypeOf<Columns['establishments']>().toEqualTypeOf<(readonly string[])[]>();
    expectTypeOf<Columns['note']>().toEqualTypeOf<string[]>();
    expectTypeOf<Table<typeof caseReport>['columns']['receivedAt']>().toEqualTypeOf<Float64Array>();
    expectTypeOf<Table<typeof monthlyReturn>['columns']['period']>().toEqualTypeOf<string[]>();
  });

  it('know the keys of options', () => {
    expectTypeOf<OptionKeyOf<Asked<typeof training, 'others'>>>().toEqualTypeOf<'yes' | 'no'>();
    expectTypeOf<OptionKeyOf<Asked<typeof caseReport, 'works'>>>().toEqualTypeOf<'yes' | 'yes-unclear' | 'no' | 'unknown'>();
    expectTypeOf<RegisterRow<typeof groups>['kind']>().toEqualTypeOf<
      'school' | 'care-facility' | 'residential' | 'cluster' | 'other' | undefined
    >();
    expectTypeOf<RegisterRow<typeof units>['related']>().toEqualTypeOf<'yes' | 'no' | undefined>();
  });

  it('know the ids of the forms', () => {
    expectTypeOf<(typeof FORMS)[number]['id']>().toEqualTypeOf<
      'training' | 'outreach' | 'case-report' | 'case-update' | 'monthly-return' | 'inspection' | 'other-activity'
    >();
  });
});
