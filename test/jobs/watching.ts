/** `watch-cases` over a desk held in memory, with the small ward's mailboxes. */
import { caseCodeHmac } from '../../functions/case-code-hmac.ts';
import { watchCases } from '../../functions/jobs/watch-cases.ts';
import type { LogEntry } from '../../functions/log.ts';
import { mailTemplates } from '../../functions/mail-templates.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { compileTemplates } from '../../functions/reports/handlebars-templates.ts';
import { aBudget, type Desk, type Gate, ids } from '../builders/office-desk.ts';
import { aWorld, type World } from '../builders/world.ts';
import { instant } from '../cases/a-case.ts';

const render = compileTemplates(mailTemplates());
const policy = { mailFrom: 'UBND phường Kinh Bắc <vhxh@kinhbac.example>', mailDomains: ['kinhbac.example'] };

/** Every unit of the small ward has a mailbox, and nobody has to confirm a month. */
export const ward = aWorld().registers.units.reduce<World>(
  (world, { id }) => world.changing('units', String(id), { email: `${id}@kinhbac.example`, reports: 'no' }),
  aWorld(),
);

let runs = 0;
/** One run, at that time of the wall clock if one is given. */
export async function watch(desk: Desk, at?: string, { log = [], gate }: { log?: LogEntry[]; gate?: Gate } = {}) {
  if (at !== undefined) desk.clock.advance(instant(at) - desk.clock.now());
  const ports = {
    ...desk.ports(gate),
    plan: kinhBac,
    ids,
    render,
    policy,
    hmac: caseCodeHmac('k'.repeat(32)),
    formsRoot: 'https://docs.google.com/forms/',
    log: (entry: LogEntry) => log.push(entry),
  };
  return watchCases({ ...ports, run: `run-${++runs}` }, aBudget(desk));
}

export const mailboxes = (desk: Desk): string[] => desk.taken.map(({ to }) => to).sort();
