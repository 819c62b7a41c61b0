/**
 * A formula cut into its parts. In a spreadsheet whose decimal mark is a comma, ";" parts arguments and "\" the columns of an array; elsewhere
 * "," parts both, and ";" is taken for arguments too. ";" always parts the rows of an array.
 */
type TokenKind = 'space' | 'text' | 'error' | 'reference' | 'number' | 'word' | 'sign';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const TITLE = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9]\d*`;
const AREA = `(?:${COLUMN}${ROW}(?::(?:${COLUMN}(?:${ROW})?|${ROW}))?|${COLUMN}:${COLUMN}(?:${ROW})?|${ROW}:(?:${COLUMN})?${ROW})`;

const PARTS: readonly (readonly [TokenKind, string])[] = [
  ['space', String.raw`\s+`],
  ['text', '"(?:[^"]|"")*"'],
  ['error', String.raw`(?:${TITLE})?#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|ERROR!)`],
  ['reference', String.raw`(?:${TITLE})?${AREA}(?![\p{L}\p{N}_(.!])`],
  ['number', String.raw`(?:\d+(?:DECIMAL\d*)?|DECIMAL\d+)(?:[eE][+-]?\d+)?`],
  ['word', String.raw`[\p{L}_][\p{L}\p{N}_.]*`],
  ['sign', String.raw`<>|<=|>=|[-+*/^&=<>%(){};,\\]`],
];

const scanners = new Map(
  ([',', '.'] as const).map((decimal) => [
    decimal,
    new RegExp(PARTS.map(([, part]) => `(${part.replaceAll('DECIMAL', decimal === '.' ? '\\.' : ',')})`).join('|'), 'yu'),
  ]),
);

/** Every character of the formula (without its "=") is in one of them; undefined where a part is none that formulas have. */
export function tokensOf(text: string, decimal: ',' | '.'): readonly Token[] | undefined {
  const scanner = scanners.get(decimal);
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length && scanner) {
    scanner.lastIndex = at;
    const found = scanner.exec(text);
    if (!found) return undefined;
    const kind = PARTS[found.slice(1).findIndex((part) => part !== undefined)]?.[0] ?? 'sign';
    tokens.push({ kind, text: found[0] });
    at += found[0].length;
  }
  return tokens;
}
