/**
 * What the parts of the workspace share. The workspace stands where Google stands: one SQLite file, one HTTP server on 127.0.0.1,
 * one SMTP inbox. `open-workspace.ts` builds it; each router takes it as its only argument.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { PLANS } from '../functions/plans/plans.ts';
import type { Activity } from './activity/activity.ts';
import type { Scripts } from './apps-script-runtime/scripts.ts';
import type { Forms } from './forms/forms.ts';
import type { Inbox } from './inbox/inbox.ts';
import type { Spreadsheets } from './store/spreadsheets.ts';

/** Now stands still: it moves at a restart with WORKSPACE_NOW or by POST /workspace/clock. */
export interface WorkspaceClock {
  now(): number;
  /** Now, or the stamp of the last submission where submissions have run ahead of it: what a report of this moment must include. */
  latest(): number;
  /** Stamp of the next submission: one second after the last one, never before now. Epoch ms, whole seconds. */
  stamp(): number;
  set(now: number): void;
}

export interface WorkspacePort {
  /** Folder of workspace.json and workspace.sqlite. */
  readonly dir: string;
  readonly database: DatabaseSync;
  readonly clock: WorkspaceClock;
  readonly plan: (typeof PLANS)[number];
  readonly spreadsheets: Spreadsheets;
  readonly forms: Forms;
  readonly inbox: Inbox;
  /** What happened here lately. */
  readonly activity: Activity;
  /** The office's Apps Script project. */
  readonly scripts: Scripts;
  /** workspace.json as it stands now. */
  directory(): WorkspaceDirectory;
}

/** The file other programs read to find their way (interfaces.md). */
export interface WorkspaceDirectory {
  readonly plan: string;
  readonly now: string;
  readonly spreadsheets: { readonly data: string; readonly cases: string; readonly board: string };
  readonly forms: Readonly<
    Record<string, { readonly formId: string; readonly title: string; readonly entries: Readonly<Record<string, number>> }>
  >;
  readonly tables: Readonly<
    Record<string, { readonly spreadsheet: 'data' | 'cases' | 'board'; readonly sheetId: number; readonly title: string }>
  >;
}
