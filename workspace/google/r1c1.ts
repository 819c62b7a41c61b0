/**
 * R1C1 notation: "R1C1:R2C2" is the first two cells of the first two rows. A relative place ("R[3]C[1]") is counted from "the current cell",
 * and a call has none: it is not read.
 */
interface Place {
  readonly row: number;
  readonly column: number;
}

const PLACE = /^R([1-9]\d{0,8})C([1-9]\d{0,8})$/i;

/** One corner, or two; undefined when the text is something else. */
export function parseR1C1(text: string): readonly [Place] | readonly [Place, Place] | undefined {
  const [from = '', to, more] = text.split(':');
  const first = placeOf(from);
  if (!first || more !== undefined) return undefined;
  if (to === undefined) return [first];
  const last = placeOf(to);
  return last && [first, last];
}

function placeOf(text: string): Place | undefined {
  const [, row, column] = PLACE.exec(text) ?? [];
  return row === undefined || column === undefined ? undefined : { row: Number(row) - 1, column: Number(column) - 1 };
}
