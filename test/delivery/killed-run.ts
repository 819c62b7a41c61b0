/**
 * The monthly job as a process of its own: what Cloud Run would start, but for the files that are enclosed. Its configuration is the environment,
 * its argument the instant of the run; its last line is the answer.
 */
import { environment } from '../../functions/config.ts';
import { createJobs, readConfig } from '../../functions/index.ts';
import { nothingEnclosed } from '../builders/nothing-enclosed.ts';

// No await at the top: a bundle for require, as the deployed one is, knows none.
createJobs(readConfig(environment()), { enclose: nothingEnclosed })
  .sendReports({ now: process.argv[2] })
  .then((answer) => console.log(JSON.stringify(answer)));
