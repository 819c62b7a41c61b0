/** privacy.md, Tests: from everything that everyone reads over the months, arithmetic brings back no count of children. */
import { describe, expect, it } from 'vitest';
import { accounting } from './accounting.ts';
import { type Audited, audit, layouts, WIDE } from './audit.ts';
import { within } from './constraint.ts';
import { named } from './counts.ts';
import { wardKinds } from './ward.ts';
import { intervalOf } from './yalps-intervals.ts';

/** Every kind of ward in every layout at least once; `npm run audit` asks for more. */
const SCENARIOS = Number(process.env['AUDIT_SCENARIOS'] ?? layouts * wardKinds);
/** Letters, workbooks and boards take long to write: of one ward in thirteen, so that each layout has its turn. */
const WITH_REST = 13;
/** Boards of every period where more is asked for, else of one in four. */
const BOARD_EVERY = SCENARIOS > layouts * wardKinds ? 1 : 4;

const narrow = ({ told }: Audited): [string, object][] =>
  [...told].filter(([, { interval }]) => interval.most - interval.least < WIDE);

describe('an outsider who reads every mail, letter, workbook and board', () => {
  it(
    `recovers no count of children, and leaves none within less than ${WIDE}`,
    async () => {
      const audits: Audited[] = [];
      for (let seed = 0; seed < SCENARIOS; seed++) {
        const audited = await audit(seed, seed % WITH_REST === 0 ? { boardEvery: BOARD_EVERY } : undefined);
        const { ward, layout, untrue, telling } = audited;
        const found = { seed, ward: ward.name, layout, narrow: narrow(audited), untrue, telling };
        expect(found).toEqual({ seed, ward: ward.name, layout, narrow: [], untrue: [], telling: [] });
        expect(audited.told.size).toBeGreaterThan(20);
        audits.push(audited);
      }
      process.stdout.write(`${table(audits)}\n`);
    },
    SCENARIOS * 10_000,
  );
});

/** By layout: how much was read, and how near it came. */
function table(audits: readonly Audited[]): string {
  const lines = [...Map.groupBy(audits, ({ layout }) => layout)].map(([layout, some]) => {
    const told = some.flatMap((one) => [...one.told.values()]);
    const widths = told.map(({ interval }) => interval.most - interval.least);
    const small = told.filter(({ truth }) => truth < 10).length;
    return `${layout.padEnd(24)}${[some.length, some.reduce((sum, { reports }) => sum + reports, 0), some.reduce((sum, { boards }) => sum + boards, 0), told.length, small, 0, Math.min(...widths)].map((n) => String(n).padStart(11)).join('')}`;
  });
  const heads = ['wards', 'reports', 'boards', 'counts', 'under 10', 'recovered', 'narrowest']
    .map((head) => head.padStart(11))
    .join('');
  return ['', `${'audit'.padEnd(24)}${heads}`, ...lines].join('\n');
}

describe('the auditor itself', () => {
  const months = Array.from({ length: 10 }, (_, to) => ({ from: to, to, year: 0 }));
  const known = accounting({ spans: months, survey: undefined, hasBefore: false, isAllSupported: false });
  const few = (name: (month: number) => string) => months.map(({ to }) => within(name(to), 0, 9));

  it('corners counts that nested bands give away: nine months of “dưới 10” in a year of “từ 80 đến 89”', () => {
    const cohort = within(named.supported({ from: 8, to: 8, year: 0 }).of, 80, 89);
    const spans = months.slice(0, 9);
    const some = accounting({ spans, survey: undefined, hasBefore: false, isAllSupported: false });
    expect(intervalOf(named.notified(4), [...some, ...few(named.notified), cohort])).toEqual({ least: 8, most: 9 });
  });

  it('recovers counts from bands of who came beside bands of who is there', () => {
    const rising = [...known, ...few(named.notified), within('open@9', 90, 99)];
    expect(intervalOf(named.notified(3), rising)).toEqual({ least: 9, most: 9 });
  });

  it('recovers from a longer period who was counted in each of its months', () => {
    const whole = { from: 0, to: 9, year: 0 };
    const spans = accounting({ spans: [...months, whole], survey: undefined, hasBefore: true, isAllSupported: false });
    const monthly = months.map((span) => within(named.education(span).of, 0, 9));
    const told = within(named.education(whole).of, 90, 99);
    expect(intervalOf(named.education({ from: 2, to: 2, year: 0 }).of, [...spans, ...monthly, told])).toEqual({
      least: 9,
      most: 9,
    });
  });

  it('leaves bands alone that have nothing beside them', () => {
    expect(intervalOf(named.notified(3), few(named.notified))).toEqual({ least: 0, most: 9 });
  });
});
