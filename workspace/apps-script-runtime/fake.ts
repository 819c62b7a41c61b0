/**
 * What stands for an object of Apps Script: some of the methods of Google's own type, each under Google's name and parameters
 * (a name that Google does not have is refused by the compiler). `realm.ts` hands it to a script; what is missing throws there.
 */
/// <reference types="google-apps-script" preserve="true" />

/** Google's enumerations are words here: `String(FormApp.ItemType.LIST)` is "LIST" at Google too. */
type Given<R> = R extends null | undefined | boolean | string
  ? R
  : R extends number
    ? IsNumber<R> extends true
      ? number
      : string
    : R extends readonly (infer E)[]
      ? Given<E>[]
      : R extends GoogleAppsScript.Base.Date
        ? Date
        : R extends object
          ? Fake<R>
          : R;

/** An enumeration takes any number, and is none: only identity tells them apart. */
type IsNumber<R> = (<T>() => T extends R ? 1 : 2) extends <T>() => T extends number ? 1 : 2 ? true : false;

type Taken<A extends readonly unknown[]> = { [I in keyof A]: Given<A[I]> };

export type Fake<T> = {
  readonly [K in keyof T]?: T[K] extends (...args: infer A) => infer R ? (...args: Taken<A>) => Given<R> : unknown;
};

const names = new WeakMap<object, string>();

/** Marks an object as a fake, under the name that "not in this workspace: Sheet.sort" gives it. */
export function fake<T>(name: string, methods: Fake<T>): Fake<T> {
  return named(name, methods);
}

/** The same where the compiler can't hold the methods against one of Google's types. */
export function named<T extends object>(name: string, object: T): T {
  names.set(object, name);
  return object;
}

/** Google's enumeration: each word stands for itself. */
export const words = <const W extends readonly string[]>(name: string, list: W): { readonly [K in W[number]]: K } =>
  named(name, Object.fromEntries(list.map((word) => [word, word])) as { [K in W[number]]: K });

export const fakeName = (value: object): string | undefined => names.get(value);

/** null where Google answers null, whatever its typings say. */
export const NOTHING = null as never;
