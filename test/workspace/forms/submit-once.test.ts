import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createForms, formsSchema } from '../../../workspace/forms/forms.ts';
import { newPageToken, pageToken, submitOnce } from '../../../workspace/forms/submit-once.ts';
import type { Answer } from '../../../workspace/forms/validate-answers.ts';
import { createSpreadsheets, spreadsheetSchema } from '../../../workspace/store/spreadsheets.ts';

let dir: string;
let office: ReturnType<typeof opened>;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'tuoi-tho-once-'));
  office = opened();
  office.forms.create('Phiếu');
  office.forms.create('Phiếu khác');
});
afterEach(() => {
  office.database.close();
  rmSync(dir, { recursive: true });
});

function opened() {
  const database = new DatabaseSync(join(dir, 'workspace.sqlite'));
  for (const schema of [spreadsheetSchema, formsSchema]) database.exec(schema);
  let stamps = 1_000;
  const clock = { now: () => stamps, latest: () => stamps, set: () => undefined, stamp: () => ++stamps };
  const spreadsheets = createSpreadsheets(database, clock);
  return { database, clock, spreadsheets, forms: createForms(database, spreadsheets, 'x') };
}

const answered = (text: string): ReadonlyMap<number, Answer> => new Map([[1, { kind: 'text', text }]]);
const send = (token: string | undefined, text = 'a', place = 0, stored = () => {}) => {
  const form = office.forms.list()[place] ?? expect.unreachable();
  return submitOnce(office, form, answered(text), token, stored).responseId;
};
const kept = () => office.forms.list().flatMap(({ fileId }) => office.forms.responses(fileId)).length;

test('the same answers of the same page are one response, also after a restart', () => {
  const first = send('t');
  office.database.close();
  office = opened();
  expect(send('t')).toBe(first);
  expect(kept()).toBe(1);
});

test('other answers, another page, another form, or no token at all: each is a response of its own', () => {
  const ids = [send('t'), send('t', 'b'), send('u'), send('t', 'a', 1), send(undefined), send(undefined)];
  expect(new Set(ids).size).toBe(6);
  expect(kept()).toBe(6);
});

test('what could not be stored is not remembered as sent', () => {
  expect(() =>
    send('t', 'a', 0, () => {
      throw new Error('full');
    }),
  ).toThrow('full');
  expect(kept()).toBe(0);
  send('t');
  expect(kept()).toBe(1);
});

test('a token is a whole number of 64 bits, as Google writes it; what can be none counts as none', () => {
  expect(newPageToken()).toMatch(/^-?\d{1,19}$/);
  expect(pageToken(newPageToken())).toBeDefined();
  for (const posted of [null, '', 'x'.repeat(65), 'a b', "'; --"]) expect(pageToken(posted)).toBeUndefined();
});
