import module from 'node:module';
import { fileURLToPath } from 'node:url';

// Node 20 can't read TypeScript: say what to do before it stumbles. npm scripts run the dev dependency `node` (24) by themselves.
const [program, ...args] = process.argv.slice(2);
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `Cần Node 24, đang chạy Node ${process.versions.node}. Chạy “npm ci” rồi “npm ${program === 'start' ? 'start' : `run ${program}`}”: gói “node” của dự án mang theo bản đúng.`,
  );
  process.exit(1);
}
// Reading the sources takes longer than what they do: Node keeps what it made of a file until the file changes.
const compiled = fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url));
module.enableCompileCache(compiled);
// biome-ignore lint/style/noProcessEnv: how the script's threads are told, and no other setting goes this way
process.env.NODE_COMPILE_CACHE = compiled;
process.argv.splice(2, Infinity, ...args);
await import(program === 'month' ? './month.ts' : './start.ts');
