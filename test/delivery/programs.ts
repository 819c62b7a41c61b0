/** Programs that tests start and kill: bundled once, since a start from the sources takes five times as long. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { Environment } from '../../functions/index.ts';

export interface Ended {
  /** undefined: it ended by itself. */
  readonly signal: NodeJS.Signals | undefined;
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Running {
  readonly process: ChildProcess;
  /** What it says first. */
  readonly said: Promise<string>;
  readonly ended: Promise<Ended>;
}

export interface Program {
  start(args: readonly string[], env?: Environment): Running;
  remove(): void;
}

/** resvg is no JavaScript: it is loaded from where it is installed. */
const machineCode: Plugin = {
  name: 'machine-code',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^@resvg\/resvg-js$/ }, ({ path }) => ({
      path: fileURLToPath(import.meta.resolve(path)),
      external: true,
    })),
};

/** `source`: a file of this folder that awaits nothing at its top. */
export async function bundled(source: URL): Promise<Program> {
  const dir = mkdtempSync(join(tmpdir(), 'tuoi-tho-program-'));
  const file = join(dir, 'program.cjs');
  const root = new URL('../../', import.meta.url);
  await build({
    entryPoints: [fileURLToPath(source)],
    outfile: file,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs', // as the functions are deployed
    // Files that modules look for beside themselves stay where they are.
    define: {
      'import.meta.dirname': JSON.stringify(fileURLToPath(new URL('functions', root))),
      'import.meta.url': JSON.stringify(pathToFileURL(fileURLToPath(new URL('workspace/google/x.ts', root))).href),
    },
    plugins: [machineCode],
    logLevel: 'warning',
  });
  return {
    start: (args, env = {}) => {
      // What Node compiled for the first is kept for the others, and goes with the folder.
      const settings = { NODE_COMPILE_CACHE: join(dir, 'compiled'), ...env };
      return running(spawn(process.execPath, [file, ...args], { env: settings, stdio: ['ignore', 'pipe', 'pipe'] }));
    },
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}

function running(child: ChildProcess): Running {
  const heard = { stdout: '', stderr: '' };
  const said = Promise.withResolvers<string>();
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream]?.setEncoding('utf8').on('data', (text: string) => {
      heard[stream] += text;
      if (stream === 'stdout') said.resolve(heard.stdout);
    });
  }
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code, signal) => {
      said.reject(new Error(`ended without a word: ${heard.stderr}`));
      resolve({ code, signal: signal ?? undefined, ...heard });
    });
  });
  // Most are never asked.
  said.promise.catch(() => undefined);
  return { process: child, said: said.promise, ended };
}
