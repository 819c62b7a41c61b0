/** What Cloud Run starts. A wrong configuration ends it at once, with every wrong variable named. */
import { ConfigError, environment } from './config.ts';
import { registerFunctions } from './index.ts';
import { logToStdout } from './log.ts';
import { quietConsole } from './quiet-console.ts';

try {
  registerFunctions(environment());
  // Only now: until here whoever deploys reads what is wrong.
  quietConsole(console, logToStdout);
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exit(1);
}
