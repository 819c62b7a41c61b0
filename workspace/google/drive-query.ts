/**
 * The `q` of files.list ("Search for files" of Drive's guide): `name contains 'Sổ' and mimeType = '…' and 'root' in parents and
 * trashed = false`, with and, or, not and parentheses. Throws SyntaxError for anything else: a term half understood would find
 * the wrong files.
 */
import { ROOT_FOLDER } from '../store/drive-store.ts';
import type { DriveFile } from './drive-file.ts';
import { isTextField, isTimeField, peopleTest, textTest, timeTest, visibilityOf } from './drive-query-terms.ts';
import { notServed } from './google-error.ts';

export type FileTest = (file: DriveFile) => boolean;

const TOKEN = /\s*('(?:[^'\\]|\\.)*'|[(){}]|<=|>=|!=|[=<>]|[A-Za-z]+)/y;

export function parseDriveQuery(text: string): FileTest {
  const tokens = tokensOf(text);
  let position = 0;
  const wrong = (): never => {
    throw new SyntaxError(`q: ${text}`);
  };
  const next = (): string => tokens[position++] ?? wrong();
  const accept = (token: string): boolean => {
    if (tokens[position]?.toLowerCase() !== token) return false;
    position++;
    return true;
  };
  const any = (): FileTest => {
    const terms = [all()];
    while (accept('or')) terms.push(all());
    return (file) => terms.some((term) => term(file));
  };
  const all = (): FileTest => {
    const terms = [one()];
    while (accept('and')) terms.push(one());
    return (file) => terms.every((term) => term(file));
  };
  const one = (): FileTest => {
    if (accept('not')) {
      const term = one();
      return (file) => !term(file);
    }
    if (accept('(')) {
      const inner = any();
      return accept(')') ? inner : wrong();
    }
    const first = next();
    if (first.startsWith("'")) return accept('in') ? inCollection(unquote(first), next()) : wrong();
    if (first === 'appProperties' || first === 'properties') return accept('has') ? property(first) : wrong();
    if (first === 'sharedWithMe') return sharedWithMe();
    return comparison(first, next(), next()) ?? wrong();
  };
  /** has { key='table' and value='training' } */
  const property = (map: 'appProperties' | 'properties'): FileTest => {
    const part = (name: string): string => (accept(name) && accept('=') ? unquote(next()) : wrong());
    if (!accept('{')) wrong();
    const key = part('key');
    if (!accept('and')) wrong();
    const value = part('value');
    if (!accept('}')) wrong();
    return (file) => file[map]?.[key] === value;
  };
  const inCollection = (operand: string, collection: string): FileTest => {
    if (collection !== 'parents') return peopleTest(operand, collection) ?? wrong();
    const id = operand === 'root' ? ROOT_FOLDER : operand;
    return ({ parents }) => parents?.includes(id) ?? false;
  };
  /** Alone, or compared: what belongs to the one who looks was shared by nobody. */
  const sharedWithMe = (): FileTest => {
    if (!(accept('=') || accept('!='))) return () => false;
    const isEqual = tokens[position - 1] === '=';
    const [flag] = ['true', 'false'].filter((word) => accept(word));
    return flag === undefined ? wrong() : () => (flag === 'false') === isEqual;
  };

  const test = any();
  return position === tokens.length ? test : wrong();
}

function tokensOf(text: string): string[] {
  const source = text.trimEnd();
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const match = TOKEN.exec(source);
    if (!match?.[1]) throw new SyntaxError(`q: ${text}`);
    tokens.push(match[1]);
  }
  return tokens;
}

const unquote = (token: string): string => {
  if (!token.startsWith("'")) throw new SyntaxError(`q: ${token}`);
  return token.slice(1, -1).replace(/\\(.)/g, '$1');
};

function comparison(field: string, operator: string, operand: string): FileTest | undefined {
  if (isTextField(field)) return textTest(operator, unquote(operand), field);
  if (isTimeField(field)) return timeTest(operator, unquote(operand), field);
  switch (field) {
    case 'trashed':
    case 'starred': {
      if (!['=', '!='].includes(operator) || !['true', 'false'].includes(operand)) return undefined;
      return (file) => (String(file[field]) === operand) === (operator === '=');
    }
    case 'visibility': {
      if (!['=', '!='].includes(operator)) return undefined;
      const wanted = unquote(operand);
      return (file) => (visibilityOf(file) === wanted) === (operator === '=');
    }
    case 'fullText':
    case 'viewedByMeTime':
      throw notServed(`q: ${field}`);
    default:
      return undefined;
  }
}
