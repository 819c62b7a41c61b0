import { expect, test } from 'vitest';
import { toDay } from '../../functions/calendar/plain-date.ts';
import { activityIn } from '../../functions/indicators/activity.ts';
import { anInspection, anOtherActivity, anOutreach, aTraining, type FormRow } from '../builders/form-rows.ts';
import { NOTHING_DONE } from '../builders/nothing-done.ts';
import { aWorld, factsOf } from '../builders/world.ts';

const octoberDays = { from: toDay('2026-09-15'), to: toDay('2026-10-14') };
const activityOf = (...rows: readonly FormRow[]) => activityIn(factsOf(aWorld(), rows).facts, octoberDays);

test('a month in which nothing happened is all zeros', () => {
  expect(activityOf()).toEqual(NOTHING_DONE);
});

test('everybody present at a training is an attendance, the officials ticked too; women are among them, not more', () => {
  const present = { educators: 1, carers: 2, children: 4, minors: 8, collaborators: 16, residents: 32, women: 20 };
  const training = aTraining().with({
    ...present,
    officials: ['CB-01', 'CB-04'],
    agencies: ['cong-an'],
    establishments: ['CS-01'],
  });
  expect(activityOf(training)).toEqual({ ...NOTHING_DONE, trainings: 1, attendances: 65, trainingAttendances: 65 });
});

test('who comes twice attends twice', () => {
  expect(activityOf(aTraining().with({ carers: 30 }), aTraining().with({ carers: 31 }))).toMatchObject({
    trainings: 2,
    attendances: 61,
  });
});

test('outreach counts its rows, direct and indirect apart, and keeps reach out of the attendances', () => {
  const rows = [
    anOutreach().with({ channel: 'lesson', children: 40, materials: 12 }),
    anOutreach().with({ channel: 'home-visit', carers: 3 }),
    anOutreach().with({ channel: 'loudspeaker', indirectReach: 12_000, materials: 8 }),
  ];
  expect(activityOf(...rows)).toEqual({
    ...NOTHING_DONE,
    outreach: 3,
    outreachDirect: 2,
    outreachIndirect: 1,
    attendances: 43,
    outreachAttendances: 43,
    indirectReach: 12_000,
    materials: 20,
  });
});

test('outreach by a channel nobody can read is outreach, and neither direct nor indirect', () => {
  expect(activityOf(anOutreach().with({ channel: 'Đốt lửa trại', children: 40 }))).toEqual({ ...NOTHING_DONE, outreach: 1 });
});

test('an inspection without a violation and one with are different facts', () => {
  expect(activityOf(anInspection(), anInspection().with({ violation: 'found', establishment: 'CS-02' }))).toEqual({
    ...NOTHING_DONE,
    inspections: 2,
    violations: 1,
  });
});

test('each duty brings its own number: people helped, đồng, children back at school, incidents; or its rows', () => {
  const rows = [
    anOtherActivity().with({ duty: 'legal-aid', peopleHelped: 3 }),
    anOtherActivity().with({ duty: 'legal-aid' }),
    anOtherActivity().with({ duty: 'model', modelName: 'Phát hiện sớm' }),
    anOtherActivity().with({ duty: 'resources', amount: 15_000_000 }),
    anOtherActivity().with({ duty: 'resources', amount: 500_000 }),
    anOtherActivity().with({ duty: 'budget', amount: 70_000_000 }),
    anOtherActivity().with({ duty: 'review-dropout', returned: 2 }),
    anOtherActivity().with({ duty: 'review-household', returned: 1 }),
    anOtherActivity().with({ duty: 'trafficking', incidents: 1 }),
    anOtherActivity().with({ duty: 'directive', documentNumber: '120/KH-UBND' }),
    anOtherActivity().with({ duty: 'final-review', conclusion: 'Tốt' }),
  ];
  expect(activityOf(...rows)).toEqual({
    ...NOTHING_DONE,
    legalAid: 3,
    legalAidActivities: 2,
    resourceActivities: 2,
    budgetActivities: 1,
    traffickingActivities: 1,
    models: 1,
    resources: 15_500_000,
    budget: 70_000_000,
    reviews: 2,
    returnedToSchool: 3,
    incidents: 1,
    directives: 1,
    finalReviews: 1,
  });
});

test('the event’s day decides, from the first to the last of the month, not the day of the submission', () => {
  const held = (day: string) => aTraining().on(day).submitted('2026-10-20T09:00').with({ residents: 5 });
  expect(activityOf(held('2026-09-14'), held('2026-10-15'))).toEqual(NOTHING_DONE);
  expect(activityOf(held('2026-09-15'), held('2026-10-14'))).toMatchObject({ trainings: 2, attendances: 10 });
});

test('rows that are set aside or submitted after the cut-off count nowhere', () => {
  const rows = [
    aTraining().with({ unitKey: 'sai' }),
    aTraining().on('').with({ residents: 5 }),
    aTraining().with({ residents: 5 }).submitted('2026-10-16T17:00:01'),
  ];
  const cutoff = (toDay('2026-10-16') * 24 + 10) * 3_600_000; // 17:00 in Vietnam
  expect(activityIn(factsOf(aWorld(), rows, { cutoff }).facts, octoberDays)).toEqual(NOTHING_DONE);
  expect(activityIn(factsOf(aWorld(), rows).facts, octoberDays)).toMatchObject({ trainings: 1 });
});
