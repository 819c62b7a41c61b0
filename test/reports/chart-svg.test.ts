import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { ninhBinh } from '../../functions/plans/ninh-binh-2021-2025.ts';
import type { Plan } from '../../functions/plans/plan.ts';
import { chartLayout } from '../../functions/reports/chart-layout.ts';
import { brokenLines, widthAtMost } from '../../functions/reports/chart-letters.ts';
import { chartSvg, xmlText } from '../../functions/reports/chart-svg.ts';
import { hexOf, rgbOf, TONES, toneOfRed } from '../../functions/reports/chart-tones.ts';
import { type ChartView, chartView } from '../../functions/reports/chart-view.ts';
import { type Clearance, disclose } from '../../functions/reports/disclosure.ts';
import type { Month } from '../../functions/reports/month.ts';
import { aMonth } from './a-month.ts';
import { october, yearOfNinhBinh } from './believable.ts';
import { drawn, inkIn } from './chart-drawing.ts';
import { measureBands, measureIn, within } from './measures-in-bands.ts';

const svg = (plan: Plan, month: Month, clearance: Clearance) => chartSvg(chartView(plan, disclose(month, clearance)));

/** Drawing takes long and reads no clock: one time zone is enough. */
const isSecondRun = new Date(0).getTimezoneOffset() !== 0;

describe('the drawing', () => {
  it.each<[string, Plan, Month, Clearance]>([
    ['kinh-bac-2026-10.authority', kinhBac, october, 'authority'],
    ['kinh-bac-2026-10.shared', kinhBac, october, 'shared'],
    ['ninh-binh-2026.authority', ninhBinh, yearOfNinhBinh, 'authority'],
  ])('of %s was looked at', async (name, plan, month, clearance) => {
    await expect(svg(plan, month, clearance)).toMatchFileSnapshot(`__snapshots__/chart.${name}.svg`);
  });

  it.skipIf(isSecondRun)('marks a bar that runs over its scale', () => {
    const over = aMonth(kinhBac, '2026-10').measuring('8a', { low: 1250, high: 1250, of: 1000 }).build();
    const full = aMonth(kinhBac, '2026-10').measuring('8a', { low: 1000, high: 1000, of: 1000 }).build();
    const end = (month: Month) => {
      const view = chartView(kinhBac, disclose(month, 'authority'));
      const [bar] = chartLayout(view).bars;
      if (bar === undefined) throw new Error('no bar');
      expect(bar.low).toBe(bar.box.width);
      return inkIn(drawn(chartSvg(view)), { ...bar.box, x: bar.box.x + bar.box.width - 24, width: 24 });
    };
    expect(end(over)).toBeLessThan(0.8 * end(full));
  });
});

const hostile: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom(
    '</text><script>alert(1)</script>',
    ']]><image href="file:///etc/passwd"/>',
    '&lt;&#60;&xxe;',
    '"\' onload="x',
    '\u0000\uD800\uFFFE\u202E',
    'Ngõ'.repeat(60),
  ),
);
const written = (text: string): ChartView => ({
  title: text,
  asOf: text,
  rows: [
    {
      code: text,
      shortTitle: text,
      verdict: { kind: 'met', word: text },
      figure: text,
      bar: { low: 1, high: 2, scale: 100 },
      goal: { text, at: 90, better: 'more' },
    },
  ],
});

describe('whatever is written', () => {
  it('stays inside its text node', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const view = written(text);
        const made = chartSvg(view);
        const tags = [...made.matchAll(/<\/?([a-zA-Z!?[\]-]+)/g)].map(([, name]) => name);
        const harmless = chartSvg(written('a'));
        expect(new Set(tags)).toEqual(new Set([...harmless.matchAll(/<\/?([a-z]+)/g)].map(([, name]) => name)));
        expect(made.match(/<text /g)).toHaveLength(chartLayout(view).labels.length);
        for (const [, inside = ''] of made.matchAll(/<text [^>]*>([^<]*)<\/text>/g)) {
          expect(inside.replace(/&(?:amp|lt|gt|quot|apos);/g, '')).not.toMatch(/[&<>"']/);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.skipIf(isSecondRun)('can be drawn', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(drawn(chartSvg(written(text))).width).toBe(1328);
      }),
      { numRuns: 15 },
    );
  });

  it('loses only what XML has no place for', () => {
    expect(xmlText('a\u0000\uFFFE\uD800b <&> "ẳ" \'x\'')).toBe('ab &lt;&amp;&gt; &quot;ẳ&quot; &apos;x&apos;');
  });
});

describe('lines', () => {
  it('are never wider than their place, and lose no letter', () => {
    const words = fc.array(
      fc.string({ minLength: 1, maxLength: 60 }).map((word) => word.replaceAll(' ', '_')),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 100, max: 640 }), (list, width) => {
        const lines = brokenLines(list.join(' '), 21, width);
        expect(lines.filter((line) => widthAtMost(line, 21) > width)).toEqual([]);
        expect(lines.join('').replaceAll(' ', '')).toBe(list.join(''));
      }),
    );
  });

  it('break a long range before its second end', () => {
    const view = written('từ 89,999999% đến 90,000001%');
    expect(chartLayout(view).labels.map(({ text }) => text)).toContain('đến\u00A090,000001%');
  });
});

describe('the tones', () => {
  it('are found again in what they draw', () => {
    expect(TONES.map((tone) => TONES[toneOfRed(rgbOf(tone)[0])])).toEqual([...TONES]);
  });

  it('of texts and of borders stand out from the paper', () => {
    expect(contrast('ink')).toBeGreaterThan(4.5);
    expect(contrast('middle')).toBeGreaterThan(3);
  });

  it('are the only colours of the drawing', () => {
    const colours = new Set(svg(kinhBac, october, 'authority').match(/#[0-9a-f]{3,6}\b/g));
    expect([...colours].sort()).toEqual(TONES.map(hexOf).sort());
  });
});

/** Against white (WCAG 2.2, relative luminance). */
function contrast(tone: (typeof TONES)[number]): number {
  const [red = 0, green = 0, blue = 0] = rgbOf(tone).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

describe('the chart for everyone', () => {
  const alike = <T>(one: fc.Arbitrary<T>) => fc.tuple(one, one);
  const cases = fc.oneof(measureBands(0, 0), measureBands(0, 12)).chain((bands) => alike(measureIn(bands)));
  const surveys = fc
    .tuple(fc.nat({ max: 20 }), fc.integer({ min: 21, max: 300 }))
    .chain(([found, of]) => fc.tuple(alike(within(found)), alike(within(of))));

  it.each([
    [kinhBac, '2026-10'],
    [ninhBinh, '2026'],
  ] as const)('of $id is the same, byte for byte, while counts of children stay in their bands', (plan, code) => {
    fc.assert(
      fc.property(surveys, cases, cases, ([found, reviewed], inTime, education) => {
        const [one, other] = ([0, 1] as const).map((i) => {
          let month = aMonth(plan, code)
            .measuring('1', { low: found[i], high: found[i], of: reviewed[i] })
            .measuring('2', inTime[i], { inYear: inTime[i] })
            .measuring('3', education[i]);
          if (plan === ninhBinh) month = month.measuring('1b', education[i]);
          return svg(plan, month.build(), 'shared');
        });
        expect(other).toBe(one);
      }),
      { numRuns: 40 },
    );
  });
});
