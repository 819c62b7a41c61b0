/** "Vừa diễn ra": what happened here, newest first, and what is best done next. It names offices and counts, never a case. */
import type { Happened } from '../activity/activity.ts';
import { runSentence } from '../activity/run-words.ts';
import { readMail } from '../inbox/read-mail.ts';
import type { WorkspacePort } from '../workspace-port.ts';
import { firstName } from './addressees.ts';
import { dateTime } from './pages.ts';

export interface ActivityLine {
  readonly when: string;
  readonly text: string;
  /** Where to see it; '' for nowhere. */
  readonly href: string;
}

type Reading = Pick<WorkspacePort, 'activity' | 'inbox'>;

const LINES = 12;
/** A run's mails stand in one line, so more is read than shown. */
const READ = 100;

export async function activityLines(workspace: Reading): Promise<readonly ActivityLine[]> {
  const groups = foldMails(workspace.activity.list(READ)).slice(0, LINES);
  return Promise.all(groups.map((group) => lineOf(group, workspace)));
}

/** The line of the happening that a button has just led back with; undefined where the address names none. */
export async function lineNumbered(number: string, workspace: Reading): Promise<ActivityLine | undefined> {
  const happened = /^\d{1,9}$/.test(number) ? workspace.activity.read(Number(number)) : undefined;
  return happened && lineOf([happened], workspace);
}

/** Mails that came one after the other are one thing to whom they are told. */
function foldMails(list: readonly Happened[]): readonly (readonly Happened[])[] {
  const groups: Happened[][] = [];
  for (const one of list) {
    const last = groups.at(-1);
    if (one.kind === 'mail' && last?.[0]?.kind === 'mail') last.push(one);
    else groups.push([one]);
  }
  return groups;
}

async function lineOf(group: readonly Happened[], { inbox }: Reading): Promise<ActivityLine> {
  const [one] = group;
  if (one === undefined) throw new Error('a group has at least one');
  const when = dateTime(one.at);
  switch (one.kind) {
    case 'submission': {
      const { form, spreadsheetId, sheetId, row } = one;
      const href = row > 0 ? `/spreadsheets/d/${spreadsheetId}/edit?gid=${sheetId}&range=${row}:${row}` : '';
      return { when, text: `Nhận phiếu “${form}”${row > 0 ? `, ghi vào dòng ${row} của sổ` : ''}.`, href };
    }
    case 'mail': {
      const numbers = group.flatMap((mail) => (mail.kind === 'mail' ? [mail.mail] : []));
      const names = await Promise.all(numbers.map((number) => addresseeOf(number, inbox)));
      const href = numbers.length === 1 ? `/inbox/${numbers[0]}` : '/inbox';
      return { when, text: `${numbers.length} thư đến hộp thư: gửi ${shortList([...new Set(names)])}.`, href };
    }
    case 'run':
      return { when, text: runSentence(one), href: '' };
    case 'clock':
      return { when, text: `Chuyển ngày: bây giờ là ${dateTime(one.to)}.`, href: '' };
    case 'edit': {
      const href = `/spreadsheets/d/${one.spreadsheetId}/edit?gid=${one.sheetId}`;
      return { when, text: `Sửa ${one.cells} ô ở trang “${one.tab}”.`, href };
    }
  }
}

async function addresseeOf(number: number, inbox: WorkspacePort['inbox']): Promise<string> {
  const received = inbox.read(number);
  return received ? firstName((await readMail(received)).to) : 'không rõ';
}

const MOST_NAMES = 3;

const shortList = (names: readonly string[]): string =>
  names.length > MOST_NAMES
    ? `${names.slice(0, MOST_NAMES).join(', ')} và ${names.length - MOST_NAMES} nơi khác`
    : names.join(', ');

export interface NextStep {
  readonly why: string;
  readonly text: string;
  readonly href: string;
}

/** Where a newcomer goes from here: a form, then the clock, then the run, then the mail. */
export function nextStep({ activity, inbox }: Reading): NextStep {
  const done = activity.list(READ);
  const place = (...kinds: readonly Happened['kind'][]): number => {
    const found = done.findIndex(({ kind }) => kinds.includes(kind));
    return found < 0 ? done.length : found;
  };
  const [form, clock, sent] = [place('submission'), place('clock'), place('run', 'mail')];
  if (form === done.length) return { why: 'Chưa có phiếu nào gửi từ đây.', text: 'Điền thử một phiếu', href: '#forms-head' };
  if (form < clock && form < sent) return { why: 'Phiếu đã vào sổ.', text: 'Chuyển ngày sang kỳ sau', href: '#act' };
  if (clock < sent) return { why: 'Ngày đã chuyển.', text: 'Chạy báo cáo', href: '#act' };
  const [latest] = inbox.list(1);
  return latest
    ? { why: 'Đã chạy xong.', text: 'Đọc thư mới nhất', href: `/inbox/${latest.number}` }
    : { why: 'Đã chạy, chưa có thư.', text: 'Chuyển ngày sang kỳ sau', href: '#act' };
}
