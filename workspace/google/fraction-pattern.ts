/** A number as a fraction: '# ?/?' of 1.5 is "1 1/2", '?/8' counts eighths. */
export interface FractionPlaces {
  /** Absent: an improper fraction. */
  readonly whole: string | undefined;
  readonly numerator: string;
  /** As many digits as the denominator may have, or the denominator itself. */
  readonly denominator: string;
}

export function formatFraction(value: number, { whole, numerator, denominator }: FractionPlaces): string {
  const size = Math.abs(value);
  const integer = whole === undefined ? 0 : Math.floor(size);
  const [top, bottom] = /^[1-9]/.test(denominator)
    ? [Math.round((size - integer) * Number(denominator)), Number(denominator)]
    : nearest(size - integer, 10 ** denominator.length - 1);
  const carried = whole !== undefined && top === bottom;
  const [count, rest] = carried ? [integer + 1, 0] : [integer, top];
  const sign = value < 0 && (count > 0 || rest > 0) ? '-' : '';
  if (whole !== undefined && rest === 0)
    return `${sign}${count}${' '.repeat(numerator.length + denominator.length + 2)}`.trimEnd();
  const parts = [...(whole !== undefined && (count > 0 || whole.includes('0')) ? [String(count)] : []), `${rest}/${bottom}`];
  return `${sign}${parts.join(' ')}`;
}

/** The fraction closest to `value` whose denominator is at most `most`; of two as close, the simpler one. */
function nearest(value: number, most: number): readonly [number, number] {
  let best: readonly [number, number] = [Math.round(value), 1];
  for (let bottom = 2; bottom <= most; bottom++) {
    const top = Math.round(value * bottom);
    if (Math.abs(value - top / bottom) < Math.abs(value - best[0] / best[1]) - 1e-12) best = [top, bottom];
  }
  return best;
}
