/** What was mailed, as the recipient sees it, and raw. */
import type { Request, Response, Router } from 'express';
import type { ReceivedMail } from '../inbox/inbox.ts';
import type { ListedMail } from '../inbox/mail-index.ts';
import { type Attachment, readMail } from '../inbox/read-mail.ts';
import type { WorkspacePort } from '../workspace-port.ts';
import { plainNames, unnamed } from './addressees.ts';
import { readSearch } from './inbox-search.ts';
import { pageNumber } from './page-number.ts';
import { pageRouter } from './page-router.ts';
import { setMailPolicy } from './page-security.ts';
import { createPages, dateTime } from './pages.ts';
import { queryOf } from './query-of.ts';
import { visibleText } from './visible-text.ts';

const MAILS_A_PAGE = 50;

export function inboxPages(workspace: WorkspacePort): Router {
  const pages = createPages(workspace);
  const { inbox } = workspace;
  return pageRouter(pages, (router) => {
    router.get('/inbox', async (req, res) => {
      const search = readSearch(queryOf(req));
      const { total } = await inbox.search(search.query, 0, 0);
      const parts = Math.max(1, Math.ceil(total / MAILS_A_PAGE));
      const part = pageNumber(queryOf(req).get('page'), parts);
      const { mails } = await inbox.search(search.query, MAILS_A_PAGE, (part - 1) * MAILS_A_PAGE);
      pages.send(
        res,
        'inbox',
        { title: search.isAsked ? `Tìm thư: ${search.said}` : 'Hộp thư', part: 'inbox' },
        {
          ...search,
          mails: mails.map(listed),
          isEmpty: !search.isAsked && total === 0,
          total,
          part,
          parts,
          newer: part > 1 ? search.address(part - 1) : '',
          older: part < parts ? search.address(part + 1) : '',
        },
      );
    });

    router.get('/inbox/:number', async (req, res) => {
      const raw = /^\d+\.eml$/.test(req.params.number);
      const received = inbox.read(numberOf(req.params.number.replace(/\.eml$/, '')));
      if (!received) pages.notFound(res, 'Không có thư này trong hộp thư.');
      else if (raw) download(res, `${received.number}.eml`, 'message/rfc822', received.raw);
      else {
        const mail = await readMail(received);
        pages.send(
          res,
          'mail',
          { title: mail.subject, part: 'inbox' },
          {
            ...mail,
            from: plainNames(mail.from),
            to: plainNames(mail.to),
            number: received.number,
            receivedAt: dateTime(received.receivedAt),
            envelope: unnamed(mail.to, received.recipients).length > 0 ? received.recipients.join(', ') : '',
            html: mail.html !== undefined,
            text: mail.text ?? '',
            ...sourceOf(received.raw),
            attachments: mail.attachments.map((attachment) => attachmentView(received, attachment)),
          },
        );
      }
    });

    router.get('/inbox/:number/html', async (req, res) => {
      const html = await mailOf(req).then((mail) => mail?.html);
      if (html === undefined) return pages.notFound(res, 'Thư này không có phần trình bày.');
      setMailPolicy(res);
      res.type('html').send(openingOutside(html));
    });

    router.get('/inbox/:number/:attachment', async (req, res) => {
      const mail = await mailOf(req);
      const found = mail?.attachments.find(({ name }) => name === req.params.attachment);
      if (!found) return pages.notFound(res, 'Thư này không có tệp đó.');
      download(res, found.name, found.contentType, found.content);
    });
  });

  async function mailOf(req: Request) {
    const received = inbox.read(numberOf(String(req.params['number'])));
    return received && readMail(received);
  }
}

/** 0 is no mail: numbers start at 1. */
const numberOf = (text: string): number => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : 0);

const listed = ({ addressees, receivedAt, ...mail }: ListedMail): object => ({
  ...mail,
  to: plainNames(addressees),
  receivedAt: dateTime(receivedAt),
});

/** As much of it as one looks through; the rest of a large mail is its attachments in base64. */
const LONGEST_SOURCE = 50_000;

function sourceOf(raw: Uint8Array): { readonly source: string; readonly isCut: boolean } {
  const isCut = raw.byteLength > LONGEST_SOURCE;
  return { source: visibleText(Buffer.from(raw.subarray(0, LONGEST_SOURCE)).toString('utf8')), isCut };
}

/** Its links open beside it, as a mail program has it: the frame itself may show nothing but this mail. */
const openingOutside = (html: string): string =>
  /<head\b[^>]*>/i.test(html)
    ? html.replace(/<head\b[^>]*>/i, (head) => `${head}<base target="_blank">`)
    : `<base target="_blank">${html}`;

function attachmentView({ number }: ReceivedMail, { name, content }: Attachment): object {
  return {
    name,
    href: `/inbox/${number}/${encodeURIComponent(name)}`,
    size: `${Math.max(1, Math.round(content.byteLength / 1024))} kB`,
  };
}

/** Never shown in this origin: a mailed HTML or SVG file could run scripts. */
function download(res: Response, name: string, contentType: string, content: Uint8Array): void {
  setMailPolicy(res);
  res.attachment(name);
  res.type(contentType).send(Buffer.from(content));
}
