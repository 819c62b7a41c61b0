import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseFigures } from '../../functions/cases/case-figures.ts';
import { type Case, casesAt } from '../../functions/cases/case-of-rows.ts';
import { type CaseRows, caseRows } from '../../functions/cases/case-rows.ts';
import { CASE_SETTINGS } from '../../functions/cases/case-settings.ts';
import { twoCleanVisits } from '../../functions/cases/clean-visits.ts';
import { firstResponse } from '../../functions/cases/first-response.ts';
import { inEducation } from '../../functions/cases/in-education.ts';
import { supportedInTime } from '../../functions/cases/supported-in-time.ts';
import { aCase, CALENDAR, days, endOf, factsWith, only, stood } from './a-case.ts';
import { obviousInEducation, obviousSupportedInTime } from './obvious-measures.ts';
import { formsOf, PRESETS, someCases } from './random-cases.ts';

/** The month of March 2026, with most of Tết in it. */
const MARCH = days('2026-02-15', '2026-03-14');
const AT = endOf('2026-03-14');
const [FROM, TO] = [45, 72];
const FRESH = { ...CASE_SETTINGS, schoolingDays: 20 };

const rowsOf = (told: Parameters<typeof formsOf>[0], forms = formsOf(told)): CaseRows => caseRows(factsWith(forms)).rows;
const casesOf = (rows: CaseRows): readonly Case[] => casesAt(rows, AT, CALENDAR);

/** All that is said of cases; how often a form was sent, and in which row it stands, is not. */
const said = (cases: readonly Case[]) => ({
  cases: cases.map(({ updates: _, ...one }) => one),
  figures: caseFigures(cases, MARCH, MARCH),
  measures: [supportedInTime(cases, MARCH), inEducation(cases, MARCH, FRESH)],
  also: [firstResponse(cases, MARCH), twoCleanVisits(cases, MARCH)],
});

test('the children of these tests are of the class that they are said to be', () => {
  const classes = Object.entries(PRESETS).map(([preset, told]) => [
    preset,
    only(stood(AT, aCase().received('2026-02-16T09:00').with(told))).class,
  ]);
  expect(Object.fromEntries(classes)).toEqual({
    'child-labour': 'child-labour',
    hazardous: 'hazardous',
    'worst-form': 'worst-form',
    'at-risk': 'at-risk',
    adult: 'out-of-scope',
    'under-5': 'out-of-scope',
  });
});

test('2 and 3 are what domain.md says, sentence by sentence', () => {
  fc.assert(
    fc.property(someCases, (told) => {
      const cases = casesOf(rowsOf(told));
      expect(supportedInTime(cases, MARCH)).toEqual(obviousSupportedInTime(told, FROM, TO));
      expect(supportedInTime(cases, days('2026-01-01', '2026-03-14'))).toEqual(obviousSupportedInTime(told, 0, TO));
      expect(inEducation(cases, MARCH, FRESH)).toEqual(obviousInEducation(told, FROM, TO, FRESH.schoolingDays));
    }),
    { numRuns: 200 },
  );
});

test('no order of rows changes a case', () => {
  const shuffled = someCases.chain((told) => {
    const forms = formsOf(told);
    return fc.record({ forms: fc.constant(forms), other: fc.shuffledSubarray(forms, { minLength: forms.length }) });
  });
  fc.assert(
    fc.property(shuffled, ({ forms, other }) => {
      expect(said(casesOf(rowsOf([], other)))).toEqual(said(casesOf(rowsOf([], forms))));
    }),
    { numRuns: 50 },
  );
});

test('no duplicate row changes a case, whether or not it was recognised as sent twice', () => {
  fc.assert(
    fc.property(someCases, fc.infiniteStream(fc.boolean()), (told, doubled) => {
      const twice = <Row extends object>(rows: readonly Row[]): Row[] =>
        rows.flatMap((row) => (doubled.next().value ? [row, { ...row, sheetRow: 9999 }] : [row]));
      const [forms, rows] = [formsOf(told), rowsOf(told)];
      expect(said(casesOf(rowsOf([], [...forms, ...forms])))).toEqual(said(casesOf(rows)));
      expect(said(casesOf({ ...rows, reports: twice(rows.reports), updates: twice(rows.updates) }))).toEqual(said(casesOf(rows)));
    }),
    { numRuns: 50 },
  );
});
