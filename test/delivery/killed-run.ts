/**
 * The monthly job as a process of its own: what Cloud Run would start, and nothing of the tests. Its configuration is the environment,
 * its argument the instant of the run; its last line is the answer.
 */
import { environment } from '../../functions/config.ts';
import { createJobs, readConfig } from '../../functions/index.ts';

// No await at the top: a bundle for require, as the deployed one is, knows none.
createJobs(readConfig(environment()))
  .sendReports({ now: process.argv[2] })
  .then((answer) => console.log(JSON.stringify(answer)));
