import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toDay } from '../../functions/calendar/plain-date.ts';
import { FORMS } from '../../functions/forms/forms.ts';
import { REGISTERS } from '../../functions/forms/registers.ts';
import { CATALOGUE, type Place, type ProblemCode, problem } from '../../functions/records/problem-catalogue.ts';
import { readFacts } from '../../functions/records/read-facts.ts';
import {
  aCaseReport,
  aCaseUpdate,
  aMonthlyReturn,
  anInspection,
  anOtherActivity,
  anOutreach,
  aTraining,
} from '../builders/form-rows.ts';
import { rowsIn, withRows } from '../builders/tabs.ts';
import { aWorld } from '../builders/world.ts';

const at: Place = { form: 'training', row: 14, question: 'heldOn', cell: 'Tập huấn!C14' };
const table = { tab: 'Tập huấn', column: 'Ngày tập huấn' };
/** One of each, as the program raises them: a new code breaks the build here. */
const EXAMPLES: { readonly [Code in ProblemCode]: string } = {
  'table-missing': problem('table-missing', at, table).message,
  'table-doubled': problem('table-doubled', at, table).message,
  'header-missing': problem('header-missing', at, table).message,
  'header-doubled': problem('header-doubled', at, table).message,
  'header-row-missing': problem('header-row-missing', at, table).message,
  'stamp-unreadable': problem('stamp-unreadable', at).message,
  'unit-key': problem('unit-key', at, { fault: 'key' }).message,
  'date-missing': problem('date-missing', at, { title: 'Ngày tập huấn' }).message,
  'date-unreadable': problem('date-unreadable', at, { expected: 'date' }).message,
  'date-future': problem('date-future', at, { withTime: false }).message,
  'before-plan': problem('before-plan', at, { start: '01/01/2026' }).message,
  repeated: problem('repeated', at, { row: 13 }).message,
  'case-code-unknown': problem('case-code-unknown', at, { misspelt: true, likely: '0123-4567-89A' }).message,
  'answer-missing': problem('answer-missing', at, { title: 'Nội dung' }).message,
  'value-unreadable': problem('value-unreadable', at, { expected: 'integer' }).message,
  'out-of-limits': problem('out-of-limits', at, { message: 'Thời lượng từ 0,5 đến 40 giờ.' }).message,
  'option-unknown': problem('option-unknown', at, { title: 'Nội dung' }).message,
  'name-unknown': problem('name-unknown', at, { title: 'Cán bộ tham dự' }).message,
  'name-ambiguous': problem('name-ambiguous', at, { title: 'Cán bộ tham dự' }).message,
  'reason-missing': problem('reason-missing', at, { least: 10 }).message,
  'needs-standing-office': problem('needs-standing-office', at).message,
  nobody: problem('nobody', at, { form: 'training' }).message,
  'women-over-people': problem('women-over-people', at).message,
  'contradictory-tick': problem('contradictory-tick', at).message,
  'week-under-day': problem('week-under-day', at).message,
  'reported-late': problem('reported-late', at).message,
  'age-mismatch': problem('age-mismatch', at).message,
  'personal-data': problem('personal-data', at, { found: [{ kind: 'name' }, { kind: 'phone' }] }).message,
  'more-children-than-cases': problem('more-children-than-cases', at, { children: 2, cases: 1 }).message,
  'id-doubled': problem('id-doubled', at, { row: 3 }).message,
  'row-incomplete': problem('row-incomplete', at, { column: 'Mã' }).message,
  'population-group': problem('population-group', at).message,
  'reference-unknown': problem('reference-unknown', at, { column: 'Đơn vị', tab: 'Đơn vị' }).message,
  'dates-reversed': problem('dates-reversed', at).message,
  'over-attendance': problem('over-attendance', at, { n: 61, group: 'Tổ 1', size: 60 }).message,
  'over-denominator': problem('over-denominator', at, { indicator: '8a', n: 3, of: 2 }).message,
  'contradicts-return': problem('contradicts-return', at, { n: 2 }).message,
  'unmatched-establishment': problem('unmatched-establishment', at, { lines: [2, 5] }).message,
  'ambiguous-establishment': problem('ambiguous-establishment', at, { lines: [1] }).message,
  'recipient-address': problem('recipient-address', at).message,
  'recipient-domain': problem('recipient-domain', at).message,
  'recipient-repeated': problem('recipient-repeated', at).message,
  'unit-mailbox': problem('unit-mailbox', at).message,
  'recipient-clearance': problem('recipient-clearance', at).message,
};

describe('the catalogue', () => {
  test('has one example of every code, and no other', () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(Object.keys(CATALOGUE).sort());
  });

  test.each(Object.entries(EXAMPLES))('%s is a Vietnamese sentence that ends', (code, message) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(message).toMatch(/[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/i);
    expect(message).toMatch(/^[\p{Lu}“\d].*[^.]\.$/u);
    expect(message.normalize('NFC')).toBe(message);
    expect(message).not.toMatch(/undefined|NaN|\[object|vui lòng|hợp lệ/);
  });

  test('says each thing once: no two codes have the same words', () => {
    expect(new Set(Object.values(EXAMPLES)).size).toBe(Object.keys(EXAMPLES).length);
  });

  test('holds no code that nothing raises', () => {
    const root = join(import.meta.dirname, '../../functions');
    const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('problem-catalogue.ts'))
      .map((file) => readFileSync(join(root, file), 'utf8'))
      .join('\n');
    expect(Object.keys(CATALOGUE).filter((code) => !sources.includes(`'${code}'`))).toEqual([]);
  });

  test('builds a problem that points at its cell', () => {
    expect(problem('date-unreadable', at, { expected: 'date' })).toEqual({
      form: 'training',
      row: 14,
      question: 'heldOn',
      code: 'date-unreadable',
      effect: 'set-aside',
      message: 'Không đọc được ngày nên phiếu chưa được tính. Ghi ngày/tháng/năm, ví dụ: 19/05/2026.',
      cell: 'Tập huấn!C14',
    });
    expect(problem('nobody', { form: 'outreach', row: null, question: null }, { form: 'outreach' })).toMatchObject({
      cell: null,
    });
  });
});

test('no problem ever repeats what was typed, in whatever cell', () => {
  const canary = 'Nguyễn Thị Bí Mật 0912345678';
  const rows = [aTraining(), anOutreach(), aCaseReport(), aCaseUpdate(), aMonthlyReturn(), anInspection(), anOtherActivity()];
  const tables = aWorld().tables(rows);
  let found = 0;
  for (const definition of [...FORMS, ...REGISTERS]) {
    const width = tables.find((tab) => tab.table === definition.id)?.header.length ?? 0;
    for (let column = 0; column < width; column++) {
      const spoilt = tables.map((tab) => {
        if (tab.table !== definition.id) return tab;
        const spoil = (row: readonly (string | number | boolean | null)[]) =>
          Array.from({ length: width }, (_, i) => (i === column ? canary : (row[i] ?? null)));
        return withRows(tab, rowsIn(tab).map(spoil));
      });
      const { problems } = readFacts(spoilt, { planStart: toDay('2026-01-01') });
      found += problems.length;
      expect(JSON.stringify(problems)).not.toMatch(/Bí Mật|0912345678/);
    }
  }
  expect(found).toBeGreaterThan(100);
});
