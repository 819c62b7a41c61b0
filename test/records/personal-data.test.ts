import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../functions/forms/define-form.ts';
import { FORMS } from '../../functions/forms/forms.ts';
import { isTypedFreely } from '../../functions/forms/personal-data/held-back.ts';
import { aCaseReport, aCaseUpdate, aMonthlyReturn, anInspection, anOtherActivity, aTraining } from '../builders/form-rows.ts';
import { aWorld, factsOf } from '../builders/world.ts';

const named = 'Cháu Lê Bảo Ngọc nghỉ học, gọi mẹ 0912 345 678';

describe('a free answer that names somebody', () => {
  test('is flagged with the kinds of what it holds, and not repeated; the row counts and the text stays as it was', () => {
    const { facts, problems } = factsOf(aWorld(), [aTraining().with({ children: 5, note: named })]);
    expect(problems).toEqual([
      {
        form: 'training',
        row: 2,
        question: 'note',
        code: 'personal-data',
        effect: 'flag',
        message: 'Câu này dường như có tên người, số điện thoại. Nội dung được tạm giữ để xem lại, không gửi đi.',
        cell: expect.stringMatching(/^Tập huấn![A-Z]+2$/),
      },
    ]);
    expect([facts.training.state[0], facts.training.columns.note[0]]).toEqual([0, named]);
  });

  test('is flagged in each of the free answers of every form, and in the title of a document', () => {
    const asked = FORMS.flatMap((form) =>
      columnsOf(form)
        .filter(isTypedFreely)
        .map(({ key }) => `${form.id}.${key}`),
    );
    expect(asked).toEqual([
      'training.note',
      'outreach.note',
      'case-report.note',
      'case-update.referredTo',
      'case-update.reason',
      'case-update.note',
      'monthly-return.difficulties',
      'monthly-return.proposals',
      'inspection.note',
      'other-activity.modelName',
      'other-activity.source',
      'other-activity.documentNumber',
      'other-activity.conclusion',
      'other-activity.note',
    ]);
  });

  test('is flagged once a row, however often the same words come', () => {
    const note = aCaseUpdate().with({ note: named });
    const later = note.with({ doneAt: '2026-10-08T09:00' });
    const flagged = factsOf(aWorld(), [note, later]).problems.filter(({ code }) => code === 'personal-data');
    expect(flagged.map(({ row, question }) => [row, question])).toEqual([
      [2, 'note'],
      [3, 'note'],
    ]);
  });

  test('is not looked at in a row that is set aside', () => {
    const { problems } = factsOf(aWorld(), [aTraining().with({ children: 5, unitKey: 'x', note: named })]);
    expect(problems.map(({ code }) => code)).toEqual(['unit-key']);
  });
});

test('a school may be named in a unit’s difficulties, not in a form on one child', () => {
  const school = 'Trường THCS Kinh Bắc chưa bố trí được phòng';
  const codes = (...rows: Parameters<typeof factsOf>[1] & object) => factsOf(aWorld(), rows).problems.map(({ code }) => code);
  expect(codes(aMonthlyReturn().with({ difficulties: school, proposals: school }))).toEqual([]);
  expect(codes(aCaseReport().with({ note: school }))).toEqual(['personal-data']);
});

test('what names nobody raises nothing', () => {
  const note = 'Các em học sinh tham gia sôi nổi, theo Kế hoạch 115/KH-UBND ngày 19/5/2026; kinh phí 1.200.000.000 đồng.';
  const rows = [
    aTraining().with({ children: 5, note }),
    aCaseReport().with({ note }),
    aMonthlyReturn().with({ difficulties: note }),
    anInspection().with({ note }),
    anOtherActivity().with({ note, duty: 'directive', documentNumber: '120/KH-UBND về phòng ngừa lao động trẻ em' }),
  ];
  expect(factsOf(aWorld(), rows).problems.filter(({ code }) => code === 'personal-data')).toEqual([]);
});

test('the name of a household’s business, which is a person’s, may stand where an establishment is asked for', () => {
  const inspected = anInspection().with({ establishment: 'Hộ kinh doanh Nguyễn Văn Thắng' });
  expect(factsOf(aWorld(), [inspected]).problems.filter(({ code }) => code === 'personal-data')).toEqual([]);
});
