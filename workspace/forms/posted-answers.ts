/**
 * What a browser posts for one question: `entry.N=label` (repeated for ticks), a date also as `entry.N_year/_month/_day`, a time as
 * `_hour/_minute` besides: Google accepts both spellings.
 */

/** The values of one question as they arrived, blanks left out. A date in parts is put together as `2026-10-19 14:30`. */
export type PostedAnswers = (entryId: number) => readonly string[];

export function postedAnswers(fields: URLSearchParams): PostedAnswers {
  const values = new Map<string, string[]>();
  for (const [name, value] of fields) {
    const known = values.get(name);
    if (known) known.push(value);
    else values.set(name, [value]);
  }
  const all = (name: string): readonly string[] => values.get(name) ?? [];
  return (entryId) => {
    const name = `entry.${entryId}`;
    const parts = (...keys: readonly string[]) => keys.map((key) => (all(`${name}_${key}`)[0] ?? '').trim());
    const whole = all(name)
      .map(normalLines)
      .filter((value) => value.trim() !== '');
    const date = joined(parts('year', 'month', 'day'), '-');
    const time = joined(parts('hour', 'minute'), ':');
    if (date === '' && time === '') return whole;
    return [[date === '' ? (whole[0] ?? '') : date, time].join(' ').trim()];
  };
}

/** A form posts line ends as CR LF whatever the machine; the sheet keeps LF. */
const normalLines = (value: string): string => value.replace(/\r\n?/g, '\n');

/** "2026", "9", "5" is 2026-09-05. A missing part leaves a gap, so that the whole is refused as malformed. */
function joined(parts: readonly string[], separator: string): string {
  if (parts.every((part) => part === '')) return '';
  return parts.map((part) => (part === '' ? '' : part.padStart(2, '0'))).join(separator);
}
