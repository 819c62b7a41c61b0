/** 5. CÁCH HIỂU ĐƯỢC ÁP DỤNG: every reading the plan's text forced on us, once, under the indicators it holds for. */
import type { Plan } from '../plans/plan.ts';
import type { DisclosedMonth } from './disclosure.ts';

export interface Reading {
  /** "Chỉ số 4a, 4b, 5" or "Kỳ báo cáo". */
  readonly about: string;
  /** Whole sentences. */
  readonly text: string;
}

export function readings(plan: Plan, month: DisclosedMonth): Reading[] {
  const codesOf = new Map<string, string[]>();
  for (const { code, assumptions } of plan.indicators) {
    for (const text of assumptions) codesOf.set(text, [...(codesOf.get(text) ?? []), code]);
  }
  const textsOf = Map.groupBy(codesOf.keys(), (text) => `Chỉ số ${codesOf.get(text)?.join(', ')}`);
  const duties = plan.duties.filter(({ kind }) => kind === month.period.kind);
  const periods: Reading[] =
    month.review === undefined
      ? duties.flatMap(({ assumption }) => (assumption === undefined ? [] : [{ about: 'Kỳ báo cáo', text: assumption }]))
      : [{ about: 'Sơ kết, tổng kết', text: plan.reviews.assumption }];
  return [...[...textsOf].map(([about, texts]) => ({ about, text: texts.join(' ') })), ...periods];
}
