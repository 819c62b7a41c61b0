/** A free answer and what makes it naming or innocent. */
export interface Sentence {
  readonly text: string;
  readonly why: string;
  /** The answer stands in a form on one child: there the name of a school tells where that child is (privacy.md, 1). */
  readonly about?: 'child';
}
