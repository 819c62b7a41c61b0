/** What the services of one run stand on: the workspace's store, who runs the script, and the way to what a script must wait for. */
import type { DatabaseSync } from 'node:sqlite';
import type { Forms } from '../forms/forms.ts';
import type { Spreadsheets } from '../store/spreadsheets.ts';
import type { Ask } from './ask.ts';
import type { Screen } from './screen.ts';

export interface ScriptWorld {
  readonly database: DatabaseSync;
  readonly spreadsheets: Spreadsheets;
  readonly forms: Forms;
  /** Epoch ms of the workspace's clock. */
  now(): number;
  /** http://127.0.0.1:PORT/ */
  readonly url: string;
  /** Mailbox of the account the script runs as. */
  readonly owner: string;
  readonly timeZone: string;
  /** The spreadsheet the script is bound to; undefined for a project of its own. */
  readonly container?: string | undefined;
  /** The spreadsheet in front of the person who opened it or picked from its menu. */
  readonly active: string | undefined;
  readonly screen: Screen;
  /** What the script wrote with console and Logger. */
  readonly lines: string[];
  /** Blocks the script until the main thread has answered. */
  ask(request: Ask): unknown;
}
