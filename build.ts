/**
 * `npm run build`: the functions as Cloud Run takes them, in dist/functions (one CJS bundle, its templates, its package.json), and the
 * script of one office as `clasp push` takes it, in dist/apps-script. `-- --plan ID` chooses the office, `--functions-url URL` says where
 * its functions answer, `--mail-domains a,b` to which domains receipts may go (none: no receipt goes out).
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { bundleAppsScript } from './build-apps-script.ts';
import { planById } from './functions/plans/plans.ts';

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

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const { metafile } = await build({
  entryPoints: ['functions/deploy.ts'],
  outfile: `${OUT}/index.cjs`,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'cjs', // starts faster than ESM (performance.md: 1.21 against 1.31 of a bare function)
  charset: 'utf8',
  // The framework that Cloud Run starts and the one we register with must be the same module.
  external: ['@google-cloud/functions-framework'],
  // Modules find templates beside their folder; in the bundle that folder is dist/functions/functions.
  banner: { js: 'const moduleFolder = require("node:path").join(__dirname, "functions");' },
  define: { 'import.meta.dirname': 'moduleFolder' },
  metafile: true,
  logLevel: 'warning',
});
cpSync('templates/mail', `${OUT}/templates/mail`, { recursive: true });
const own = JSON.parse(readFileSync('package.json', 'utf8'));
const deployed = {
  name: own.name,
  version: own.version,
  private: true,
  main: 'index.cjs',
  engines: { node: '24' },
  dependencies: { '@google-cloud/functions-framework': own.dependencies['@google-cloud/functions-framework'] },
};
writeFileSync(`${OUT}/package.json`, `${JSON.stringify(deployed, null, 2)}\n`);
const bytes = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
console.log(`${OUT}: ${Math.round(bytes / 1024)} kB, ${Object.keys(metafile.inputs).length} tệp nguồn.`);

rmSync(SCRIPT_OUT, { recursive: true, force: true });
mkdirSync(SCRIPT_OUT, { recursive: true });
const script = await bundleAppsScript(plan, functionsUrl, mailDomains);
writeFileSync(`${SCRIPT_OUT}/main.js`, script);
cpSync('apps-script/appsscript.json', `${SCRIPT_OUT}/appsscript.json`);
console.log(`${SCRIPT_OUT}: ${Math.round(Buffer.byteLength(script) / 1024)} kB, ${plan.areaName}.`);

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
