/**
 * Property tests draw the same cases in every run, so that a red run is the change's own doing. `npm run explore` draws new ones: what it
 * finds, fast-check prints with its seed, and becomes an example of its own in the test that found it.
 */
import fc from 'fast-check';

const seed = process.env['EXPLORE'] ? Date.now() % 2 ** 31 : 20_261_031;
fc.configureGlobal({ seed });
