/** `orderBy` of files.list: "name desc,modifiedTime". */
import { invalidValue } from './drive-error.ts';
import type { DriveFile } from './drive-file.ts';

type Order = (a: DriveFile, b: DriveFile) => number;

const KEYS: Readonly<Record<string, Order>> = {
  name: (a, b) => a.name.localeCompare(b.name, 'vi'),
  name_natural: (a, b) => a.name.localeCompare(b.name, 'vi', { numeric: true }),
  createdTime: (a, b) => time(a.createdTime) - time(b.createdTime),
  modifiedTime: (a, b) => time(a.modifiedTime) - time(b.modifiedTime),
};

const time = (text: string | undefined): number => (text === undefined ? 0 : Date.parse(text));

/** Without orderBy as the files were made. */
export function fileOrder(orderBy: string | undefined): Order {
  const orders = (orderBy ?? '').split(',').flatMap((part): Order[] => {
    const [key = '', direction, ...more] = part.trim().split(/\s+/);
    if (key === '') return [];
    const order = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
    if (!order || more.length > 0 || (direction !== undefined && direction !== 'desc')) throw invalidValue('orderBy');
    return [direction === 'desc' ? (a, b) => order(b, a) : order];
  });
  return (a, b) => orders.map((order) => order(a, b)).find((sign) => sign !== 0) ?? 0;
}
