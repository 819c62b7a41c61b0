/**
 * JSON → message, as protobuf's JSON mapping has it: null is unset, snake_case names are taken too, a number may come as text
 * and text never as a number; an unknown name or a wrong kind is refused with Google's words, all of them at once.
 */
import { type Description, resolved, type Schema } from './description.ts';
import { badRequest, type FieldViolation } from './google-error.ts';

/** The field of Google's request that a body fills, where it is not the request itself: errors name it. */
const BODY_FIELDS: Readonly<Record<string, string>> = { ValueRange: 'data', Spreadsheet: 'spreadsheet' };

/** Decodes `json` as the message `name`; its type is the caller's, who names the message. */
export function decodeMessage<T>(description: Description, name: string, json: unknown): T {
  const violations: FieldViolation[] = [];
  const body = BODY_FIELDS[name];
  const message = decodeObject(
    { description, violations },
    { $ref: name },
    json,
    body === undefined ? null : { above: null, name: body },
  );
  if (violations.length > 0) throw badRequest(violations.map((violation) => violation.description).join('\n'), violations);
  return message as T;
}

interface Decoding {
  readonly description: Description;
  readonly violations: FieldViolation[];
}

/** Where a value stands; written out only for a violation, since a batch holds 100,000 values that are all right. */
interface Place {
  readonly above: Place | null;
  readonly name: string | number;
}

function written(place: Place | null): string {
  if (place === null) return '';
  const { above, name } = place;
  if (typeof name === 'number') return `${written(above)}[${name}]`;
  const snake = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return above === null ? snake : `${written(above)}.${snake}`;
}

const INTEGER_TYPES: Readonly<Record<string, readonly [string, number, number]>> = {
  int32: ['TYPE_INT32', -(2 ** 31), 2 ** 31 - 1],
  uint32: ['TYPE_UINT32', 0, 2 ** 32 - 1],
};

function decodeValue(decoding: Decoding, schema: Schema, json: unknown, at: Place): unknown {
  const type = resolved(decoding.description, schema);
  switch (type.type) {
    case 'object':
      return decodeObject(decoding, schema, json, at);
    case 'array': {
      if (!Array.isArray(json)) return refuse(decoding, at, typeName(schema), json);
      const { items } = type;
      return items ? json.map((item, name) => decodeValue(decoding, items, item, { above: at, name })) : json;
    }
    case 'string':
      return decodeString(decoding, type, json, at);
    case 'integer':
    case 'number':
      return decodeNumber(decoding, type, json, at);
    case 'boolean':
      if (typeof json === 'boolean') return json;
      return json === 'true' || json === 'false' ? json === 'true' : refuse(decoding, at, 'TYPE_BOOL', json);
    default: // 'any', or a schema that names no type
      return json;
  }
}

function decodeObject(decoding: Decoding, schema: Schema, json: unknown, at: Place | null): unknown {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return refuse(decoding, at, typeName(schema), json);
  const { properties = {}, additionalProperties } = resolved(decoding.description, schema);
  const message: Record<string, unknown> = Object.create(null);
  for (const [name, value] of Object.entries(json)) {
    if (additionalProperties) {
      // In a map (Drive's appProperties) null is the way to remove a key.
      message[name] = value === null ? null : decodeValue(decoding, additionalProperties, value, { above: at, name });
      continue;
    }
    if (value === null) continue;
    const key = Object.hasOwn(properties, name) ? name : camelCase(name);
    const field = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (field) message[key] = decodeValue(decoding, field, value, { above: at, name: key });
    else
      violate(
        decoding,
        at,
        `Invalid JSON payload received. Unknown name "${name}"${at ? ` at '${written(at)}'` : ''}: Cannot find field.`,
      );
  }
  return message;
}

function decodeString(decoding: Decoding, type: Schema, json: unknown, at: Place): unknown {
  if (type.enum) return typeof json === 'string' && type.enum.includes(json) ? json : refuse(decoding, at, 'TYPE_ENUM', json);
  if (type.format === 'int64' || type.format === 'uint64') {
    return /^-?\d+$/.test(String(json)) ? String(json) : refuse(decoding, at, 'TYPE_INT64', json);
  }
  return typeof json === 'string' ? json : refuse(decoding, at, 'TYPE_STRING', json);
}

function decodeNumber(decoding: Decoding, type: Schema, json: unknown, at: Place): unknown {
  const number = typeof json === 'number' ? json : typeof json === 'string' && json.trim() !== '' ? Number(json) : Number.NaN;
  const integer = INTEGER_TYPES[type.format ?? ''];
  if (integer) {
    const [name, least, most] = integer;
    return Number.isInteger(number) && number >= least && number <= most ? number : refuse(decoding, at, name, json);
  }
  return Number.isFinite(number) ? number : refuse(decoding, at, type.format === 'float' ? 'TYPE_FLOAT' : 'TYPE_DOUBLE', json);
}

function refuse(decoding: Decoding, at: Place | null, type: string, json: unknown): undefined {
  violate(decoding, at, `Invalid value at '${written(at)}' (${type}), ${JSON.stringify(json)}`);
}

function violate(decoding: Decoding, at: Place | null, description: string): void {
  decoding.violations.push({ field: written(at), description });
}

const typeName = ({ $ref }: Schema): string =>
  `type.googleapis.com/google.${$ref === undefined ? 'protobuf.ListValue' : `apps.sheets.v4.${$ref}`}`;
const camelCase = (name: string): string => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
