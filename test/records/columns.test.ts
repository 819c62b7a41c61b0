import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDay } from '../../functions/calendar/plain-date.ts';
import { columnsOf } from '../../functions/forms/define-form.ts';
import { FORMS } from '../../functions/forms/forms.ts';
import { outreach } from '../../functions/forms/outreach.ts';
import type { Question } from '../../functions/forms/question.ts';
import { training } from '../../functions/forms/training.ts';
import { matchHeader } from '../../functions/records/match-header.ts';
import { readFacts } from '../../functions/records/read-facts.ts';
import { readTable } from '../../functions/records/read-table.ts';
import type { RawTable } from '../../functions/records/table.ts';
import { anOutreach, aTraining } from '../builders/form-rows.ts';
import { changing, renamed, reordered, rewritten, rowsIn, tabOf, untagged, withColumn, withRows } from '../builders/tabs.ts';
import { aWorld } from '../builders/world.ts';

const context = { planStart: toDay('2026-01-01') };
const tables = aWorld().tables([
  aTraining()
    .at('thcs-kinh-bac')
    .with({ educators: 12, women: 7, officials: ['CB-01'], others: 'yes' }),
  aTraining().at('tdp-1').by('tdp-1').on('2026-09-20').with({ carers: 30 }),
]);
const read = (change: (tab: RawTable) => RawTable) => readFacts(changing(tables, 'training', change), context);
const plain = readFacts(tables, context);

describe('a column is found', () => {
  test('by the key it is tagged with, whatever its header says', () => {
    const { facts, problems } = read((tab) => renamed(tab, 'Trong đó nữ', 'Nữ (đã sửa)'));
    expect(problems).toEqual([]);
    expect([...facts.training.columns.women]).toEqual([7, Number.NaN]);
  });

  test('by its header, when it carries no key', () => {
    expect(read(untagged).facts.training.columns).toEqual(plain.facts.training.columns);
  });

  test('by its header in another case, in NFD, with a no-break space and the other tone style', () => {
    const { facts, problems } = read((tab) =>
      renamed(untagged(tab), 'Số cán bộ, giáo viên, nhân viên', 'SỐ  CÁN BỘ, giáo\u00a0viên, nhân viên '.normalize('NFD')),
    );
    expect(problems).toEqual([]);
    expect(facts.training.columns.educators[0]).toBe(12);
  });

  test('by a title it carried before', () => {
    const former = {
      ...outreach,
      sections: outreach.sections.map((section) => ({
        ...section,
        questions: section.questions.map((q) => (q.key === 'materials' ? { ...q, formerTitles: ['Số tờ rơi'] } : q)),
      })),
    };
    const tab = renamed(
      untagged(tabOf(aWorld().tables([anOutreach().with({ materials: 9 })]), 'outreach')),
      'Số tài liệu, sản phẩm đã phát (nếu có)',
      'Số tờ rơi',
    );
    const table = readTable(former, tab);
    expect(table.quarantine).toEqual([]);
    expect([...table.table.columns.materials]).toEqual([9]);
  });

  test('by its own title, though that was once the title of another question', () => {
    const rename = (question: Question) => (question.key === 'women' ? { ...question, formerTitles: ['Ghi chú'] } : question);
    const sections = training.sections.map((section) => ({ ...section, questions: section.questions.map(rename) }));
    const header = matchHeader({ ...training, sections }, untagged(tabOf(tables, 'training')));
    expect('positions' in header && header.positions.get('note')).toBe(20);
    expect('positions' in header && header.positions.get('women')).toBe(14);
  });

  test('as the time stamp by its place alone, in whatever language Google titled it', () => {
    const { facts, problems } = read((tab) => renamed(untagged(tab), 'Dấu thời gian', 'Ghi chú'));
    expect(problems).toEqual([]);
    expect([...facts.training.submittedAt]).toEqual([...plain.facts.training.submittedAt]);
  });

  test('wherever it was moved: shuffling the columns changes nothing but the cells that problems point at', () => {
    const width = tabOf(tables, 'training').header.length;
    fc.assert(
      fc.property(fc.shuffledSubarray([...Array(width).keys()], { minLength: width }), fc.boolean(), (order, tagged) => {
        const stampFirst = [0, ...order.filter((position) => position !== 0)];
        const { facts, problems } = read((tab) => reordered(tagged ? tab : untagged(tab), tagged ? order : stampFirst));
        expect(facts.training.columns).toEqual(plain.facts.training.columns);
        expect([...facts.training.submittedAt]).toEqual([...plain.facts.training.submittedAt]);
        expect(problems).toEqual(plain.problems);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a table is quarantined, and everything else is still read', () => {
  const quarantined = (change: (tab: RawTable) => RawTable, code: string, question: string | null) => {
    const { facts, problems } = read(change);
    expect(problems).toEqual([expect.objectContaining({ form: 'training', row: null, code, question, effect: 'quarantine' })]);
    expect(facts.training.count).toBe(0);
    expect(facts.training.columns.women).toHaveLength(0);
    expect(facts.units).toHaveLength(9);
    return problems[0];
  };

  test('when a column is missing, which is named', () => {
    const problem = quarantined((tab) => renamed(untagged(tab), 'Trong đó nữ', 'Nữ'), 'header-missing', 'women');
    expect(problem?.message).toContain('Trong đó nữ');
    expect(problem?.message).toContain('Tập huấn');
  });

  test('when two columns bear the title of one question', () => {
    const problem = quarantined((tab) => withColumn(untagged(tab), 'Trong đó nữ'), 'header-doubled', 'women');
    expect(problem?.cell).toBe('Tập huấn!V1');
  });

  test('when two columns carry one key', () => {
    quarantined((tab) => withColumn(tab, 'Ghi chú thêm', 'women'), 'header-doubled', 'women');
  });

  test('when a column without key bears the title of a tagged one: nobody knows where the answers go', () => {
    quarantined((tab) => withColumn(tab, 'Trong đó nữ'), 'header-doubled', 'women');
  });

  test('when the first column of a form answers a question, so that the time stamp is gone', () => {
    quarantined((tab) => reordered(tab, tab.header.map((_, i) => i).slice(1)), 'header-missing', 'submittedAt');
  });

  test('when there is no such tab', () => {
    const { facts, problems } = readFacts(
      tables.filter((tab) => tab.table !== 'training'),
      context,
    );
    expect(problems).toEqual([expect.objectContaining({ form: 'training', code: 'table-missing', question: null, cell: null })]);
    expect(facts.training.count).toBe(0);
  });

  test('when two tabs claim to be it: a form linked anew writes into another tab', () => {
    const again = { ...tabOf(tables, 'training'), sheetId: 999, title: 'Tập huấn (2)' };
    const { facts, problems } = readFacts([...tables, again], context);
    expect(problems).toEqual([expect.objectContaining({ form: 'training', code: 'table-doubled', effect: 'quarantine' })]);
    expect(facts.training.count).toBe(0);
  });

  test('and without a single tab every table is missing, and nothing throws', () => {
    const { facts, problems } = readFacts([], context);
    expect(problems.map((problem) => problem.code)).toEqual(new Array(15).fill('table-missing'));
    expect(facts.units).toEqual([]);
  });
});

describe('a column that is nobody’s', () => {
  test('is ignored: notes beside the table, or the column of a question taken off the form', () => {
    const { facts, problems } = read((tab) =>
      withColumn(withColumn(tab, 'Đã xem', undefined, ['x', 'x']), 'Câu đã bỏ', 'oldQuestion', ['a']),
    );
    expect(problems).toEqual([]);
    expect(facts.training.columns).toEqual(plain.facts.training.columns);
  });

  test('does not make a row of what is only a note', () => {
    const { facts } = read((tab) => {
      const noted = withColumn(tab, 'Đã xem');
      return withRows(noted, [...rowsIn(noted), new Array<null | string>(noted.header.length - 1).fill(null).concat('hỏi lại')]);
    });
    expect(facts.training.count).toBe(2);
  });

  const hostile = [
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'valueOf',
    'hasOwnProperty',
    '__defineGetter__',
    'then',
    'length',
    '',
    '=1+1',
    'x'.repeat(50_000),
  ];
  test.each(hostile.map((name) => [name.slice(0, 20), name]))(
    'is harmless under the name %s, as a header, a key, an answer and a register’s name',
    (_, name) => {
      const asHeader = read((tab) => withColumn(tab, name, undefined, [name]));
      const asKey = read((tab) => withColumn(tab, 'khác', name, [name]));
      for (const { facts, problems } of [asHeader, asKey]) {
        expect(problems).toEqual([]);
        expect(facts.training.columns).toEqual(plain.facts.training.columns);
      }
      const asAnswer = read((tab) => rewritten(tab, 'Trường, tổ dân phố hoặc cụm', () => name));
      expect(asAnswer.facts.training.columns.group[0]).toBe(-1);
      expect(asAnswer.facts.training.state[0]).toBe(0);
      const world = aWorld().withUnit({ id: name, name, key: name, role: 'other' });
      expect(readFacts(world.tables([aTraining().by(name)]), context).facts.training.state[0]).toBe(
        name === '' || name.length > 500 ? 1 : 0,
      );
      expect(Object.getPrototypeOf({})).toBe(Object.prototype);
    },
  );
});

test('every form has its columns found both by key and by title', () => {
  for (const definition of FORMS) {
    const tab = tabOf(tables, definition.id);
    for (const seen of [tab, untagged(tab)]) {
      const header = matchHeader(definition, seen);
      expect('positions' in header && [...header.positions.keys()]).toEqual(columnsOf(definition).map(({ key }) => key));
    }
  }
});

test('a row is read however many trailing blanks Sheets cut off', () => {
  const whole = tabOf(tables, 'training');
  const padded = withRows(
    whole,
    rowsIn(whole).map((row) => [...row, ...new Array(30).fill('')]),
  );
  expect(
    readFacts(
      changing(tables, 'training', () => padded),
      context,
    ),
  ).toEqual(plain);
  expect(readTable(training, withRows(whole, [[46300]])).table.count).toBe(1);
});

describe('a first row that somebody deleted', () => {
  test('is missed: the record that moved up is not taken for the header and does not vanish', () => {
    const { facts, problems } = read((tab) => withRows({ ...tab, header: rowsIn(tab)[0] ?? [] }, rowsIn(tab).slice(1)));
    expect(facts.training.count).toBe(0);
    expect(problems).toContainEqual(
      expect.objectContaining({
        form: 'training',
        row: null,
        code: 'header-row-missing',
        effect: 'quarantine',
        cell: 'Tập huấn!A1',
      }),
    );
  });
});
