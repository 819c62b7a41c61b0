/**
 * `npm run build`: the functions as Cloud Run takes them, in dist/functions (one CJS bundle, its templates, fonts and package.json), and the
 * script of one office as `clasp push` takes it, in dist/apps-script. `-- --plan ID` chooses the office, `--functions-url URL` says where
 * its functions answer, `--mail-domains a,b` to which domains receipts may go (none: no receipt goes out).
 */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bundleAppsScript } from './build-apps-script.ts';
import { bundleFunctions } from './build-functions.ts';
import { planById } from './functions/plans/plans.ts';
import { type Loaded, startPath } from './start-path.ts';

const OUT = 'dist/functions';
const SCRIPT_OUT = 'dist/apps-script';

const { values: options } = parseArgs({
  options: {
    plan: { type: 'string', default: 'kinh-bac-2026-2030' },
    'functions-url': { type: 'string', default: '' },
    'mail-domains': { type: 'string', default: '' },
  },
});
const plan = planById(options.plan);
const functionsUrl = options['functions-url'];
const mailDomains = options['mail-domains'].split(',').filter((domain) => domain !== '');
const wrongDomain = mailDomains.find((domain) => !/^([a-z0-9-]+\.)+[a-z]{2,}$/i.test(domain));
if (wrongDomain !== undefined) fail(`--mail-domains: “${wrongDomain}” không phải tên miền.`);
if (plan === undefined) fail(`Không có kế hoạch “${options.plan}”.`);
if (functionsUrl !== '' && !/^https:\/\/[^/?#]+\/(?:[^?#]*\/)?$/.test(functionsUrl)) {
  fail('--functions-url: ghi địa chỉ https, có dấu / ở cuối. Ví dụ: https://ten-dich-vu.example/');
}

const metafile = await bundleFunctions('functions/deploy.ts', OUT);
const bytes = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
console.log(`${OUT}: ${Math.round(bytes / 1024)} kB, ${Object.keys(metafile.inputs).length} tệp nguồn.`);
const start = startPath(metafile);
console.log(`  Nạp khi khởi động: ${listed(start)}.`);
console.log(`  Khung hàm của Google, nạp sau đó: ${listed(start.framework)}.`);

rmSync(SCRIPT_OUT, { recursive: true, force: true });
mkdirSync(SCRIPT_OUT, { recursive: true });
const script = await bundleAppsScript(plan, functionsUrl, mailDomains);
writeFileSync(`${SCRIPT_OUT}/main.js`, script);
cpSync('apps-script/appsscript.json', `${SCRIPT_OUT}/appsscript.json`);
console.log(`${SCRIPT_OUT}: ${Math.round(Buffer.byteLength(script) / 1024)} kB, ${plan.areaName}.`);

function listed({ bytes, parts }: Loaded): string {
  const largest = parts.slice(0, 6).map((part) => `${part.name} ${Math.round(part.bytes / 1000)}`);
  return `${Math.round(bytes / 1000)} kB (${largest.join(', ')}…)`;
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
