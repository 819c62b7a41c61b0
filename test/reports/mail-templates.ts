/** The shipped templates, compiled once for all tests of the mail. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileTemplates } from '../../functions/reports/handlebars-templates.ts';

const folder = join(import.meta.dirname, '..', '..', 'templates', 'mail');

export const templateSources: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder).map((file) => [file.replace(/\.hbs$/, ''), readFileSync(join(folder, file), 'utf8')]),
);

export const render = compileTemplates(templateSources);
