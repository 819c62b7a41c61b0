import type { Figure } from './figure.ts';

export interface Asked {
  /** How often each candidate is measured. */
  readonly rounds: number;
  /** For whoever waits. */
  readonly say: (text: string) => void;
}

export interface Part {
  measure(asked: Asked): Promise<readonly Figure[]>;
}
