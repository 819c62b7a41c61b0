/** The one stylesheet, the scripts, the sign and the letters: named one by one, so that no path is ever put together from a request. */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Router } from 'express';
import { secureHeaders } from './page-security.ts';
import { TEMPLATES } from './pages.ts';

const ASSETS = [
  'workspace.css',
  'form.js',
  'form-check.js',
  'form-double-click.js',
  'form-draft.js',
  'form-path.js',
  'form-sections.js',
  'form-send.js',
  'sheet.js',
  'sheet-charts.js',
  'sheet-colors.js',
  'sheet-edit.js',
  'sheet-grid.js',
  'sheet-places.js',
  'sheet-window.js',
  'icon.svg',
];

/** Made for Vietnamese: every letter with both its marks. A machine's own fonts may lack some, and then each word has two faces. */
const FONTS = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/be-vietnam-pro/package.json'));
const FONT_FILES: readonly (readonly [address: string, file: string])[] = [
  ['be-vietnam-pro-400.ttf', '400Regular/BeVietnamPro_400Regular.ttf'],
  ['be-vietnam-pro-600.ttf', '600SemiBold/BeVietnamPro_600SemiBold.ttf'],
];

export function pageAssets(): Router {
  const router = Router();
  for (const file of ASSETS) {
    router.get(`/pages/${file}`, secureHeaders, (_req, res) => res.sendFile(file, { root: TEMPLATES, cacheControl: false }));
  }
  for (const [address, file] of FONT_FILES) {
    // The letters never change: each page would load them again otherwise.
    router.get(`/pages/${address}`, secureHeaders, (_req, res) => res.sendFile(file, { root: FONTS, maxAge: '1d' }));
  }
  return router;
}
