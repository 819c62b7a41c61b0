/** The rules that one question, or one column of a register, obeys by itself. */
import { patternFault } from './check-pattern.ts';
import { type Broken, isBlank, must } from './definition-fault.ts';
import { fold, nfc } from './fold.ts';
import { type Option, type Question, type QuestionKind, SUBSETS } from './question.ts';

/** How an answer is given. Total: a new kind says here what it is. */
const NATURE: { readonly [K in QuestionKind]: 'typed' | 'number' | 'options' | 'register' | 'calendar' } = {
  date: 'calendar',
  datetime: 'calendar',
  period: 'calendar',
  month: 'typed',
  text: 'typed',
  lines: 'typed',
  integer: 'number',
  decimal: 'number',
  choice: 'options',
  choices: 'options',
  register: 'register',
  registers: 'register',
};

const CAMEL = /^[a-z][a-zA-Z0-9]*$/;
export const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Ticks are stored as bits of a 32-bit integer that keeps its sign (records/table.ts). */
const MOST_TICKS = 31;

/** An indicator, a clause of Kinh Bắc's plan or of Ninh Bình's (NB), or a law by its usual short name. */
const PURPOSE = new RegExp(
  ['1b?|2|3|4[ab]|5|6|7[abc]|8[ab]', '(NB )?(I|II|III|IV|V)(\\.\\d+)?', '(NĐ|TT) \\d+/20\\d\\d(/\\S+)?|Luật .+|BLLĐ Điều \\d+']
    .map((alternatives) => `^(${alternatives})$`)
    .join('|'),
);

export function* questionFaults(question: Question): Generator<Broken> {
  const { key, title, formerTitles = [], help, serves } = question;
  const keyed = CAMEL.test(key) && !(key in {}) && key !== 'submittedAt';
  yield* must(keyed, 'a key is camelCase, no name every object has, and not submittedAt (the time stamp)', key);
  for (const text of [title, ...formerTitles]) yield* wordsFaults('a title', text);
  yield* must(help === undefined || !isBlank(help), 'a help text says something, or is absent', help);
  yield* must(serves.length > 0, 'a question serves an indicator, a clause of a plan or a law; else it goes', serves);
  for (const purpose of serves) {
    yield* must(
      PURPOSE.test(purpose),
      'serves names an indicator (4a), a clause (II.5, NB III.6) or a law (NĐ 56/2017)',
      purpose,
    );
  }
  yield* answerFaults(question);
  yield* entryFaults(question);
  yield* limitFaults(question);
}

/** What people read and Google stores is matched later: it is composed (NFC), on one line, and holds no slot. */
function* wordsFaults(what: string, text: string): Generator<Broken> {
  yield* must(!isBlank(text), `${what} is present`, text);
  const plain = nfc(text) === text && !/[\n\r\t{}]/.test(text);
  yield* must(plain, `${what} is one line of NFC text without outer spaces and without {slots}`, text);
}

function* answerFaults({ kind, options, from }: Question): Generator<Broken> {
  const nature = NATURE[kind];
  const joined = kind === 'choices' || kind === 'registers';
  yield* must((nature === 'options') === (options !== undefined), 'choice and choices have options, other kinds have none', {
    kind,
    options,
  });
  yield* must(
    (nature === 'register') === (from !== undefined),
    'register and registers say from which register, other kinds do not',
    {
      kind,
      from,
    },
  );
  yield* must(options === undefined || options.length >= 2, 'there are two options at least', options);
  const bits = kind === 'choices' ? (options?.length ?? 0) : 0;
  yield* must(bits <= MOST_TICKS, `choices have ${MOST_TICKS} options at most: each is one bit`, bits);
  const part = from?.only === undefined ? undefined : SUBSETS[from.only];
  yield* must(part === undefined || part.register === from?.register, 'the part is one of that register', from);
  yield* optionFaults(options ?? from?.fixed ?? [], joined);
}

function* optionFaults(options: readonly Option[], joined: boolean): Generator<Broken> {
  const keys = new Set<string>();
  const labels = new Set<string>();
  for (const { key, label, formerLabels = [] } of options) {
    yield* must(KEBAB.test(key), 'the key of an option is kebab-case', key);
    yield* must(!keys.has(key), 'option keys are unique in a question', key);
    keys.add(key);
    for (const text of [label, ...formerLabels]) {
      yield* wordsFaults('the label of an option', text);
      yield* must(!labels.has(fold(text)), 'option labels, former ones too, are unique in a question', text);
      yield* must(!joined || !text.includes(','), 'a label that is ticked holds no comma: Google joins ticks by ", "', text);
      labels.add(fold(text));
    }
  }
}

function* entryFaults({ kind, entry }: Question): Generator<Broken> {
  if (entry === undefined) return;
  const { pattern, maxLength = 1, message } = entry;
  yield* must(NATURE[kind] === 'typed' || NATURE[kind] === 'number', 'only typed answers are checked at entry', kind);
  const one = (pattern === undefined) !== (entry.maxLength === undefined);
  yield* must(one, 'a check at entry is one pattern or one length: Google takes one', entry);
  yield* must(Number.isInteger(maxLength) && maxLength > 0, 'a length is a whole number above 0', maxLength);
  yield* must(!isBlank(message), 'a check at entry says what to do', message);
  const broken = pattern === undefined ? undefined : patternFault(pattern);
  yield* must(broken === undefined, broken ?? '', pattern);
}

function* limitFaults({ kind, limits, machine }: Question): Generator<Broken> {
  const number = NATURE[kind] === 'number';
  if (limits === undefined) {
    yield* must(!number || machine === true, 'a number has limits: a cell can be edited past the form', kind);
    return;
  }
  yield* must(number, 'only numbers have limits', kind);
  yield* must(limits.min <= limits.max, 'limits.min is not above limits.max', limits);
  yield* must(!isBlank(limits.message), 'limits say what to do', limits.message);
}

/** Google has no number question: it refuses only by a pattern or a length, so each typed answer of a form carries one. */
export function* typedFaults({ kind, entry }: Question): Generator<Broken> {
  const spelt = NATURE[kind] === 'number' || kind === 'month';
  yield* must(
    !spelt || entry?.pattern !== undefined,
    'integer, decimal and month are typed as text: they have an entry pattern',
    entry,
  );
  yield* must(
    NATURE[kind] !== 'typed' || entry !== undefined,
    'a typed answer has an entry pattern or length: no text is without an end',
    entry,
  );
}
