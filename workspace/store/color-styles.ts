/**
 * Google has every color twice: `backgroundColor` of old, `backgroundColorStyle` of today. "If backgroundColor is also set, this field takes
 * precedence": the style is kept, and answers show both.
 */
import { SHEETS } from '../google/description.ts';

type Json = Readonly<Record<string, unknown>>;

/** backgroundColor, foregroundColor, tabColor, color…: what the description has with a `Style` beside it. */
const COLORS: ReadonlySet<string> = new Set(
  Object.values(SHEETS.schemas).flatMap(({ properties = {} }) =>
    Object.keys(properties).filter((name) => properties[name]?.$ref === 'Color' && properties[`${name}Style`]),
  ),
);

const isMessage = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A theme's pair of colors has a style under the name `color`. */
const isColor = (name: string, value: unknown): boolean =>
  COLORS.has(name) && isMessage(value) && !('rgbColor' in value) && !('themeColor' in value);

/** The message with styles in place of colors. */
export function colorStyles<T>(message: T): T {
  return mapMessages(message, (fields) =>
    Object.entries(fields).flatMap(([name, value]): [string, unknown][] => {
      if (!isColor(name, value)) return [[name, value]];
      return `${name}Style` in fields ? [] : [[`${name}Style`, { rgbColor: value }]];
    }),
  );
}

/** The message with colors beside its styles. */
export function bothColors<T>(message: T): T {
  return mapMessages(message, (fields) =>
    Object.entries(fields).flatMap(([name, value]): [string, unknown][] => {
      const color = name.endsWith('Style') ? name.slice(0, -'Style'.length) : '';
      const rgb = COLORS.has(color) && isMessage(value) ? value['rgbColor'] : undefined;
      return rgb === undefined
        ? [[name, value]]
        : [
            [color, rgb],
            [name, value],
          ];
    }),
  );
}

/** The path of an update mask: one that names a color means the style. */
export const stylePath = (path: readonly string[]): string[] =>
  path.flatMap((name, at) => {
    if (!COLORS.has(name)) return [name];
    return at + 1 < path.length ? [`${name}Style`, 'rgbColor'] : [`${name}Style`];
  });

function mapMessages<T>(message: T, map: (fields: Json) => [string, unknown][]): T {
  if (Array.isArray(message)) return message.map((part) => mapMessages(part, map)) as T;
  if (!isMessage(message)) return message;
  return Object.fromEntries(map(message).map(([name, value]) => [name, mapMessages(value, map)])) as T;
}
