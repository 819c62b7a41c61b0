/** One child's case in English: `aCase().received('2026-02-14T09:00').by('hotline').did('plan-approval', '2026-02-24T10:00')`. */
import { endOfDay, instantOf } from '../../functions/calendar/instant.ts';
import { toDay } from '../../functions/calendar/plain-date.ts';
import { VIETNAM_HOLIDAYS } from '../../functions/calendar/vietnam-holidays.ts';
import { workingDays } from '../../functions/calendar/working-days.ts';
import { type Case, casesAt } from '../../functions/cases/case-of-rows.ts';
import { caseRows } from '../../functions/cases/case-rows.ts';
import type { Action } from '../../functions/cases/case-updates.ts';
import type { caseReport } from '../../functions/forms/case-report.ts';
import type { caseUpdate } from '../../functions/forms/case-update.ts';
import { spellCode } from '../../functions/forms/code-letters.ts';
import type { KeyOf } from '../../functions/forms/define-form.ts';
import type { Answer } from '../builders/cells.ts';
import { aCaseReport, aCaseUpdate, type FormRow } from '../builders/form-rows.ts';
import { aWorld, factsOf, type World } from '../builders/world.ts';

type Told = Partial<Readonly<Record<KeyOf<typeof caseReport>, Answer>>>;
type Done = Partial<Readonly<Record<KeyOf<typeof caseUpdate>, Answer>>>;

export interface CaseBuilder {
  readonly code: string;
  readonly rows: readonly FormRow[];
  /** '2026-02-14T09:00' on Vietnam's clock. */
  received(local: string): CaseBuilder;
  by(whom: 'hotline' | 'police' | 'school'): CaseBuilder;
  with(told: Told): CaseBuilder;
  /** A later report that carries the code. */
  completed(local: string, told: Told): CaseBuilder;
  /** Done by the standing office, with a reason, unless `done` says otherwise. */
  did(action: Action, local: string, done?: Done): CaseBuilder;
}

/** The n-th code of a test, from 1. */
export const codeNo = (n: number): string => spellCode([0, 0, 0, 0, 0, 0, 0, 0, n >> 5, n & 31]);

/** 14 years, works 2 hours a day for others at something that is no light work: child labour (R5). No emergency. */
export const CHILD_LABOUR: Told = {
  age: 14,
  works: 'yes',
  workFor: 'others',
  sector: 'crafts',
  lightWork: 'none',
  hoursPerDay: 2,
  hoursPerWeek: 10,
  night: 'no',
  overtime: 'no',
  clashesWithSchool: 'no',
  hazards: ['none'],
  papers: 'complete',
  harmsChild: 'no',
  coercion: ['none'],
  risks: ['none'],
  emergency: 'no',
  group: 'tdp-1',
};

/** The file number parts it from the others: like answers within ten minutes are one submission repeated. */
export const aCase = (n = 1): CaseBuilder =>
  build(codeNo(n), { ...CHILD_LABOUR, givenCode: codeNo(n), fileNumber: String(n), receivedAt: '2026-10-05T09:00' }, []);

function build(code: string, told: Told, later: readonly FormRow[]): CaseBuilder {
  const change = (changed: Told): CaseBuilder => build(code, { ...told, ...changed }, later);
  const add = (row: FormRow): CaseBuilder => build(code, told, [...later, row]);
  return {
    code,
    rows: [aCaseReport().with(told), ...later],
    received: (receivedAt) => change({ receivedAt }),
    by: (whom) => change({ notifiedBy: whom === 'hotline' ? 'hotline-111' : whom }),
    with: change,
    completed: (receivedAt, more) => add(aCaseReport().with({ ...BLANK, caseCode: code, receivedAt, ...more })),
    did: (action, doneAt, done = {}) =>
      add(aCaseUpdate().with({ caseCode: code, action, doneAt, reason: 'Đã đối chiếu hồ sơ giấy', ...done })),
  };
}

const BLANK: Told = { emergency: 'unknown', age: null, sex: 'unknown', schooling: 'unknown', works: 'unknown', coercion: null };

export const instant = (local: string): number =>
  instantOf(local.slice(0, 10), Number(local.slice(11, 13)), Number(local.slice(14, 16)));
/** 24:00 of a day. */
export const endOf = (date: string): number => endOfDay(toDay(date));
export const days = (from: string, to: string) => ({ from: toDay(from), to: toDay(to) });

/** The register as set-up fills it. */
export const CALENDAR = workingDays(VIETNAM_HOLIDAYS.map(({ date, kind, status }) => ({ day: toDay(date), kind, status })));

/** Units and groups are all the registers that cases name. */
const WARD = (['holidays', 'population', 'establishments', 'officials', 'recipients'] as const).reduce<World>(
  (world, register) => world.replacing(register, []),
  aWorld(),
);

export const factsWith = (rows: readonly FormRow[]) => factsOf(WARD, rows).facts;

/** The cases of these rows at an instant. */
export const stood = (at: number, ...told: readonly { readonly rows: readonly FormRow[] }[]): readonly Case[] =>
  casesAt(caseRows(factsWith(told.flatMap(({ rows }) => rows))).rows, at, CALENDAR);

/** The only one of them. */
export function only(cases: readonly Case[]): Case {
  const [one, another] = cases;
  if (!one || another) throw new Error(`${cases.length} cases instead of one`);
  return one;
}
