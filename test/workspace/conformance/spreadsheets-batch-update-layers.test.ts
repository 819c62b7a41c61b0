/** Merges, conditional formats, filters, banding, charts: what lies over the cells, kept and answered in Google's own JSON. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { area, columns, rows, type SpreadsheetsClient, shown, startSpreadsheets } from './spreadsheets-client.ts';

let client: SpreadsheetsClient;
beforeAll(async () => {
  client = await startSpreadsheets();
});
afterAll(() => client.api.remove());
beforeEach(() => client.open());

const LAYERS = 'merges,basicFilter,filterViews,conditionalFormats,bandedRanges,charts';
const sheet = (sheetId?: number) => client.sheet(sheetId, LAYERS);
const RED = { red: 1 };

describe('merges', () => {
  const merges = async () => (await sheet()).merges;
  const merge = (range: sheets_v4.Schema$GridRange, mergeType = 'MERGE_ALL') => ({ mergeCells: { range, mergeType } });

  test('join all cells, or those of each row or column, and keep the first value of each block', async () => {
    client.fill([
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ]);
    await client.update(merge(area(0, 2, 0, 2), 'MERGE_ROWS'));
    expect(await merges()).toEqual([shown(area(0, 1, 0, 2)), shown(area(1, 2, 0, 2))]);
    expect(client.entered()).toEqual([
      ['a', null, 'c'],
      ['d', null, 'f'],
    ]);
    await client.update(merge(area(0, 2, 0, 3), 'MERGE_COLUMNS'));
    expect(await merges()).toEqual([0, 1, 2].map((column) => shown(area(0, 2, column, column + 1))));
    expect(client.entered()).toEqual([['a', null, 'c']]);
  });

  test('of one cell are none', async () => {
    await client.update(merge(area(0, 1, 0, 3), 'MERGE_COLUMNS'));
    expect(await merges()).toBeUndefined();
  });

  test('go by a range that holds them whole, one or several', async () => {
    await client.update(merge(area(0, 2, 0, 2)), merge(area(3, 5, 0, 2)), merge(area(6, 8, 0, 2)));
    await client.update({ unmergeCells: { range: area(0, 5, 0, 5) } });
    expect(await merges()).toEqual([shown(area(6, 8, 0, 2))]);
  });

  test('touched in part are refused, to merge and to unmerge', async () => {
    await client.update(merge(area(0, 2, 0, 2)));
    const words = 'You must select all cells in a merged range to merge or unmerge them.';
    expect(await client.refusal(merge(area(1, 3, 0, 2)))).toBe(`Invalid requests[0].mergeCells: ${words}`);
    expect(await client.refusal({ unmergeCells: { range: area(0, 1, 0, 1) } })).toBe(
      `Invalid requests[0].unmergeCells: ${words}`,
    );
  });

  test('across the edge of what is frozen are refused', async () => {
    client.open({ title: 'A', frozenRows: 1 });
    expect(await client.refusal(merge(area(0, 2, 0, 1)))).toContain("You can't merge frozen and non-frozen rows");
  });

  test('move, grow and shrink with their rows and columns, and end as one cell', async () => {
    await client.update(merge(area(1, 3, 1, 3)), { insertDimension: { range: rows(0, 1) } });
    expect(await merges()).toEqual([shown(area(2, 4, 1, 3))]);
    await client.update({ insertDimension: { range: columns(2, 3) } });
    expect(await merges()).toEqual([shown(area(2, 4, 1, 4))]);
    await client.update({ deleteDimension: { range: rows(3, 4) } }, { deleteDimension: { range: columns(2, 4) } });
    expect(await merges()).toBeUndefined();
  });

  test('are not torn by moving rows out of them or into them', async () => {
    await client.update(merge(area(1, 3, 0, 1)));
    const words =
      'Sorry, it is not possible to move a row to a position that crosses a merged cell. Please unmerge and try again.';
    expect(await client.refusal({ moveDimension: { source: rows(1, 2), destinationIndex: 6 } })).toContain(words);
    expect(await client.refusal({ moveDimension: { source: rows(5, 6), destinationIndex: 2 } })).toContain(words);
    await client.update({ moveDimension: { source: rows(1, 3), destinationIndex: 6 } });
    expect(await merges()).toEqual([shown(area(4, 6, 0, 1))]);
  });
});

describe('conditional formats', () => {
  const rule = (text: string, ranges = [area(1, 5, 1, 2)]): sheets_v4.Schema$ConditionalFormatRule => ({
    ranges,
    booleanRule: { condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: text }] }, format: { textFormat: { bold: true } } },
  });
  const add = (text: string, index = 0) => ({ addConditionalFormatRule: { rule: rule(text), index } });
  const answer = (text: string) => rule(text, [shown(area(1, 5, 1, 2))]);
  const words = async () =>
    ((await sheet()).conditionalFormats ?? []).map(({ booleanRule }) => booleanRule?.condition?.values?.[0]?.userEnteredValue);

  test('apply in the order in which they were put, and are answered as they were given', async () => {
    expect(await client.update(add('a'), add('b', 1), add('c', 1))).toEqual([{}, {}, {}]);
    expect(await words()).toEqual(['a', 'c', 'b']);
    expect((await sheet()).conditionalFormats?.[0]).toEqual(answer('a'));
  });

  test('are replaced by index: the reply has the old and the new one', async () => {
    await client.update(add('a'), add('b', 1));
    expect(await client.update({ updateConditionalFormatRule: { index: 1, rule: rule('c') } })).toEqual([
      { updateConditionalFormatRule: { oldRule: answer('b'), newRule: answer('c'), newIndex: 1 } },
    ]);
    expect(await words()).toEqual(['a', 'c']);
  });

  test('are moved by index: the reply has the rule once', async () => {
    await client.update(add('a'), add('b', 1), add('c', 2));
    expect(await client.update({ updateConditionalFormatRule: { sheetId: 0, index: 1, newIndex: 2 } })).toEqual([
      { updateConditionalFormatRule: { newRule: answer('b'), oldIndex: 1, newIndex: 2 } },
    ]);
    expect(await words()).toEqual(['a', 'c', 'b']);
  });

  test('go by their index, and the reply tells which it was', async () => {
    await client.update(add('a'), add('b', 1));
    expect(await client.update({ deleteConditionalFormatRule: { sheetId: 0, index: 0 } })).toEqual([
      { deleteConditionalFormatRule: { rule: answer('a') } },
    ]);
    expect(await words()).toEqual(['b']);
    expect(await client.refusal({ deleteConditionalFormatRule: { sheetId: 0, index: 1 } })).toBe(
      'Invalid requests[0].deleteConditionalFormatRule: No conditional format on sheet: 0 at index: 1',
    );
  });

  test('without a range, of two tabs, or beyond the list are refused', async () => {
    expect(await client.refusal({ addConditionalFormatRule: { rule: { booleanRule: rule('a').booleanRule ?? {} } } })).toContain(
      'ranges',
    );
    const ofTwo = rule('a', [area(1, 2, 1, 2), area(1, 2, 1, 2, 7)]);
    expect(await client.refusal({ addConditionalFormatRule: { rule: ofTwo } })).toContain('same grid');
    expect(await client.refusal(add('a', 3))).toContain('out of bounds');
    expect(await client.refusal({ updateConditionalFormatRule: { index: 0, newIndex: 1, rule: rule('a') } })).toContain('one of');
    expect(await words()).toEqual([]);
  });

  test('move with their rows, formula and all, and go with the last of them', async () => {
    const condition = { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$B2>B!A1' }] };
    const asked = { ranges: [area(1, 5, 1, 2)], booleanRule: { condition, format: { textFormat: { bold: true } } } };
    await client.update({ addConditionalFormatRule: { rule: asked } }, { insertDimension: { range: rows(0, 2) } });
    const [moved] = (await sheet()).conditionalFormats ?? [];
    expect(moved?.ranges).toEqual([shown(area(3, 7, 1, 2))]);
    expect(moved?.booleanRule?.condition?.values).toEqual([{ userEnteredValue: '=$B4>B!A1' }]);
    await client.update({ deleteDimension: { range: rows(3, 7) } });
    expect((await sheet()).conditionalFormats).toBeUndefined();
  });
});

describe('filters', () => {
  const hidden = { hiddenValues: ['x'] };

  test('of a tab: one, the last set holds, until it is cleared', async () => {
    const set = (end: number) => ({ setBasicFilter: { filter: { range: area(0, end, 1, 3) } } });
    await client.update(set(5), set(6));
    expect((await sheet()).basicFilter).toEqual({ range: shown(area(0, 6, 1, 3)) });
    expect((await sheet(7)).basicFilter).toBeUndefined();
    expect(await client.refusal(set(60))).toContain('after last row');
    expect(await client.update({ clearBasicFilter: { sheetId: 0 } }, { clearBasicFilter: { sheetId: 0 } })).toEqual([{}, {}]);
    expect((await sheet()).basicFilter).toBeUndefined();
  });

  test('say their criteria both ways, whichever was given; specs take precedence', async () => {
    const range = area(0, 5, 0, 3);
    const both = { criteria: { 1: hidden }, filterSpecs: [{ columnIndex: 1, filterCriteria: hidden }] };
    await client.update({ setBasicFilter: { filter: { range, criteria: { 1: hidden } } } });
    expect((await sheet()).basicFilter).toEqual({ range: shown(range), ...both });
    const given = { range, criteria: { 2: hidden }, filterSpecs: both.filterSpecs };
    await client.update({ setBasicFilter: { filter: given } });
    expect((await sheet()).basicFilter).toEqual({ range: shown(range), ...both });
  });

  test('move with the columns they speak of', async () => {
    const sortSpecs = [{ dimensionIndex: 2, sortOrder: 'ASCENDING' }];
    const filterSpecs = [{ columnIndex: 1, filterCriteria: hidden }];
    await client.update(
      { setBasicFilter: { filter: { range: area(0, 5, 0, 3, 7), sortSpecs, filterSpecs } } },
      { insertDimension: { range: columns(0, 1, 7) } },
      { deleteDimension: { range: columns(3, 4, 7) } },
    );
    expect((await sheet(7)).basicFilter).toEqual({
      range: area(0, 5, 1, 3, 7),
      criteria: { 2: hidden },
      filterSpecs: [{ columnIndex: 2, filterCriteria: hidden }],
    });
  });

  test('that are views have an id and a title, are changed by fields, copied and deleted', async () => {
    const range = shown(area(0, 5, 0, 3));
    const [added] = await client.update({ addFilterView: { filter: { title: 'Theo xã', range: area(0, 5, 0, 3) } } });
    const filterViewId = added?.addFilterView?.filter?.filterViewId ?? 0;
    expect(added).toEqual({ addFilterView: { filter: { filterViewId: expect.any(Number), title: 'Theo xã', range } } });
    await client.update({
      updateFilterView: { filter: { filterViewId, title: 'Xã', criteria: { 0: hidden } }, fields: 'criteria' },
    });
    const view = {
      filterViewId,
      title: 'Theo xã',
      range,
      criteria: { 0: hidden },
      filterSpecs: [{ columnIndex: 0, filterCriteria: hidden }],
    };
    expect((await sheet()).filterViews).toEqual([view]);
    const [copied] = await client.update({ duplicateFilterView: { filterId: filterViewId } });
    const copy = copied?.duplicateFilterView?.filter;
    expect(copy).toEqual({ ...view, filterViewId: expect.any(Number), title: 'Copy of Theo xã' });
    await client.update({ deleteFilterView: { filterId: filterViewId } });
    expect((await sheet()).filterViews).toEqual([copy]);
    expect(await client.refusal({ deleteFilterView: { filterId: filterViewId } })).toContain('No filter view');
    expect(await client.refusal({ addFilterView: { filter: { ...copy, filterViewId: copy?.filterViewId ?? 0 } } })).toContain(
      'already exists',
    );
  });
});

describe('banding', () => {
  const bandedRange = { range: area(0, 4, 0, 3), rowProperties: { firstBandColor: RED } };
  const both = { firstBandColor: RED, firstBandColorStyle: { rgbColor: RED } };

  test('is put on a range, changed by fields, moved with it, and taken off', async () => {
    const [added] = await client.update({ addBanding: { bandedRange } });
    const bandedRangeId = added?.addBanding?.bandedRange?.bandedRangeId ?? 0;
    expect(added?.addBanding?.bandedRange).toEqual({ bandedRangeId, range: shown(area(0, 4, 0, 3)), rowProperties: both });
    const columnProperties = { headerColorStyle: { themeColor: 'ACCENT1' } };
    await client.update(
      { updateBanding: { bandedRange: { bandedRangeId, columnProperties }, fields: 'columnProperties' } },
      { insertDimension: { range: rows(0, 1) } },
    );
    const banded = { bandedRangeId, range: shown(area(1, 5, 0, 3)), rowProperties: both, columnProperties };
    expect((await sheet()).bandedRanges).toEqual([banded]);
    await client.update({ deleteBanding: { bandedRangeId } });
    expect((await sheet()).bandedRanges).toBeUndefined();
  });

  test('lies nowhere twice, and has a color', async () => {
    await client.update({ addBanding: { bandedRange } });
    expect(await client.refusal({ addBanding: { bandedRange: { ...bandedRange, range: area(3, 6, 0, 1) } } })).toContain(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
    expect(await client.refusal({ addBanding: { bandedRange: { range: area(5, 6, 0, 1) } } })).toContain('at least one of');
  });
});

describe('charts', () => {
  const chart = (chartId?: number, source = area(1, 5, 1, 2)): sheets_v4.Schema$EmbeddedChart => ({
    ...(chartId !== undefined && { chartId }),
    spec: { title: 'Biểu đồ', basicChart: { chartType: 'LINE', series: [{ series: { sourceRange: { sources: [source] } } }] } },
    position: { overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 2, columnIndex: 3 } } },
  });

  test('have the id that was asked for, or one of their own, and are answered as they were given', async () => {
    const [asked, own] = await client.update({ addChart: { chart: chart(77) } }, { addChart: { chart: chart() } });
    expect(asked?.addChart?.chart).toEqual(chart(77, shown(area(1, 5, 1, 2))));
    expect(own?.addChart?.chart?.chartId).toBeGreaterThan(0);
    expect((await sheet()).charts).toHaveLength(2);
  });

  test('an id is taken once in a spreadsheet, and free again when its chart is deleted, in one batch too', async () => {
    await client.update({ addChart: { chart: chart(77) } });
    expect(await client.refusal({ addChart: { chart: chart(77) } })).toContain('already exists');
    await client.update(
      { deleteEmbeddedObject: { objectId: 77 } },
      { addChart: { chart: { ...chart(77), spec: { title: 'Mới' } } } },
    );
    expect((await sheet()).charts?.map(({ spec }) => spec?.title)).toEqual(['Mới']);
    expect(await client.refusal({ deleteEmbeddedObject: { objectId: 78 } })).toContain('No embedded object');
  });

  test('get another specification, place and border', async () => {
    await client.update({ addChart: { chart: chart(77) } });
    const overlayPosition = { anchorCell: { sheetId: 7, rowIndex: 1, columnIndex: 1 }, widthPixels: 300, heightPixels: 9 };
    const replies = await client.update(
      { updateChartSpec: { chartId: 77, spec: { title: 'Khác', backgroundColor: RED } } },
      { updateEmbeddedObjectPosition: { objectId: 77, newPosition: { overlayPosition }, fields: 'anchorCell,widthPixels' } },
      { updateEmbeddedObjectBorder: { objectId: 77, border: { color: RED }, fields: 'color' } },
    );
    const { heightPixels: _, ...position } = overlayPosition;
    expect(replies).toEqual([{}, { updateEmbeddedObjectPosition: { position: { overlayPosition: position } } }, {}]);
    expect((await sheet()).charts).toBeUndefined();
    expect((await sheet(7)).charts).toEqual([
      {
        chartId: 77,
        spec: { title: 'Khác', backgroundColor: RED, backgroundColorStyle: { rgbColor: RED } },
        position: { overlayPosition: position },
        border: { color: RED, colorStyle: { rgbColor: RED } },
      },
    ]);
    expect(await client.refusal({ updateChartSpec: { chartId: 5, spec: { title: 'x' } } })).toContain('No chart with id: 5');
  });

  test('draw the cells that they drew, wherever those were moved, also from another tab', async () => {
    await client.update(
      { addChart: { chart: chart(77, area(1, 5, 1, 2, 7)) } },
      { insertDimension: { range: rows(0, 1, 7) } },
      { insertDimension: { range: columns(0, 1) } },
    );
    const [moved] = (await sheet()).charts ?? [];
    expect(moved?.spec?.basicChart?.series?.[0]?.series?.sourceRange?.sources).toEqual([area(2, 6, 1, 2, 7)]);
    expect(moved?.position?.overlayPosition?.anchorCell).toEqual({ sheetId: 0, rowIndex: 2, columnIndex: 4 });
  });

  test('of cells outside the grid, or anchored there, are refused', async () => {
    expect(await client.refusal({ addChart: { chart: chart(1, area(1, 50, 1, 2)) } })).toContain('after last row');
    const position = { overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 60 } } };
    expect(await client.refusal({ addChart: { chart: { ...chart(1), position } } })).toContain('outside the grid');
  });
});
