/** A cold start is mostly reading code: what is loaded before a function can answer is listed by size, and may not grow unseen. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleFunctions } from '../build-functions.ts';
import { START_LIMIT_KB, type StartPath, startPath } from '../start-path.ts';

const CACHE = join(import.meta.dirname, '../node_modules/.cache');
mkdirSync(CACHE, { recursive: true });
const FOLDER = mkdtempSync(join(CACHE, 'start-'));

let start: StartPath;
beforeAll(async () => {
  start = startPath(await bundleFunctions('functions/deploy.ts', FOLDER));
});
afterAll(() => rmSync(FOLDER, { recursive: true }));

const sizeOf = (name: string): number => start.parts.find((part) => part.name === name)?.bytes ?? 0;

test('what every function loads at its start is within the size that is named', () => {
  expect(sizeOf('google-auth-library')).toBeGreaterThan(0);
  expect(sizeOf('functions/plans')).toBeGreaterThan(0);
  expect(start.bytes / 1000).toBeLessThan(START_LIMIT_KB);
});

test.each([
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
