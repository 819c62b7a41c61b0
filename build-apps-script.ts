/** Bundles the script of one office: a single file of plain top-level functions, as Apps Script runs it. */
import { build } from 'esbuild';
import type { Office } from './apps-script/office.ts';
import type { Plan } from './functions/plans/plan.ts';

/** Functions that Google calls by name: triggers, menu items, and a person in the editor. */
export const ENTRY_FUNCTIONS = [
  'setUp',
  'onFormSubmitted',
  'daily',
  'onOpened',
  'menuSetUp',
  'menuPreview',
  'menuSendDue',
  'menuWatchCases',
  'menuRevise',
  'menuRefreshBoard',
  'menuParked',
  'menuPosters',
] as const;

/**
 * `functionsUrl`: where the cloud functions answer, ending in "/"; '' until they are deployed. `mailDomains`: as the functions'
 * MAIL_DOMAINS; none: no receipt leaves.
 */
export async function bundleAppsScript(plan: Plan, functionsUrl: string, mailDomains: readonly string[]): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: import.meta.dirname,
    entryPoints: ['apps-script/main.ts'],
    tsconfig: 'apps-script/tsconfig.json',
    bundle: true,
    write: false,
    format: 'esm', // an entry without exports: no module syntax is left, and nothing hides the functions
    treeShaking: false, // nobody in the bundle calls them
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2020',
    charset: 'utf8',
    inject: ['apps-script/posters/text-encoder.ts'],
    define: { OFFICE: JSON.stringify(officeOf(plan, functionsUrl, mailDomains)) },
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
}

function officeOf(
  { id, area, areaName, start, periods, standingBody }: Plan,
  functionsUrl: string,
  mailDomains: readonly string[],
): Office {
  const { name, email, phone } = standingBody;
  return {
    planId: id,
    area,
    areaName,
    contact: `${name} ${phone}`.trim(),
    planStart: start,
    periods,
    functionsUrl,
    mailDomains: mailDomains.map((domain) => domain.toLowerCase()),
    standingBody: { name, email, phone },
  };
}
