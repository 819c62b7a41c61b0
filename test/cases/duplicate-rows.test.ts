import { expect, test } from 'vitest';
import { casesAt } from '../../functions/cases/case-of-rows.ts';
import { caseRows } from '../../functions/cases/case-rows.ts';
import { duplicateRows } from '../../functions/cases/duplicate-rows.ts';
import { type SuspectedPair, suspectedDuplicates as search } from '../../functions/cases/suspected-duplicates.ts';
import { suspectedDuplicates } from '../../functions/forms/case-tabs.ts';
import { printCode } from '../../functions/forms/code-letters.ts';
import { aCase, CALENDAR, type CaseBuilder, codeNo, endOf, factsWith } from './a-case.ts';
import { asTable } from './as-table.ts';

const REGISTERS = factsWith([]);
const NEVER = endOf('2026-12-31');

function pairsOf(...told: readonly CaseBuilder[]): readonly SuspectedPair[] {
  const { rows } = caseRows(factsWith(told.flatMap((one) => one.rows)));
  return search(casesAt(rows, NEVER, CALENDAR), rows, NEVER);
}
const shown = (...told: readonly CaseBuilder[]) => asTable(suspectedDuplicates, duplicateRows(pairsOf(...told), REGISTERS));

const school = aCase(1).received('2026-10-05T09:00').with({ birthMonth: '03/2013', age: 13, unit: 'thcs-kinh-bac' });
const police = aCase(2).received('2026-10-07T20:00').with({ birthMonth: '03/2013', age: 13, unit: 'cong-an' });

test('two reports on what may be one child stand side by side, with what a person needs to decide', () => {
  expect(shown(school, police)).toEqual([
    {
      strength: 'Cao',
      firstCode: printCode(codeNo(1)),
      firstReceivedAt: '2026-10-05 09:00:00',
      firstUnits: 'Trường THCS Kinh Bắc',
      secondCode: printCode(codeNo(2)),
      secondReceivedAt: '2026-10-07 20:00:00',
      secondUnits: 'Công an phường',
      agrees: 'tháng sinh: 03/2013; giới tính: Nam; nơi ở: Tổ dân phố số 1; nhận tin cách nhau không quá 7 ngày',
      differs: '',
      todo: 'Đơn vị thường trực đối chiếu hồ sơ giấy, mở phiếu “Cập nhật hỗ trợ trường hợp”, chọn “Xử lý nghi trùng”, ghi hai mã và lý do.',
    },
  ]);
});

test('what differs is named, and what one of them, or neither, knows', () => {
  const other = police.with({ sex: 'unknown', schooling: 'often-absent', hazards: ['chemicals'], group: null });
  expect(shown(school.with({ group: null }), other)).toMatchObject([
    {
      strength: 'Thấp',
      agrees: 'tháng sinh: 03/2013; nhận tin cách nhau không quá 7 ngày',
      differs:
        'giới tính: Nam và Không rõ; nơi ở: cả hai không rõ; ' +
        'phân loại: Lao động trẻ em và Lao động trẻ em làm việc nặng nhọc, độc hại, nguy hiểm; ' +
        'việc học: Đang học mầm non, phổ thông và Đang học nhưng hay nghỉ',
    },
  ]);
});

test('ages stand for months of birth that are not known', () => {
  const unknown = { birthMonth: null };
  expect(shown(school.with(unknown), police.with({ ...unknown, age: 14 }))).toMatchObject([
    { agrees: expect.stringMatching(/^tuổi hơn kém nhau 1: 13 và 14; /), differs: 'tháng sinh: cả hai không rõ' },
  ]);
  expect(shown(school, police.with(unknown))).toMatchObject([
    { agrees: expect.stringMatching(/^tuổi: 13; /), differs: 'tháng sinh: 03/2013 và Không rõ' },
  ]);
});

test('more pairs than anybody works through at once are counted in one line', () => {
  const pairs = pairsOf(school, police).flatMap((pair) => Array.from({ length: 502 }, () => pair));
  const rows = asTable(suspectedDuplicates, duplicateRows(pairs, REGISTERS));
  expect(rows).toHaveLength(501);
  expect(rows.at(-1)).toMatchObject({ firstCode: '', todo: 'Còn 2 cặp, sẽ hiện khi các cặp trên được quyết định.' });
});
