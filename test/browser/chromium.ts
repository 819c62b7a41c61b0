/**
 * A real browser for tests, from npm alone. The package unpacks into the temporary folder and reuses whatever lies there, so it
 * gets a folder of its own under node_modules/.cache, made whole and then renamed into place: two workers may start at once.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const ROOT = join(import.meta.dirname, '../..');
const CACHE = join(ROOT, 'node_modules/.cache');

/**
 * The package's own flags switch off web security, which is part of what is tested: only what a container needs is set here.
 * Close the browser when the file is done.
 */
export async function startBrowser(): Promise<Browser> {
  const home = await unpacked();
  return chromium.launch({
    executablePath: join(home, 'chromium'),
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--font-render-hinting=none', '--lang=vi-VN'],
    env: { HOME: home, LD_LIBRARY_PATH: join(home, 'al2023/lib'), FONTCONFIG_PATH: join(home, 'fonts') },
  });
}

/** The folder with the browser, its libraries and fonts; unpacked once per version of the package. */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(ROOT, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'));
  const home = join(CACHE, `chromium-${version}`);
  if (existsSync(home)) return home;
  await mkdir(CACHE, { recursive: true });
  const draft = await mkdtemp(join(CACHE, 'unpacking-'));
  await unpackInto(draft);
  await writeFile(join(draft, 'fonts/fonts.conf'), fontsConfig(join(home, 'fonts')));
  // Another worker was faster: its folder is as good as ours.
  await rename(draft, home).catch(async (error) => {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  });
  return home;
}

/** In a process of its own, since the package takes its folder from TMPDIR and sets the library path of the process that imports it. */
async function unpackInto(folder: string): Promise<void> {
  const script = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";
  await promisify(execFile)(process.execPath, ['-e', script], {
    cwd: ROOT,
    env: { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
  });
}

/** The package's own names /tmp/fonts; a browser that finds no font at all ends at the first input field. */
const fontsConfig = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/cache</cachedir>
  <alias binding="same"><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
  <alias binding="same"><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;
