import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** What it was measured on, and how busy that was. */
export function machine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const [load = 0] = loadavg();
  const date = new Date().toISOString().slice(0, 10);
  return `${date} · Node ${process.versions.node} · ${availableParallelism()} × ${cpu?.model.trim()} · ${memory} GB · ${process.platform} ${process.arch} · load ${load.toFixed(1)}`;
}
