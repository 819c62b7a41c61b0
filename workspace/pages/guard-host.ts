/** Who may talk to the workspace: it has no sign-in, so only this machine, by a name that always means it, from its own pages. */
import type { RequestHandler } from 'express';

const LOCAL_HOST = /^(?:127\.0\.0\.1|localhost)(?::\d{1,5})?$/i;

/** Another name may come to mean 127.0.0.1 in the middle of a visit (DNS rebinding): only those that always do are served. */
export const guardHost: RequestHandler = (req, res, next) => {
  if (LOCAL_HOST.test(req.headers.host ?? '')) next();
  else res.status(421).type('text/plain').send('Chỉ mở bằng http://127.0.0.1 hoặc http://localhost.\n');
};

/** A browser names the page that posts; a program that names none is not a browser led astray. */
export const guardOrigin: RequestHandler = (req, res, next) => {
  const { origin, host } = req.headers;
  if (origin === undefined || origin === `http://${host}`) next();
  else res.status(403).type('text/plain').send('Phiếu phải được gửi từ chính trang này.\n');
};
