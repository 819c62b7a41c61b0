/** `npm start`: the workspace with the sample of one plan, the monthly job run once, the leaders' board written, and up until Ctrl-C. */
import { ConfigError } from '../functions/index.ts';
import { StartError, startSettings } from './environment.ts';
import { openWorkspace } from './open-workspace.ts';
import { describeStart } from './start-report.ts';

try {
  const workspace = await openWorkspace(startSettings(process.argv.slice(2)));
  // Before a word is said: who reads it may end us at once.
  const stop = () => void workspace.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const answer = await workspace.callFunction('send-reports', {});
  const board = await workspace.callFunction('refresh-board', {});
  console.log(describeStart(workspace, answer, board));
} catch (error) {
  if (!(error instanceof StartError || error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exit(1);
}
