/** A formula's text as a tree, by the grammar of Sheets: a sign binds tighter than "^" (=-2^2 is 4), "%" tighter than all. */
import { parseA1 } from '../google/a1.ts';
import { onceEachText } from '../store/once-each.ts';
import { ERROR_TYPES } from './error-words.ts';
import type { BinarySign, FormulaNode } from './formula-node.ts';
import { type Token, tokensOf } from './formula-tokens.ts';
import { failed } from './formula-value.ts';

/** Deeper or longer ones nobody writes, and they would only cost the stack. */
const DEEPEST = 100;
const MOST_OPERATORS = 2_000;

const LEVELS: readonly (readonly BinarySign[])[] = [['=', '<>', '<', '<=', '>', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']];

/** undefined: it is no formula ("Formula parse error."). */
export const parseFormula = (formula: string, decimal: ',' | '.'): FormulaNode | undefined => parsed[decimal](formula);

const parsed = {
  ',': onceEachText((formula) => parse(formula, ',')),
  '.': onceEachText((formula) => parse(formula, '.')),
};

function parse(formula: string, decimal: ',' | '.'): FormulaNode | undefined {
  const all = tokensOf(formula.replace(/^=/, ''), decimal)?.filter(({ kind }) => kind !== 'space');
  if (!all) return undefined;
  const [columns, separators] = decimal === ',' ? ['\\', [';']] : [',', [',', ';']];
  let at = 0;
  let depth = 0;
  let operators = 0;
  const peek = (): string | undefined => (all[at]?.kind === 'sign' ? all[at]?.text : undefined);
  const take = (sign: string): boolean => {
    if (peek() !== sign) return false;
    at++;
    return true;
  };

  const expression = (level = 0): FormulaNode | undefined => {
    const signs = LEVELS[level];
    if (!signs) return signed();
    let left = expression(level + 1);
    for (;;) {
      const sign = signs.find((one) => one === peek());
      if (!left || sign === undefined) return left;
      if (++operators > MOST_OPERATORS) return undefined;
      at++;
      const right = expression(level + 1);
      left = right && { kind: 'binary', sign, left, right };
    }
  };
  const signed = (): FormulaNode | undefined => {
    const sign = (['-', '+'] as const).find((one) => one === peek());
    if (sign === undefined) return percent(primary());
    at++;
    const of = deeper(signed);
    return of && { kind: 'unary', sign, of };
  };
  const percent = (of: FormulaNode | undefined): FormulaNode | undefined =>
    of && take('%') ? percent({ kind: 'unary', sign: '%', of }) : of;
  const deeper = <T>(work: () => T | undefined): T | undefined => {
    if (++depth > DEEPEST) return undefined;
    const done = work();
    depth--;
    return done;
  };

  const primary = (): FormulaNode | undefined => {
    const token = all[at++];
    if (!token) return undefined;
    if (token.kind === 'word' && take('(')) return deeper(() => call(token.text));
    if (token.kind !== 'sign') return leaf(token, decimal);
    if (token.text === '{') return deeper(array);
    if (token.text !== '(') return undefined;
    const inner = deeper(expression);
    return take(')') ? inner : undefined;
  };
  const call = (name: string): FormulaNode | undefined => {
    const args: (FormulaNode | undefined)[] = [];
    if (take(')')) return { kind: 'call', name, args };
    for (;;) {
      const isEmpty = separators.includes(peek() ?? '') || peek() === ')';
      const argument = isEmpty ? undefined : expression();
      if (!isEmpty && !argument) return undefined;
      args.push(argument);
      if (take(')')) return { kind: 'call', name, args };
      if (!separators.some(take)) return undefined;
    }
  };
  const array = (): FormulaNode | undefined => {
    const rows: FormulaNode[][] = [[]];
    for (;;) {
      const item = expression();
      if (!item) return undefined;
      rows.at(-1)?.push(item);
      if (take('}')) return { kind: 'array', rows };
      if (take(';')) rows.push([]);
      else if (!take(columns)) return undefined;
    }
  };

  const whole = expression();
  return at === all.length ? whole : undefined;
}

function leaf({ kind, text }: Token, decimal: string): FormulaNode | undefined {
  if (kind === 'text') return { kind: 'value', value: text.slice(1, -1).replaceAll('""', '"') };
  if (kind === 'number') return { kind: 'value', value: Number(text.replace(decimal, '.')) };
  if (kind === 'error') {
    const type = ERROR_TYPES.get(text.slice(text.lastIndexOf('#')));
    return type && { kind: 'value', value: failed(type, type === 'REF' ? 'Reference does not exist.' : undefined) };
  }
  if (kind === 'word') {
    return /^(true|false)$/i.test(text) ? { kind: 'value', value: text.toLowerCase() === 'true' } : { kind: 'name', name: text };
  }
  const range = parseA1(text);
  return range && { kind: 'reference', ...(range.title !== undefined && { title: range.title }), area: range.area };
}
