/**
 * A form's link with answers filled in, made from a template that names the slots:
 *
 *     https://docs.google.com/forms/d/e/…/viewform?usp=pp_url&entry.1={unit}&entry.2={unitKey}&entry.3={caseCode}
 *
 * Only the script can ask Google which entry is whose (FormResponse.toPrefilledUrl), so it makes the templates: for its posters, and for
 * the cloud functions' mails as developer metadata `prefilledLink` of the tab that the form answers into.
 */
import { nfc } from './fold.ts';

/** Developer metadata of the tab (location: sheet) that holds its form's template. */
export const LINK_KEY = 'prefilledLink';

/** An address of the web with a query, of the characters that such addresses are made of (RFC 3986) and the slots' braces. */
const TEMPLATE = /^(https?:\/\/[\w\-.~:/[\]@!$&'()*+,;=%]+)\?([\w\-.~:/?[\]@!$&'()*+,;=%{}]*)$/i;
/** Far longer than any of Google's. */
const LONGEST = 2000;
const SLOT = /^([^={}]+)=\{(\w+)\}$/;

/** `slots`: question key → what Google calls its answer ('entry.1234567890'). */
export function linkTemplate(address: string, slots: Iterable<readonly [key: string, entry: string]>): string {
  return `${address}?${['usp=pp_url', ...Array.from(slots, ([key, entry]) => `${entry}={${key}}`)].join('&')}`;
}

/**
 * The link, ASCII only. A slot whose answer is blank or not among `answers` is left out, and the person chooses. Undefined when the
 * template is no http(s) address: people can reach what a sheet keeps, and no mail leads where a browser would run something.
 */
export function fillPrefilledLink(template: string, answers: Readonly<Record<string, string>>): string | undefined {
  const [, address, query = ''] = (template.length <= LONGEST && TEMPLATE.exec(template)) || [];
  if (address === undefined) return undefined;
  const known = new Map(Object.entries(answers));
  const filled = query.split('&').flatMap((parameter) => {
    const [, entry = '', key = ''] = SLOT.exec(parameter) ?? [];
    if (key === '') return [parameter];
    const answer = nfc(known.get(key) ?? '');
    return answer === '' ? [] : [`${entry}=${encode(answer)}`];
  });
  return `${address}?${filled.join('&')}`;
}

/** As Google's own links: a space is a plus, which keeps a QR code small. Half a character can't be encoded: U+FFFD stands for it. */
const encode = (text: string): string => encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd')).replace(/%20/g, '+');
