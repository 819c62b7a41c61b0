/**
 * Reads .docx and .xlsx with nothing of what wrote them: the zip file by its specification, XML by a parser that forgives nothing, so
 * a file that Word would offer to repair fails here first.
 */
import { inflateRawSync } from 'node:zlib';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

export interface OfficeFile {
  readonly names: readonly string[];
  /** DOS date and time of every part, once each. */
  readonly stamps: readonly number[];
  source(path: string): string;
  part(path: string): Element;
}

export function openOfficeFile(bytes: Uint8Array): OfficeFile {
  const zip = Buffer.from(bytes);
  const sources = new Map<string, string>();
  const stamps = new Set<number>();
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.toString('latin1', at, at + 4) !== 'PK\x01\x02') throw new Error('no entry in the directory');
    const [size, nameLength, extra, comment] = [20, 28, 30, 32].map((offset) =>
      offset === 20 ? zip.readUInt32LE(at + offset) : zip.readUInt16LE(at + offset),
    ) as [number, number, number, number];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    if (zip.toString('latin1', local, local + 4) !== 'PK\x03\x04') throw new Error(`no part ${name}`);
    stamps.add(zip.readUInt32LE(at + 12)).add(zip.readUInt32LE(local + 10));
    const data = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(data, data + size);
    const isPacked = zip.readUInt16LE(at + 10) === 8;
    sources.set(name, new TextDecoder('utf-8', { fatal: true }).decode(isPacked ? inflateRawSync(packed) : packed));
    at += 46 + nameLength + extra + comment;
  }
  const source = (path: string): string => {
    const found = sources.get(path);
    if (found === undefined) throw new Error(`No part ${path} among ${[...sources.keys()].join(', ')}`);
    return found;
  };
  return { names: [...sources.keys()], stamps: [...stamps], source, part: (path) => parseXml(source(path)) };
}

const TOKEN = /<\?[^>]*\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*"[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const NOT_A_CHARACTER = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

function parseXml(xml: string): Element {
  if (NOT_A_CHARACTER.test(xml)) throw new Error('a character that XML does not have');
  const root: { name: string; attributes: Record<string, string>; children: (Element | string)[] } = {
    name: '',
    attributes: {},
    children: [],
  };
  const open = [root];
  let at = 0;
  for (const { 0: token, 1: closes, 2: opens, 3: attributes = '', 4: empty, 5: text } of xml.matchAll(TOKEN)) {
    at += token.length;
    const parent = open.at(-1) ?? root;
    if (text !== undefined) parent.children.push(unescaped(text));
    if (closes !== undefined && open.pop()?.name !== closes) throw new Error(`</${closes}> closes nothing`);
    if (opens === undefined) continue;
    const element = { name: opens, attributes: attributesOf(attributes), children: [] };
    parent.children.push(element);
    if (empty === '') open.push(element);
  }
  if (at !== xml.length || open.length !== 1) throw new Error(`not XML at ${at}: ${xml.slice(at, at + 60)}`);
  const [element, ...more] = root.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  if (element === undefined || typeof element === 'string' || more.length > 0) throw new Error('not one root');
  return element;
}

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/([\w:.-]+)\s*=\s*"([^"]*)"/g)].map(([, name = '', value = '']) => [name, unescaped(value)]),
  );

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));?/g, (whole, hex, decimal, name) => {
    if (!whole.endsWith(';')) throw new Error(`a bare & in ${text.slice(0, 60)}`);
    if (hex !== undefined || decimal !== undefined) return String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10));
    const letter = ENTITIES.get(name);
    if (letter === undefined) throw new Error(`no entity ${whole}`);
    return letter;
  });
}

const isElement = (child: Element | string): child is Element => typeof child !== 'string';

/** Every element of the name below this one, in document order. */
export const all = (element: Element, name: string): Element[] =>
  element.children.filter(isElement).flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);

/** Children of the name, one level down. */
export const under = (element: Element | undefined, name: string): Element[] =>
  (element?.children ?? []).filter(isElement).filter((child) => child.name === name);

export const textOf = (element: Element): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
