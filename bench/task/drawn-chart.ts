/** A chart to draw: what ours says, word for word. */
export interface DrawnChart {
  readonly title: string;
  readonly asOf: string;
  readonly rows: readonly DrawnRow[];
  readonly pixels: { readonly width: number; readonly height: number };
}

export interface DrawnRow {
  readonly name: string;
  readonly verdict: string;
  readonly figure: string;
  readonly goal: string;
  /** Percent: the certain part, with the possible one, and where the goal stands. */
  readonly low: number;
  readonly high: number;
  readonly goalAt: number | null;
}
