// Node 20 can't read TypeScript: say what to do before it stumbles. npm scripts run the dev dependency `node` (24) by themselves.
const [program, ...args] = process.argv.slice(2);
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `Cần Node 24, đang chạy Node ${process.versions.node}. Chạy “npm ci” rồi “npm ${program === 'start' ? 'start' : `run ${program}`}”: gói “node” của dự án mang theo bản đúng.`,
  );
  process.exit(1);
}
process.argv.splice(2, Infinity, ...args);
await import(program === 'month' ? './month.ts' : './start.ts');
