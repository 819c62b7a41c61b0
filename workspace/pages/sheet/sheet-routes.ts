/**
 * What the viewer asks for once it stands: more rows, what a cell's editor needs, and edits. For this page alone: a program uses the API.
 */
import express, { type NextFunction, type Request, type Response, Router } from 'express';
import type { Sheet, Spreadsheet } from '../../store/spreadsheets.ts';
import type { WorkspacePort } from '../../workspace-port.ts';
import { guardOrigin } from '../guard-host.ts';
import { secureHeaders } from '../page-security.ts';
import type { Pages } from '../pages.ts';
import { queryOf } from '../query-of.ts';
import { chartViews } from './chart-view.ts';
import { drawnOver } from './drawn-over.ts';
import { type EditAnswer, sheetEdits, type TypedCell } from './edit-cells.ts';
import { editedCell, ROWS_A_BLOCK, type SheetView, sheetView } from './sheet-view.ts';

const LARGEST_BODY = '1mb';
/** A pasted block; a longer list belongs into a file. */
const MOST_CELLS = 5_000;
const STATUS = { protected: 403, changed: 409, refused: 422, unknown: 404 } as const;

export function sheetRoutes(workspace: WorkspacePort, pages: Pages): Router {
  const { spreadsheets, activity } = workspace;
  const edits = sheetEdits(spreadsheets);
  const router = Router();

  const placeOf = (req: Request): { spreadsheet: Spreadsheet; sheet: Sheet } => {
    const spreadsheet = spreadsheets.get(String(req.params['id']));
    const sheet = spreadsheet.sheets.find(({ sheetId, hidden }) => !hidden && String(sheetId) === req.params['gid']);
    if (!sheet) throw Object.assign(new Error('No such tab'), { status: 404 });
    return { spreadsheet, sheet };
  };
  const viewOf = (req: Request): SheetView => {
    const { spreadsheet, sheet } = placeOf(req);
    return sheetView(spreadsheets, spreadsheet, sheet, { marked: undefined });
  };
  const markup = (rows: readonly object[]): string => pages.render('sheet-rows', { rows });
  const numbered = (req: Request, name: string): number => {
    const text = queryOf(req).get(name) ?? '';
    return /^\d{1,8}$/.test(text) ? Number(text) : 0;
  };

  router.use('/workspace/sheets', secureHeaders);

  router.get('/workspace/sheets/:id/:gid/rows', (req, res) => {
    const from = numbered(req, 'from');
    const view = viewOf(req);
    res.json({ total: view.total, html: markup(view.rows(from, from + ROWS_A_BLOCK)) });
  });

  router.get('/workspace/sheets/:id/:gid/cell', (req, res) => {
    const { spreadsheet, sheet } = placeOf(req);
    const [row, column] = [numbered(req, 'row'), numbered(req, 'column')];
    const area = { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
    const [[cell] = []] = spreadsheets.readCells(spreadsheet.id, sheet.sheetId, area);
    res.json(editedCell(cell, spreadsheet.locale));
  });

  router.get('/workspace/sheets/:id/:gid/charts', (req, res) => {
    const { spreadsheet, sheet } = placeOf(req);
    const charts = chartViews(drawnOver(sheet).charts, spreadsheets, spreadsheet);
    res.json({ html: pages.render('charts', { charts }) });
  });

  /** The rows of the edit come back as they now are, whatever became of it. */
  const answer = (req: Request, res: Response, edited: EditAnswer): void => {
    const { sheet, spreadsheet } = placeOf(req);
    const view = viewOf(req);
    const rows = [...new Set(edited.rows)].filter((row) => row < view.total).map((row) => [row, markup(view.rows(row, row + 1))]);
    if (edited.outcome === 'written') {
      const { id: spreadsheetId } = spreadsheet;
      activity.add({ kind: 'edit', spreadsheetId, sheetId: sheet.sheetId, tab: sheet.title, cells: edited.cells });
      res.json({ edit: edited.edit, total: view.total, rows });
    } else res.status(STATUS[edited.outcome]).json({ problem: edited.problem, total: view.total, rows });
  };
  const posted = [guardOrigin, express.json({ limit: LARGEST_BODY })];

  router.post('/workspace/sheets/:id/:gid/cells', posted, (req: Request, res: Response) => {
    const cells = typedCells(req.body);
    if (cells === undefined) return void res.status(400).json({ problem: 'Không đọc được ô vừa gõ.', rows: [] });
    const { spreadsheet, sheet } = placeOf(req);
    answer(req, res, edits.type(spreadsheet.id, sheet.sheetId, cells));
  });
  for (const way of ['undo', 'redo'] as const) {
    router.post(`/workspace/sheets/:id/:gid/${way}`, posted, (req: Request, res: Response) => {
      const { spreadsheet, sheet } = placeOf(req);
      answer(req, res, edits[way](spreadsheet.id, sheet.sheetId, Number(req.body?.edit)));
    });
  }

  router.use(
    '/workspace/sheets',
    (error: Error & { code?: number; status?: number }, _req: Request, res: Response, _: NextFunction) => {
      const status = error.status ?? (typeof error.code === 'number' ? error.code : 500);
      if (status === 500) console.error(error);
      res.status(status).json({ problem: PROBLEMS.get(status) ?? 'Chưa ghi được. Hãy tải lại trang rồi thử lần nữa.', rows: [] });
    },
  );
  return router;
}

const PROBLEMS: ReadonlyMap<number, string> = new Map([
  [404, 'Trang này không còn trong sổ. Hãy tải lại.'],
  [413, 'Khối vừa dán quá lớn. Hãy dán từng phần.'],
]);

/** undefined where the page sent anything else than cells. */
function typedCells(body: unknown): readonly TypedCell[] | undefined {
  if (typeof body !== 'object' || body === null || !('cells' in body) || !Array.isArray(body.cells)) return undefined;
  const cells: readonly unknown[] = body.cells;
  return cells.length > 0 && cells.length <= MOST_CELLS && cells.every(isTypedCell) ? cells : undefined;
}

function isTypedCell(cell: unknown): cell is TypedCell {
  if (typeof cell !== 'object' || cell === null) return false;
  const { row, column, text, seen } = cell as Readonly<Record<string, unknown>>;
  return isPlace(row, 1_000_000) && isPlace(column, 18_000) && typeof text === 'string' && typeof seen === 'string';
}

const isPlace = (value: unknown, end: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < end;
