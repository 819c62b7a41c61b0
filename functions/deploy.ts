/**
 * What Cloud Run starts (`node index.cjs`): serves the function that FUNCTION_TARGET names, by Google's framework, which is bundled with it:
 * read from node_modules it is two hundred files and half of a cold start. Where a framework is there already and loads this file
 * (`gcloud run deploy --function`), it finds each function among the exports. A wrong configuration ends it at once, with every wrong
 * variable named.
 */
import { ConfigError, environment, servedFrom } from './config.ts';
import { FUNCTION_NAMES, registerFunctions } from './index.ts';
import { logToStdout } from './log.ts';
import { quietConsole } from './quiet-console.ts';

const functions = start();

function start(): ReturnType<typeof registerFunctions> {
  try {
    const registered = registerFunctions(environment(), {}, import.meta.main ? FUNCTION_NAMES : undefined);
    // Only now: until here whoever deploys reads what is wrong.
    quietConsole(console, logToStdout);
    return registered;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

if (import.meta.main) {
  servedFrom(import.meta.filename);
  // By its path: the framework exports its server for tests only, and what starts it, as a command.
  import('../node_modules/@google-cloud/functions-framework/build/src/main.js');
}

const {
  indicators,
  'preview-report': previewReport,
  'refresh-board': refreshBoard,
  'revise-report': reviseReport,
  'send-reports': sendReports,
  'settle-mail': settleMail,
  'watch-cases': watchCases,
} = functions;

export {
  indicators,
  previewReport as 'preview-report',
  refreshBoard as 'refresh-board',
  reviseReport as 'revise-report',
  sendReports as 'send-reports',
  settleMail as 'settle-mail',
  watchCases as 'watch-cases',
};
