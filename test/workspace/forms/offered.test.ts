import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prefilledLink } from '../../../workspace/forms/prefilled-link.ts';
import { questionsOf } from '../../../workspace/forms/stored-form.ts';
import { type SmallWorkspace, smallWorkspace } from '../small-workspace.ts';

describe('the names offered', () => {
  let workspace: SmallWorkspace;
  beforeAll(async () => {
    workspace = await smallWorkspace();
  });
  afterAll(() => workspace.close());

  function offered(form: string, key: string): readonly string[] {
    const entry = workspace.forms.directory()[form]?.entries[key];
    const item = questionsOf(workspace.forms.byName(form) ?? { items: [] }).find(({ entryId }) => entryId === entry);
    return item && 'choices' in item ? item.choices.map(({ value }) => value) : [];
  }

  test('are those of the register in its order, related units apart', () => {
    expect(offered('training', 'unit')).toEqual(['Phòng Văn hóa - Xã hội', 'Trường THCS Kinh Bắc', 'Công an phường']);
    expect(offered('training', 'agencies')).toEqual(['Phòng Văn hóa - Xã hội', 'Công an phường']);
  });

  test('of where a child lives are residential groups: a school would tell which one it attends', () => {
    workspace.keep('groups', [
      { id: 'tdp-9', name: 'Tổ dân phố 9', kind: 'Tổ dân phố' },
      { id: 'thcs', name: 'Trường THCS Kinh Bắc', kind: 'Trường' },
    ]);
    expect(offered('case-report', 'group')).toContain('Tổ dân phố 9');
    expect(offered('case-report', 'group')).not.toContain('Trường THCS Kinh Bắc');
    expect(offered('training', 'group')).toContain('Trường THCS Kinh Bắc');
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
    expect(offered('training', 'group').slice(-3)).toEqual(['Bắt đầu hôm nay', 'Hết hôm nay', 'Ngày khó đọc']);
  });

  test('tell apart two entries of one name', () => {
    workspace.keep('officials', [{ id: 'cb-2', name: 'Cán bộ Một' }]);
    expect(offered('training', 'officials')).toEqual(['Cán bộ Một (cb-1)', 'Cán bộ Một (cb-2)']);
  });

  test('reach the forms when these are refreshed, under the same addresses', () => {
    const before = workspace.forms.directory();
    workspace.keep('units', [{ id: 'moi', name: 'Trạm Y tế Kinh Bắc', key: 'KB-YT' }]);
    expect(workspace.forms.directory()).toEqual(before);
    expect(offered('training', 'unit')).toContain('Trạm Y tế Kinh Bắc');
  });

  test('of the periods follow the clock', () => {
    workspace.clock.set(Date.parse('2026-11-20T08:00:00+07:00'));
    workspace.run('daily');
    expect(offered('monthly-return', 'period')[0]).toBe('Tháng 11/2026 (15/10-14/11/2026)');
  });

  test("a unit's link carries its name and key, and nothing that the form does not ask", () => {
    const form = workspace.forms.directory()['training'];
    if (!form) throw new Error('no form');
    const link = new URL(prefilledLink(form, { unit: 'A & B', unitKey: '', caseCode: 'x' }), 'http://localhost');
    expect([...link.searchParams]).toEqual([
      ['usp', 'pp_url'],
      [`entry.${form.entries['unit']}`, 'A & B'],
    ]);
    expect(prefilledLink(form, {})).toBe(`/forms/d/e/${form.formId}/viewform`);
  });
});
