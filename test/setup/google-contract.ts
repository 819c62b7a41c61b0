/**
 * With GOOGLE_CONTRACT (the file of a module that exports `contractBreaches`), every call of every test to Google's APIs is held against
 * Google's own description of them; a file whose calls break it fails. What a test asks wrongly on purpose is refused: of refusals only the
 * answer is held.
 */
import { pathToFileURL } from 'node:url';
import { afterAll } from 'vitest';
import { hearCalls } from './heard-calls.ts';

type Breaches = (method: string, url: string, sent: string, status: number, answered: string) => readonly string[] | undefined;

const checker = process.env['GOOGLE_CONTRACT'];
if (checker) {
  const { contractBreaches } = (await import(pathToFileURL(checker).href)) as { contractBreaches: Breaches };
  const broken = new Set<string>();
  const stop = hearCalls(({ method, url, sent, status, answered }) => {
    for (const breach of contractBreaches(method, url, sent, status, answered) ?? [])
      if (status < 400 || breach.includes(': response')) broken.add(breach);
  });
  afterAll(() => {
    stop();
    if (broken.size > 0) throw new Error(`Not as Google describes it:\n${[...broken].slice(0, 60).join('\n')}`);
  });
}
