/** `POST /workspace/clock {"now": …}` moves the workspace's time: the one thing of it that Google has not. */
import express, { type NextFunction, type Request, type Response, Router } from 'express';
import { parseProgrammeTime } from '../functions/calendar/programme-time.ts';
import { guardOrigin } from './pages/guard-host.ts';
import type { WorkspacePort } from './workspace-port.ts';

export function clockRoute(workspace: WorkspacePort, moved: () => Promise<void>): Router {
  const router = Router();
  router.post('/workspace/clock', guardOrigin, express.json({ limit: '1kb' }), async (req, res) => {
    const text: unknown = req.body?.now;
    const now = typeof text === 'string' ? parseProgrammeTime(text) : undefined;
    if (now === undefined) {
      res.status(400).json({ ok: false, problems: ['now: cần một thời điểm ISO, ví dụ "2026-10-20T08:00:00+07:00".'] });
      return;
    }
    workspace.clock.set(now);
    await moved();
    res.json({ ok: true, now: new Date(workspace.clock.now()).toISOString() });
  });
  router.use('/workspace', (_error: Error, _req: Request, res: Response, _next: NextFunction) => {
    res.status(400).json({ ok: false, problems: ['Thân yêu cầu không phải JSON hợp lệ.'] });
  });
  return router;
}
