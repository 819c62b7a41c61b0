import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { offeredLabels } from '../../../workspace/forms/offered-labels.ts';
import { offeredPeriods } from '../../../workspace/forms/offered-periods.ts';
import { prefilledLink } from '../../../workspace/forms/prefilled-link.ts';
import { refreshOptions } from '../../../workspace/forms/refresh-options.ts';
import { questionsOf } from '../../../workspace/forms/stored-form.ts';
import { type SmallWorkspace, smallWorkspace } from '../small-workspace.ts';

const decree = { mode: 'decree' } as const;
const periods = (now: string, start = '2026-01-01') =>
  offeredPeriods(Date.parse(`${now}:00+07:00`), start, decree).map((label) => label.slice(6, 13));

describe('the months offered', () => {
  test('are the three closed last, newest first, then the running one', () => {
    expect(periods('2026-10-20T08:00')).toEqual(['10/2026', '09/2026', '08/2026', '11/2026']);
  });

  test('hold a month from its last day on, and say what it spans', () => {
    expect(periods('2026-10-13T23:59')).toEqual(['09/2026', '08/2026', '07/2026', '10/2026']);
    expect(periods('2026-10-14T00:00')).toEqual(['10/2026', '09/2026', '08/2026']);
    expect(offeredPeriods(Date.parse('2026-10-14T00:00:00+07:00'), '2026-01-01', decree)[0]).toBe(
      'Tháng 10/2026 (15/09-14/10/2026)',
    );
  });

  test('never lie before the plan', () => {
    expect(periods('2026-01-20T08:00')).toEqual(['01/2026', '02/2026']);
    expect(periods('2026-01-05T08:00')).toEqual(['01/2026']);
  });
});

describe('the names offered', () => {
  let workspace: SmallWorkspace;
  beforeAll(async () => {
    workspace = await smallWorkspace();
  });
  afterAll(() => workspace.close());

  const labels = () => offeredLabels(workspace.spreadsheets, workspace.ids.data, workspace.clock.now());

  test('are those of the register in its order, related units apart', () => {
    expect(labels().units).toEqual(['Phòng Văn hóa - Xã hội', 'Trường THCS Kinh Bắc', 'Công an phường']);
    expect(labels().related).toEqual(['Phòng Văn hóa - Xã hội', 'Công an phường']);
  });

  test('of where a child lives are residential groups: a school would tell which one it attends', () => {
    workspace.keep('groups', [
      { id: 'tdp-9', name: 'Tổ dân phố 9', kind: 'Tổ dân phố' },
      { id: 'thcs', name: 'Trường THCS Kinh Bắc', kind: 'Trường' },
    ]);
    expect(labels().residential).toContain('Tổ dân phố 9');
    expect(labels().residential).not.toContain('Trường THCS Kinh Bắc');
    const offered = (form: string) =>
      JSON.stringify(workspace.forms.byName(form)?.items.find((item) => 'questionKey' in item && item.questionKey === 'group'));
    expect(offered('training')).toContain('Trường THCS Kinh Bắc');
    expect(offered('case-report')).not.toContain('Trường THCS Kinh Bắc');
  });

  test('leave out who is not there today, both ends of the span included', () => {
    const day = { value: 46_315, format: { numberFormat: { type: 'DATE' } } };
    workspace.keep('groups', [
      { id: 'a', name: 'Bắt đầu hôm nay', validFrom: day },
      { id: 'b', name: 'Hết hôm nay', validTo: '20/10/2026' },
      { id: 'c', name: 'Đã hết', validTo: '19/10/2026' },
      { id: 'd', name: 'Chưa đến', validFrom: '2026-10-21' },
      { id: 'e', name: 'Ngày khó đọc', validTo: 'cuối năm' },
      { id: 'f', name: '   ' },
    ]);
    expect(labels().groups.slice(-3)).toEqual(['Bắt đầu hôm nay', 'Hết hôm nay', 'Ngày khó đọc']);
  });

  test('tell apart two entries of one name', () => {
    workspace.keep('officials', [{ id: 'cb-2', name: 'Cán bộ Một' }]);
    expect(labels().officials).toEqual(['Cán bộ Một (cb-1)', 'Cán bộ Một (cb-2)']);
  });

  test('reach the forms when these are refreshed, under the same addresses', () => {
    const before = workspace.forms.directory();
    workspace.keep('units', [{ id: 'moi', name: 'Trạm Y tế Kinh Bắc', key: 'KB-YT' }]);
    refreshOptions(workspace);
    expect(workspace.forms.directory()).toEqual(before);
    const form = workspace.forms.byName('training');
    expect(form && JSON.stringify(questionsOf(form)[0])).toContain('Trạm Y tế Kinh Bắc');
    expect(workspace.forms.list().map(({ name }) => name)).toEqual(Object.keys(before));
  });

  test("a unit's link carries its name and key, and nothing that the form does not ask", () => {
    const form = workspace.forms.byName('training');
    if (!form) throw new Error('no form');
    const { entries = {} } = workspace.forms.directory()['training'] ?? {};
    const link = new URL(prefilledLink(form, { unit: 'A & B', unitKey: '', caseCode: 'x' }), 'http://localhost');
    expect([...link.searchParams]).toEqual([
      ['usp', 'pp_url'],
      [`entry.${entries['unit']}`, 'A & B'],
    ]);
    expect(prefilledLink(form, {})).toBe(`/forms/d/e/${form.formId}/viewform`);
  });
});
