/** What this is, in ten seconds: fill a form, see the spreadsheets, read the mail; then what may be done, and what was. */
import type { Request, Router } from 'express';
import { wallClock } from '../../functions/calendar/instant.ts';
import { prefilledLink } from '../forms/prefilled-link.ts';
import { readMail } from '../inbox/read-mail.ts';
import type { WorkspacePort } from '../workspace-port.ts';
import { activityLines, lineNumbered, nextStep } from './activity-view.ts';
import { firstName } from './addressees.ts';
import { runButtons } from './office-actions.ts';
import { officeUnits } from './office-units.ts';
import { pageAssets } from './page-assets.ts';
import { pageRouter } from './page-router.ts';
import { createPages, dateTime } from './pages.ts';
import { queryOf } from './query-of.ts';

const SPREADSHEETS = [
  { role: 'data', title: 'Sổ dữ liệu', about: 'Hoạt động, đơn vị, mẫu số' },
  { role: 'cases', title: 'Sổ hồ sơ', about: 'Trường hợp trẻ em, chỉ người được giao' },
  { role: 'board', title: 'Bảng theo dõi', about: 'Số liệu cho lãnh đạo' },
] as const;

/**
 * Also serves the stylesheet and scripts of all pages, and answers every other path with a page: mount it last. `functions`: those that can
 * be called here.
 */
export function homePage(workspace: WorkspacePort, functions: readonly string[] = []): Router {
  const pages = createPages(workspace);
  return pageRouter(pages, (router) => {
    router.use(pageAssets());
    router.get('/', async (req, res) => {
      const view = { ...(await homeView(workspace, queryOf(req).get('unit'))), ...(await actView(workspace, req, functions)) };
      pages.send(res, 'home', { title: 'Trang đầu', part: 'home' }, view);
    });
    router.use((_req, res) => pages.notFound(res, 'Đường dẫn này không có ở đây. Có thể đã chép thiếu ký tự.'));
  });
}

async function homeView(workspace: WorkspacePort, wanted: string | null): Promise<object> {
  const { plan, forms, inbox, directory } = workspace;
  const { spreadsheets: ids, forms: listed } = directory();
  const units = officeUnits(workspace);
  const schools = units.filter(({ role }) => role === 'Trường');
  const example = schools.find(({ label }) => label.includes('THCS')) ?? schools[0] ?? units[0];
  const unit = units.find(({ label }) => label === wanted) ?? example;
  const answers = unit ? { unit: unit.label, unitKey: unit.key } : {};
  const [latest] = inbox.list(1);
  const mail = latest && (await readMail(latest));
  return {
    planTitle: plan.title,
    issuer: plan.issuer,
    unit: unit?.label ?? '',
    units: units.map(({ label }) => ({ label, chosen: label === unit?.label })),
    forms: Object.values(listed).map((form) => ({
      title: form.title,
      about: firstSentence(forms.byId(form.formId)?.description ?? ''),
      href: prefilledLink(form, answers),
    })),
    spreadsheets: SPREADSHEETS.map(({ role, title, about }) => ({ title, about, href: `/spreadsheets/d/${ids[role]}/edit` })),
    mails: inbox.count(),
    latest:
      latest && mail
        ? {
            href: `/inbox/${latest.number}`,
            subject: withoutCode(mail.subject),
            to: firstName(mail.to),
            receivedAt: dateTime(latest.receivedAt),
          }
        : null,
  };
}

/** What can be done here beside filling forms, what the last click did, and what happened. */
async function actView(workspace: WorkspacePort, req: Request, functions: readonly string[]): Promise<object> {
  const query = queryOf(req);
  const done = await lineNumbered(query.get('done') ?? '', workspace);
  return {
    next: nextStep(workspace),
    runs: runButtons(functions),
    suggested: aMonthLater(workspace.clock.now()),
    done: done?.text ?? '',
    wrong: query.get('wrong') === 'clock' ? 'Chưa đọc được ngày giờ. Hãy chọn lại.' : '',
    happened: await activityLines(workspace),
  };
}

/** As a date and time field takes it. By then another month's report has fallen due, whatever its day. */
function aMonthLater(now: number): string {
  const { date } = wallClock(now);
  const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  // The 28th at the latest: every month has one.
  const day = Math.min(28, Number(date.slice(8)));
  return `${Math.floor(months / 12)}-${two((months % 12) + 1)}-${two(day)}T08:00`;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** A case is named to those who may know it, in its mail; not to everybody who passes the home page. */
const withoutCode = (subject: string): string => subject.replace(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3}/g, '…');

const firstSentence = (text: string): string => /^.*?[.!](?=\s|$)/s.exec(text)?.[0] ?? text;
