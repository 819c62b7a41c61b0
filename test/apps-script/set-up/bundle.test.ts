import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundleAppsScript, ENTRY_FUNCTIONS } from '../../../build-apps-script.ts';
import { kinhBac } from '../../../functions/plans/kinh-bac-2026-2030.ts';
import { ninhBinh } from '../../../functions/plans/ninh-binh-2021-2025.ts';
import { memberUses, namesUsed } from './names-used.ts';

const ROOT = join(import.meta.dirname, '../../..');
const TYPINGS = join(ROOT, 'node_modules/@types/google-apps-script');

let bundle: string;
let program: ReturnType<typeof parseSync>['program'];
beforeAll(async () => {
  bundle = await bundleAppsScript(kinhBac, 'https://functions.example/', ['kinhbac.example']);
  program = parseSync('main.js', bundle, { sourceType: 'script' }).program;
});

/** The services that the typings declare as globals. */
const typings = readdirSync(TYPINGS)
  .filter((file) => file.endsWith('.d.ts'))
  .map((file) => readFileSync(join(TYPINGS, file), 'utf8'))
  .join('\n');
const services = new Set([...typings.matchAll(/^declare (?:var|const) (\w+)/gm)].map((found) => found[1] ?? ''));

/** What the language itself has, as Apps Script's V8 does too. */
const LANGUAGE = new Set(
  'unescape Array BigInt Boolean Date Error Infinity JSON Map Math NaN Number Object Promise Proxy RangeError RegExp Set String Symbol SyntaxError TypeError Uint8Array Uint8ClampedArray WeakMap WeakSet console decodeURIComponent encodeURIComponent isNaN parseFloat parseInt undefined unescape arguments'.split(
    ' ',
  ),
);

describe('the bundle that clasp pushes', () => {
  test('has every function that Google calls as a plain top-level function, and no module syntax', () => {
    const functions = program.body.flatMap((node) => (node.type === 'FunctionDeclaration' ? [node.id?.name] : []));
    expect(functions).toEqual(expect.arrayContaining([...ENTRY_FUNCTIONS]));
    const chosen = [...bundle.matchAll(/addItem\([^,]+, ?["'](\w+)["']\)/g)].map((item) => item[1]);
    expect(chosen.length).toBeGreaterThan(5);
    expect(chosen.filter((name) => !ENTRY_FUNCTIONS.some((entry) => entry === name))).toEqual([]);
    const modules = program.body.filter(({ type }) => type.startsWith('Import') || type.startsWith('Export'));
    expect(modules).toEqual([]);
  });

  test('uses no global that is neither the language’s nor a service of the typings', () => {
    const foreign = namesUsed(program).filter((name) => !LANGUAGE.has(name) && !services.has(name));
    expect(foreign).toEqual([]);
  });

  test('calls no method of a service that the typings do not have', () => {
    const uses = memberUses(program, services);
    expect(uses.length).toBeGreaterThan(20);
    for (const { service, member } of uses) expect(typings, `${service}.${member}`).toMatch(new RegExp(`\\b${member}[(:]`));
  });

  test('holds the office of the plan it was built for, readable, and nothing of the plan beside', async () => {
    expect(bundle).toContain('Phường Kinh Bắc');
    expect(bundle).toContain('https://functions.example/');
    // The province's bare name stands among the places that are no persons' names, for every office.
    expect(bundle).not.toContain(ninhBinh.areaName);
    expect(bundle).not.toContain(kinhBac.programme);
    const other = await bundleAppsScript(ninhBinh, '', []);
    expect(other).toContain(ninhBinh.areaName);
    expect(other).not.toContain(kinhBac.areaName);
  });

  test('type-checks against Google’s typings alone: no node, no browser', () => {
    execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', 'apps-script'], { cwd: ROOT });
  });
});
