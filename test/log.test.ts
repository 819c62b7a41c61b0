import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LogEntry, logLine } from '../functions/log.ts';

/** What a hurried caller might pass on, whatever the types say. */
const hostile = (entry: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  JSON.parse(logLine(entry as unknown as LogEntry));

describe('a line of the log', () => {
  test('is one JSON object with a severity that Cloud Logging knows, codes and counts', () => {
    expect(logLine({ step: 'send', severity: 'WARNING', key: '3f0c9a12be', attempt: 2, outcome: 'refused', code: '451' })).toBe(
      '{"severity":"WARNING","step":"send","key":"3f0c9a12be","attempt":2,"outcome":"refused","code":"451"}',
    );
    expect(hostile({ step: 'run', due: 1, late: true, form: undefined })).toEqual({
      severity: 'INFO',
      step: 'run',
      due: 1,
      late: true,
    });
  });

  test('takes no field that is not on the list: the compiler refuses it, and at run time its name is not written either', () => {
    // @ts-expect-error: no such field
    const entry: LogEntry = { step: 'send', recipient: 'so-y-te' };
    expect(JSON.parse(logLine(entry))).toEqual({ severity: 'INFO', step: 'send', other: '(bỏ)' });
    expect(logLine(entry)).not.toMatch(/recipient|so-y-te/);
    expect(hostile(JSON.parse('{"step":"x","__proto__":"y","constructor":1}'))).toEqual({
      severity: 'INFO',
      step: 'x',
      other: '(bỏ)',
    });
  });

  test.each([
    ['an address', 'vhxh@kinhbac.example'],
    ['a name', 'Nguyễn Thị An'],
    ['a name without marks', 'Nguyen Thi An'],
    ['a sentence', 'không mở được hộp thư'],
    ['a web address', 'https://docs.google.com/spreadsheets/d/1'],
    ['a second line', 'sent\n{"severity":"INFO"}'],
    ['a line end at the end', 'sent\n'],
    ['a separator of lines', 'sent\u2028x'],
    ['a direction mark', 'sent\u202e'],
    ['a telephone', '0912345678'],
    ['a telephone in groups', '0912.345.678'],
    ['an identity card', '001203012345'],
    ['a token', `eyJhbGciOiJSUzI1NiJ9.${'x'.repeat(64)}.y`],
    ['nothing', ''],
    ['a telephone as a number', 912345678],
    ['no number', Number.NaN],
    ['an endless number', Number.POSITIVE_INFINITY],
    ['an object', { name: 'An' }],
    ['a list', ['sent']],
    ['null', null],
    ['a function', () => 'An'],
    ['a large integer', 10n],
  ])('never holds %s, and shows that it was left out', (_, value) => {
    expect(hostile({ step: 'send', code: value })).toEqual({ severity: 'INFO', step: 'send', code: '(bỏ)' });
    expect(hostile({ step: value })).toEqual({ severity: 'INFO', step: '(bỏ)' });
  });

  test.each(['2026-10', '2026-Q3', 'half-year', 'ECONNRESET', 'TypeError', '250', '2026-10-20', '5.7.1', 'case-report'])(
    'holds the code %s',
    (code) => {
      expect(hostile({ step: 'send', code })).toMatchObject({ code });
    },
  );

  test("holds of a mail's key its first ten hexadecimal digits, and no more", () => {
    for (const key of ['3f0c9a12be', '0123456789']) expect(hostile({ step: 'send', key })).toMatchObject({ key });
    for (const key of ['3f0c9a12be4', '3F0C9A12BE', 'so-y-te-bn']) expect(hostile({ step: 'send', key })['key']).toBe('(bỏ)');
  });

  test('a severity that Cloud Logging would not know is an error', () => {
    expect(hostile({ step: 'send', severity: 'Nguyễn' })).toEqual({ severity: 'ERROR', step: 'send' });
  });

  test('holds nothing else, whatever 5,000 entries hold', () => {
    const values = fc.oneof(fc.string({ unit: 'binary' }), fc.emailAddress(), fc.webUrl(), fc.anything(), fc.double());
    const names = fc.oneof(fc.constantFrom('step', 'code', 'row', 'key', 'severity', 'period'), fc.string());
    fc.assert(
      fc.property(fc.dictionary(names, values), (entry) => {
        const line = logLine(entry as unknown as LogEntry);
        expect(line).not.toMatch(/[\n\r\u2028\u2029@/]/);
        for (const [name, value] of Object.entries(JSON.parse(line))) {
          expect(name).toMatch(/^[a-zA-Z]{1,12}$/);
          if (typeof value === 'string') expect(value).toMatch(/^(?:[\w.:-]{1,64}|\(bỏ\))$/);
          else expect(['number', 'boolean']).toContain(typeof value);
        }
      }),
      { numRuns: 5_000 },
    );
  });
});
