export interface DrawnRow {
  readonly label: string;
  /** Shares: the certain part, and with the possible one. */
  readonly low: number;
  readonly high: number;
}

export interface PixelSize {
  readonly width: number;
  readonly height: number;
}
