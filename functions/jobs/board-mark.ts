/**
 * The mark that a refresh leaves on the board's file: from which state of the office's files, on which day and by which program the board
 * was made. As long as Drive shows the same there is nothing to refresh, and that costs one call (docs/decisions/0024).
 */
import { dayOfInstant, endOfDay } from '../calendar/instant.ts';
import { sha256 } from '../delivery/sha256.ts';
import type { FileState } from '../sheets/files-port.ts';

/** As Drive knew them before anything was read: a mark made of it can be too old, and never too new. */
export type OfficeFiles = Readonly<Record<'data' | 'cases' | 'board', FileState>>;

export interface Made {
  /** Names the program and its settings: another one may make another board of the same rows. */
  readonly build: string;
  /** Epoch ms. */
  readonly now: number;
}

/** What is noted on the board's file. */
export type BoardMark = Readonly<Record<keyof typeof NO_MARK, string>>;

/** Takes a mark back. */
export const NO_MARK = { boardOf: null, boardUntil: null, boardAt: null };

/** `until`: the first instant (epoch ms) at which the board may be another by itself; `modifiedAt`: what the board's own is set to. */
export function boardMark(files: OfficeFiles, made: Made & { readonly until: number; readonly modifiedAt: number }): BoardMark {
  const until = Math.min(made.until, endOfDay(dayOfInstant(made.now)));
  return { boardOf: madeOf(files, made), boardUntil: String(until), boardAt: String(made.modifiedAt) };
}

/** Whether the board is as the last refresh left it, and a refresh now would leave it so. */
export function isAsMarked(files: OfficeFiles, made: Made): boolean {
  const { modifiedAt, notes } = files.board;
  const { boardOf, boardUntil, boardAt } = notes;
  // Whoever changed the board since, or "Sổ gửi" beside it, moved its modifiedAt; the mark itself has moved its version.
  return boardOf === madeOf(files, made) && boardAt === String(modifiedAt) && made.now < Number(boardUntil);
}

const madeOf = ({ data, cases }: OfficeFiles, { build, now }: Made): string =>
  sha256(JSON.stringify([build, dayOfInstant(now), data.version, cases.version]));
