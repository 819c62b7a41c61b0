import { describe, expect, it } from 'vitest';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { ninhBinh } from '../../functions/plans/ninh-binh-2021-2025.ts';
import type { Plan } from '../../functions/plans/plan.ts';
import type { PlanLetter } from '../../functions/plans/plan-letter.ts';
import { PLAN_TEXTS } from './plan-text.ts';

const letterOf = (plan: Plan, kind: PlanLetter['kind']): PlanLetter => {
  const letter = plan.letters.find((candidate) => candidate.kind === kind);
  if (letter === undefined) throw new RangeError(kind);
  return letter;
};
const nameOf = (plan: Plan, id: string) => plan.organisations.find((organisation) => organisation.id === id)?.name;

describe('the letters that the plans ask for', () => {
  it('Kinh Bắc IV.1: “báo cáo kết quả thực hiện Kế hoạch về UBND phường và Sở Y tế”, one letter to each', () => {
    const to = (kind: PlanLetter['kind']) => letterOf(kinhBac, kind).to.map((id) => nameOf(kinhBac, id));
    expect(to('superior')).toEqual(['Sở Y tế tỉnh Bắc Ninh']);
    expect(to('internal')).toEqual(['UBND phường Kinh Bắc']);
    expect(kinhBac.letters.map(({ symbol }) => symbol)).toEqual(['BC-UBND', 'BC-VHXH']);
  });

  it('Ninh Bình V.1: one letter to the Ministry and UBND tỉnh, whatever body stands for the plan', () => {
    const [only, ...more] = ninhBinh.letters;
    expect(more).toEqual([]);
    expect(only?.to).toEqual(ninhBinh.duties[0].to);
    expect(only?.from).toBe(ninhBinh.standingBody.name);
  });

  it.each(PLAN_TEXTS)('go to those to whom the duties of $plan.id report', ({ plan }) => {
    const reported = new Set(plan.duties.flatMap(({ to }) => to));
    expect(new Set(plan.letters.flatMap(({ to }) => to))).toEqual(reported);
  });
});

describe('the words of a letter', () => {
  it('the ward signs as its own plan does, and files the copy as the plan does', () => {
    const { signature, kept, place } = letterOf(kinhBac, 'superior');
    expect(signature).toEqual(kinhBac.signature);
    expect(kinhBac.recipients.find(({ organisation }) => organisation === 'clerk')?.quote).toBe(`Lưu: ${kept}`);
    const text = PLAN_TEXTS.find(({ plan }) => plan.id === kinhBac.id)?.text;
    expect(text).toContain(`${place}, ngày 19 tháng 5 năm 2026`);
    expect(text).toContain(signature.join(' '));
  });

  it.each(PLAN_TEXTS)('what $plan.id is about are the plan’s own words', ({ plan, text }) => {
    const subject = plan.letterSubject.replace(/^Kế hoạch /, '');
    expect(text.toLocaleLowerCase('vi')).toContain(subject);
  });

  it.each(PLAN_TEXTS)('each kind of work of $plan.id stands under the heading that names it', ({ plan }) => {
    const titleOf = (work: string) =>
      plan.parts.find(({ code }) => code === plan.solutions.find((one) => one.work === work)?.part)?.title;
    expect(titleOf('guidance')).toMatch(/lãnh đạo, chỉ đạo|chính sách, pháp luật/);
    expect(titleOf('outreach')).toMatch(/^Truyền thông/);
    expect(titleOf('training')).toMatch(/^Nâng cao năng lực/);
    expect(titleOf('support')).toMatch(/^Tăng cường phòng ngừa, phát hiện/);
    expect(titleOf('inspection')).toMatch(/kiểm tra việc thực hiện pháp luật/);
    expect(titleOf('means')).toMatch(/[Vv]ận động nguồn lực/);
  });
});
