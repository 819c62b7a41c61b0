/** The home page's buttons: each calls a function as its schedule would, and leads back to the page with what came of it. */
import { Router } from 'express';
import { runTitle } from '../activity/run-words.ts';
import type { WorkspacePort } from '../workspace-port.ts';
import { guardOrigin } from './guard-host.ts';

interface Button {
  readonly name: string;
  readonly about: string;
}

/** In the order in which an office needs them. */
const BUTTONS: readonly Button[] = [
  { name: 'send-reports', about: 'Mọi báo cáo đến hạn mà chưa gửi' },
  { name: 'watch-cases', about: 'Mã cho trường hợp mới, thư cho việc sắp hết hạn' },
  { name: 'refresh-board', about: 'Số liệu mới nhất cho lãnh đạo' },
];

/** Those whose function there is. */
export const runButtons = (functions: readonly string[]): readonly object[] =>
  BUTTONS.filter(({ name }) => functions.includes(name)).map((button, i) => ({
    ...button,
    action: `/workspace/run/${button.name}`,
    title: runTitle(button.name),
    first: i === 0,
  }));

export function officeActions(
  { activity }: Pick<WorkspacePort, 'activity'>,
  callFunction: (name: string, body: object) => Promise<unknown>,
  functions: readonly string[],
): Router {
  const router = Router();
  for (const { name } of BUTTONS.filter((button) => functions.includes(button.name))) {
    router.post(`/workspace/run/${name}`, guardOrigin, async (_req, res) => {
      await callFunction(name, {});
      const run = activity.list(20).find((one) => one.kind === 'run' && one.name === name);
      res.redirect(303, `/?done=${run?.number}#act`);
    });
  }
  return router;
}
