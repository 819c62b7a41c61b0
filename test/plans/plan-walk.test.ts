import { describe, expect, it } from 'vitest';
import type { Plan } from '../../functions/plans/plan.ts';
import { PLAN_TEXTS } from './plan-text.ts';

/** Numbers of headings ("II.", "1."), of a page, bullets and punctuation: all that may stand between two quotations. */
const NO_WORDS = /^[\s\dIVX.,;:+-]*$/;

interface Piece {
  readonly code: string;
  readonly words: string;
}

/** Headings and tasks in the order of their codes: a part, then its tasks. */
const piecesOf = (plan: Plan): readonly Piece[] =>
  plan.parts.flatMap(({ code, title }) => [
    { code, words: title },
    ...plan.tasks
      .filter((task) => task.code.slice(0, task.code.lastIndexOf('.')) === code)
      .map((task) => ({ code: task.code, words: task.quote })),
  ]);

/** The organising text: from the heading of the first part to Nơi nhận. */
function organisingText({ parts }: Plan, text: string): string {
  const from = text.indexOf(parts[0]?.title ?? '');
  const to = text.lastIndexOf('Nơi nhận');
  return text.slice(from, to);
}

describe.each(PLAN_TEXTS)('parts and tasks of $plan.id, laid end to end', ({ plan, text }) => {
  it('are the organising text of the plan: in its order, and no word is left without a task', () => {
    const organising = organisingText(plan, text);
    let read = 0;
    for (const { code, words } of piecesOf(plan)) {
      const at = organising.indexOf(words, read);
      expect({ code, found: at >= 0 }).toEqual({ code, found: true });
      expect({ before: code, left: NO_WORDS.test(organising.slice(read, at)) ? '' : organising.slice(read, at) }).toEqual({
        before: code,
        left: '',
      });
      read = at + words.length;
    }
    expect(organising.slice(read)).toMatch(NO_WORDS);
    expect(organising.length).toBeGreaterThan(9000);
  });

  it('every task belongs to a part', () => {
    expect(piecesOf(plan)).toHaveLength(plan.parts.length + plan.tasks.length);
  });

  it('the body that heads a part, or that a task names, is in charge of the task', () => {
    const bodies = new Map(plan.organisations.map(({ id, quote }) => [id, quote]));
    for (const { code, title } of plan.parts.filter((part) => /^(IV|V)\.\d+$/.test(part.code))) {
      for (const task of plan.tasks.filter((candidate) => candidate.code.startsWith(`${code}.`))) {
        const named = task.by.filter((id) => `${title} ${task.quote}`.includes(bodies.get(id) ?? 'no words of the plan'));
        expect({ task: task.code, named: named.length > 0 }).toEqual({ task: task.code, named: true });
      }
    }
  });
});
