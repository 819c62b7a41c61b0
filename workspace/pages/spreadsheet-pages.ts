/** A spreadsheet to look at: tabs, frozen rows, formatted values, and the cell that a Problem's link points at. */
import type { Request, Router } from 'express';
import { type A1Area, parseA1 } from '../google/a1.ts';
import type { Sheet } from '../store/spreadsheets.ts';
import type { WorkspacePort } from '../workspace-port.ts';
import { pageRouter } from './page-router.ts';
import { createPages } from './pages.ts';
import { queryOf } from './query-of.ts';
import { scriptPages } from './script-pages.ts';
import { sheetView } from './sheet-view.ts';

export function spreadsheetPages(workspace: WorkspacePort): Router {
  const pages = createPages(workspace);
  const { spreadsheets } = workspace;
  const script = scriptPages(workspace);
  return pageRouter(pages, (router) => {
    script.routes(router);
    router.get('/spreadsheets/d/:id/edit', async (req, res) => {
      const { id } = req.params;
      const spreadsheet = spreadsheets.get(id);
      const tabs = spreadsheet.sheets.filter((tab) => !tab.hidden);
      const gid = queryOf(req).get('gid');
      const sheet = tabs.find((tab) => String(tab.sheetId) === gid) ?? tabs[0];
      if (!sheet) return pages.notFound(res, 'Sổ này không có trang nào.');
      const shown = sheetView(spreadsheets, spreadsheet, sheet, {
        page: queryOf(req).get('page'),
        marked: markedCells(req),
      });
      const address = (page: number) => `/spreadsheets/d/${id}/edit?gid=${sheet.sheetId}&page=${page}`;
      pages.send(
        res,
        'spreadsheet',
        { title: `${sheet.title} · ${spreadsheet.title}`, part: 'spreadsheet', script: 'sheet.js', wide: true },
        {
          title: spreadsheet.title,
          script: await script.view(id, queryOf(req).get('run') ?? ''),
          tabs: tabs.map((tab) => ({
            title: tab.title,
            href: `/spreadsheets/d/${id}/edit?gid=${tab.sheetId}`,
            current: tab === sheet,
            locked: isLocked(tab),
          })),
          sheetTitle: sheet.title,
          locked: isLocked(sheet),
          columns: shown.columns,
          rows: shown.rows,
          part: shown.page,
          // One part alone needs no turning.
          parts: shown.pages > 1 ? shown.pages : 0,
          previous: shown.page > 1 ? address(shown.page - 1) : '',
          next: shown.page < shown.pages ? address(shown.page + 1) : '',
        },
      );
    });
  });
}

/** "C14", "A5:D5", also with the tab's name before it. */
const markedCells = (req: Request): A1Area | undefined => {
  const range = queryOf(req).get('range') ?? '';
  const area = parseA1(range.slice(range.lastIndexOf('!') + 1))?.area;
  return area && Object.keys(area).length > 0 ? area : undefined;
};

/** Protected as a whole: only the system writes there. */
const isLocked = (sheet: Sheet): boolean =>
  sheet.protectedRanges.some(
    ({ range }) => range !== undefined && range.startRowIndex === undefined && range.startColumnIndex === undefined,
  );
