import nodemailer from 'nodemailer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type SmallWorkspace, smallWorkspace } from '../workspace/small-workspace.ts';
import { formBody } from '../workspace/visitor.ts';
import { inBatches, RANDOM, SHORT } from './strings.ts';

/** The pages are one frame around what is stored: a few hundred of the random strings say as much as all. */
const TYPED = [...SHORT, ...RANDOM.slice(0, 700)].map((text) => text.toWellFormed().replaceAll('\u0000', '\u0001'));

let workspace: SmallWorkspace;
beforeAll(async () => {
  workspace = await smallWorkspace();
});
afterAll(() => workspace.close());

const open = async (path: string): Promise<string> => (await fetch(`${workspace.base}${path}`)).text();
/** The tags alone, and of their attributes the names: what an attribute holds may be typed, what it is called may not. */
const tags = (html: string): readonly string[] =>
  (html.match(/<[^>]*>?/g) ?? []).map((tag) => tag.replaceAll(/="[^"]*"/g, '').replaceAll(/\s+/g, ' '));
const tagNames = (html: string): readonly string[] => tags(html).map((tag) => tag.replace(/[ >].*/, ''));
const scripts = (html: string): number =>
  tags(html).filter((tag) => /^<(?:script|iframe|object|embed|base|meta|link|svg)\b/i.test(tag)).length;

it('a sheet shows what stands in its cells, and has the tags of any other sheet', async () => {
  const gid = workspace.spreadsheets.sheetByTable(workspace.ids.data, 'survey')?.sheetId ?? -1;
  const page = () => open(`/spreadsheets/d/${workspace.ids.data}/edit?gid=${gid}`);
  const write = (texts: readonly string[]) =>
    workspace.spreadsheets.writeCells(workspace.ids.data, gid, {
      startRow: 1,
      startColumn: 0,
      rows: texts.map((text) => [text]),
    });
  for (const texts of inBatches(TYPED, 600)) {
    write(texts.map(() => 'x'));
    const benign = await page();
    write(texts.map((text) => text || 'x'));
    const hostile = await page();
    expect(rowTags(hostile)).toEqual(rowTags(benign));
    expect(scripts(hostile)).toBe(scripts(benign));
  }
}, 60_000);

/** How a cell is set (numbers right, links none) may differ, not what it is made of. */
const rowTags = (html: string): readonly string[] =>
  tags(html)
    .filter((tag) => /^<\/?(?:tr|td|th|table|a|img|form|input)\b/.test(tag))
    .map((tag) => tag.replace(/ .*/, ''));

it('a form that is opened with answers in its address has the tags of any other', async () => {
  const { address, entries: ids } = trainingForm();
  const plain = await open(address);
  const entries = ids.map((id) => `entry.${id}`);
  expect(entries.length).toBeGreaterThan(5);
  for (const texts of inBatches(
    TYPED.filter((text) => text.length < 200),
    new Set(entries).size,
  )) {
    const query = formBody(entries.map((name, place) => [name, texts[place] ?? 'x']));
    const html = await open(`${address}?${query}`);
    expect(tags(html).filter((tag) => !isAnswered(tag))).toEqual(tags(plain).filter((tag) => !isAnswered(tag)));
  }
}, 60_000);

function trainingForm(): { readonly address: string; readonly entries: readonly number[] } {
  const form = workspace.forms.directory()['training'] ?? expect.unreachable();
  return { address: `/forms/d/e/${form.formId}/viewform`, entries: Object.values(form.entries) };
}

/** An answer that the form offers is ticked, whoever wrote the address. */
const isAnswered = (tag: string): boolean => /^<(?:input|option|select|textarea)\b/.test(tag);

it('the inbox lists and shows a mail whose every field was typed', async () => {
  const mailer = nodemailer.createTransport({ host: '127.0.0.1', port: workspace.inbox.port });
  const send = (text: string) =>
    mailer.sendMail({
      from: { name: text, address: 'a@kinhbac.example' },
      to: { name: text, address: 'b@bacninh.example' },
      subject: text,
      text,
    });
  await send('Thư đầu');
  const benign = new Set(tagNames(await open('/inbox/1')));
  const hostile = TYPED.filter((_, place) => place % 40 === 0);
  for (const text of hostile) await send(text);
  mailer.close();
  const listed = await open('/inbox');
  expect(scripts(listed)).toBe(scripts(await open('/inbox/1')));
  for (const place of hostile.keys()) {
    const html = await open(`/inbox/${place + 2}`);
    expect(tagNames(html).filter((name) => !benign.has(name))).toEqual([]);
    expect(html).not.toMatch(/<[^>]*\son\w+=/i);
  }
}, 60_000);
