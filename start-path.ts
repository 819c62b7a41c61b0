/** What a function loads before it can answer anybody, by size: the parts that the entry point imports at once, and not later. */
import type { Metafile } from 'esbuild';

/**
 * kB that the start may load, before white space is taken out. Two thirds of it are Google's clients, which a first answer needs; whoever
 * raises it says in docs/performance.md what a cold start costs now.
 */
export const START_LIMIT_KB = 940;

export interface StartPath {
  readonly bytes: number;
  /** Packages, and our folders, the largest first. */
  readonly parts: readonly { readonly name: string; readonly bytes: number }[];
}

export function startPath({ outputs }: Metafile): StartPath {
  const [entry] = Object.entries(outputs).flatMap(([file, { entryPoint }]) =>
    file.endsWith('/index.cjs') && entryPoint ? [file] : [],
  );
  const files = new Set<string>(entry === undefined ? [] : [entry]);
  // A set goes on to what is added while it is gone through.
  for (const file of files) {
    for (const { path, kind, external } of outputs[file]?.imports ?? [])
      if (kind === 'import-statement' && !external) files.add(path);
  }
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
