/** Who a file is shared with, in DriveApp's words: the permissions of Drive's API are the same ones (drive-store.ts). */
import { permissionId } from '../google/drive-permission.ts';
import type { DriveStore, StoredPermission } from '../store/drive-store.ts';

interface Sharing {
  readonly access: string;
  readonly permission: string;
}

const PERMISSIONS = { reader: 'VIEW', commenter: 'COMMENT', writer: 'EDIT' } as const;

const isLink = ({ type }: StoredPermission): boolean => type === 'anyone' || type === 'domain';

const accessOf = ({ type, allowFileDiscovery }: StoredPermission): string =>
  `${type === 'anyone' ? 'ANYONE' : 'DOMAIN'}${allowFileDiscovery ? '' : '_WITH_LINK'}`;

const WIDEST_FIRST = ['ANYONE', 'ANYONE_WITH_LINK', 'DOMAIN', 'DOMAIN_WITH_LINK'];

/** The widest link there is. */
export function linkSharing(store: DriveStore, id: string): Sharing {
  const links = store.permissions(id).filter(isLink);
  const [widest] = links.sort((a, b) => WIDEST_FIRST.indexOf(accessOf(a)) - WIDEST_FIRST.indexOf(accessOf(b)));
  return widest ? { access: accessOf(widest), permission: PERMISSIONS[widest.role] } : { access: 'PRIVATE', permission: 'NONE' };
}

/** In place of every link there was. `owner`: of the file, whose domain is meant. */
export function shareByLink(store: DriveStore, id: string, { access, permission }: Sharing, owner: string): void {
  for (const link of store.permissions(id).filter(isLink)) store.removePermission(id, link.id);
  if (access === 'PRIVATE') return;
  const role = permission === 'EDIT' ? 'writer' : permission === 'COMMENT' ? 'commenter' : 'reader';
  const found = { allowFileDiscovery: !access.endsWith('_WITH_LINK') };
  const link = access.startsWith('ANYONE')
    ? ({ type: 'anyone', role, ...found } as const)
    : ({ type: 'domain', role, domain: owner.split('@')[1] ?? '', ...found } as const);
  store.putPermission(id, { id: permissionId(link), ...link });
}

/** Addresses of those who may edit, and of those who may only look. */
export function peopleOf(store: DriveStore, id: string): { readonly editors: string[]; readonly viewers: string[] } {
  const people = store.permissions(id).filter((permission) => !isLink(permission));
  const addresses = (edits: boolean): string[] =>
    people.flatMap(({ role, emailAddress }) => ((role === 'writer') === edits && emailAddress ? [emailAddress] : []));
  return { editors: addresses(true), viewers: addresses(false) };
}
