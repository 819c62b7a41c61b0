/** What runs did to a real office, read from outside: the mail server, the bucket and the spreadsheets, by none of delivery's own readers. */
import { createHash } from 'node:crypto';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { BUCKET } from '../workspace/google/api-server.ts';
import type { RealOffice } from './real-office.ts';
import { type Harm, TWO } from './runs.ts';

type Facts = Readonly<Record<string, string>>;

/** As "Sổ gửi" begins to say it. */
type Status = 'Chờ gửi' | 'Đang gửi' | 'Đã gửi' | 'Máy chủ thư chưa nhận' | 'Chưa rõ';

interface ClaimedMail {
  readonly key: string;
  readonly status: Status;
  readonly facts: Facts;
}

export interface Verdict extends Harm {
  /** Whatever else is not as it should be, in words. */
  readonly wrong: readonly string[];
}

const STANDING_OFFICE = kinhBac.standingBody.email;
/** Any other report would be one that nobody looks after. A notice that did not leave on its day is followed by the next day's. */
const isSettled = ({ status, facts }: ClaimedMail): boolean =>
  status === 'Đã gửi' || status === 'Chưa rõ' || facts['kind'] === 'parked-notice';

/** `raw`: the answers before the runs, by `rawTabs`. Once all is quiet: at least one run after the last that died. */
export async function verdictOf(office: RealOffice, raw: string): Promise<Verdict> {
  office.obeyNone();
  const claims = await claimsOf(office);
  const mails = mailsOf(claims);
  const { taken } = office.smtp;
  const twice = taken.length - new Set(taken.map(({ bytes }) => messageIdOf(bytes))).size;
  const changed = taken.filter(({ bytes }) => !mails.some(({ facts }) => facts['hash'] === sha256(bytes)));
  const known: readonly string[] = [...TWO, STANDING_OFFICE];
  const strangers = taken.filter(({ to }) => !known.includes(to));
  const reports = mails.filter(({ facts }) => facts['kind'] === 'month');
  const lost = TWO.filter((mailbox) => isLost(mailbox, reports, office));
  return {
    duplicates: twice,
    losses: lost.length,
    parked: reports.filter(({ status }) => status === 'Chưa rõ').length,
    wrong: [
      ...changed.map(({ to }) => `${to} got other bytes than those that were stored`),
      ...strangers.map(({ to }) => `${to} is in no register`),
      ...mails.filter((mail) => !isSettled(mail)).map(({ facts, status }) => `${facts['recipient']}: ${status}`),
      ...(await ledgerFaults(office, mails, claims)),
      ...(rawTabs(office) === raw ? [] : ['the answers were touched']),
    ],
  };
}

/** Said to be sent and not there, or not said to be sent and nobody told about it. */
function isLost(mailbox: string, reports: readonly ClaimedMail[], { smtp }: RealOffice): boolean {
  const mail = reports.find(({ facts }) => facts['recipient'] === mailbox);
  if (mail === undefined) return true;
  if (mail.status === 'Đã gửi') return !smtp.taken.some(({ to }) => to === mailbox);
  const notices = smtp.taken.filter(({ to }) => to === STANDING_OFFICE).map(({ bytes }) => unwrapped(bytes));
  return !notices.some((notice) => notice.includes(mail.key.slice(0, 10)) && notice.includes(mailbox));
}

/** One row a mail, in words that fit, under a stamp that counts the claims. */
async function ledgerFaults(office: RealOffice, mails: readonly ClaimedMail[], claims: ReadonlyMap<string, Facts>) {
  const ledger = await ledgerOf(office);
  const counted = [...claims.keys()].filter((name) => !name.startsWith('outbox/')).length;
  const said = (key: string): string =>
    ledger.rows.find((row) => row['Mã để quyết định'] === key.slice(0, 10))?.['Trạng thái'] ?? '';
  return [
    ...(ledger.order === counted ? [] : [`the ledger knows ${ledger.order} claims of ${counted}`]),
    ...(ledger.rows.length === mails.length ? [] : [`the ledger has ${ledger.rows.length} rows for ${mails.length} mails`]),
    ...mails
      .filter((mail) => !said(mail.key).startsWith(wordsOf(mail)))
      .map(({ key, status, facts }) => `the ledger says “${said(key)}” of ${facts['recipient']}: ${status}`),
  ];
}

/** A notice that has not left never says that it will: the next day has its own. */
const wordsOf = ({ status, facts }: ClaimedMail): string =>
  facts['kind'] === 'parked-notice' && !['Đã gửi', 'Đang gửi'].includes(status) ? 'Chưa gửi được, thư báo của ngày sau' : status;

/** "Sổ gửi" as it stands, by the API: its rows by title, and what its stamp counts. */
export async function ledgerOf({ api, ids }: Pick<RealOffice, 'api' | 'ids'>) {
  const [tab] =
    (
      await api.sheets.spreadsheets.get({ spreadsheetId: ids.board, fields: 'sheets(properties(title),developerMetadata)' })
    ).data.sheets?.filter(({ developerMetadata }) => developerMetadata?.some(({ metadataValue }) => metadataValue === 'sent')) ??
    [];
  if (tab === undefined) return { rows: [], order: undefined };
  const range = `'${tab.properties?.title}'`;
  const { data } = await api.sheets.spreadsheets.values.get({ spreadsheetId: ids.board, range });
  const [titles = [], ...below] = (data.values ?? []) as string[][];
  const stamp = tab.developerMetadata?.find(({ metadataKey }) => metadataKey === 'stamp')?.metadataValue;
  return {
    rows: below.map((cells): Facts => Object.fromEntries(titles.map((title, i) => [title, cells[i] ?? '']))),
    order: stamp ? (JSON.parse(stamp) as { readonly order: number }).order : undefined,
  };
}

/** Every claim and its facts, by the API. */
export async function claimsOf({ api }: Pick<RealOffice, 'api'>): Promise<Map<string, Facts>> {
  const { data } = await api.storage.objects.list({ bucket: BUCKET });
  return new Map((data.items ?? []).map(({ name, metadata }) => [name ?? '', metadata ?? {}]));
}

function mailsOf(claims: ReadonlyMap<string, Facts>): ClaimedMail[] {
  return [...claims]
    .filter(([name]) => name.startsWith('outbox/'))
    .map(([name, facts]) => {
      const key = name.replace(/^outbox\/|\.eml$/g, '');
      return { key, facts, status: statusOf(key, claims) };
    });
}

function statusOf(key: string, claims: ReadonlyMap<string, Facts>): Status {
  const tries = [...claims.keys()].filter((name) => name.startsWith(`send/${key}/`)).length;
  if (tries === 0) return 'Chờ gửi';
  const outcome = (claims.get(`late/${key}/${tries}`) ?? claims.get(`outcome/${key}/${tries}`))?.['outcome'];
  if (outcome === undefined) return 'Đang gửi';
  return outcome === 'sent' ? 'Đã gửi' : outcome === 'unknown' ? 'Chưa rõ' : 'Máy chủ thư chưa nhận';
}

/** Both spreadsheets that people write into, to the last cell, format and tag. */
export const rawTabs = ({ store, ids }: Pick<RealOffice, 'store' | 'ids'>): string => store.bytes(ids.data, ids.cases);

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const messageIdOf = (bytes: Buffer): string => /^Message-ID: *(\S+)/im.exec(bytes.toString('latin1'))?.[1] ?? '';
/** RFC 2045, 6.7: "=" at the end of a line joins it with the next. */
const unwrapped = (bytes: Buffer): string => bytes.toString('latin1').replaceAll('=\r\n', '');
