/**
 * The few formulas that are drawn as well as computed: SPARKLINE over numbers and ranges, HYPERLINK of two texts. Their arguments are
 * read as the spreadsheet's locale writes them: in vi_VN ";" parts arguments and rows, "\" columns, "," is the decimal mark.
 */
import { parseA1 } from '../../google/a1.ts';
import type { LocaleRules } from '../../google/locale-rules.ts';

export type Argument =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Argument[])[] }
  | { readonly kind: 'range'; readonly range: NonNullable<ReturnType<typeof parseA1>> };

/** A longer one would only cost time. */
const LONGEST = 5_000;
const TOKEN = /\s*("(?:[^"]|"")*"|[{};\\,()]|[^"{};\\,()\s][^"{};\\,()]*)/gy;

/** The arguments of `=NAME(…)`; undefined when the formula is another one, or holds anything that is not a constant or a range. */
export function argumentsOf(formula: string, name: string, { decimal }: LocaleRules): readonly Argument[] | undefined {
  const call = new RegExp(`^=\\s*${name}\\s*\\((.*)\\)\\s*$`, 'is').exec(formula.slice(0, LONGEST));
  if (!call) return undefined;
  // A decimal comma parts nothing.
  const text = decimal === ',' ? (call[1] ?? '').replace(/(?<=\d),(?=\d)/g, '.') : (call[1] ?? '');
  const tokens = [...text.matchAll(TOKEN)].map(([, token = '']) => token.trim());
  const [between, columns] = decimal === ',' ? [';', '\\'] : [',', ','];
  let at = 0;

  const array = (): Argument | undefined => {
    const rows: Argument[][] = [[]];
    for (;;) {
      const item = one();
      if (!item) return undefined;
      rows.at(-1)?.push(item);
      const mark = tokens[at++];
      if (mark === '}') return { kind: 'array', rows };
      if (mark === ';') rows.push([]);
      else if (mark !== columns) return undefined;
    }
  };
  const one = (): Argument | undefined => {
    const token = tokens[at++];
    if (token === undefined) return undefined;
    if (token === '{') return array();
    if (token.startsWith('"')) return { kind: 'text', text: token.slice(1, -1).replaceAll('""', '"') };
    if (/^-?\d+(?:\.\d+)?$/.test(token)) return { kind: 'number', number: Number(token) };
    if (/^(?:true|false)$/i.test(token)) return { kind: 'text', text: token.toLowerCase() };
    const range = parseA1(token);
    return range && { kind: 'range', range };
  };

  const found: Argument[] = [];
  while (at < tokens.length) {
    const argument = one();
    if (!argument) return undefined;
    found.push(argument);
    if (at < tokens.length && tokens[at++] !== between) return undefined;
  }
  return found;
}
