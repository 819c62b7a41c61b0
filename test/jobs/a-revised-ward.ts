/** A small ward whose October report is out, whose rows go on coming, and whose people revise. */
import { instantOf } from '../../functions/calendar/instant.ts';
import { type ReviseResult, readReviseRequest, reviseReport } from '../../functions/jobs/revise-report.ts';
import { sendReports } from '../../functions/jobs/send-reports.ts';
import type { LogEntry } from '../../functions/log.ts';
import { mailTemplates } from '../../functions/mail-templates.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import type { Clearance } from '../../functions/reports/disclosure.ts';
import { compileTemplates } from '../../functions/reports/handlebars-templates.ts';
import { aCaseReport, aTraining, type FormRow } from '../builders/form-rows.ts';
import { nothingEnclosed } from '../builders/nothing-enclosed.ts';
import { aBudget, aDesk, alreadySent, type Desk, type Gate, ids } from '../builders/office-desk.ts';
import { aWorld, type Entry, type World } from '../builders/world.ts';

export const render = compileTemplates(mailTemplates());
const policy = {
  mailFrom: 'UBND phường Kinh Bắc <vhxh@kinhbac.example>',
  mailDomains: ['bacninh.example', 'kinhbac.example'],
  authorityDomains: ['bacninh.example'],
};

export const [AUTHORITY, FRONT] = ['syt@bacninh.example', 'mttq@kinhbac.example'] as const;
export const READERS = [AUTHORITY, FRONT] as const;
/** Gets every month's report from the beginning. */
export const monthly: Entry<'recipients'> = { reports: ['month'], mailed: 'yes', inLetter: 'yes', clearance: 'shared' };

export const OCTOBER_20 = instantOf('2026-10-20', 8, 0);
export const DAY = 24 * 3_600_000;
export const OCTOBER = { period: '2026-10' } as const;
export const REASON = 'Nhà trường gửi muộn phiếu tập huấn';
export const caller = { email: 'vhxh@kinhbac.example' };

/** Twenty of a hundred educators, in time; then fifteen more, and a case, both of October and both late. */
export const inTime = aTraining().at('thcs-kinh-bac').on('2026-10-02').with({ educators: 20 }).row();
export const late = aTraining().at('th-suoi-hoa').on('2026-10-03').submitted('2026-10-21T09:00').with({ educators: 15 }).row();
export const lateCase = aCaseReport().on('2026-10-13T09:00').submitted('2026-10-21T09:00').row();

export interface Ward extends Desk {
  /** What was submitted, and the registers: a test changes them as people do. */
  readonly rows: FormRow[];
  world: World;
}

/** The report of October was sent two days ago, from one row in time; then `more` came. August and September are of before figures were kept. */
export async function afterOctober(more: readonly FormRow[] = []): Promise<Ward> {
  const world = aWorld().replacing('recipients', [
    { ...monthly, email: AUTHORITY, name: 'Sở Y tế', organisation: 'Sở Y tế tỉnh Bắc Ninh', clearance: 'authority' },
    { ...monthly, email: FRONT, name: 'MTTQ', organisation: 'MTTQ' },
  ]);
  const desk = aDesk(() => ward.world.tables(ward.rows), OCTOBER_20);
  const ward: Ward = Object.assign(desk, { rows: [inTime], world });
  for (const period of ['2026-08', '2026-09'])
    for (const reader of READERS) alreadySent(ward, kinhBac.id, period, reader, instantOf('2026-09-21', 8, 0));
  await send(ward);
  ward.clock.advance(2 * DAY);
  ward.rows.push(...more);
  return ward;
}

let runs = 0;

/** One run of the monthly job. */
export const send = (ward: Ward, gate?: Gate) =>
  sendReports(
    {
      ...ward.ports(gate),
      plan: kinhBac,
      ids,
      render,
      enclose: nothingEnclosed,
      policy,
      log: () => undefined,
      run: `run-${++runs}`,
    },
    aBudget(ward),
  );

interface Options {
  readonly clearance?: Clearance;
  readonly by?: string;
  readonly log?: LogEntry[];
  readonly gate?: Gate;
}

export function revise(
  ward: Ward,
  body: Readonly<Record<string, unknown>>,
  { clearance = 'shared', by = caller.email, log = [], gate }: Options = {},
): Promise<ReviseResult> {
  const request = readReviseRequest(body, kinhBac, { email: by });
  const ports = { ...ward.ports(gate), plan: kinhBac, ids, log: (entry: LogEntry) => void log.push(entry), run: `run-${++runs}` };
  return reviseReport(ports, request, clearance, aBudget(ward));
}

/** Issues a revision of October. */
export const issue = (ward: Ward, { reason = REASON, ...options }: Options & { readonly reason?: string } = {}) =>
  revise(ward, { ...OCTOBER, reason }, options);

export const mailsTo = (ward: Ward, to: string) => ward.taken.filter((mail) => mail.to === to).map(({ message }) => message);

/** As read, wherever its lines break. */
export const words = (text = ''): string => text.replace(/\s+/g, ' ');
