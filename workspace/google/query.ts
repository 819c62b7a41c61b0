/** Query parameters, held against the method's description: an unknown name or a value that does not fit is refused. */
import type { Description, Method, Parameter } from './description.ts';
import { badRequest } from './google-error.ts';

export interface Query {
  has(name: string): boolean;
  text(name: string): string | undefined;
  list(name: string): string[];
  flag(name: string): boolean | undefined;
  number(name: string): number | undefined;
}

export function readQuery(description: Description, method: Method, url: string): Query {
  const given = new URLSearchParams(url.split('?').slice(1).join('?'));
  const parameters: Readonly<Record<string, Parameter>> = { ...description.parameters, ...method.parameters };
  for (const [name, value] of given) {
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (!parameter || parameter.location === 'path') {
      refuse(
        name,
        `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
      );
    } else if (!fits(parameter, value)) {
      refuse(snakeCase(name), `Invalid value at '${snakeCase(name)}' (${typeName(parameter)}), "${value}"`);
    }
  }
  const text = (name: string): string | undefined => given.getAll(name).at(-1);
  return {
    text,
    has: (name) => given.has(name),
    list: (name) => given.getAll(name),
    flag: (name) => (given.has(name) ? isTrue(text(name) ?? '') : undefined),
    number: (name) => (given.has(name) ? Number(text(name)) : undefined),
  };
}

/** The Go and Python clients write True and 1. */
const isTrue = (value: string): boolean => /^(true|1)$/i.test(value);

function fits({ type, enum: values }: Parameter, value: string): boolean {
  if (type === 'boolean') return /^(true|false|1|0)$/i.test(value);
  if (type === 'integer') return /^-?\d{1,15}$/.test(value);
  return !values || values.includes(value);
}

function refuse(field: string, description: string): never {
  throw badRequest(description, [{ field, description }]);
}

const typeName = ({ type, enum: values }: Parameter): string =>
  values ? 'TYPE_ENUM' : type === 'boolean' ? 'TYPE_BOOL' : type === 'integer' ? 'TYPE_INT32' : 'TYPE_STRING';

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
