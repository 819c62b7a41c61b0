import type { WorkspaceDirectory } from '../workspace-port.ts';

/** The path of a form with answers filled in, as a unit's link or QR code carries it. Keys the form does not ask are left out. */
export function prefilledLink(
  { formId, entries }: WorkspaceDirectory['forms'][string],
  answers: Readonly<Record<string, string>>,
): string {
  const filled = Object.entries(entries).flatMap(([key, entry]): [string, string][] => {
    const answer = Object.hasOwn(answers, key) ? answers[key] : undefined;
    return answer === undefined || answer === '' ? [] : [[`entry.${entry}`, answer]];
  });
  const path = `/forms/d/e/${formId}/viewform`;
  return filled.length === 0 ? path : `${path}?${new URLSearchParams([['usp', 'pp_url'], ...filled])}`;
}
