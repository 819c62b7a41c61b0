/** What this is, in ten seconds: fill a form, see the spreadsheets, read the mail. */
import type { Router } from 'express';
import { prefilledLink } from '../forms/prefilled-link.ts';
import { readMail } from '../inbox/read-mail.ts';
import type { WorkspacePort } from '../workspace-port.ts';
import { firstName } from './addressees.ts';
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

/** Also serves the stylesheet and scripts of all pages, and answers every other path with a page: mount it last. */
export function homePage(workspace: WorkspacePort): Router {
  const pages = createPages(workspace);
  return pageRouter(pages, (router) => {
    router.use(pageAssets());
    router.get('/', async (req, res) => {
      pages.send(res, 'home', { title: 'Trang đầu', part: 'home' }, await homeView(workspace, queryOf(req).get('unit')));
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
            subject: mail.subject,
            to: firstName(mail.to),
            receivedAt: dateTime(latest.receivedAt),
          }
        : null,
  };
}

const firstSentence = (text: string): string => /^.*?[.!](?=\s|$)/s.exec(text)?.[0] ?? text;
