import { describe, expect, it } from 'vitest';
import { periodByCode } from '../../functions/calendar/periods.ts';
import { returnedWords, wordsLine } from '../../functions/reports/returned-words.ts';
import { aMonthlyReturn, type RowBuilder } from '../builders/form-rows.ts';
import { aWorld, factsOf } from '../builders/world.ts';

const DECREE = { mode: 'decree' } as const;

function wordsOf(
  rows: readonly {
    row(): ReturnType<RowBuilder<typeof import('../../functions/forms/monthly-return.ts').monthlyReturn>['row']>;
  }[],
  code = '2026-10',
) {
  const period = periodByCode(code, DECREE);
  if (period === undefined) throw new RangeError(code);
  const { facts } = factsOf(
    aWorld(),
    rows.map((row) => row.row()),
  );
  return returnedWords(facts, period, DECREE);
}

const said = (unit: string, difficulties: string, proposals = '') => aMonthlyReturn().by(unit).with({ difficulties, proposals });

describe('what units wrote into their monthly returns', () => {
  it('is gathered in the order it came, each once', () => {
    const rows = [
      said('tdp-1', 'Thiếu tờ rơi.', 'Đề nghị cấp tờ rơi.'),
      said('tdp-2', 'Thiếu tờ rơi.'),
      said('vh-xh', 'Ít kinh phí.', 'Đề nghị mở lớp tập huấn.'),
    ];
    expect(wordsOf(rows)).toEqual({
      difficulties: ['Thiếu tờ rơi.', 'Ít kinh phí.'],
      proposals: ['Đề nghị cấp tờ rơi.', 'Đề nghị mở lớp tập huấn.'],
      heldBack: { difficulties: 0, proposals: 0 },
    });
  });

  it.each(['Không', 'không có.', 'KHÔNG CÓ GÌ', '-', '  ', 'ko', 'Khong co...'])(
    '“%s” says that there was nothing',
    (nothing) => {
      expect(wordsOf([said('tdp-1', nothing, nothing)])).toMatchObject({ difficulties: [], proposals: [] });
    },
  );

  it('is the last word of a unit on a month, and of this period alone', () => {
    const rows = [
      said('tdp-1', 'Thiếu tờ rơi.').submitted('2026-10-15T09:00'),
      said('tdp-1', 'Đã có tờ rơi, thiếu loa.').submitted('2026-10-16T09:00'),
      said('tdp-2', 'Của tháng chín.').on('2026-09'),
    ];
    expect(wordsOf(rows).difficulties).toEqual(['Đã có tờ rơi, thiếu loa.']);
    expect(wordsOf(rows, '2026-Q3').difficulties).toEqual(['Của tháng chín.']);
    expect(wordsOf(rows, '2026').difficulties).toEqual(['Của tháng chín.', 'Đã có tờ rơi, thiếu loa.']);
  });

  it('is held back and counted where it seems to name somebody', () => {
    const rows = [
      said('tdp-1', 'Cháu Nguyễn Văn Hùng bỏ học.', 'Gọi số 0912345678 để biết thêm.'),
      said('tdp-2', 'Thiếu tờ rơi.'),
    ];
    const words = wordsOf(rows);
    expect(words).toEqual({ difficulties: ['Thiếu tờ rơi.'], proposals: [], heldBack: { difficulties: 1, proposals: 1 } });
    expect(JSON.stringify(words)).not.toMatch(/Hùng|0912/);
  });

  it('does not count when its row does not', () => {
    expect(wordsOf([said('tdp-1', 'Thiếu tờ rơi.').with({ unitKey: 'sai' })]).difficulties).toEqual([]);
  });
});

describe('one line of it', () => {
  it('has no breaks, no steering of the text around it, and an end', () => {
    expect(wordsLine('một\r\nhai\u0000ba\u202ebốn')).toBe('một hai ba[U+202E]bốn');
    const cut = wordsLine('chữ '.repeat(2500));
    expect([...cut]).toHaveLength(300);
    expect(cut.endsWith('…')).toBe(true);
    expect(wordsLine(cut)).toBe(cut);
  });
});
