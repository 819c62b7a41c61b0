/**
 * A spreadsheet to look at and to write in: tabs, frozen rows, formatted values, charts, and the cell that a Problem's link points at.
 * Without scripts it is a table by pages of four hundred rows, to be read.
 */
import type { Request, Router } from 'express';
import { type A1Area, parseA1 } from '../google/a1.ts';
import type { WorkspacePort } from '../workspace-port.ts';
import { pageNumber } from './page-number.ts';
import { pageRouter } from './page-router.ts';
import { createPages } from './pages.ts';
import { queryOf } from './query-of.ts';
import { scriptPages } from './script-pages.ts';
import { chartViews } from './sheet/chart-view.ts';
import { unjudged } from './sheet/conditional-format.ts';
import { drawnOver } from './sheet/drawn-over.ts';
import { isLocked } from './sheet/protection.ts';
import { sheetRoutes } from './sheet/sheet-routes.ts';
import { type SheetView, sheetView } from './sheet/sheet-view.ts';

const ROWS_A_PAGE = 400;

export function spreadsheetPages(workspace: WorkspacePort): Router {
  const pages = createPages(workspace);
  const { spreadsheets } = workspace;
  const script = scriptPages(workspace);
  return pageRouter(pages, (router) => {
    script.routes(router);
    router.use(sheetRoutes(workspace, pages));
    router.get('/spreadsheets/d/:id/edit', async (req, res) => {
      const { id } = req.params;
      const spreadsheet = spreadsheets.get(id);
      const tabs = spreadsheet.sheets.filter((tab) => !tab.hidden);
      const gid = queryOf(req).get('gid');
      const sheet = tabs.find((tab) => String(tab.sheetId) === gid) ?? tabs[0];
      if (!sheet) return pages.notFound(res, 'Sổ này không có trang nào.');
      const marked = markedCells(req);
      const view = sheetView(spreadsheets, spreadsheet, sheet, { marked });
      const { charts, conditionalFormats } = drawnOver(sheet);
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
          unjudged: unjudged(conditionalFormats),
          source: `/workspace/sheets/${id}/${sheet.sheetId}`,
          columns: view.columns,
          total: view.total,
          rowCount: view.total + 1,
          columnCount: view.columns.length + 1,
          frozen: view.frozen,
          frozenRows: view.rows(0, view.frozen),
          charts: chartViews(charts, spreadsheets, spreadsheet),
          chartCount: charts.length,
          ...pageOf(view, `/spreadsheets/d/${id}/edit?gid=${sheet.sheetId}`, queryOf(req).get('page'), marked),
        },
      );
    });
  });
}

/** The part of the rows that stands in the page, and the way to the others. The part that holds the marked cells comes before `wanted`. */
function pageOf(view: SheetView, address: string, wanted: string | null, marked: A1Area | undefined): object {
  const { frozen, total } = view;
  const pages = Math.max(1, Math.ceil((total - frozen) / ROWS_A_PAGE));
  const start = marked?.startRow ?? -1;
  const part = pageNumber(start < frozen ? wanted : String(Math.floor((start - frozen) / ROWS_A_PAGE) + 1), pages);
  const from = frozen + (part - 1) * ROWS_A_PAGE;
  return {
    blocks: view.blocks(from, from + ROWS_A_PAGE),
    part,
    // One part alone needs no turning.
    parts: pages > 1 ? pages : 0,
    previous: part > 1 ? `${address}&page=${part - 1}` : '',
    next: part < pages ? `${address}&page=${part + 1}` : '',
  };
}

/** "C14", "A5:D5", also with the tab's name before it. */
const markedCells = (req: Request): A1Area | undefined => {
  const range = queryOf(req).get('range') ?? '';
  const area = parseA1(range.slice(range.lastIndexOf('!') + 1))?.area;
  return area && Object.keys(area).length > 0 ? area : undefined;
};
