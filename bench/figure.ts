/** One line of the table. */
import type { Spread } from './timing/spread.ts';

export interface Figure {
  readonly work: string;
  /** '' for a ratio. */
  readonly unit: '' | 'calls' | 'MB' | 's' | 'ms' | 'kB';
  /** At most; null: nothing was promised, the figure is there to be seen. */
  readonly goal: number | null;
  /** null: there is nothing to measure, and `note` says why. */
  readonly value: Spread | number | null;
  /** How it was measured, or what it says. */
  readonly note: string;
}

export const isMet = ({ goal, value }: Figure): boolean | null =>
  goal === null || value === null ? null : (typeof value === 'number' ? value : value.median) <= goal;
