/**
 * Work done once for what is the same. Most tabs hold a thousand rows that are alike, and the store hands those out as one and the
 * same array (row-store.ts): what is made of it is made once, and stays one.
 */

/** Once for each object. */
export function onceEach<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const made = new Map<K, V>();
  return (of) => {
    const known = made.get(of);
    if (known !== undefined) return known;
    const value = make(of);
    made.set(of, value);
    return value;
  };
}

/** Once for each change of what it is made of: a call with the same parts as the last one answers the same. */
export function onceInARow<P extends readonly unknown[], V>(make: (...parts: P) => V): (...parts: P) => V {
  let last: { readonly parts: P; readonly value: V } | undefined;
  return (...parts) => {
    const same = last?.parts.length === parts.length && last.parts.every((part, i) => part === parts[i]);
    if (last === undefined || !same) last = { parts, value: make(...parts) };
    return last.value;
  };
}

/** Of texts that callers make up there may be any number. */
const MOST_TEXTS = 1_000;

/** Once for each text, as long as there are not too many of them. */
export function onceEachText<V>(make: (of: string) => V): (of: string) => V {
  const made = new Map<string, V>();
  return (of) => {
    const known = made.get(of);
    if (known !== undefined) return known;
    if (made.size >= MOST_TEXTS) made.clear();
    const value = make(of);
    made.set(of, value);
    return value;
  };
}
