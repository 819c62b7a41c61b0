/** Drive's Permission and User: who may do what with a file. There is one account here, the owner's. */
import { createHash } from 'node:crypto';
import type { drive_v3 } from 'googleapis/build/src/apis/drive/index.js';
import type { StoredPermission } from '../store/drive-store.ts';

export interface Owner {
  readonly email: string;
  readonly name: string;
}

/** "A unique identifier for the grantee": the same address has the same one on every file, twenty digits as Google's look. */
const granteeId = (address: string): string => {
  const digest = createHash('sha256').update(address.toLowerCase()).digest();
  return digest.readBigUInt64BE().toString().padStart(20, '0');
};

/** A domain's ends in k; that of a link has a name (recorded: "Permission not found: anyoneWithLink."). */
export function permissionId({ type, emailAddress, domain, allowFileDiscovery }: Omit<StoredPermission, 'id'>): string {
  if (type === 'anyone') return allowFileDiscovery ? 'anyone' : 'anyoneWithLink';
  return type === 'domain' ? `${granteeId(domain ?? '')}k` : granteeId(emailAddress ?? '');
}

export const userResource = ({ email, name }: Owner): drive_v3.Schema$User => ({
  kind: 'drive#user',
  displayName: name,
  me: true,
  permissionId: granteeId(email),
  emailAddress: email,
});

export const ownerPermission = ({ email, name }: Owner): drive_v3.Schema$Permission => ({
  ...grantee({ id: granteeId(email), type: 'user', emailAddress: email }, name),
  role: 'owner',
});

export const permissionResource = (permission: StoredPermission): drive_v3.Schema$Permission => ({
  ...grantee(permission, permission.emailAddress ?? permission.domain),
  role: permission.role,
});

function grantee(
  { id, type, emailAddress, domain, allowFileDiscovery }: Omit<StoredPermission, 'role'>,
  displayName: string | undefined,
): drive_v3.Schema$Permission {
  return {
    kind: 'drive#permission',
    id,
    type,
    ...(emailAddress !== undefined && { emailAddress, deleted: false, pendingOwner: false }),
    ...(domain !== undefined && { domain }),
    ...(allowFileDiscovery !== undefined && { allowFileDiscovery }),
    ...(displayName !== undefined && { displayName }),
  };
}
