/** The first value that stands twice; undefined when each stands once. */
export function repeated<T>(values: readonly T[]): T | undefined {
  return values.find((value, i) => values.indexOf(value) !== i);
}
