/**
 * What people typed is data; what is wrong with it is a Problem: a stable code, what it does to the figures, a Vietnamese
 * sentence and the cell it points at. One catalogue (problem-catalogue.ts), guarded by a test.
 */
import type { TableId } from '../forms/question.ts';

/**
 * What a problem does (domain.md §2, "What a problem does"):
 * `set-aside` the row enters no figure until mended · `blank` that answer alone is left out · `void` the action alone is left out ·
 * `flag` nothing changes · `quarantine` the whole table is left out (its tab or a column is missing or doubled).
 */
export type Effect = 'set-aside' | 'blank' | 'void' | 'flag' | 'quarantine';

export interface Problem<Code extends string = string> {
  readonly form: TableId;
  /** 1-based sheet row; null when the problem is the table's or the month's. */
  readonly row: number | null;
  readonly question: string | null;
  readonly code: Code;
  readonly effect: Effect;
  /** Vietnamese, plain; never repeats what a person typed in a free-text or child question. */
  readonly message: string;
  /** "Tập huấn!C14"; null when no cell is meant. */
  readonly cell: string | null;
  /** For developers and the data dictionary: what the column accepts (explain-problems.ts). Never what was typed. */
  readonly detail?: string;
}
