/** The forms as Google shows them: a page with prefilled answers, and the address that takes what the page posts. */
import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import type { Happening } from '../activity/activity.ts';
import { pagesOf } from '../forms/form-path.ts';
import { postedAnswers } from '../forms/posted-answers.ts';
import type { StoredForm } from '../forms/stored-form.ts';
import { newPageToken, pageToken, submitOnce } from '../forms/submit-once.ts';
import { readTurn, turnPage } from '../forms/turn-page.ts';
import { validateAnswers } from '../forms/validate-answers.ts';
import type { WorkspacePort } from '../workspace-port.ts';
import { type FormState, formView } from './form-view.ts';
import { guardOrigin } from './guard-host.ts';
import { pageRouter } from './page-router.ts';
import { createPages, dateTime, type Pages } from './pages.ts';
import { queryOf } from './query-of.ts';

const LARGEST_BODY = 1_000_000;
const FORM_TYPE = 'application/x-www-form-urlencoded';

export function formPages(workspace: WorkspacePort): Router {
  const pages = createPages(workspace);
  return pageRouter(pages, (router) => {
    router.all('/forms/d/e/:formId/:page', (req: Request, res: Response, next: NextFunction) => {
      if (workspace.forms.byId(String(req.params['formId']))) next();
      else pages.notFound(res, 'Không có biểu mẫu ở đường dẫn này. Kiểm tra lại đường dẫn hoặc mã QR của đơn vị.');
    });

    // Google shows a closed form's own sentence instead of its questions, and takes no answer.
    router.all('/forms/d/e/:formId/:page', (req: Request, res: Response, next: NextFunction) => {
      const form = formOf(workspace, req);
      if (form.published && form.acceptingResponses) next();
      else {
        const message = form.closedMessage || 'Biểu mẫu này hiện không nhận câu trả lời. Hỏi đơn vị đã gửi đường dẫn.';
        pages.send(
          res,
          'message',
          { status: req.method === 'GET' ? 200 : 403, title: form.title, part: 'form' },
          { heading: form.title, message },
        );
      }
    });

    router.get('/forms/d/e/:formId/viewform', (req, res) => {
      sendForm(pages, res, formOf(workspace, req), {
        answers: postedAnswers(queryOf(req)),
        errors: new Map(),
        prefill: prefillOf(req),
        token: newPageToken(),
        at: 0,
      });
    });

    // A reader who opens the confirmation's address again gets the form, not an error.
    router.get('/forms/d/e/:formId/formResponse', (req, res) =>
      res.redirect(303, `${viewform(formOf(workspace, req))}${prefillOf(req)}`),
    );

    router.post('/forms/d/e/:formId/formResponse', guardOrigin, formBody, (req: Request, res: Response) => {
      const form = formOf(workspace, req);
      const fields = fieldsOf(req);
      const answers = postedAnswers(fields);
      const token = pageToken(fields.get('fbzx'));
      const shown = { answers, prefill: prefillOf(req), token: token ?? newPageToken() };
      const { page, errors } = turnPage(form, answers, readTurn(fields));
      if (page) return sendForm(pages, res, form, { ...shown, errors, at: page.id });
      const checked = validateAnswers(form, answers);
      if (checked.errors.size > 0) {
        return sendForm(pages, res, form, { ...shown, errors: checked.errors, at: firstWrong(form, checked.errors) });
      }
      const { row, earlier } = submitOnce(workspace, form, checked.answers, token, (submitted) => {
        workspace.scripts.enqueue(form.fileId, submitted.responseId);
        workspace.activity.add(submissionOf(form, submitted.row));
      });
      workspace.scripts.wake();
      const view = {
        title: form.title,
        message: form.confirmationMessage,
        again: `${viewform(form)}${prefillOf(req)}`,
        row: rowAddress(form, row),
        earlier: earlier.map(dateTime),
      };
      pages.send(res, 'form-received', { title: form.title, part: 'form' }, view);
    });
  });
}

/** Whole in memory, at most 1 MB, never inflated: a small body that unpacks to a large one is refused. */
const formBody: express.RequestHandler[] = [
  (req, _res, next) => {
    if ((req.headers['content-type'] ?? '').toLowerCase().startsWith(FORM_TYPE)) next();
    else next(Object.assign(new Error('Unsupported media type'), { status: 415 }));
  },
  express.raw({ type: FORM_TYPE, limit: LARGEST_BODY, inflate: false }),
];

/** Only what a form's page posts is parsed: Node takes seconds over a megabyte of bare names. */
function fieldsOf(req: Request): URLSearchParams {
  const body = Buffer.isBuffer(req.body) ? req.body.toString('utf8') : '';
  const fields = body.split('&').filter((pair) => /^(?:entry\.\d+\w*|fbzx|pageHistory|continue|back|submit)=/.test(pair));
  return new URLSearchParams(fields.join('&'));
}

/** The first handler has seen that it is there. */
function formOf(workspace: WorkspacePort, req: Request): StoredForm {
  const form = workspace.forms.byId(String(req.params['formId']));
  if (!form) throw Object.assign(new Error('No such form'), { status: 404 });
  return form;
}

const sendForm = (pages: Pages, res: Response, form: StoredForm, state: FormState): void => {
  const wrong = state.errors.size > 0;
  pages.send(
    res,
    'form',
    { status: wrong ? 400 : 200, title: wrong ? `Cần sửa: ${form.title}` : form.title, part: 'form', script: 'form.js' },
    formView(form, state),
  );
};

/** The section to begin mending in. */
const firstWrong = (form: StoredForm, errors: ReadonlyMap<number, string>): number =>
  pagesOf(form.items).find(({ items }) => items.some(({ entryId }) => errors.has(entryId)))?.id ?? 0;

const viewform = (form: StoredForm): string => `/forms/d/e/${form.formId}/viewform`;

const submissionOf = ({ title, destination }: StoredForm, row: number): Happening => ({
  kind: 'submission',
  form: title,
  spreadsheetId: destination?.spreadsheetId ?? '',
  sheetId: destination?.sheetId ?? 0,
  row,
});

/** Where the answers stand now: Google's page has no such link, but here one comes to see the way of a form. */
const rowAddress = ({ destination }: StoredForm, row: number): string =>
  destination && row > 0
    ? `/spreadsheets/d/${destination.spreadsheetId}/edit?gid=${destination.sheetId}&range=${row}:${row}`
    : '';

/** The prefilled link's own answers, kept for "Gửi câu trả lời khác": a unit files several reports in a row. */
function prefillOf(req: Request): string {
  const query = queryOf(req);
  for (const name of [...query.keys()]) if (name !== 'usp' && !name.startsWith('entry.')) query.delete(name);
  return query.size > 0 ? `?${query}` : '';
}
