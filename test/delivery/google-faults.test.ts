import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { makeOffice, type OfficeFolder, openOffice, type RealOffice } from './real-office.ts';
import { ledgerOf, rawTabs, verdictOf } from './real-harm.ts';
import { DAY } from './runs.ts';

let folder: OfficeFolder;
beforeAll(async () => { folder = await makeOffice(); });
afterAll(() => folder.remove());

test('x', async () => {
  const cpu = () => { const u = process.cpuUsage(); return (u.user + u.system) / 1000; };
    const office = await openOffice(folder);
  for (let i = 0; i < 8; i++) { await office.run(); office.startAgain(); }
  const rows: string[] = [];
  let last = cpu();
  office.happens = (step) => { const now = cpu(); rows.push(`${(now - last).toFixed(1)} ${step}`); last = now; return undefined; };
  await office.run();
  console.log(rows.join('\n'));
     await office.close();
});
