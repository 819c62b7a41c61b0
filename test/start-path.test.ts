/** A cold start is mostly reading code: what is loaded before a function can answer is listed by size, and may not grow unseen. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleFunctions } from '../build-functions.ts';
import { START_LIMIT_KB, type StartPath, startPath } from '../start-path.ts';

const CACHE = join(import.meta.dirname, '../node_modules/.cache');
mkdirSync(CACHE, { recursive: true });
const FOLDER = mkdtempSync(join(CACHE, 'start-'));

let bundle: Metafile;
let start: StartPath;
beforeAll(async () => {
  bundle = await bundleFunctions('functions/deploy.ts', FOLDER);
  start = startPath(bundle);
});
afterAll(() => rmSync(FOLDER, { recursive: true }));

const sizeOf = (name: string): number => start.parts.find((part) => part.name === name)?.bytes ?? 0;

test('what every function loads at its start is within the size that is named', () => {
  expect(sizeOf('jose')).toBeGreaterThan(0);
  expect(sizeOf('functions/plans')).toBeGreaterThan(0);
  expect(start.bytes / 1000).toBeLessThan(START_LIMIT_KB);
});

test('the framework that serves it comes with the bundle, and is listed by itself', () => {
  expect(start.framework.parts.map(({ name }) => name)).toEqual(expect.arrayContaining(['express', 'body-parser']));
  expect(sizeOf('express')).toBe(0);
});

test.each([
  'googleapis',
  'google-auth-library',
  'gaxios',
  'zod',
  'handlebars',
  'nodemailer',
  'docx',
  'write-excel-file',
  'functions/records',
  'functions/reports',
  'functions/board',
])('%s is loaded by the job that needs it', (name) => {
  expect(sizeOf(name)).toBe(0);
});

describe('a form or a plan', () => {
  test('is checked by the build, so that its bundle starts without the checks', () => {
    const files = Object.keys(bundle.inputs);
    expect(files).toContain('functions/forms/training.ts');
    expect(files).toContain('functions/plans/kinh-bac-2026-2030.ts');
    // Two stay by name, with nothing in them.
    expect(files.filter((file) => /^functions\/(forms|plans)\/check-/.test(file)).toSorted()).toEqual([
      'functions/forms/check-definition.ts',
      'functions/plans/check-plan.ts',
    ]);
  });

  test('that is wrong is not built: the build ends with where, which rule and the value', async () => {
    const wrong = join(FOLDER, 'wrong-form.js');
    const define = join(import.meta.dirname, '../functions/forms/define-form.ts');
    writeFileSync(
      wrong,
      `import { defineRegister } from ${JSON.stringify(define)};\nexport const wrong = defineRegister({ id: 'units', tab: ' ', spreadsheet: 'data', columns: [] });`,
    );
    await expect(bundleFunctions(wrong, join(FOLDER, 'out'))).rejects.toThrow(/rule: [\s\S]*current value: /);
  });
});
