/** The functions as Cloud Run takes them: one CJS bundle, what it reads beside it, and its package.json. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile, transform } from 'esbuild';
import { checkedDefinitions } from './checked-definitions.ts';
import { FONT_FILES, FONT_LICENCE, FONT_PACKAGE } from './functions/chart-fonts.ts';

/** Not bundled but installed there: machine code, another file for each kind of machine. */
const EXTERNAL = ['@resvg/resvg-js'];
/** Bundled, and installed too: for who deploys with `--function`, where Google's build starts the framework that it finds. */
const INSTALLED = ['@google-cloud/functions-framework', ...EXTERNAL];

export async function bundleFunctions(entryPoint: string, folder: string): Promise<Metafile> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { metafile, outputFiles } = await build({
    entryPoints: { index: entryPoint },
    outdir: folder,
    entryNames: '[name]',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    external: EXTERNAL,
    define: { 'import.meta.dirname': 'moduleFolder', 'import.meta.filename': '__filename', 'import.meta.main': 'isStarted' },
    plugins: [checkedDefinitions],
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
  for (const { path, text } of outputFiles) writeFileSync(path, await asCommonJs(text));
  cpSync('templates/mail', join(folder, 'templates/mail'), { recursive: true });
  for (const file of [...FONT_FILES, FONT_LICENCE]) cpSync(join('node_modules', FONT_PACKAGE, file), join(folder, 'fonts', file));
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(deployedPackage(), null, 2)}\n`);
  return metafile;
}

/**
 * esbuild splits off what is imported later only as ESM, and ESM starts slower (docs/decisions/0023), so each part is made CommonJS afterwards.
 * ASCII without white space: V8 reads a text that has one letter outside of Latin-1 as two bytes a letter throughout. Names stay, for who reads
 * a stack trace.
 */
async function asCommonJs(module: string): Promise<string> {
  const { code } = await transform(module, {
    format: 'cjs',
    platform: 'node',
    target: 'node24',
    charset: 'ascii',
    minifyWhitespace: true,
    minifySyntax: true,
    supported: { 'dynamic-import': false },
    // Modules find templates and fonts beside their folder; in the bundle that folder is dist/functions/functions.
    banner: `const moduleFolder = require("node:path").join(__dirname, "functions"), isStarted = require.main === module;`,
  });
  return code;
}

function deployedPackage(): object {
  const { name, version, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  return {
    name,
    version,
    private: true,
    main: 'index.cjs',
    engines: { node: '24' },
    dependencies: Object.fromEntries(INSTALLED.map((name) => [name, dependencies[name]])),
  };
}
