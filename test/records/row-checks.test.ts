import { describe, expect, test } from 'vitest';
import { aCaseReport, aCaseUpdate, anInspection, anOutreach, aTraining, type FormRow } from '../builders/form-rows.ts';
import { aWorld, factsOf } from '../builders/world.ts';

const problemsOf = (...rows: readonly FormRow[]) =>
  factsOf(aWorld(), rows).problems.map(({ code, question }) => `${question}: ${code}`);

describe('attendance', () => {
  test('more women than people is flagged, over all the people', () => {
    expect(problemsOf(aTraining().with({ children: 5, residents: 3, women: 8 }))).toEqual([]);
    expect(problemsOf(aTraining().with({ children: 5, residents: 3, women: 9 }))).toEqual(['women: women-over-people']);
    expect(problemsOf(anOutreach().with({ women: 1 }))).toContain('women: women-over-people');
  });

  test('a class of nobody is flagged; officials, agencies or establishments are somebody', () => {
    expect(problemsOf(aTraining())).toEqual(['others: nobody']);
    expect(problemsOf(aTraining().with({ children: 0 }))).toEqual(['others: nobody']);
    expect(problemsOf(aTraining().with({ officials: ['CB-01'] }))).toEqual([]);
    expect(problemsOf(aTraining().with({ agencies: ['cong-an'] }))).toEqual([]);
    expect(problemsOf(aTraining().with({ establishments: ['CS-01'] }))).toEqual([]);
    expect(problemsOf(aTraining().with({ establishmentCount: 2 }))).toEqual([]);
  });

  test('nothing is said of a number that could not be read', () => {
    expect(problemsOf(aTraining().with({ children: 'mười', women: 5 }))).toEqual(['children: value-unreadable']);
    expect(problemsOf(aTraining().with({ officials: ['Người lạ'] }))).toEqual(['officials: name-unknown']);
  });

  test('direct outreach with every number blank is flagged; a 0 is an answer; a loudspeaker reaches nobody by head', () => {
    expect(problemsOf(anOutreach())).toEqual(['channel: nobody']);
    expect(problemsOf(anOutreach().with({ carers: 0 }))).toEqual([]);
    expect(problemsOf(anOutreach().with({ establishments: ['CS-01'] }))).toEqual([]);
    expect(problemsOf(anOutreach().with({ channel: 'loudspeaker', indirectReach: 500 }))).toEqual([]);
  });
});

describe('a case report', () => {
  test('sent over two hours after the news is flagged', () => {
    const report = aCaseReport().on('2026-10-05T09:00');
    expect(problemsOf(report.submitted('2026-10-05T11:00'))).toEqual([]);
    expect(problemsOf(report.submitted('2026-10-05T11:00:01'))).toEqual(['receivedAt: reported-late']);
  });

  test('with less work a week than a day is flagged', () => {
    expect(problemsOf(aCaseReport().with({ hoursPerDay: 4, hoursPerWeek: 4 }))).toEqual([]);
    expect(problemsOf(aCaseReport().with({ hoursPerDay: 4, hoursPerWeek: 3.5 }))).toEqual(['hoursPerWeek: week-under-day']);
    expect(problemsOf(aCaseReport().with({ hoursPerWeek: 3 }))).toEqual([]);
  });

  test('whose stated age is over a year from the birth month is flagged: born on the last day of it', () => {
    const report = aCaseReport().on('2026-10-05T09:00');
    expect(problemsOf(report.with({ age: 13, birthMonth: '09/2013' }))).toEqual([]);
    expect(problemsOf(report.with({ age: 12, birthMonth: '09/2013' }))).toEqual([]);
    expect(problemsOf(report.with({ age: 13, birthMonth: '10/2013' }))).toEqual([]);
    expect(problemsOf(report.with({ age: 14, birthMonth: '10/2013' }))).toEqual(['birthMonth: age-mismatch']);
    expect(problemsOf(report.with({ age: 14, birthMonth: '12/2013' }))).toEqual(['birthMonth: age-mismatch']);
  });

  test('that ticks “Không có” beside something is flagged, in each of the three questions', () => {
    const ticked = aCaseReport().with({
      works: 'yes',
      hazards: ['none', 'chemicals'],
      risks: ['poor', 'none'],
      coercion: ['none', 'unknown'],
    });
    expect(problemsOf(ticked)).toEqual(['hazards', 'coercion', 'risks'].map((question) => `${question}: contradictory-tick`));
    expect(
      problemsOf(aCaseReport().with({ works: 'yes', hazards: ['none'], risks: ['poor', 'migrant'], lightWork: 'none' })),
    ).toEqual([]);
  });
});

describe('a case update needs a reason of ten characters', () => {
  test.each([
    [{ action: 'no-plan-needed' }],
    [{ action: 'confirm-class', confirmedClass: 'at-risk' }],
    [{ action: 'duplicate', duplicateOf: '0123456789B', sameChild: 'yes' }],
    [{ action: 'reopen' }],
    [{ action: 'close', closingReason: 'other' }],
    [{ action: 'close', closingReason: 'not-a-case' }],
  ])('%j', (answers) => {
    expect(problemsOf(aCaseUpdate().with(answers))).toEqual(['reason: reason-missing']);
    expect(problemsOf(aCaseUpdate().with({ ...answers, reason: 'chưa đủ  ' }))).toEqual(['reason: reason-missing']);
    expect(problemsOf(aCaseUpdate().with({ ...answers, reason: 'Đã đối chiếu' }))).toEqual([]);
  });

  test('and no other', () => {
    expect(
      problemsOf(
        aCaseUpdate().with({ action: 'close', closingReason: 'safe' }),
        aCaseUpdate().with({ action: 'service', services: ['advice'] }),
      ),
    ).toEqual([]);
    expect(factsOf(aWorld(), [aCaseUpdate().with({ action: 'reopen' })]).problems[0]?.effect).toBe('void');
  });
});

describe('an inspection', () => {
  test('that found more children than were reported within a week is flagged with both numbers', () => {
    const inspection = anInspection().on('2026-10-05').with({ childrenFound: 2 });
    const report = aCaseReport().with({ notifiedBy: 'inspection' }).on('2026-10-05T10:00');
    expect(factsOf(aWorld(), [inspection, report]).problems).toMatchObject([
      {
        form: 'inspection',
        row: 2,
        question: 'childrenFound',
        code: 'more-children-than-cases',
        message: 'Có 2 trẻ nhưng mới có 1 phiếu trường hợp.',
      },
    ]);
    expect(problemsOf(inspection, report, report.on('2026-10-12T08:00'))).toEqual([]);
    expect(problemsOf(inspection, report, report.on('2026-10-13T08:00'))).toHaveLength(1);
    expect(problemsOf(inspection, report, report.by('cong-an'))).toHaveLength(1);
    expect(problemsOf(inspection, report, report.with({ caseCode: '0123456789A' }))).toHaveLength(1);
    expect(problemsOf(inspection, report, report.with({ notifiedBy: 'school' }))).toHaveLength(1);
  });

  test('that found a number out of range leaves that answer blank, the row counted', () => {
    const { facts, problems } = factsOf(aWorld(), [anInspection().with({ childrenFound: 201 })]);
    expect(problems).toMatchObject([{ code: 'out-of-limits', effect: 'blank', message: 'Ghi số từ 0 đến 200.' }]);
    expect([facts.inspection.state[0], facts.inspection.columns.childrenFound[0]]).toEqual([0, Number.NaN]);
  });
});

test('rows that don’t count raise no flags', () => {
  expect(problemsOf(aTraining().with({ unitKey: 'x', women: 5 }))).toEqual(['unitKey: unit-key']);
});
