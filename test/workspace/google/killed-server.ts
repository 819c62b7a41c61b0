/** A process with Google's APIs on a folder that ends itself, as by kill -9, at a named moment of its first insert. */
import { startApi } from './api-server.ts';

const [, , dir, at] = process.argv;
const api = await startApi(dir, {
  observe: ({ operation }, moment) => {
    if (operation === 'storage.objects.insert' && moment === at) process.kill(process.pid, 'SIGKILL');
  },
});
console.log(api.url);
