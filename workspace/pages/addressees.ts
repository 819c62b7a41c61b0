/** A header's addressees as people read them: the quotation marks of RFC 5322 are for machines. */

/** `"Sở Y tế" <syt@x.example>` → `Sở Y tế <syt@x.example>`. */
export const plainNames = (addressees: string): string => addressees.replace(/(^|, )"([^"\\]+)" (?=<)/g, '$1$2 ');

/** The name alone; the address where there is no name. */
export const firstName = (addressees: string): string => {
  const plain = plainNames(addressees);
  return /^([^<]+?) </.exec(plain)?.[1] ?? plain;
};

/** Those a mail was handed to whom its header does not name. */
export function unnamed(addressees: string, recipients: readonly string[]): readonly string[] {
  const named = new Set(addressees.toLowerCase().split(/[\s,<>]+/));
  return recipients.filter((address) => !named.has(address.toLowerCase()));
}
