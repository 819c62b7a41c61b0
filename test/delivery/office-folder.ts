/** The folder of an office as its script makes it, once a test file; every test works on a copy. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayToSerial } from '../../functions/calendar/instant.ts';
import { toDay } from '../../functions/calendar/plain-date.ts';
import type { Environment } from '../../functions/index.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { openDatabase } from '../../workspace/store/database.ts';
import { objectSchema } from '../../workspace/store/object-store.ts';
import type { Spreadsheets } from '../../workspace/store/spreadsheets.ts';
import { BUCKET } from '../workspace/google/api-server.ts';
import { type MadeOffice, madeOffice, officeSchemas } from '../workspace/made-office.ts';
import type { TakenMail } from './observed-smtp.ts';
import { OCTOBER_20, TWO } from './runs.ts';

export interface OfficeFolder {
  readonly dir: string;
  readonly ids: MadeOffice['ids'];
  /** What its mail server has taken. */
  readonly taken: readonly TakenMail[];
  remove(): void;
}

/** Outside MAIL_DOMAINS. */
const STRANGER = 'ai-do@noi-khac.example';

/** With two mailboxes that get the report of October, and one that the office may not write to. */
export async function makeOffice(): Promise<OfficeFolder> {
  const dir = newFolder();
  const database = openDatabase(dir, [...officeSchemas, objectSchema]);
  const { spreadsheets, ids } = await madeOffice(database, kinhBac, { now: () => OCTOBER_20 });
  for (const mailbox of [...TWO, STRANGER]) addRecipient(spreadsheets, ids.data, mailbox);
  // Of the thousand rows that set-up made each writing of "Sổ gửi" would empty every one: most of these tests' time.
  const rows = { sheetId: spreadsheets.sheetByTable(ids.board, 'sent')?.sheetId ?? -1, dimension: 'ROWS', startIndex: 10 };
  spreadsheets.batchUpdate(ids.board, [{ deleteDimension: { range: rows } }]);
  database.close();
  return { dir, ids, taken: [], remove: removing(dir) };
}

export const removing = (dir: string) => (): void => rmSync(dir, { recursive: true, force: true });

function addRecipient(spreadsheets: Spreadsheets, data: string, email: string): void {
  const sheetId = spreadsheets.sheetByTable(data, 'recipients')?.sheetId ?? -1;
  const isAuthority = email.startsWith('syt@');
  const cells: Readonly<Record<string, string | number>> = {
    email,
    organisation: isAuthority ? 'Sở Y tế tỉnh Bắc Ninh' : 'Ủy ban Mặt trận Tổ quốc',
    clearance: isAuthority ? 'Cơ quan có thẩm quyền' : 'Dùng chung',
    reports: 'tháng',
    mailed: 'Có',
    // After September's report was due: October's is the only one.
    validFrom: dayToSerial(toDay('2026-10-01')),
  };
  const columns = [...spreadsheets.columnsOf(data, sheetId)].sort(([, a], [, b]) => a - b);
  spreadsheets.appendRows(data, sheetId, [columns.map(([key]) => cells[key] ?? null)]);
}

/** The variables of the deployed function. */
export const environmentOf = (ids: OfficeFolder['ids'], apiRoot: string, smtpUrl: string): Environment => ({
  PLAN: kinhBac.id,
  SPREADSHEET_IDS: [ids.data, ids.cases, ids.board].join(),
  GOOGLE_API_ROOT: apiRoot,
  BUCKET,
  SMTP_URL: smtpUrl,
  MAIL_FROM: `${kinhBac.issuer} <${kinhBac.standingBody.email}>`,
  MAIL_DOMAINS: 'bacninh.example,kinhbac.example',
  AUTHORITY_DOMAINS: 'bacninh.example',
  OIDC_AUDIENCES: 'https://ham.example',
  OIDC_CALLERS: 'lich-chay@tuoi-tho.example',
  CASE_CODE_KEY: 'k'.repeat(32),
});

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'tuoi-tho-office-'));
