/** Asking Drive is a shortcut: where it can't be had, everything is read as without it, and a line in the log says what to do. */
import { type Budget, timeLeft } from '../clock.ts';
import type { Log } from '../log.ts';
import type { FileState, Files } from '../sheets/files-port.ts';
import { statusOf } from '../sheets/google-retry.ts';
import { type BoardMark, NO_MARK, type OfficeFiles } from './board-mark.ts';
import type { SpreadsheetIds } from './load-facts.ts';

export interface DrivePorts {
  readonly files: Files;
  readonly ids: SpreadsheetIds;
  readonly log: Log;
}

/** ms. What is saved is a dozen calls: no reason to wait out Drive's bad minutes. */
const PATIENCE = 20_000;

/** undefined: Drive can't be asked, or does not show all three. */
export async function officeFiles({ files, ids, log }: DrivePorts, budget: Budget): Promise<OfficeFiles | undefined> {
  let known: ReadonlyMap<string, FileState>;
  try {
    known = await files.list(patient(budget));
  } catch (error) {
    warn(log, error);
    return undefined;
  }
  const [data, cases, board] = [known.get(ids.data), known.get(ids.cases), known.get(ids.board)];
  if (data && cases && board) return { data, cases, board };
  // A group it belongs to, or a link, opens a file to an account but does not list it.
  log({ step: 'drive', severity: 'WARNING', code: 'share-each-spreadsheet-with-this-account' });
  return undefined;
}

/** false: Drive refused the mark. Else it stands, or may: an answer can be lost. */
export async function noteMark(
  { files, ids, log }: DrivePorts,
  mark: BoardMark,
  modifiedAt: number,
  budget: Budget,
): Promise<boolean> {
  try {
    await files.note(ids.board, mark, modifiedAt, patient(budget));
    return true;
  } catch (error) {
    warn(log, error);
    return (statusOf(error) ?? 500) >= 500;
  }
}

/** The next refresh reads everything. Where that can't be noted, the mark ends with the day. Tried after the budget too: the function lives longer. */
export async function forgetMark({ files, ids, log }: DrivePorts, { clock }: Budget): Promise<void> {
  const after: Budget = { clock, deadline: clock.now() + PATIENCE };
  await files.note(ids.board, NO_MARK, undefined, after).catch((error: unknown) => warn(log, error));
}

const patient = (budget: Budget): Budget => ({
  ...budget,
  deadline: budget.clock.now() + Math.min(PATIENCE, timeLeft(budget)),
});

function warn(log: Log, error: unknown): void {
  const status = statusOf(error);
  const toDo = status === 403 ? { code: 'enable-the-drive-api-for-drive.metadata' } : {};
  const kind = error instanceof Error ? error.constructor.name : 'unknown';
  log({ step: 'drive', severity: 'WARNING', status, ...toDo, error: kind });
}
