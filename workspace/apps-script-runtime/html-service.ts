/** HtmlService: HTML that a script made, for a dialog. Templates and files of the project are not used by ours. */
import { type Fake, fake, NOTHING } from './fake.ts';
import type { Dialog } from './screen.ts';

type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;

const outputs = new WeakMap<object, () => Dialog>();

export function htmlService(): Fake<GoogleAppsScript.HTML.HtmlService> {
  return fake<GoogleAppsScript.HTML.HtmlService>('HtmlService', {
    createHtmlOutput: (html: unknown = '') => htmlOutput(String(html)),
  });
}

function htmlOutput(html: string): Fake<HtmlOutput> {
  let dialog: Dialog = { title: '', html, width: undefined, height: undefined };
  const put = (part: Partial<Dialog>): Fake<HtmlOutput> => {
    dialog = { ...dialog, ...part };
    return output;
  };
  const output: Fake<HtmlOutput> = fake<HtmlOutput>('HtmlOutput', {
    getContent: () => dialog.html,
    setContent: (content: string) => put({ html: String(content) }),
    append: (content: string) => put({ html: dialog.html + content }),
    appendUntrusted: (content: string) => put({ html: dialog.html + escapeHtml(String(content)) }),
    getTitle: () => dialog.title,
    setTitle: (title: string) => put({ title: String(title) }),
    getWidth: () => dialog.width ?? NOTHING,
    setWidth: (width: number) => put({ width }),
    getHeight: () => dialog.height ?? NOTHING,
    setHeight: (height: number) => put({ height }),
  });
  outputs.set(output, () => dialog);
  return output;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);

/** What `createHtmlOutput` made. */
export function contentOf(output: object): Dialog {
  const read = outputs.get(output);
  if (!read) throw new Error('Invalid argument: userInterface');
  return read();
}
