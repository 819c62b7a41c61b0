import type { TextValidation } from '../forms/stored-form.ts';

export type Keyboard = 'numeric' | 'decimal' | 'text';

/** Answers that need more than digits: a slash (months, "12/2026") or a comma, which phones put on the decimal keyboard only. */
const WITH_SLASH = ['3/2026', '03/2026', '12/2026'];
const WITH_COMMA = ['1,5', '12,5'];
const DIGITS = ['1', '12'];

/** A number that needs no more room than a few digits: a count, hours; not an amount of money. */
export const isShortNumber = (validation: TextValidation | undefined): boolean =>
  keyboardFor(validation) !== 'text' && !new RegExp(`^(?:${validation?.pattern})$`, 'u').test('15000000');

/** The smallest phone keyboard that can type every answer the pattern accepts: a form item says nothing else about numbers. */
export function keyboardFor(validation: TextValidation | undefined): Keyboard {
  if (validation?.pattern === undefined) return 'text';
  const pattern = new RegExp(`^(?:${validation.pattern})$`, 'u');
  const accepts = (samples: readonly string[]) => samples.some((sample) => pattern.test(sample));
  if (accepts(WITH_SLASH) || accepts(['a', 'ABCDEFGHJKM']) || !accepts(DIGITS)) return 'text';
  return accepts(WITH_COMMA) ? 'decimal' : 'numeric';
}
