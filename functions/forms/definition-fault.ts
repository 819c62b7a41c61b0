/** A wrong definition stops the program with three lines: where, which rule, the value found. */
export interface Fault {
  readonly where: string;
  readonly rule: string;
  readonly value: unknown;
}

/** A rule that is broken, at a place the caller knows. */
export type Broken = Omit<Fault, 'where'>;

/** Nothing when the rule holds. `value`: what stands there now. */
export function* must(holds: boolean, rule: string, value: unknown): Generator<Broken> {
  if (!holds) yield { rule, value };
}

export function* at(where: string, broken: Iterable<Broken>): Generator<Fault> {
  for (const each of broken) yield { where, ...each };
}

/** Throws the first fault, if any. Faults come lazily, so a later rule may rest on an earlier one. */
export function stopAt(faults: Iterable<Fault>): void {
  for (const { where, rule, value } of faults) {
    throw new Error(`${where}\nrule: ${rule}\ncurrent value: ${value === undefined ? 'nothing' : JSON.stringify(value)}`);
  }
}

export const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';
