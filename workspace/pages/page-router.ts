/** A router whose answers are pages: secured first, and every failure told in the reader's words. */
import { type ErrorRequestHandler, Router } from 'express';
import { secureHeaders } from './page-security.ts';
import type { Pages } from './pages.ts';

/** `routes` adds the handlers. Requests that are none of theirs go on to the next router. */
export function pageRouter(pages: Pages, routes: (router: Router) => void): Router {
  const router = Router();
  router.use(secureHeaders);
  routes(router);
  router.use(asPage(pages));
  return router;
}

function asPage(pages: Pages): ErrorRequestHandler {
  return (error: unknown, _req, res, next) => {
    if (res.headersSent) return next(error);
    const status = statusOf(error);
    const told = FAILURES.get(status);
    if (told) pages.send(res, 'message', { status, title: told.heading, part: 'none' }, told);
    else {
      console.error(error);
      pages.send(res, 'message', { status: 500, title: UNEXPECTED.heading, part: 'none' }, UNEXPECTED);
    }
  };
}

const FAILURES: ReadonlyMap<number, { readonly heading: string; readonly message: string }> = new Map([
  [400, { heading: 'Đường dẫn chưa đúng', message: 'Đường dẫn này có ký tự lạ. Có thể đã chép thiếu hoặc thừa.' }],
  [404, { heading: 'Không tìm thấy', message: 'Đường dẫn này không có ở đây. Có thể đã chép thiếu ký tự.' }],
  [413, { heading: 'Phiếu quá dài', message: 'Phiếu vượt quá 1 MB nên chưa được ghi. Hãy rút ngắn hoặc tách thành hai phiếu.' }],
  [
    415,
    {
      heading: 'Không đọc được phiếu',
      message: 'Phiếu phải được gửi như một biểu mẫu web (application/x-www-form-urlencoded).',
    },
  ],
]);

const UNEXPECTED = { heading: 'Có lỗi trong chương trình', message: 'Việc vừa làm chưa được ghi. Hãy quay lại và thử lần nữa.' };

/** Express names it `status`, Google's errors `code`. */
function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null) return 500;
  const status = 'code' in error && typeof error.code === 'number' ? error.code : 'status' in error ? error.status : 500;
  return typeof status === 'number' ? status : 500;
}
