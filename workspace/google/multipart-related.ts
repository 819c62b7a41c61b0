/**
 * The parts of a multipart/related body (RFC 2387), byte by byte: a delimiter is CRLF, "--", the boundary, blanks, CRLF, and the
 * last has "--" after the boundary (RFC 2046, section 5.1.1). Anything else between two delimiters belongs to the part.
 */
import { MIMEType } from 'node:util';

export interface Part {
  /** By name in small letters. */
  readonly headers: ReadonlyMap<string, string>;
  readonly bytes: Buffer;
}

const CRLF = Buffer.from('\r\n');
const BLANK_LINE = Buffer.from('\r\n\r\n');

/** Throws SyntaxError where header or body are not as the RFCs have them. */
export function parseMultipart(contentType: string, body: Buffer): Part[] {
  const boundary = boundaryOf(contentType);
  // What stands before the first delimiter is no part; the body itself may begin with one, without its CRLF.
  const text = Buffer.concat([CRLF, body]);
  const delimiter = Buffer.from(`\r\n--${boundary}`, 'latin1');
  const parts: Part[] = [];
  let start: number | undefined;
  for (let at = text.indexOf(delimiter); at !== -1; at = text.indexOf(delimiter, at + CRLF.length)) {
    const after = at + delimiter.length;
    const [end] = /^(?:--|[ \t]*\r\n)/.exec(text.toString('latin1', after, after + 128)) ?? [];
    if (end === undefined) continue; // a longer line that begins alike
    if (start !== undefined) parts.push(parsePart(text.subarray(start, at)));
    if (end === '--') return parts;
    // The CRLF that ends this line may be the blank line of a part without headers.
    start = after + end.length - CRLF.length;
  }
  throw new SyntaxError('Missing end boundary in multipart body.');
}

function boundaryOf(contentType: string): string {
  const { essence, params } = readType(contentType);
  const boundary = params.get('boundary') ?? '';
  if (essence !== 'multipart/related' || !/^[ -~]{0,69}[!-~]$/.test(boundary)) throw malformed();
  return boundary;
}

function readType(contentType: string): MIMEType {
  try {
    return new MIMEType(contentType);
  } catch {
    throw malformed();
  }
}

/** `bytes` begin with the CRLF that ended the delimiter's line; a part without a body may lack its blank line. */
function parsePart(bytes: Buffer): Part {
  const blank = bytes.indexOf(BLANK_LINE);
  const end = blank === -1 ? bytes.length - CRLF.length : blank;
  if (end < 0 || !bytes.subarray(end, end + CRLF.length).equals(CRLF)) throw malformed();
  const block = bytes.toString('latin1', CRLF.length, Math.max(end, CRLF.length)).replace(/\r\n[ \t]+/g, ' ');
  const lines = block === '' ? [] : block.split('\r\n');
  return { headers: new Map(lines.map(parseHeader)), bytes: bytes.subarray(end + BLANK_LINE.length) };
}

function parseHeader(line: string): [string, string] {
  const [, name, value] = /^([!-9;-~]+):[ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
  if (name === undefined || value === undefined) throw malformed();
  return [name.toLowerCase(), value];
}

const malformed = (): SyntaxError => new SyntaxError('Malformed multipart body.');
