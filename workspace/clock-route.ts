/**
 * `POST /workspace/clock {"now": …}` moves the workspace's time: the one thing of it that Google has not. A program sends JSON, an instant,
 * and gets JSON; the home page's own form sends the wall clock of Vietnam, and its reader is led back to the home page.
 */
import express, { type NextFunction, type Request, type Response, Router } from 'express';
import { parseProgrammeTime } from '../functions/calendar/programme-time.ts';
import { guardOrigin } from './pages/guard-host.ts';
import type { WorkspacePort } from './workspace-port.ts';

export function clockRoute(workspace: WorkspacePort, moved: () => Promise<void>): Router {
  const router = Router();
  const body = [express.json({ limit: '1kb' }), express.urlencoded({ extended: false, limit: '1kb' })];
  router.post('/workspace/clock', guardOrigin, ...body, async (req, res) => {
    const text: unknown = req.body?.now;
    const now = typeof text === 'string' ? parseProgrammeTime(WALL_CLOCK.test(text) ? `${text}+07:00` : text) : undefined;
    if (now === undefined) {
      if (isReader(req)) return res.redirect(303, '/?wrong=clock#act');
      res.status(400).json({ ok: false, problems: ['now: cần một thời điểm ISO, ví dụ "2026-10-20T08:00:00+07:00".'] });
      return;
    }
    workspace.clock.set(now);
    await moved();
    const number = workspace.activity.add({ kind: 'clock', to: now });
    if (isReader(req)) res.redirect(303, `/?done=${number}#act`);
    else res.json({ ok: true, now: new Date(workspace.clock.now()).toISOString() });
  });
  router.use('/workspace', (_error: Error, _req: Request, res: Response, _next: NextFunction) => {
    res.status(400).json({ ok: false, problems: ['Thân yêu cầu không phải JSON hợp lệ.'] });
  });
  return router;
}

/** As a browser's date and time field sends it. */
const WALL_CLOCK = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/;

/** A browser asks for a page first; a program takes anything. */
const isReader = (req: Request): boolean => req.accepts(['json', 'html']) === 'html';
