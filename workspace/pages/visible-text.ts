/**
 * What people typed, with nothing hidden in it: controls that turn a line around, marks without width and other control characters
 * stand as their code, so that a person who looks at the sheet sees them. Line ends and tabs stay what they are.
 */
export const visibleText = (text: string): string =>
  text.replace(HIDDEN, (mark) => `[U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`);

const HIDDEN = /(?![\n\r\t])[\p{Cc}\p{Cf}]/gu;
