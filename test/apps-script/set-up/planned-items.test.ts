import { describe, expect, test } from 'vitest';
import { isQuestion, type Offered, plannedItems } from '../../../apps-script/set-up/planned-items.ts';
import { caseUpdate } from '../../../functions/forms/case-update.ts';
import { FORMS } from '../../../functions/forms/forms.ts';
import { monthlyReturn } from '../../../functions/forms/monthly-return.ts';
import { training } from '../../../functions/forms/training.ts';

const offered: Offered = {
  area: 'ward',
  slots: { contact: 'Phòng Văn hóa - Xã hội 0222.000.000', planStart: '01/01/2026' },
  labels: { units: ['Công an'], related: [], groups: ['Tổ 1'], residential: ['Tổ 1'], officials: [] },
  periods: ['Tháng 10/2026 (15/09-14/10/2026)'],
};

describe('the items a definition asks FormApp for', () => {
  test('every question that people answer is asked once, in the order of the definition, and no machine column is', () => {
    for (const form of FORMS) {
      const asked = plannedItems(form, offered)
        .filter(isQuestion)
        .map(({ key }) => key);
      const defined = form.sections.flatMap((section) => section.questions.map(({ key }) => key));
      expect(asked).toEqual(defined);
    }
  });

  test('the first section is a heading, each other one a page', () => {
    const pages = plannedItems(training, offered).filter((item) => !isQuestion(item));
    expect(pages.map(({ kind, key }) => [kind, key])).toEqual([
      ['SECTION_HEADER', 'class'],
      ['PAGE_BREAK', 'people'],
      ['PAGE_BREAK', 'bodies'],
      ['PAGE_BREAK', 'notes'],
    ]);
  });

  test('an answer leads where the definition says; every choice of a branching question leads somewhere', () => {
    const others = plannedItems(training, offered).find(({ key }) => key === 'others');
    expect(others).toMatchObject({
      kind: 'MULTIPLE_CHOICE',
      choices: [
        { value: 'Có', goTo: { section: 'bodies' } },
        { value: 'Không', goTo: { section: 'notes' } },
      ],
    });
    for (const form of FORMS) {
      for (const item of plannedItems(form, offered).filter(isQuestion)) {
        const leading = item.choices?.filter(({ goTo }) => goTo !== undefined).length ?? 0;
        expect([0, item.choices?.length ?? 0], `${form.id} ${item.key}`).toContain(leading);
      }
    }
  });

  test('a section that leads elsewhere says so on the page break behind it', () => {
    const visit = plannedItems(caseUpdate, offered).find(({ kind, key }) => kind === 'PAGE_BREAK' && key === 'visit');
    expect(visit).toMatchObject({ goTo: { section: 'reason' } });
  });

  test('more than eight options are a drop-down list, a list without names offers one line that says so', () => {
    const items = plannedItems(caseUpdate, offered).filter(isQuestion);
    expect(items.find(({ key }) => key === 'action')?.kind).toBe('LIST');
    expect(plannedItems(training, offered).find(({ key }) => key === 'officials')).toMatchObject({
      kind: 'CHECKBOX',
      choices: [{ value: 'Chưa có trong danh sách' }],
    });
  });

  test('names come from the registers, after the fixed answers; months from the calendar', () => {
    expect(plannedItems(training, offered).find(({ key }) => key === 'group')).toMatchObject({
      kind: 'LIST',
      choices: [{ value: 'Nhiều nhóm hoặc toàn phường' }, { value: 'Tổ 1' }],
    });
    expect(plannedItems(monthlyReturn, offered).find(({ key }) => key === 'period')).toMatchObject({
      choices: [{ value: 'Tháng 10/2026 (15/09-14/10/2026)' }],
    });
  });

  test('a pattern or a length comes with its Vietnamese message', () => {
    expect(plannedItems(training, offered).find(({ key }) => key === 'hours')).toMatchObject({
      kind: 'TEXT',
      check: { pattern: '^\\d{1,3}([.,]\\d)?$', message: 'Ghi số giờ, ví dụ: 1,5.' },
    });
  });
});
