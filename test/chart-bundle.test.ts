/** resvg is machine code and stays outside the bundle; its fonts lie beside it. Drawn there, the chart has the same bytes. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleFunctions } from '../build-functions.ts';
import { chartImage } from '../functions/chart-image.ts';
import { kinhBac } from '../functions/plans/kinh-bac-2026-2030.ts';
import { chartSvg } from '../functions/reports/chart-svg.ts';
import { chartView } from '../functions/reports/chart-view.ts';
import { disclose } from '../functions/reports/disclosure.ts';
import { october } from './reports/believable.ts';

const ROOT = join(import.meta.dirname, '..');
/** Inside the project, where the bundle finds what is installed. */
const CACHE = join(ROOT, 'node_modules/.cache');
mkdirSync(CACHE, { recursive: true });
const FOLDER = mkdtempSync(join(CACHE, 'chart-'));
const svg = chartSvg(chartView(kinhBac, disclose(october, 'shared')));

beforeAll(() => bundleFunctions('functions/chart-image.ts', FOLDER));
afterAll(() => rmSync(FOLDER, { recursive: true }));

const drawnByBundle = async (): Promise<string> => {
  writeFileSync(join(FOLDER, 'chart.svg'), svg);
  const draw = `
    const svg = require('node:fs').readFileSync('chart.svg', 'utf8');
    process.stdout.write(Buffer.from(require('./index.cjs').chartImage(svg)).toString('base64'));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', draw], { cwd: FOLDER, maxBuffer: 1_000_000 });
  return stdout;
};

test('the bundle draws what the sources draw', async () => {
  expect(await drawnByBundle()).toBe(Buffer.from(chartImage(svg)).toString('base64'));
});

test('the bundle without its fonts says so, and draws no wordless chart', async () => {
  rmSync(join(FOLDER, 'fonts/600SemiBold'), { recursive: true });
  await expect(drawnByBundle()).rejects.toThrow(/No 400Regular.*, 600SemiBold.* in any of: /);
});
