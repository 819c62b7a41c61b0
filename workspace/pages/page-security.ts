/** What every page of the workspace is served with: it runs and loads nothing of others, and nobody frames or keeps it. */
import type { RequestHandler, Response } from 'express';

const POLICY = {
  'default-src': "'none'",
  'style-src': "'self'",
  'script-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'frame-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
};

/** A mail is somebody else's HTML: an origin of its own, no script, no form, pictures only from inside the mail. */
const MAIL_POLICY = {
  sandbox: 'allow-popups allow-popups-to-escape-sandbox',
  'default-src': "'none'",
  'style-src': "'unsafe-inline'",
  'img-src': 'data:',
  'form-action': "'none'",
  'base-uri': "'none'",
  'frame-ancestors': "'self'",
};

/** A script's dialog, as HtmlService frames it: an origin of its own, where its script runs, prints, and reaches nobody. */
const DIALOG_POLICY = {
  sandbox: 'allow-scripts allow-modals',
  'default-src': "'none'",
  'style-src': "'unsafe-inline'",
  'script-src': "'unsafe-inline'",
  'img-src': 'data:',
  'form-action': "'none'",
  'base-uri': "'none'",
  'frame-ancestors': "'self'",
};

const header = (policy: Readonly<Record<string, string>>): string =>
  Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

export const secureHeaders: RequestHandler = (_req, res, next) => {
  res.set({
    'Content-Security-Policy': header(POLICY),
    'X-Content-Type-Options': 'nosniff',
    // Not `no-referrer`: browsers then post forms with `Origin: null`, and our own would be refused.
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  });
  next();
};

/** Replaces the page's policy on a response that carries a mail's own HTML. */
export const setMailPolicy = (res: Response): void => void res.set('Content-Security-Policy', header(MAIL_POLICY));

/** Replaces the page's policy on a response that carries the HTML of a script's dialog. */
export const setDialogPolicy = (res: Response): void => void res.set('Content-Security-Policy', header(DIALOG_POLICY));
