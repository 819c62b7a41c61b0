/** What Cloud Run starts. A wrong configuration ends it at once, with every wrong variable named. */
import { ConfigError, environment } from './config.ts';
import { registerFunctions } from './index.ts';

try {
  registerFunctions(environment());
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exit(1);
}
