/** The rules of a definition once more, in zod: a second statement that the plain checks of the start path are held against. */
import { z } from 'zod';
import { fold, nfc } from '../../functions/forms/fold.ts';

const camel = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9]*$/)
  .refine((key) => !Object.hasOwn(Object.prototype, key) && key !== 'submittedAt');
const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const sentence = z.string().regex(/\S/);
/** Matched later, so composed, on one line, without outer spaces and slots. */
const words = sentence.regex(/^[^\n\r\t{}]+$/).refine((text) => nfc(text) === text);
const ticked = words.regex(/^[^,]*$/);
/** Of a description or a confirmation: no braces but those of the two slots. */
const slotted = sentence.regex(/^([^{}]|\{contact\}|\{planStart\})*$/);

const allDifferent = (texts: readonly string[]): boolean => new Set(texts.map(fold)).size === texts.length;

const optionOf = (label: typeof words) =>
  z.strictObject({
    key: kebab,
    label,
    formerLabels: z.array(label).readonly().optional(),
    goTo: z.string().optional(),
    area: z.enum(['ward', 'province']).optional(),
  });
const optionsOf = (label: typeof words, least: number, most: number) =>
  z
    .array(optionOf(label))
    .min(least)
    .max(most)
    .refine((options) => new Set(options.map(({ key }) => key)).size === options.length, 'keys')
    .refine((options) => allDifferent(options.flatMap((option) => [option.label, ...(option.formerLabels ?? [])])), 'labels');

const quantifier = /^(?:[*+]|\{\d)/;
/** Anchored, compiling, plain RE2; and a group that is repeated holds no quantifier, however deep. */
const pattern = z
  .string()
  .regex(/^\^[\s\S]*[^\\]\$$/)
  .refine((source) => !/\(\?[^:]|\\[1-9]/.test(source))
  .refine((source) => {
    try {
      return new RegExp(source, 'u') instanceof RegExp;
    } catch {
      return false;
    }
  })
  .refine((source) => {
    // Escapes and classes become one letter; then groups are folded from the inside out, "Q" standing for one that repeats.
    let rest = source.replace(/\\./g, 'a').replace(/\[[^\]]*\]/g, 'a');
    for (let group = /\((?:\?:)?([^()]*)\)/.exec(rest); group; group = /\((?:\?:)?([^()]*)\)/.exec(rest)) {
      const [whole, inside = ''] = group;
      const after = rest.slice(group.index + whole.length);
      const repeats = /[*+?Q]|\{\d/.test(inside);
      if (repeats && quantifier.test(after)) return false;
      rest = rest.slice(0, group.index) + (repeats ? 'Q' : 'a') + after;
    }
    return !rest.includes('|'); // what is left stands outside every group
  });

const byPattern = z.strictObject({ pattern, message: sentence });
const byLength = z.strictObject({ maxLength: z.int().positive(), message: sentence });
const limits = z.strictObject({ min: z.number(), max: z.number(), message: sentence }).refine(({ min, max }) => min <= max);
const source = (fixed: typeof words) =>
  z.union([
    z.strictObject({ register: z.literal('officials'), fixed: optionsOf(fixed, 1, 31).optional() }),
    z.strictObject({
      register: z.literal('groups'),
      only: z.literal('residential').optional(),
      fixed: optionsOf(fixed, 1, 31).optional(),
    }),
    z.strictObject({
      register: z.literal('units'),
      only: z.literal('related').optional(),
      fixed: optionsOf(fixed, 1, 31).optional(),
    }),
  ]);

const purpose = z.union([
  z.enum(['1', '1b', '2', '3', '4a', '4b', '5', '6', '7a', '7b', '7c', '8a', '8b']),
  z.string().regex(/^(NB )?(I|II|III|IV|V)(\.\d+)?$/),
  z.string().regex(/^(NĐ|TT) \d+\/20\d\d(\/\S+)?$|^Luật .|^BLLĐ Điều \d+$/),
]);

const base = {
  key: camel,
  title: words,
  formerTitles: z.array(words).readonly().optional(),
  help: sentence.optional(),
  required: z.boolean().optional(),
  serves: z.array(purpose).min(1),
  sensitivity: z.enum(['open', 'office', 'child', 'free-text']),
};

/** Each kind has its own shape: what isn't listed is refused. `typed` and `number` differ between a form, a register and a machine column. */
const questionOf = (typed: z.ZodType, number: z.ZodType, machine: z.ZodType) =>
  z.discriminatedUnion('kind', [
    z.strictObject({ ...base, machine, kind: z.enum(['date', 'datetime', 'period']) }),
    z.strictObject({ ...base, machine, kind: z.literal('month'), entry: number }),
    z.strictObject({ ...base, machine, kind: z.enum(['integer', 'decimal']), entry: number, limits }),
    z.strictObject({ ...base, machine, kind: z.enum(['text', 'lines']), entry: typed }),
    z.strictObject({ ...base, machine, kind: z.literal('choice'), options: optionsOf(words, 2, 1_000) }),
    z.strictObject({ ...base, machine, kind: z.literal('choices'), options: optionsOf(ticked, 2, 31) }),
    z.strictObject({ ...base, machine, kind: z.literal('register'), from: source(words) }),
    z.strictObject({ ...base, machine, kind: z.literal('registers'), from: source(ticked) }),
  ]);

const absent = z.undefined().optional();
const asked = questionOf(z.union([byPattern, byLength]), byPattern, absent);
const kept = questionOf(absent, absent, absent);
const filled = questionOf(absent, absent, z.literal(true)).refine(({ required }) => required !== true);

type Column = z.infer<typeof asked> | z.infer<typeof kept> | z.infer<typeof filled>;

const identified = (columns: readonly Column[]): boolean =>
  new Set(columns.map(({ key }) => key)).size === columns.length &&
  allDifferent(columns.flatMap(({ title, formerTitles }) => [title, ...(formerTitles ?? [])]));

const section = z.strictObject({
  key: kebab.refine((key) => key !== 'submit'),
  title: sentence.optional(),
  help: sentence.optional(),
  questions: z.array(asked).min(1),
  goTo: z.string().optional(),
});

export const formSchema = z
  .strictObject({
    id: z.enum(['training', 'outreach', 'case-report', 'case-update', 'monthly-return', 'inspection', 'other-activity']),
    title: slotted,
    description: slotted.endsWith('\n\nHỏi: {contact}.'),
    confirmation: slotted,
    tab: slotted,
    spreadsheet: z.enum(['data', 'cases', 'board']),
    eventQuestion: z.string(),
    sections: z.array(section).min(1),
    machineColumns: z.array(filled).optional(),
  })
  .refine(
    (form) => identified([...form.sections.flatMap(({ questions }) => questions), ...(form.machineColumns ?? [])]),
    'identity',
  )
  .refine((form) => form.spreadsheet === 'cases' || !JSON.stringify(form).includes('"sensitivity":"child"'), 'child')
  .refine(({ sections }) => {
    const [unit, unitKey] = sections.flatMap(({ questions }) => questions);
    return unit?.key === 'unit' && unit.kind === 'register' && unit.required && unitKey?.key === 'unitKey' && unitKey.required;
  }, 'beginning')
  .refine(
    ({ sections, eventQuestion }) =>
      sections
        .flatMap(({ questions }) => questions)
        .some(({ key, kind, required }) => key === eventQuestion && required && /^(date|datetime|period)$/.test(kind)),
    'event',
  )
  .refine(({ sections }) => sections.every((each) => branchesAtItsEnd(each)), 'branching')
  .refine(({ sections }) => leadsOnward(sections), 'onward');

const jumpsOf = (question: z.infer<typeof asked>): (string | undefined)[] => {
  if ('options' in question) return question.options.map(({ goTo }) => goTo);
  return 'from' in question ? (question.from.fixed ?? []).map(({ goTo }) => goTo) : [];
};
const branches = (question: z.infer<typeof asked>): boolean => jumpsOf(question).some((goTo) => goTo !== undefined);

function branchesAtItsEnd({ questions, goTo }: z.infer<typeof section>): boolean {
  return questions.every(
    (question, i) =>
      !branches(question) ||
      (question.kind === 'choice' &&
        question.required === true &&
        i === questions.length - 1 &&
        goTo === undefined &&
        !jumpsOf(question).includes(undefined)),
  );
}

/** Every jump leads to a section further down or to the end, keys differ, and every section but the first is led to. */
function leadsOnward(sections: readonly z.infer<typeof section>[]): boolean {
  const place = new Map(sections.map(({ key }, i) => [key, i]));
  const reached = new Set([0]);
  for (const [i, { questions, goTo }] of sections.entries()) {
    const last = questions.at(-1);
    const targets = last !== undefined && branches(last) ? jumpsOf(last) : [goTo];
    for (const target of targets) {
      const to = target === undefined ? i + 1 : target === 'submit' ? sections.length : (place.get(target) ?? -1);
      if (to <= i) return false;
      if (reached.has(i)) reached.add(to);
    }
  }
  return place.size === sections.length && sections.every((_, i) => reached.has(i));
}

export const registerSchema = z
  .strictObject({
    id: z.enum(['units', 'groups', 'population', 'establishments', 'officials', 'survey', 'recipients', 'holidays']),
    tab: words,
    spreadsheet: z.enum(['data', 'cases', 'board']),
    columns: z.array(kept).min(1),
  })
  .refine(({ columns }) => identified(columns), 'identity')
  .refine(({ columns }) => columns.every((column) => !branches(column)), 'branching')
  .refine(
    ({ spreadsheet, columns }) => spreadsheet === 'cases' || columns.every(({ sensitivity }) => sensitivity !== 'child'),
    'child',
  );
