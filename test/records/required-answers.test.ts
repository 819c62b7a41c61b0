import { describe, expect, test } from 'vitest';
import { aCaseUpdate, anOtherActivity, anOutreach, aTraining, type FormRow } from '../builders/form-rows.ts';
import { aWorld, factsOf } from '../builders/world.ts';

const missing = (row: FormRow) =>
  factsOf(aWorld(), [row])
    .problems.filter((problem) => problem.code === 'answer-missing')
    .map((problem) => problem.question);

describe('a required answer that is not there', () => {
  test('is a problem that names its question, and the row goes on counting with what it has', () => {
    const { facts, problems } = factsOf(aWorld(), [anOtherActivity().with({ duty: '' }).row()]);
    expect(problems).toEqual([
      expect.objectContaining({
        form: 'other-activity',
        row: 2,
        question: 'duty',
        code: 'answer-missing',
        effect: 'blank',
        message: 'Chưa có câu trả lời “Nhiệm vụ”, nên số liệu cần đến câu này chưa được tính.',
      }),
    ]);
    expect(facts.otherActivity.state[0]).toBe(0);
  });

  test('of a section the answers do not lead to is not missed', () => {
    expect(missing(aTraining().row())).toEqual([]);
    expect(missing(aCaseUpdate().with({ action: 'visit', stillWorking: 'no', schooling: 'general' }).row())).toEqual([]);
  });

  test('of the section they do lead to is', () => {
    expect(missing(aCaseUpdate().with({ action: 'visit', stillWorking: '', schooling: '' }).row())).toEqual([
      'stillWorking',
      'schooling',
    ]);
  });

  test('that decides where the form leads ends the path: what would come behind it is not asked', () => {
    expect(missing(anOutreach().with({ channel: '' }).row())).toEqual(['channel']);
  });

  test('that can not be read is said once, as unreadable', () => {
    const { problems } = factsOf(aWorld(), [aTraining().with({ hours: 'ba giờ', educators: 5 }).row()]);
    expect(problems.map((problem) => problem.code)).toEqual(['value-unreadable']);
  });

  test('in a row that is set aside is not spoken of', () => {
    const row = anOtherActivity().with({ duty: '', unitKey: 'sai' }).row();
    expect(factsOf(aWorld(), [row]).problems.map((problem) => problem.code)).toEqual(['unit-key']);
  });
});
