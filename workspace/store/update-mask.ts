/** `fields` of an update request: what is taken from the request's message, and cleared where that message leaves it open. */
import { SHEETS } from '../google/description.ts';
import { type FieldMask, leavesOf, parseFieldMask, unknownPath } from '../google/field-mask.ts';
import { invalidArgument } from '../google/google-error.ts';
import { stylePath } from './color-styles.ts';

/** Paths below the message; '*' becomes every name in `all`. Throws Google's 400 when the mask is missing or names no field. */
export function updatePaths(fields: string | null | undefined, message: string, all: readonly string[]): string[][] {
  if (!fields) throw invalidArgument("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  const mask = readMask(fields);
  if (mask.has('*')) return all.map((name) => [name]);
  const unknown = unknownPath(mask, SHEETS, { $ref: message });
  if (unknown !== undefined) throw invalidArgument(`Invalid field: ${unknown}`);
  return leavesOf(mask).map((path) => stylePath(path.at(-1) === '*' ? path.slice(0, -1) : path));
}

function readMask(fields: string): FieldMask {
  try {
    return parseFieldMask(fields);
  } catch {
    throw invalidArgument(`Invalid field: ${fields}`);
  }
}

type Json = { [name: string]: unknown };

/** `target` with the named paths as `source` has them. Neither is changed. */
export function mergePaths<T extends object>(target: T, source: T, paths: readonly (readonly string[])[]): T {
  const merged = { ...asJson(target) };
  for (const path of paths) mergePath(merged, asJson(source), path, 0);
  return merged as T;
}

/** `target` is a copy of its own; what lies in it is nobody's to change. */
function mergePath(target: Json, source: Json, path: readonly string[], depth: number): void {
  const name = path[depth];
  if (name === undefined) return;
  const value = source[name] ?? undefined;
  const part = depth === path.length - 1 ? value : mergedPart(target[name], value, path, depth + 1);
  if (part === undefined) delete target[name];
  else target[name] = part;
}

function mergedPart(old: unknown, value: unknown, path: readonly string[], depth: number): Json | undefined {
  const merged = { ...asJson(old) };
  mergePath(merged, asJson(value), path, depth);
  return Object.keys(merged).length === 0 ? undefined : merged;
}

const asJson = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
