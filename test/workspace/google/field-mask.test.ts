import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SHEETS } from '../../../workspace/google/description.ts';
import { applyFieldMask, leavesOf, parseFieldMask, unknownPath, wants } from '../../../workspace/google/field-mask.ts';

const masked = (mask: string, message: unknown): unknown => applyFieldMask(parseFieldMask(mask), message);

describe('a field mask', () => {
  const message = {
    spreadsheetId: 'x',
    sheets: [
      { properties: { sheetId: 0, title: 'Tập huấn', index: 0 }, data: [{ startRow: 1 }] },
      { properties: { sheetId: 7, title: 'B' } },
    ],
  };

  test('chooses fields of every entry of a list', () => {
    expect(masked('sheets(properties(sheetId,title))', message)).toEqual({
      sheets: [{ properties: { sheetId: 0, title: 'Tập huấn' } }, { properties: { sheetId: 7, title: 'B' } }],
    });
  });

  test('reads points, slashes and parentheses alike', () => {
    const expected = masked('spreadsheetId,sheets(properties(title))', message);
    expect(masked('sheets.properties.title,spreadsheetId', message)).toEqual(expected);
    expect(masked('sheets/properties/title, spreadsheetId', message)).toEqual(expected);
  });

  test('leaves an entry without the field as an empty object, as Google does', () => {
    expect(masked('sheets.data', message)).toEqual({ sheets: [{ data: [{ startRow: 1 }] }, {}] });
  });

  test('takes a star for every name at its place', () => {
    expect(masked('*', message)).toEqual(message);
    expect(masked('sheets.*.sheetId', message)).toEqual({
      sheets: [{ properties: { sheetId: 0 }, data: [{}] }, { properties: { sheetId: 7 } }],
    });
  });

  test('chosen whole and in part is chosen whole, in either order', () => {
    const whole = masked('sheets.properties', message);
    expect(masked('sheets.properties,sheets.properties.title', message)).toEqual(whole);
    expect(masked('sheets.properties.title,sheets.properties', message)).toEqual(whole);
  });

  test.each(['', ',', 'a,', 'a(', 'a)', 'a(b', 'a.(b)', 'a//b', '(a)', 'a b'])('refuses %j', (text) => {
    expect(() => parseFieldMask(text)).toThrow(SyntaxError);
  });

  test('names the first path that Google’s message does not have', () => {
    const unknown = (mask: string): string | undefined => unknownPath(parseFieldMask(mask), SHEETS, { $ref: 'Spreadsheet' });
    expect(unknown('sheets(data(columnMetadata(developerMetadata(metadataKey))))')).toBeUndefined();
    expect(unknown('sheets(data,sheetProperties)')).toBe('sheets.sheetProperties');
    expect(unknown('spreadsheetId.x')).toBe('spreadsheetId.x');
    expect(unknown('__proto__')).toBe('__proto__');
  });

  test('says which parts need not be made', () => {
    const mask = parseFieldMask('sheets(properties,data/columnMetadata)');
    expect(wants(mask, 'sheets', 'data', 'columnMetadata', 'pixelSize')).toBe(true);
    expect(wants(mask, 'sheets', 'data', 'rowData')).toBe(false);
    expect(wants(null, 'anything')).toBe(true);
  });
});

describe('laws of field masks', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd');
  const path = fc.array(name, { minLength: 1, maxLength: 4 });
  const paths = fc.array(path, { minLength: 1, maxLength: 5 });
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.integer(),
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(name, tie('tree'), { noNullPrototype: true }),
    ),
  }));
  const written = (list: readonly (readonly string[])[]): string => list.map((one) => one.join('.')).join(',');

  test('masking twice is masking once', () => {
    fc.assert(
      fc.property(paths, tree, (list, message) => {
        const mask = parseFieldMask(written(list));
        expect(applyFieldMask(mask, applyFieldMask(mask, message))).toEqual(applyFieldMask(mask, message));
      }),
    );
  });

  test('the order of its paths changes nothing', () => {
    fc.assert(
      fc.property(paths, tree, (list, message) => {
        expect(masked(written(list.toReversed()), message)).toEqual(masked(written(list), message));
      }),
    );
  });

  test('its leaves written out are the mask again', () => {
    fc.assert(
      fc.property(paths, (list) => {
        const mask = parseFieldMask(written(list));
        expect(parseFieldMask(written(leavesOf(mask)))).toEqual(mask);
      }),
    );
  });
});
