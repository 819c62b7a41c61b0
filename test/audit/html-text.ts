/** What a reader sees of a mail's HTML: its text, without tags, each block on a line of its own. */
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#x27;', "'"],
  ['&#x60;', '`'],
  ['&#x3D;', '='],
]);

export const textOfHtml = (html: string): string =>
  html
    .replace(/^[\s\S]*?<body[^>]*>/, '')
    .replaceAll(/<(\/?)(\w+)[^>]*>/g, (_, _close, name: string) => (INLINE.has(name) ? '' : '\n'))
    .replaceAll(/&[#\w]+;/g, (entity) => ENTITIES.get(entity) ?? entity);

const INLINE: ReadonlySet<string> = new Set(['span', 'strong', 'a', 'em', 'code']);
