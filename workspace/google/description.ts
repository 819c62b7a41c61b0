/**
 * Google's own description of an API (its discovery document without the prose): the methods with their paths and parameters,
 * and every message with its fields. Requests are decoded by it, field masks are held against it, and a method that is not
 * served is still known by name.
 */
import { readFileSync } from 'node:fs';

export interface Schema {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean' | 'any';
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly $ref?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
}

export interface Parameter {
  readonly type: 'string' | 'integer' | 'boolean' | 'number';
  readonly enum?: readonly string[];
  readonly repeated?: boolean;
  readonly location?: 'path' | 'query';
}

export interface Method {
  /** "sheets.spreadsheets.values.get" */
  readonly id: string;
  readonly httpMethod: string;
  readonly path: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly request?: string;
  readonly response?: string;
}

export interface Description {
  readonly name: string;
  readonly servicePath: string;
  /** Query parameters every method takes: fields, prettyPrint, alt… */
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly methods: readonly Method[];
  readonly schemas: Readonly<Record<string, Schema>>;
}

const read = (name: string): Description =>
  JSON.parse(readFileSync(new URL(`./description/${name}.json`, import.meta.url), 'utf8'));

export const SHEETS = read('sheets-v4');
export const DRIVE = read('drive-v3');
export const STORAGE = read('storage-v1');

/** The schema itself, or the message it refers to. */
export function resolved(description: Description, schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const message = description.schemas[schema.$ref];
  if (!message) throw new Error(`${description.name}: no schema ${schema.$ref}`);
  return message;
}
