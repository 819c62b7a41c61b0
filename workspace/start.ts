/** `npm start`: the workspace with the sample of one plan, the monthly job run once, and up until Ctrl-C. */
import { ConfigError } from '../functions/index.ts';
import { StartError, startSettings } from './environment.ts';
import { openWorkspace } from './open-workspace.ts';
import { describeStart } from './start-report.ts';

try {
  const workspace = await openWorkspace(startSettings(process.argv.slice(2)));
  const stop = () => void workspace.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  console.log(describeStart(workspace, await workspace.callFunction('send-reports', {})));
} catch (error) {
  if (!(error instanceof StartError || error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exit(1);
}
