import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../apps-script/submit/submission.ts';
import { instantOf, toSerial } from '../../functions/calendar/instant.ts';
import { reportIdentity } from '../../functions/cases/report-identity.ts';
import { reportsToCode } from '../../functions/cases/reports-to-code.ts';
import { caseReport } from '../../functions/forms/case-report.ts';
import { columnsOf } from '../../functions/forms/define-form.ts';
import type { Question } from '../../functions/forms/question.ts';
import type { Cell, RawTable } from '../../functions/records/table.ts';
import { asTyped } from '../../workspace/forms/submit.ts';
import { aCaseReport } from '../builders/form-rows.ts';
import { renamed, reordered, rewritten, rowsIn, tabOf, untagged, withRows } from '../builders/tabs.ts';
import { aWorld } from '../builders/world.ts';
import { identityOf, SENT } from './a-report.ts';

describe('the identity of a report', () => {
  /** What a person may answer; the same answer as Google hands it to the script and as it writes it into the sheet. */
  const answerTo = (question: Question): fc.Arbitrary<Answer> => {
    const labels = (question.options ?? question.from?.fixed ?? []).map(({ label }) => label);
    switch (question.kind) {
      case 'choice':
        return fc.constantFrom('', ...labels);
      case 'choices':
        return fc.subarray(labels);
      case 'register':
        return fc.constantFrom(
          '',
          'Tổ dân phố số 5',
          'Trường THCS Kinh Bắc - cơ sở 2 (thcs-02)',
          'Ho\u00e0 B\u00ecnh',
          ...labels,
        );
      case 'datetime':
        return fc.constantFrom('2026-10-05 09:00', '2026-02-17 00:00', '2026-12-31 23:59');
      case 'integer':
        return fc.nat(17).map(String);
      default:
        return fc.constantFrom('', '0123', '1.5', '1,5', '15.000', '03/2013', '12/2026', '=1+1', 'Đã gọi 111');
    }
  };
  const asked = columnsOf(caseReport).filter(({ machine }) => !machine);
  const answers = fc.record(Object.fromEntries(asked.map((question) => [question.key, answerTo(question)])));

  /** Sheets may make dates of what looks like one, and the other spelling of a label is the same label. */
  function cellOf(question: Question, answer: Answer | undefined): Cell {
    const text = typeof answer === 'string' ? answer : (answer ?? []).join(', ');
    const [, date = '', hour, minute] = /^(\S+) (\d\d):(\d\d)$/.exec(text) ?? [];
    if (question.kind === 'datetime') return toSerial(instantOf(date, Number(hour), Number(minute)));
    if (text === '') return null;
    if (['1.5', '03/2013', '12/2026'].includes(text)) return 46143;
    const typed = asTyped(text);
    return typeof typed === 'string' ? typed.normalize('NFD') : typeof typed === 'number' ? typed : null;
  }

  const tab = tabOf(aWorld().tables([aCaseReport()]), 'case-report');
  const reportsOf = (raw: RawTable) => reportsToCode({ ...raw, rows: rowsIn(raw) });
  const tabWith = (stamp: number, given: Readonly<Record<string, Answer>>): RawTable =>
    withRows(tab, [[toSerial(stamp), ...asked.map((question) => cellOf(question, given[question.key]))]]);

  test('is the same from Google’s response and from the row it becomes, stamped to the second or finer', () => {
    fc.assert(
      fc.property(answers, fc.nat(59_999), fc.boolean(), (given, ms, isCut) => {
        const at = SENT + ms;
        const ofResponse = reportIdentity(at, (key) => given[key]);
        const row = reportsOf(tabWith(isCut ? Math.floor(at / 1000) * 1000 : at, { ...given, caseCode: '' }))?.rows[0];
        expect(row?.identity).toBe(ofResponse);
      }),
      { numRuns: 300 },
    );
  });

  test('is the same when the date was typed into the sheet, and when it ticks in another order', () => {
    expect(identityOf(SENT, { receivedAt: '05/10/2026 09:00:00' })).toBe(identityOf(SENT));
    expect(identityOf(SENT, { receivedAt: '2026-10-05T09:00' })).toBe(identityOf(SENT));
    expect(identityOf(SENT, { risks: ['Di cư', 'Hộ làm nghề'] })).toBe(identityOf(SENT, { risks: 'Hộ làm nghề, Di cư' }));
    expect(identityOf(SENT, { receivedAt: 'hôm qua' })).not.toBe(identityOf(SENT, { receivedAt: '' }));
  });

  test('is another one when the second, or an answer that was picked, is another one', () => {
    const others = [
      identityOf(SENT + 1000),
      ...['unit', 'age', 'sex', 'receivedAt'].map((key) => identityOf(SENT, { [key]: 'x' })),
    ];
    expect(new Set([identityOf(SENT), identityOf(SENT + 999), ...others]).size).toBe(others.length + 1);
  });

  test('does not hang on the key of the unit, on what was typed, or on the code itself', () => {
    for (const key of ['unitKey', 'note', 'hoursPerDay', 'birthMonth', 'fileNumber', 'caseCode', 'givenCode'])
      expect(identityOf(SENT, { [key]: '123' }), key).toBe(identityOf(SENT));
  });

  test('stays when columns move or lose their tags, and when the sheet is sorted', () => {
    const rows = (raw: RawTable) => reportsOf(raw)?.rows;
    const two = tabOf(aWorld().tables([aCaseReport(), aCaseReport().with({ age: 15 })]), 'case-report');
    const order = [0, ...[...two.header.keys()].slice(1).reverse()];
    expect(rows(reordered(untagged(two), order))).toEqual(rows(two));
    expect(rows(withRows(two, rowsIn(two).toReversed()))).toEqual(rows(two)?.toReversed());
  });

  test('there is none without a time stamp, none for a report that completes another, and nothing in a table that can’t be read', () => {
    expect(reportIdentity(undefined, () => 'x')).toBe('');
    expect(reportIdentity(Number.NaN, () => 'x')).toBe('');
    const stampless = reportsOf(withRows(tab, [[], [null, 'Trường THCS Kinh Bắc']]));
    expect(stampless?.rows).toEqual([1, 2].map(() => ({ identity: '', given: '' })));
    const completing = tabOf(aWorld().tables([aCaseReport().with({ caseCode: '0123456789A' })]), 'case-report');
    expect(reportsOf(completing)?.rows).toEqual([{ identity: '', given: '' }]);
    expect(reportsOf(renamed(untagged(tab), 'Giới tính', 'x'))).toBeUndefined();
    expect(reportsOf(renamed(untagged(tab), 'Mã trường hợp đã cấp', 'x'))).toBeUndefined();
  });

  test('the column to write to is that of the given code, whose cell is read as it stands', () => {
    const given = reportsOf(rewritten(tab, 'Mã trường hợp đã cấp', () => '0123-4567-89A'));
    expect(tab.header[given?.column ?? -1]).toBe('Mã trường hợp đã cấp');
    expect(given?.rows[0]?.given).toBe('0123-4567-89A');
  });
});
