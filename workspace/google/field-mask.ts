/**
 * Field masks. As `fields` of a call they choose what an answer shows ("sheets(properties(sheetId,title)),spreadsheetId",
 * "a/b" and "a.b" alike); as `fields` of an update request they say what is replaced ("userEnteredFormat.numberFormat,note").
 */
import { type Description, resolved, type Schema } from './description.ts';

/** What is chosen below a message; a field without further choice maps to null (all of it). */
export type FieldMask = ReadonlyMap<string, FieldMask | null>;
type Building = Map<string, Building | null>;

/** Throws SyntaxError where parentheses or commas do not fit. */
export function parseFieldMask(text: string): FieldMask {
  const tokens = text.match(/[^\s,()./]+|[,()./]/g) ?? [];
  const mask: Building = new Map();
  const end = readList(tokens, 0, mask);
  if (end !== tokens.length) throw new SyntaxError(`field mask: ${text}`);
  return mask;
}

/** Reads "a,b(c),d/e" from `position` on into `mask`; returns where it ends. */
function readList(tokens: readonly string[], position: number, mask: Building): number {
  const end = readPath(tokens, position, mask);
  return tokens[end] === ',' ? readList(tokens, end + 1, mask) : end;
}

function readPath(tokens: readonly string[], position: number, mask: Building): number {
  const [name, next] = [tokens[position], tokens[position + 1]];
  if (name === undefined || /^[,()./]$/.test(name)) throw new SyntaxError(`field mask: a name is missing at ${position}`);
  if (next === '/' || next === '.') return readPath(tokens, position + 2, below(mask, name));
  if (next === '(') {
    const end = readList(tokens, position + 2, below(mask, name));
    if (tokens[end] !== ')') throw new SyntaxError('field mask: ) is missing');
    return end + 1;
  }
  mask.set(name, null);
  return position + 1;
}

/** A field already chosen whole stays whole: what is chosen below it goes nowhere. */
function below(mask: Building, name: string): Building {
  const known = mask.get(name);
  if (known === null) return new Map();
  const inner: Building = known ?? new Map();
  mask.set(name, inner);
  return inner;
}

/** Every path that ends in a chosen field: [["userEnteredFormat", "numberFormat"], ["note"]]. */
export function leavesOf(mask: FieldMask): string[][] {
  return [...mask].flatMap(([name, below]) => (below === null ? [[name]] : leavesOf(below).map((path) => [name, ...path])));
}

/** The first path of the mask that the message does not have; undefined when all fit. */
export function unknownPath(mask: FieldMask, description: Description, schema: Schema): string | undefined {
  for (const path of leavesOf(mask)) if (!hasPath(path, description, schema)) return path.join('.');
  return undefined;
}

function hasPath([name, ...rest]: readonly string[], description: Description, schema: Schema): boolean {
  if (name === undefined) return true;
  const { type, items, properties, additionalProperties } = resolved(description, schema);
  if (type === 'array') return items !== undefined && hasPath([name, ...rest], description, items);
  if (additionalProperties) return true;
  if (properties === undefined) return false;
  if (name === '*') return rest.length === 0 || Object.values(properties).some((field) => hasPath(rest, description, field));
  const field = Object.hasOwn(properties, name) ? properties[name] : undefined;
  return field !== undefined && hasPath(rest, description, field);
}

/** Whether the mask lets anything through at this path: parts of an answer nobody asked for need not be made. */
export function wants(mask: FieldMask | null, ...path: readonly string[]): boolean {
  let below: FieldMask | null | undefined = mask;
  for (const name of path) {
    if (below === null) return true;
    below = below.has(name) ? below.get(name) : below.get('*');
    if (below === undefined) return false;
  }
  return true;
}

/** The part of a message that the mask chooses; lists are masked entry by entry. */
export function applyFieldMask(mask: FieldMask | null, message: unknown): unknown {
  if (mask === null || typeof message !== 'object' || message === null) return message;
  if (Array.isArray(message)) return message.map((entry) => applyFieldMask(mask, entry));
  const chosen: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(message)) {
    const below = mask.has(name) ? mask.get(name) : mask.get('*');
    if (below !== undefined) chosen[name] = applyFieldMask(below, value);
  }
  return chosen;
}
