/** The terms of a `q`, each with the operators that Drive's table gives it ("Search query terms and operators"). */
import type { DriveFile } from './drive-file.ts';
import type { FileTest } from './drive-query.ts';

type TextField = 'name' | 'mimeType';
type TimeField = 'createdTime' | 'modifiedTime';

export const isTextField = (field: string): field is TextField => field === 'name' || field === 'mimeType';
export const isTimeField = (field: string): field is TimeField => field === 'createdTime' || field === 'modifiedTime';

/** "The contains operator only performs prefix matching for a name term": of one of its words, whatever the case. */
export function textTest(operator: string, operand: string, field: TextField): FileTest | undefined {
  const folded = operand.toLowerCase();
  switch (operator) {
    case '=':
      return (file) => file[field] === operand;
    case '!=':
      return (file) => file[field] !== operand;
    case 'contains':
      return (file) => ` ${file[field].toLowerCase()}`.includes(` ${folded}`);
    default:
      return undefined;
  }
}

/** RFC 3339, "the default time zone is UTC". */
export function timeTest(operator: string, text: string, field: TimeField): FileTest | undefined {
  const operand = Date.parse(/T.*\d$/.test(text) && !/[+-]\d\d:\d\d$/.test(text) ? `${text}Z` : text);
  if (Number.isNaN(operand)) return undefined;
  const tests: Readonly<Record<string, (time: number) => boolean>> = {
    '=': (time) => time === operand,
    '!=': (time) => time !== operand,
    '<': (time) => time < operand,
    '<=': (time) => time <= operand,
    '>': (time) => time > operand,
    '>=': (time) => time >= operand,
  };
  const test = tests[operator];
  return test && ((file) => test(Date.parse(file[field] ?? '')));
}

const ROLES: Readonly<Record<string, readonly string[]>> = {
  owners: ['owner'],
  writers: ['owner', 'writer'],
  readers: ['owner', 'writer', 'commenter', 'reader'],
};

/** 'me' in owners, 'user@example.org' in writers. */
export function peopleTest(operand: string, collection: string): FileTest | undefined {
  const roles = Object.hasOwn(ROLES, collection) ? ROLES[collection] : undefined;
  if (!roles) return undefined;
  const isMeant = (file: DriveFile, address: string | null | undefined): boolean =>
    address?.toLowerCase() === (operand === 'me' ? file.owners?.[0]?.emailAddress : operand)?.toLowerCase();
  return (file) =>
    file.permissions?.some(({ role, emailAddress }) => roles.includes(role ?? '') && isMeant(file, emailAddress)) ?? false;
}

/** The widest of its links. */
export function visibilityOf({ permissions = [] }: DriveFile): string {
  const has = (type: string, found: boolean): boolean =>
    permissions.some((permission) => permission.type === type && (permission.allowFileDiscovery ?? false) === found);
  if (has('anyone', true)) return 'anyoneCanFind';
  if (has('anyone', false)) return 'anyoneWithLink';
  if (has('domain', true)) return 'domainCanFind';
  return has('domain', false) ? 'domainWithLink' : 'limited';
}
