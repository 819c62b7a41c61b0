/** The labels under which a register's entries are offered. Google joins ticks by ", ", so a label holds no comma (google.md). */
import { fold, nfc } from './fold.ts';

/**
 * One label for each entry, in their order: its name, with " (mã)" where two entries would read alike, a comma shown as " -".
 * Pass the entries valid on the day the options are written.
 */
export function registerLabels(entries: readonly { readonly id: string; readonly name: string }[]): string[] {
  const plain = entries.map(({ id, name }) => nfc(name).replaceAll(',', ' -') || id);
  const coded = entries.map(({ id }, i) => `${plain[i]} (${id.replaceAll(',', ' -')})`);
  let labels = plain;
  // A coded label can equal another entry's own name: then that one takes its code too. Each pass codes one label more, at least.
  for (;;) {
    const seen = new Map<string, number>();
    for (const label of labels) seen.set(fold(label), (seen.get(fold(label)) ?? 0) + 1);
    const next = labels.map((label, i) => ((seen.get(fold(label)) ?? 0) > 1 ? (coded[i] ?? label) : label));
    if (next.every((label, i) => label === labels[i])) return labels;
    labels = next;
  }
}
