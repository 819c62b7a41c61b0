/** What a run of set-up says, in whole Vietnamese sentences: what it did, what only a person can decide, what is good to know. */
export interface JournalLine {
  readonly kind: 'did' | 'ask' | 'note';
  readonly text: string;
}

export interface Journal {
  did(text: string): void;
  ask(text: string): void;
  note(text: string): void;
  readonly lines: readonly JournalLine[];
}

export function createJournal(): Journal {
  const lines: JournalLine[] = [];
  const add = (kind: JournalLine['kind']) => (text: string) => void lines.push({ kind, text });
  return { lines, did: add('did'), ask: add('ask'), note: add('note') };
}

/** Only a person can mend this, and going on would do harm: the run ends with this one line. */
export class Refusal extends Error {}
