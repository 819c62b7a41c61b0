/** Children at random around Tết 2026, and what was done for them, in whole minutes since 1 January: few enough to be told twice. */
import fc from 'fast-check';
import { aCaseReport, aCaseUpdate, type FormRow } from '../builders/form-rows.ts';
import { aCase, CHILD_LABOUR, codeNo } from './a-case.ts';

const DAY = 1440;

/** Answers of one report each, and the class that follows; every fact that decides is known, so the last report's class stands. */
export const PRESETS = {
  'child-labour': {},
  hazardous: { hazards: ['chemicals'] },
  'worst-form': { coercion: ['forced'] },
  'at-risk': { works: 'no', risks: ['poor'] },
  adult: { age: 19 },
  'under-5': { age: 3 },
} as const;

export interface ToldCase {
  readonly preset: keyof typeof PRESETS;
  readonly emergency: 'yes' | 'no' | 'unknown';
  readonly outside: boolean;
  readonly schooling: string;
  /** Minutes; `sent` is later than the receipt. */
  readonly received: number;
  readonly sent: number;
  readonly done: readonly ToldAction[];
}

export interface ToldAction {
  readonly action: (typeof ACTIONS)[number];
  readonly at: number;
  readonly sent: number;
  readonly byStandingOffice: boolean;
  readonly hasReason: boolean;
  /** Of a visit: days until the next one. */
  readonly nextIn: number | undefined;
  readonly schooling: string;
  readonly confirmed: (typeof CLASSES)[number];
  readonly closing: 'safe' | 'not-a-case' | 'other';
  /** Place of another case. */
  readonly other: number;
  readonly same: boolean;
}

const ACTIONS = [
  'initial-assessment',
  'emergency-measure',
  'plan-approval',
  'no-plan-needed',
  'service',
  'visit',
  'referral',
  'confirm-class',
  'duplicate',
  'close',
  'reopen',
] as const;
const CLASSES = ['worst-form', 'child-labour', 'at-risk', 'household', 'undetermined', 'not-a-case', 'out-of-scope'] as const;
const SCHOOLING = ['general', 'vocational', 'often-absent', 'left-before-grade-9', 'never', 'unknown'] as const;

/** Midnights are where clocks go wrong. */
const minutes = (from: number, to: number) =>
  fc.oneof(
    fc.integer({ min: from * DAY, max: to * DAY }),
    fc.integer({ min: from, max: to }).map((day) => day * DAY),
  );

const anAction = (received: number): fc.Arbitrary<ToldAction> =>
  fc
    .record({
      action: fc.constantFrom(...ACTIONS),
      after: fc.oneof(fc.constantFrom(-60, 0, 720, 721), minutes(0, 12), minutes(0, 60)),
      delay: fc.integer({ min: 0, max: 3 * DAY }),
      byStandingOffice: fc.integer({ min: 0, max: 3 }).map((n) => n > 0),
      hasReason: fc.integer({ min: 0, max: 3 }).map((n) => n > 0),
      nextIn: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
      schooling: fc.constantFrom(...SCHOOLING),
      confirmed: fc.constantFrom(...CLASSES),
      closing: fc.constantFrom('safe', 'not-a-case', 'other'),
      other: fc.integer({ min: 0, max: 3 }),
      same: fc.integer({ min: 0, max: 2 }).map((n) => n > 0),
    })
    .map(({ after, delay, ...told }) => ({ ...told, at: received + after, sent: received + after + delay }));

/** Received from 15 January to mid-March. */
const aToldCase: fc.Arbitrary<ToldCase> = minutes(14, 73).chain((received) =>
  fc.record({
    preset: fc.constantFrom(...(Object.keys(PRESETS) as (keyof typeof PRESETS)[])),
    emergency: fc.constantFrom('yes', 'no', 'unknown'),
    outside: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
    schooling: fc.constantFrom(...SCHOOLING),
    received: fc.constant(received),
    sent: fc.integer({ min: received, max: received + 5 * DAY }),
    done: fc.array(anAction(received), { maxLength: 7 }),
  }),
);

export const someCases: fc.Arbitrary<readonly ToldCase[]> = fc.array(aToldCase, { minLength: 1, maxLength: 4 });

/** The forms that were sent. Their seconds part them, so none was sent at the same time as another. */
export function formsOf(cases: readonly ToldCase[]): FormRow[] {
  let second = 0;
  return cases.flatMap((told, i) => [
    aCaseReport()
      .with({ ...CHILD_LABOUR, givenCode: codeNo(i + 1), fileNumber: String(i + 1), receivedAt: local(told.received) })
      .with({ ...PRESETS[told.preset], emergency: told.emergency, schooling: told.schooling })
      .with({ group: told.outside ? 'outside' : 'tdp-1' })
      .submitted(`${local(told.sent)}:${two(second++)}`),
    ...told.done.map((done) => formOf(done, i, cases.length).submitted(`${local(done.sent)}:${two(second++)}`)),
  ]);
}

const formOf = (done: ToldAction, place: number, count: number) =>
  aCaseUpdate().with({
    caseCode: aCase(place + 1).code,
    unit: done.byStandingOffice ? 'vh-xh' : 'cong-an',
    action: done.action,
    doneAt: local(done.at),
    reason: done.hasReason ? 'Đã đối chiếu hồ sơ giấy' : null,
    schooling: done.schooling,
    nextFollowUp: done.nextIn === undefined ? null : local(done.at + done.nextIn * DAY).slice(0, 10),
    confirmedClass: done.confirmed,
    closingReason: done.closing,
    duplicateOf: codeNo((done.other % count) + 1),
    sameChild: done.same ? 'yes' : 'no',
  });

const two = (n: number): string => String(n).padStart(2, '0');
/** As on Vietnam's clock, whatever zone the test runs in. */
const local = (minute: number): string => new Date(Date.UTC(2026, 0, 1) + minute * 60_000).toISOString().slice(0, 16);
