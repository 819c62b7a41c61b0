/** The mail's templates, read once from `templates/mail` (the build puts the folder beside the bundle). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '..', 'templates', 'mail');

/** File name without `.hbs` → source. */
export function mailTemplates(): Record<string, string> {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.hbs'));
  return Object.fromEntries(files.map((file) => [file.slice(0, -'.hbs'.length), readFileSync(join(FOLDER, file), 'utf8')]));
}
