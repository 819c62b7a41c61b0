/** The workspace's APIs on a folder (its argument) as a process of its own; its first line is its address. */
import { startApi } from '../workspace/google/api-server.ts';

// No await at the top: a bundle for require knows none.
startApi(process.argv[2]).then(({ url }) => console.log(url));
