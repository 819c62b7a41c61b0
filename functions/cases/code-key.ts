/**
 * The key of the case codes (CASE_CODE_KEY): the script makes it once and keeps it among its properties, the cloud functions have a copy
 * in their environment. Either writes codes alone where the other's key is missing or another one: a code that stands in its row stays.
 */

/** Far more than can be tried, and nothing in it that a form field, a shell or a charset would change. */
const FIT = /^[!-~]{32,}$/;

/** At least 32 characters of printable ASCII, no space among them. */
export const isCodeKey = (text: string): boolean => FIT.test(text);
