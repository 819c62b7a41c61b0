/** The one stylesheet, the two scripts and the sign: named one by one, so that no path is ever put together from a request. */
import { Router } from 'express';
import { secureHeaders } from './page-security.ts';
import { TEMPLATES } from './pages.ts';

const ASSETS = ['workspace.css', 'form.js', 'sheet.js', 'icon.svg'];

export function pageAssets(): Router {
  const router = Router();
  for (const file of ASSETS) {
    router.get(`/pages/${file}`, secureHeaders, (_req, res) => res.sendFile(file, { root: TEMPLATES, cacheControl: false }));
  }
  return router;
}
