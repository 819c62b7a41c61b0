/**
 * Handlebars pages in one layout. `{{ }}` escapes what people typed at the last step; strict templates name every slot, so a
 * misspelt one fails in the first test that shows the page.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Response } from 'express';
import Handlebars from 'handlebars';
import { wallClock } from '../../functions/calendar/instant.ts';
import { formatDate } from '../../functions/calendar/plain-date.ts';
import type { WorkspacePort } from '../workspace-port.ts';

export const TEMPLATES = join(import.meta.dirname, '../../templates/pages');

interface Page {
  readonly status?: number;
  /** Of the browser tab. */
  readonly title: string;
  /** Which part of the site it belongs to. */
  readonly part: 'home' | 'form' | 'spreadsheet' | 'inbox' | 'none';
  /** A script of templates/pages that this page uses; it works without. */
  readonly script?: 'form.js' | 'sheet.js';
  /** Uses the whole width of the window. */
  readonly wide?: boolean;
}

export interface Pages {
  /** Sends `templates/pages/{template}.hbs` inside the layout. */
  send(res: Response, template: string, page: Page, view: object): void;
  notFound(res: Response, message: string): void;
  /** A part of a page, as it stands in one. */
  render(template: string, view: object): string;
}

export function createPages(workspace: Pick<WorkspacePort, 'plan' | 'clock'>): Pages {
  const templates = compile();
  const render: Pages['render'] = (template, view) => {
    const body = templates.get(template);
    if (!body) throw new Error(`Không có mẫu trang ${template}.`);
    return body(view);
  };
  const send: Pages['send'] = (res, template, page, view) => {
    const html = render(template, {
      ...view,
      page: {
        title: page.title,
        script: page.script ?? '',
        wide: page.wide ?? false,
        areaName: workspace.plan.areaName,
        now: dateTime(workspace.clock.now()),
        at: { home: page.part === 'home', inbox: page.part === 'inbox', form: page.part === 'form' },
      },
    });
    res
      .status(page.status ?? 200)
      .type('html')
      .send(html);
  };
  return {
    send,
    render,
    notFound: (res, message) =>
      send(res, 'message', { status: 404, title: 'Không tìm thấy', part: 'none' }, { heading: 'Không tìm thấy', message }),
  };
}

/** A Handlebars of its own for the layout, so that no other part's partials meet it. */
function compile(): ReadonlyMap<string, Handlebars.TemplateDelegate> {
  const engine = Handlebars.create();
  const sources = new Map(
    readdirSync(TEMPLATES)
      .filter((file) => file.endsWith('.hbs'))
      .map((file) => [file.slice(0, -4), source(file)]),
  );
  engine.registerPartial(Object.fromEntries(sources));
  return new Map([...sources].map(([name, text]) => [name, engine.compile(text, { strict: true, knownHelpersOnly: true })]));
}

const source = (file: string): string => readFileSync(join(TEMPLATES, file), 'utf8');

/** "20/10/2026 08:05", Vietnam's wall clock. */
export function dateTime(ms: number): string {
  const { date, hour, minute } = wallClock(ms);
  return `${formatDate(date)} ${[hour, minute].map((n) => String(n).padStart(2, '0')).join(':')}`;
}
