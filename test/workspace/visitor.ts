/** A person with a browser: reads a form page's own labels and inputs, fills them in by title, and posts what the page would post. */

interface Field {
  readonly name: string;
  /** Values that can be picked; none for a field one types into. */
  readonly options: readonly string[];
  values: string[];
  readonly required: boolean;
  readonly error: string;
  readonly inputMode: string;
  readonly type: string;
}

interface Answered {
  readonly status: number;
  readonly html: string;
  readonly headers: Headers;
}

export interface FormPage extends Answered {
  /** The question of that title. Throws when the page has none. */
  field(title: string): Field;
  titles(): readonly string[];
  /** Types or picks; a value that the page does not offer can't be picked. */
  fill(answers: Readonly<Record<string, string | readonly string[]>>): FormPage;
  send(): Promise<FormPage>;
  /** Titles of the section that shows. */
  shown(): readonly string[];
  /** Presses a button, as a browser without scripts does: all that stands in the page goes with it, seen or not. */
  press(label: string): Promise<FormPage>;
}

/** The body of a form post: name and value pairs, in order. */
export const formBody = (pairs: Iterable<readonly string[]>): URLSearchParams => {
  const body = new URLSearchParams();
  for (const [name = '', value = ''] of pairs) body.append(name, value);
  return body;
};

export async function visit(url: string): Promise<FormPage> {
  return formPage(url, await fetch(url));
}

async function formPage(url: string, response: Response): Promise<FormPage> {
  const html = await response.text();
  const fields = readFields(html);
  const page: FormPage = {
    status: response.status,
    headers: response.headers,
    html,
    titles: () => [...fields.keys()],
    field: (title) => {
      const field = fields.get(title);
      if (!field) throw new Error(`No question “${title}” among: ${[...fields.keys()].join(' | ')}`);
      return field;
    },
    fill: (answers) => {
      for (const [title, answer] of Object.entries(answers)) {
        const field = page.field(title);
        const values = typeof answer === 'string' ? [answer] : [...answer];
        const strange = field.options.length > 0 && values.find((value) => !field.options.includes(value));
        if (strange) throw new Error(`“${title}” does not offer “${strange}” but ${field.options.join(' | ')}`);
        field.values = values;
      }
      return page;
    },
    send: () => post([]),
    shown: () => [...readFields(/<section class="page"[^>]*"(?! hidden)>.*?<\/section>/s.exec(html)?.[0] ?? '').keys()],
    press: (label) => {
      const button = new RegExp(`<button type="submit"[^>]*[^n]>${label}</button>`).exec(html)?.[0];
      if (!button) throw new Error(`No button “${label}”`);
      const hidden = html.match(/<input type="hidden"[^>]*>/g) ?? [];
      return post([...hidden, button].map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')]));
    },
  };
  return page;

  async function post(more: readonly (readonly string[])[]): Promise<FormPage> {
    const action = decode(/<form class="form" method="post" action="([^"]*)"/.exec(html)?.[1] ?? '');
    const answers = [...fields.values()].flatMap(({ name, values }) => values.map((value) => [name, value]));
    const target = new URL(action, url);
    const body = formBody([...answers, ...more]);
    return formPage(url, await fetch(target, { method: 'POST', body, headers: { origin: target.origin } }));
  }
}

function readFields(html: string): ReadonlyMap<string, Field> {
  const questions = html.split(/(?=<(?:div|fieldset) class="card question)/).slice(1);
  return new Map(questions.map((markup) => [titleOf(markup), readField(markup)]));
}

function titleOf(markup: string): string {
  const id = attribute(/<(?:input|textarea|select)\b[^>]*>/.exec(markup)?.[0] ?? '', 'id');
  const label = /<legend>([^<]*)/.exec(markup) ?? new RegExp(`<label for="${id}">([^<]*)`).exec(markup);
  return decode(label?.[1] ?? '').trim();
}

function readField(markup: string): Field {
  const control = /<(input|textarea|select)\b[^>]*>/.exec(markup);
  const choices = [...markup.matchAll(/<(?:input|option)\b[^>]*\bvalue="[^"]*"[^>]*>/g)].map(([tag]) => tag);
  const type = control?.[1] === 'input' ? attribute(control[0], 'type') : (control?.[1] ?? '');
  const picked = type === 'radio' || type === 'checkbox' || type === 'select';
  const typed =
    type === 'textarea' ? decode(/<textarea[^>]*>([^<]*)/.exec(markup)?.[1] ?? '') : attribute(control?.[0] ?? '', 'value');
  return {
    name: attribute(control?.[0] ?? '', 'name'),
    options: picked ? choices.map((tag) => attribute(tag, 'value')).filter((value) => value !== '') : [],
    values: picked
      ? choices.filter((tag) => / (?:checked|selected)\b/.test(tag)).map((tag) => attribute(tag, 'value'))
      : [typed].filter((value) => value !== ''),
    required: markup.includes('class="star"'),
    error: decode(/<p class="error"[^>]*>([^<]*)/.exec(markup)?.[1] ?? ''),
    inputMode: attribute(control?.[0] ?? '', 'inputmode'),
    type,
  };
}

const attribute = (tag: string, name: string): string => decode(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#x27': "'",
  '#x60': '`',
  '#x3D': '=',
};

const decode = (text: string): string => text.replace(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity);
