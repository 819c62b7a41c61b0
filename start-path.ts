/** What a function loads before it can answer anybody, by size: the parts that the entry point imports at once, and not later. */
import type { Metafile } from 'esbuild';

/**
 * kB that the start may load of ours, before white space is taken out; most of it is the plans' words. Whoever raises it says in
 * docs/performance.md what a cold start costs now.
 */
export const START_LIMIT_KB = 200;

export interface Loaded {
  readonly bytes: number;
  /** Packages, and our folders, the largest first. */
  readonly parts: readonly { readonly name: string; readonly bytes: number }[];
}

export interface StartPath extends Loaded {
  /** Google's framework, where it comes with the bundle: a bare function loads it too, file by file. */
  readonly framework: Loaded;
}

type Outputs = Metafile['outputs'];

export function startPath({ outputs }: Metafile): StartPath {
  const ours = loadedWith(outputs, (file) => file.endsWith('/index.cjs'));
  const server = loadedWith(outputs, (_, entryPoint) => entryPoint.includes('/functions-framework/'));
  return { ...sizesOf(outputs, ours), framework: sizesOf(outputs, new Set([...server].filter((file) => !ours.has(file)))) };
}

/** The files that are loaded with an entry point, itself among them. */
function loadedWith(outputs: Outputs, isMeant: (file: string, entryPoint: string) => boolean): Set<string> {
  const entries = Object.entries(outputs).flatMap(([file, { entryPoint }]) =>
    entryPoint !== undefined && isMeant(file, entryPoint) ? [file] : [],
  );
  const files = new Set(entries);
  // A set goes on to what is added while it is gone through.
  for (const file of files) {
    for (const { path, kind, external } of outputs[file]?.imports ?? [])
      if (kind === 'import-statement' && !external) files.add(path);
  }
  return files;
}

function sizesOf(outputs: Outputs, files: ReadonlySet<string>): Loaded {
  const sizes = new Map<string, number>();
  for (const file of files) {
    for (const [input, { bytesInOutput }] of Object.entries(outputs[file]?.inputs ?? {})) {
      const name = ownerOf(input);
      sizes.set(name, (sizes.get(name) ?? 0) + bytesInOutput);
    }
  }
  const parts = [...sizes].map(([name, bytes]) => ({ name, bytes })).toSorted((a, b) => b.bytes - a.bytes);
  return { bytes: parts.reduce((total, part) => total + part.bytes, 0), parts };
}

/** "node_modules/@a/b/c.js" is "@a/b", "functions/forms/x.ts" is "functions/forms". */
function ownerOf(input: string): string {
  const [first = '', second = '', third = ''] = input.split('/');
  if (first !== 'node_modules') return `${first}/${second}`;
  return second.startsWith('@') ? `${second}/${third}` : second;
}
