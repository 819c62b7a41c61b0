// The month after the workspace's own, sent through GOOGLE_API_ROOT to a mail server that takes everything, and the leaders' board,
// written: the writing half of the contract.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { createJobs, readConfig } from '../functions/index.ts';
import { functionsEnvironment } from '../workspace/functions-environment.ts';

const { WORKSPACE_DIR = '', GOOGLE_API_ROOT = '' } = process.env;
const directory = JSON.parse(readFileSync(join(WORKSPACE_DIR, 'workspace.json'), 'utf8'));
const mail = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, _session, done) => void stream.on('end', done).resume(),
});
await new Promise<void>((listening) => mail.listen(0, '127.0.0.1', listening));
const address = mail.server.address();
const port = typeof address === 'object' && address !== null ? address.port : 0;
const jobs = createJobs(readConfig(functionsEnvironment(directory, GOOGLE_API_ROOT, `smtp://127.0.0.1:${port}`, WORKSPACE_DIR)));
const { sent, failed } = await jobs.sendReports({ now: '2026-11-20T08:00:00+07:00' });
mail.close();
// The board: written whole, then found as it was left, by Drive's word and by reading it.
const { outcome, tabs } = await jobs.refreshBoard();
const later = [await jobs.refreshBoard(), await jobs.refreshBoard({ anew: true })].map((found) => found.outcome);
if (outcome !== 'written' || later.some((found) => found !== 'unchanged'))
  throw new Error(`board: ${outcome} (${tabs} tabs), then ${later}`);
if (sent === 0 || failed > 0) throw new Error(`${sent} sent, ${failed} failed`);
