/** Named ranges and protected ranges: added, updated, deleted, and gone with their cells. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { area, columns, rows, type SpreadsheetsClient, shown, startSpreadsheets } from './spreadsheets-client.ts';

let client: SpreadsheetsClient;
beforeAll(async () => {
  client = await startSpreadsheets();
});
afterAll(() => client.api.remove());
beforeEach(() => client.open());

const namedRanges = async () =>
  (await client.api.sheets.spreadsheets.get({ spreadsheetId: client.id, fields: 'namedRanges' })).data.namedRanges;

describe('named ranges', () => {
  const add = (name: string, range = area(1, 5, 1, 2), namedRangeId?: string) => ({
    addNamedRange: { namedRange: { name, range, ...(namedRangeId !== undefined && { namedRangeId }) } },
  });

  test('have the id that was asked for, or a number of their own, and are answered as Google writes them', async () => {
    const [own, asked] = await client.update(add('Xã'), add('tre_em', { sheetId: 7 }, 'cua_toi'));
    const first = { namedRangeId: expect.stringMatching(/^\d+$/), name: 'Xã', range: shown(area(1, 5, 1, 2)) };
    const second = { namedRangeId: 'cua_toi', name: 'tre_em', range: { sheetId: 7 } };
    expect([own, asked]).toEqual([{ addNamedRange: { namedRange: first } }, { addNamedRange: { namedRange: second } }]);
    expect(await namedRanges()).toEqual(expect.arrayContaining([first, second]));
  });

  test('are changed by the fields named', async () => {
    await client.update(add('a', undefined, 'id'));
    const namedRange = { namedRangeId: 'id', name: 'b', range: area(0, 1, 0, 1, 7) };
    await client.update({ updateNamedRange: { namedRange, fields: 'name' } });
    expect(await namedRanges()).toEqual([{ namedRangeId: 'id', name: 'b', range: shown(area(1, 5, 1, 2)) }]);
    await client.update({ updateNamedRange: { namedRange, fields: '*' } });
    expect(await namedRanges()).toEqual([namedRange]);
  });

  test('move with their cells', async () => {
    await client.update(add('a'), { insertDimension: { range: rows(0, 1) } }, { insertDimension: { range: columns(1, 2) } });
    expect((await namedRanges())?.[0]?.range).toEqual(shown(area(2, 6, 2, 3)));
  });

  test('whose cells were deleted are shown no more, and their name stays taken', async () => {
    await client.update(add('cot'), add('trang', { sheetId: 7 }));
    await client.update({ deleteDimension: { range: columns(1, 2) } }, { deleteSheet: { sheetId: 7 } });
    expect(await namedRanges()).toBeUndefined();
    expect(await client.refusal(add('cot'))).toContain('a named range with that name already exists');
    expect(await client.refusal(add('trang'))).toContain('a named range with that name already exists');
  });

  test('are deleted by id, and the name is free again, in one batch too', async () => {
    await client.update(add('a', undefined, 'id'));
    await client.update({ deleteNamedRange: { namedRangeId: 'id' } }, add('A', undefined, 'id'));
    expect((await namedRanges())?.map(({ name }) => name)).toEqual(['A']);
    expect(await client.refusal({ deleteNamedRange: { namedRangeId: 'x' } })).toContain('No named range with id: x');
  });

  test('of one name, in any case, are one', async () => {
    await client.update(add('Chi_tieu', undefined, 'id'));
    expect(await client.refusal(add('chi_tieu'))).toBe(
      'Invalid requests[0].addNamedRange: Cannot add named range with name chi_tieu, a named range with that name already exists.',
    );
    expect(await client.refusal(add('khac', undefined, 'id'))).toContain('already exists');
  });

  test.each(['', 'A1', 'AB12', 'R1C1', 'rc', 'có cách', '2026', 'true', 'FALSE_1', 'a-b', 'x'.repeat(251)])(
    'are not named %j',
    async (name) => {
      expect(await client.refusal(add(name))).toContain('The name given to this range is invalid');
    },
  );

  test('outside the grid, or of a tab that is not there, are refused', async () => {
    expect(await client.refusal(add('a', area(0, 99, 0, 1)))).toContain('after last row');
    expect(await client.refusal(add('a', area(0, 1, 0, 1, 99)))).toContain('No grid with id: 99');
  });
});

describe('protected ranges', () => {
  const protectedRange = { protectedRangeId: 5, range: area(0, 1, 0, 5), description: 'Tiêu đề' };
  const kept = { ...protectedRange, range: shown(protectedRange.range), requestingUserCanEdit: true };
  const protectedRanges = async (sheetId?: number) => (await client.sheet(sheetId, 'protectedRanges')).protectedRanges;

  test('are answered with their id and that the caller may edit', async () => {
    expect(await client.update({ addProtectedRange: { protectedRange } })).toEqual([
      { addProtectedRange: { protectedRange: kept } },
    ]);
    expect(await protectedRanges()).toEqual([kept]);
  });

  test('are changed by the fields named, and may go to another tab', async () => {
    await client.update({ addProtectedRange: { protectedRange } });
    const changed = { protectedRangeId: 5, range: { sheetId: 7 }, description: 'Cả trang', warningOnly: true };
    await client.update({ updateProtectedRange: { protectedRange: changed, fields: 'description' } });
    expect(await protectedRanges()).toEqual([{ ...kept, description: 'Cả trang' }]);
    const unprotectedRanges = [area(1, 2, 0, 1, 7)];
    await client.update({
      updateProtectedRange: { protectedRange: { ...changed, unprotectedRanges }, fields: 'range,warningOnly,unprotectedRanges' },
    });
    expect(await protectedRanges()).toBeUndefined();
    expect(await protectedRanges(7)).toEqual([{ ...changed, unprotectedRanges, requestingUserCanEdit: true }]);
  });

  test('that only warn have no editors', async () => {
    await client.update({ addProtectedRange: { protectedRange: { ...protectedRange, editors: { users: ['a@b.vn'] } } } });
    await client.update({
      updateProtectedRange: { protectedRange: { protectedRangeId: 5, warningOnly: true }, fields: 'warningOnly' },
    });
    expect(await protectedRanges()).toEqual([{ ...kept, warningOnly: true }]);
  });

  test('that leave cells open move with them, whole tabs too', async () => {
    await client.update(
      { addProtectedRange: { protectedRange: { range: { sheetId: 0 }, unprotectedRanges: [area(1, 3, 0, 1)] } } },
      { insertDimension: { range: rows(0, 1) } },
    );
    expect(await protectedRanges()).toMatchObject([{ range: {}, unprotectedRanges: [shown(area(2, 4, 0, 1))] }]);
  });

  test.each([
    [
      { updateProtectedRange: { protectedRange: { protectedRangeId: 9 }, fields: 'description' } },
      'No protected range with ID: 9',
    ],
    [{ updateProtectedRange: { protectedRange, fields: 'tableId' } }, 'ProtectedRange.tableId'],
    [{ addProtectedRange: { protectedRange } }, 'because a protected range with that ID already exists.'],
  ])('%j is refused', async (request, message) => {
    await client.update({ addProtectedRange: { protectedRange } });
    expect(await client.refusal(request)).toContain(message);
  });
});
