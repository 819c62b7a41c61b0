/** Comma-separated values (RFC 4180): lines end in CRLF but for the last, every line has as many fields as the longest. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) => Array.from({ length: width }, (_, column) => quoted(row[column] ?? '')).join(',')).join('\r\n');
}

/** "Fields containing line breaks, double quotes, and commas should be enclosed in double-quotes." */
const quoted = (field: string): string => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
