/**
 * The border between a script and the objects that serve it. A script runs in a realm of its own (node:vm), where `instanceof Date`,
 * `instanceof Error` and `Array` mean that realm's: everything that crosses is made anew on the other side, fakes become proxies
 * that know only what is served, and an error arrives as an Error of the script's.
 */
import { types } from 'node:util';
import { type Context, runInContext } from 'node:vm';
import { fakeName } from './fake.ts';

export interface Realm {
  /** As the script sees it. */
  toScript(value: unknown): unknown;
  /** As the fakes see it. */
  fromScript(value: unknown): unknown;
}

interface Intrinsics {
  readonly date: (instant: number) => unknown;
  readonly array: (length: number) => unknown[];
  readonly copy: (array: unknown) => unknown;
  readonly object: () => Record<string, unknown>;
  readonly error: (message: string) => Error;
  /** A function of the script's realm: ours would lead to Node by its constructor. */
  readonly method: (method: Method) => Method;
}

const INTRINSICS = `({
  date: (instant) => new Date(instant),
  array: (length) => new Array(length),
  copy: (array) => array.slice(),
  object: () => ({}),
  error: (message) => Object.defineProperty(new Error(message), 'name', { value: 'Exception', configurable: true }),
  method: (method) => (...args) => method(...args),
})`;

/** Asked of any object by JSON, promises and printing: absent, not "not served". */
const EVERYDAY = new Set(['toJSON', 'then', 'constructor', 'valueOf', 'inspect', 'nodeType', 'length']);

type Method = (...args: unknown[]) => unknown;

const isMethod = (member: unknown): member is Method => typeof member === 'function';

/** A list of what is the same on both sides, or one and the same proxy whenever it crosses: its copy is as good as itself. */
const isFlat = (value: unknown): boolean =>
  Array.isArray(value) && value.every((part) => typeof part !== 'object' || part === null || fakeName(part) !== undefined);

export function createRealm(context: Context): Realm {
  const make: Intrinsics = runInContext(INTRINSICS, context);
  const proxies = new WeakMap<object, object>();
  const targets = new WeakMap<object, object>();

  const toScript = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const name = fakeName(value);
    if (name !== undefined) return proxyOf(value, name);
    if (value instanceof Date) return make.date(value.getTime());
    if (Array.isArray(value)) return arrayOf(value);
    const object = make.object();
    for (const [key, part] of Object.entries(value)) object[key] = toScript(part);
    return object;
  };

  /** Rows of a tab that are alike are one array here (store/once-each.ts), made once; there each is one of its own. */
  const arrayOf = (value: readonly unknown[]): unknown[] => {
    const array = make.array(value.length);
    let copies = false;
    for (let i = 0; i < value.length; i++) {
      const isLikeLast = i > 0 && value[i] === value[i - 1];
      if (!isLikeLast) copies = isFlat(value[i]);
      array[i] = isLikeLast && copies ? make.copy(array[i - 1]) : toScript(value[i]);
    }
    return array;
  };

  const fromScript = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const target = targets.get(value);
    if (target) return target;
    if (types.isDate(value)) return new Date(Number(value));
    if (Array.isArray(value)) return Array.from(value, fromScript);
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, fromScript(part)]));
  };

  function proxyOf(target: object, name: string): object {
    const known = proxies.get(target);
    if (known) return known;
    const methods = new Map<string, unknown>();
    const proxy: object = new Proxy(target, {
      get: (_, key) => {
        if (typeof key === 'symbol') return key === Symbol.toStringTag ? name : undefined;
        if (key === 'toString') return make.method(() => name);
        if (!Object.hasOwn(target, key)) {
          if (EVERYDAY.has(key)) return undefined;
          throw make.error(`not in this workspace: ${name}.${key}`);
        }
        const member: unknown = Reflect.get(target, key);
        if (!isMethod(member)) return toScript(member);
        if (!methods.has(key)) methods.set(key, make.method(guarded(member)));
        return methods.get(key);
      },
      set: (_, key) => {
        throw make.error(`${name}.${String(key)} cannot be set`);
      },
      getPrototypeOf: () => null,
    });
    proxies.set(target, proxy);
    targets.set(proxy, target);
    return proxy;
  }

  function guarded(method: Method) {
    return (...args: unknown[]): unknown => {
      try {
        return toScript(method(...args.map(fromScript)));
      } catch (error) {
        throw Object.assign(make.error(error instanceof Error ? error.message : String(error)), {
          cause: error instanceof Error ? error.stack : undefined,
        });
      }
    };
  }

  return { toScript, fromScript };
}
