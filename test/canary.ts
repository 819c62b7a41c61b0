/**
 * Canaries: words put where people type freely and where secrets stand. None may be found in a log, a mail, the sent list or an error
 * (privacy.md, 8); `setup/no-canary-in-output.ts` listens to what every test writes.
 */

/** `canary('training.note')`: 'chim-hoang-yen-training.note'. Plain ASCII, so that no encoding of a mail hides it. */
export const canary = (where: string): string => `chim-hoang-yen-${where}`;

/** The canaries in a text, each once, by where they were put. */
export const canariesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/chim-hoang-yen-([\w.-]*)/gi)].map(([, where = '']) => where)),
];
