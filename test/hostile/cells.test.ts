import { afterAll, beforeAll, expect, it } from 'vitest';
import { cellOf } from '../../functions/sheets/google-cells.ts';
import { keptText } from '../../functions/sheets/kept-text.ts';
import { type Front, startFront } from '../builders/http-front.ts';
import { aStamp, officeTab, sent } from '../sheets/office-tab.ts';
import { type ApiServer, startApi } from '../workspace/google/api-server.ts';
import { HOSTILE, SHORT } from './strings.ts';

let api: ApiServer;
let front: Front;
beforeAll(async () => {
  api = await startApi();
  front = await startFront(api.url);
});
afterAll(async () => {
  await front.close();
  await api.remove();
});

it('a machine tab’s cell is sent as text, never as a formula or as something to be parsed', () => {
  for (const text of HOSTILE.filter((one) => one !== ''))
    expect(cellOf(text)).toEqual({ userEnteredValue: { stringValue: text } });
});

it('what was typed stands in the tab as it was typed, and a second writing finds nothing changed', async () => {
  const office = officeTab(api, front.url);
  const texts = SHORT.map((text) => text.toWellFormed());
  const rows = texts.map((text, place) => ({ cells: [text, `${place}@bacninh.example`, 46_314, 1], alert: false }));
  expect(await office.write(rows, aStamp(1))).toMatchObject({ outcome: 'written', keptAside: 0 });
  expect(office.content().map(([text]) => text)).toEqual(texts);
  expect(await office.write(rows, aStamp(1))).toMatchObject({ outcome: 'unchanged' });
  expect(await office.write(rows.toReversed(), aStamp(2))).toMatchObject({ outcome: 'written', keptAside: 0 });
});

it('a line kept of a person’s edit fits a cell', () => {
  for (const text of HOSTILE) {
    const line = keptText(sent, { cells: [text, text, text, text, null] } as unknown as Parameters<typeof keptText>[1]);
    expect(line.length).toBeLessThanOrEqual(50_000);
  }
});
