/** One part of the bench in a process of its own: `node measure.ts rows/….ts ROUNDS`. Its last line on stdout is its figures as JSON. */
import { pathToFileURL } from 'node:url';
import type { Part } from './part.ts';

const [file = '', rounds = '7'] = process.argv.slice(2);
const { part } = (await import(pathToFileURL(file).href)) as { readonly part: Part };
const figures = await part.measure({ rounds: Number(rounds), say: (text) => void process.stderr.write(`  ${text}\n`) });
process.stdout.write(`\n${JSON.stringify(figures)}\n`);
// A server that a peer keeps open must not keep the bench waiting.
process.exit(0);
