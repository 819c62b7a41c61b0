import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../functions/forms/define-form.ts';
import { FORMS } from '../../functions/forms/forms.ts';
import { REGISTERS } from '../../functions/forms/registers.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { ninhBinh } from '../../functions/plans/ninh-binh-2021-2025.ts';
import type { Plan, Task } from '../../functions/plans/plan.ts';
import { type CoveredSentence, KINH_BAC_SENTENCES, NINH_BINH_SENTENCES } from '../fixtures/plans/coverage.ts';

const PLANS_AND_SENTENCES: readonly { readonly plan: Plan; readonly sentences: readonly CoveredSentence[] }[] = [
  { plan: kinhBac, sentences: KINH_BAC_SENTENCES },
  { plan: ninhBinh, sentences: NINH_BINH_SENTENCES },
];

const tablesOf = (tasks: readonly Task[]): readonly string[] =>
  tasks.flatMap(({ evidence = [] }) => evidence.flatMap((one) => ('form' in one ? [one.form] : [])));

describe.each(PLANS_AND_SENTENCES)('every sentence of $plan.id (plan-coverage.md)', ({ plan, sentences }) => {
  it.each(sentences)('“$sentence” is served', (row) => {
    const served = [row.basis, row.indicators?.length, row.tasks?.length, row.duties?.length, row.recipients];
    expect(served.some(Boolean)).toBe(true);

    if (row.basis !== undefined) expect(plan.basis.join()).toContain(row.basis);
    expect(plan.indicators.map(({ code }) => code)).toEqual(expect.arrayContaining([...(row.indicators ?? [])]));
    const tasks = plan.tasks.filter(({ code }) => row.tasks?.includes(code));
    expect(tasks.map(({ code }) => code)).toEqual(row.tasks ?? []);
    expect(tablesOf(tasks)).toEqual(expect.arrayContaining([...(row.recordedIn ?? [])]));
    for (const kind of row.duties ?? []) {
      expect(plan.duties.map((duty) => duty.kind)).toContain(kind);
      expect(tasks.flatMap(({ evidence = [] }) => evidence)).toContainEqual({ duty: kind });
    }
    if (row.recipients !== undefined) {
      expect({
        lines: plan.recipients.length,
        marked: plan.recipients.filter(({ mark }) => mark === 'b/c').length,
        letterOnly: plan.recipients
          .filter(({ letterOnly }) => letterOnly)
          .map(({ quote }) => quote)
          .join(),
      }).toEqual(row.recipients);
    }
  });

  it('no indicator and no task serves nothing', () => {
    const served = <T>(of: (row: CoveredSentence) => readonly T[] | undefined) =>
      new Set(sentences.flatMap((row) => of(row) ?? []));
    expect([...served((row) => row.indicators)].toSorted()).toEqual(plan.indicators.map(({ code }) => code).toSorted());
    expect([...served((row) => row.tasks)].toSorted()).toEqual(plan.tasks.map(({ code }) => code).toSorted());
  });
});

describe('the evidence of a task', () => {
  const evidence = PLANS_AND_SENTENCES.flatMap(({ plan }) =>
    plan.tasks.flatMap((task) => (task.evidence ?? []).map((one) => ({ place: `${plan.id} ${task.code}`, plan, one }))),
  );

  it('names a form or register, a question of it and options of that question, or a duty of the plan', () => {
    for (const { place, plan, one } of evidence) {
      if (!('form' in one)) {
        expect({ place, duties: plan.duties.map(({ kind }) => kind) }).toEqual({
          place,
          duties: expect.arrayContaining([one.duty]),
        });
        continue;
      }
      const definition = [...FORMS, ...REGISTERS].find(({ id }) => id === one.form);
      const columns = definition === undefined ? [] : columnsOf(definition);
      const question = columns.find(({ key }) => key === one.question);
      if (one.question !== undefined) expect({ place, question: question?.key }).toEqual({ place, question: one.question });
      const options = question?.options?.map(({ key }) => key) ?? [];
      expect({ place, unknown: (one.answers ?? []).filter((answer) => !options.includes(answer)) }).toEqual({
        place,
        unknown: [],
      });
    }
    expect(evidence.length).toBeGreaterThan(150);
  });

  it('reaches every form, and every duty of the form for the other tasks of the plan', () => {
    const named = evidence.flatMap(({ one }) => ('form' in one ? [one] : []));
    expect([...new Set(named.map(({ form }) => form))]).toEqual(expect.arrayContaining(FORMS.map(({ id }) => id)));
    const duties = named.filter(({ question }) => question === 'duty').flatMap(({ answers = [] }) => answers);
    const asked = columnsOf(FORMS.find(({ id }) => id === 'other-activity') ?? FORMS[0]).find(({ key }) => key === 'duty');
    expect(asked?.options?.map(({ key }) => key).toSorted()).toEqual([...new Set(duties)].toSorted());
  });

  it('is missing only where the plan asks for what no number shows', () => {
    const notMeasured = PLANS_AND_SENTENCES.flatMap(({ plan }) => plan.tasks.filter((task) => task.notMeasured !== undefined));
    expect(notMeasured.map(({ quote }) => quote)).toEqual([
      'Đề cao vai trò, trách nhiệm của người đứng đầu trong việc triển khai thực hiện Kế hoạch.',
      expect.stringMatching(/^Ủy ban nhân dân tỉnh yêu cầu .* triển khai thực hiện có hiệu quả Kế hoạch này$/),
    ]);
    for (const { notMeasured: why } of notMeasured) expect(why).toMatch(/^Không đo bằng số liệu/);
  });
});
