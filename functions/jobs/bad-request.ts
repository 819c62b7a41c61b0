/** A caller's mistake: every wrong field in one answer (400 `{ok: false, problems}`), nothing done. */
export class BadRequest extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join(' '));
    this.problems = problems;
  }
}
