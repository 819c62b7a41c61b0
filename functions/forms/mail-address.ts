/**
 * What counts as a mailbox here: the plain ASCII form that every office's server takes. RFC 5321 allows more (quoted local parts,
 * comments, address literals); whatever is allowed beyond this is a way to smuggle a second recipient, so it is refused.
 */

const LOCAL = /^[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*$/i;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,63}$/i;

/** True for `van-thu@soyte.example`. The lengths of RFC 5321 are checked before any pattern runs. */
export function isMailAddress(text: string): boolean {
  const at = text.indexOf('@');
  const local = text.slice(0, at);
  const domain = text.slice(at + 1);
  if (at < 1 || at > 64 || domain.length > 253) return false;
  return LOCAL.test(local) && DOMAIN.test(domain) && domain.split('.').every((label) => label.length <= 63);
}

/** The part after the @, in lower case: domains are compared whole, never by their ending (evil-soyte.example is another domain). */
export const domainOf = (address: string): string => address.slice(address.indexOf('@') + 1).toLowerCase();
