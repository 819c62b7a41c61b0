import { describe, expect, it } from 'vitest';
import { percentText } from '../../functions/plans/target-words.ts';
import { PLAN_TEXTS } from './plan-text.ts';

describe.each(PLAN_TEXTS)('the quotations of $plan.id', ({ plan, text }) => {
  const quotations: [string, string][] = [
    ['title', plan.title],
    ['programme', plan.programme],
    ...plan.basis.map((quote): [string, string] => ['basis', quote]),
    ...plan.objectives.map(({ number, title }): [string, string] => [`objective ${number}`, title]),
    ...plan.indicators.map(({ code, quote }): [string, string] => [`indicator ${code}`, quote]),
    ...plan.indicators.flatMap(({ code, targets }) =>
      targets.map(({ by, quote }): [string, string] => [`target of ${code} by ${by}`, quote]),
    ),
    ...plan.organisations.flatMap(({ id, quote }): [string, string][] =>
      quote === undefined ? [] : [[`organisation ${id}`, quote]],
    ),
    ...plan.parts.map(({ code, title }): [string, string] => [`part ${code}`, title]),
    ...plan.tasks.map(({ code, quote }): [string, string] => [`task ${code}`, quote]),
    ...plan.recipients.map(({ organisation, quote }): [string, string] => [`recipient ${organisation}`, quote]),
    ...plan.duties.map(({ kind, quote }): [string, string] => [`duty ${kind}`, quote]),
    ['reviews', plan.reviews.quote],
    ...plan.signature.map((line): [string, string] => ['signature', line]),
  ];

  it.each(quotations)('%s stands in the text of the plan, word for word', (_, quote) => {
    expect(text).toContain(quote);
  });

  it('each percent stands in its quotation', () => {
    for (const { targets } of plan.indicators)
      for (const { percent, quote } of targets) expect(quote).toContain(percentText(percent));
  });

  it('no percent of the plan is left without a target', () => {
    const percents = [...text.matchAll(/[\d,]+%/g)].map(([percent]) => percent);
    const targets = new Set(
      plan.indicators.flatMap((indicator) => indicator.targets.map((target) => percentText(target.percent))),
    );
    expect([...new Set(percents)].toSorted()).toEqual([...targets].toSorted());
  });

  it('every word is NFC, as it is stored', () => {
    const data = JSON.stringify(plan);
    expect(data).toBe(data.normalize('NFC'));
  });

  it('Nơi nhận is the foot of the plan, line by line', () => {
    const foot = text.slice(text.lastIndexOf('Nơi nhận:')).split(' - ').slice(1);
    expect(foot).toHaveLength(plan.recipients.length);
    for (const [i, { quote }] of plan.recipients.entries()) expect(foot[i]?.slice(0, quote.length)).toBe(quote);
  });
});

describe('a body that abolition gave the plan', () => {
  it.each(PLAN_TEXTS)(
    'of $plan.id is no word of the plan: it carries no quotation, and the plan has no such name',
    ({ plan, text }) => {
      for (const { quote, name, validFrom } of plan.organisations) {
        expect(quote === undefined).toBe(validFrom !== undefined);
        if (quote === undefined) expect(text).not.toContain(name);
      }
    },
  );
});
