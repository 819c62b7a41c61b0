/** Where a cell leads: https and http addresses, and places in the same spreadsheet ("#gid=…"). Anything else is text. */
import { type LocaleRules, localeRules } from '../../google/locale-rules.ts';
import { richCell, type StoredCell } from '../../store/cell.ts';
import { argumentsOf } from './formula-parts.ts';

export interface CellLink {
  readonly href: string;
  /** Of another site: opened in a tab of its own, which learns nothing of this one. */
  readonly outside: boolean;
  readonly text: string;
}

/** `shown`: what the cell shows; `path`: of this spreadsheet's page. */
export function cellLink(cell: StoredCell | undefined, shown: string, locale: string, path: string): CellLink | undefined {
  const { formula, format } = richCell(cell);
  const called = formula === undefined ? undefined : hyperlink(formula, localeRules(locale));
  const address = called?.address ?? format?.textFormat?.link?.uri ?? (WHOLE.test(shown) ? shown : undefined);
  const href = address === undefined ? undefined : allowed(address, path);
  return href === undefined ? undefined : { href, outside: /^https?:/.test(href), text: called?.text ?? shown };
}

/** A cell that is an address and nothing else leads there, as at Google. */
const WHOLE = /^https?:\/\/\S{1,2000}$/;

function hyperlink(formula: string, rules: LocaleRules): { address: string; text: string } | undefined {
  const [address, label] = argumentsOf(formula, 'HYPERLINK', rules) ?? [];
  if (address?.kind !== 'text') return undefined;
  const text = label?.kind === 'text' ? label.text : label?.kind === 'number' ? String(label.number) : address.text;
  return { address: address.text, text };
}

/** Google's own page takes "#gid=…&range=…" behind the hash; a server sees only a query. */
function allowed(address: string, path: string): string | undefined {
  if (/^#gid=\d{1,10}(?:&range=[A-Za-z0-9:$]{1,40})?$/.test(address)) return `${path}?${address.slice(1)}`;
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}
