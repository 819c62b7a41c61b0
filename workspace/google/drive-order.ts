/** `orderBy` of files.list: "folder,name desc,modifiedTime". */
import { invalidValue } from './drive-error.ts';
import { type DriveFile, FOLDER_TYPE } from './drive-file.ts';

type Order = (a: DriveFile, b: DriveFile) => number;

const byName: Order = (a, b) => a.name.localeCompare(b.name, 'vi');
const byModified: Order = (a, b) => time(a.modifiedTime) - time(b.modifiedTime);
/** All files belong to the one who looks, nobody views them here, and none of them takes room. */
const alike: Order = () => 0;

const KEYS: Readonly<Record<string, Order>> = {
  name: byName,
  name_natural: (a, b) => a.name.localeCompare(b.name, 'vi', { numeric: true }),
  createdTime: (a, b) => time(a.createdTime) - time(b.createdTime),
  modifiedTime: byModified,
  modifiedByMeTime: byModified,
  recency: byModified,
  folder: (a, b) => Number(isFolder(b)) - Number(isFolder(a)),
  starred: (a, b) => Number(b.starred) - Number(a.starred),
  quotaBytesUsed: alike,
  sharedWithMeTime: alike,
  viewedByMeTime: alike,
};

const time = (text: string | null | undefined): number => (text ? Date.parse(text) : 0);
const isFolder = ({ mimeType }: DriveFile): boolean => mimeType === FOLDER_TYPE;

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
