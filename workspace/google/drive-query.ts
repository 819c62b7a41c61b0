/**
 * The `q` of files.list ("Search for files" of Drive's guide): `name contains 'Sổ' and mimeType = '…' and 'root' in parents and
 * trashed = false`, with and, or, not and parentheses. Throws SyntaxError for anything else: a term half understood would find
 * the wrong files.
 */
import { type DriveFile, ROOT_FOLDER } from './drive-file.ts';

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
    if (first.startsWith("'")) return accept('in') && next() === 'parents' ? inFolder(unquote(first)) : wrong();
    if (first === 'appProperties') return accept('has') ? property() : wrong();
    return comparison(first, next(), next()) ?? wrong();
  };
  /** has { key='table' and value='training' } */
  const property = (): FileTest => {
    const part = (name: string): string => (accept(name) && accept('=') ? unquote(next()) : wrong());
    if (!accept('{')) wrong();
    const key = part('key');
    if (!accept('and')) wrong();
    const value = part('value');
    if (!accept('}')) wrong();
    return ({ appProperties = {} }) => Object.hasOwn(appProperties, key) && appProperties[key] === value;
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

const inFolder = (folder: string): FileTest => {
  const id = folder === 'root' ? ROOT_FOLDER : folder;
  return ({ parents = [] }) => parents.includes(id);
};

function comparison(field: string, operator: string, operand: string): FileTest | undefined {
  switch (field) {
    case 'name':
      return textTest(operator, unquote(operand), ({ name }) => name);
    case 'mimeType':
      return textTest(operator, unquote(operand), ({ mimeType }) => mimeType);
    case 'trashed':
    case 'starred': {
      if (!['=', '!='].includes(operator) || !['true', 'false'].includes(operand)) return undefined;
      return (file) => (String(file[field]) === operand) === (operator === '=');
    }
    case 'modifiedTime':
    case 'createdTime':
      return timeTest(operator, Date.parse(unquote(operand)), (file) => Date.parse(file[field] ?? ''));
    default:
      return undefined;
  }
}

/** `contains` of a name is a prefix of one of its words, whatever the case; of a mimeType a prefix. */
function textTest(operator: string, operand: string, of: (file: DriveFile) => string): FileTest | undefined {
  const folded = operand.toLowerCase();
  switch (operator) {
    case '=':
      return (file) => of(file) === operand;
    case '!=':
      return (file) => of(file) !== operand;
    case 'contains':
      return (file) => ` ${of(file).toLowerCase()}`.includes(` ${folded}`);
    default:
      return undefined;
  }
}

function timeTest(operator: string, operand: number, of: (file: DriveFile) => number): FileTest | undefined {
  if (Number.isNaN(operand)) return undefined;
  const tests: Readonly<Record<string, (time: number) => boolean>> = {
    '=': (time) => time === operand,
    '!=': (time) => time !== operand,
    '<': (time) => time < operand,
    '<=': (time) => time <= operand,
    '>': (time) => time > operand,
    '>=': (time) => time >= operand,
  };
  const test = tests[operator];
  return test && ((file) => test(of(file)));
}
