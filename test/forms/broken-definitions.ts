/** A sound small form and register, and every way of breaking a rule of theirs: what plain code and zod both must refuse. */
import type { FormDefinition, RegisterDefinition } from '../../functions/forms/define-form.ts';
import type { Option, Question, Section } from '../../functions/forms/question.ts';
import { FOOTER } from '../../functions/forms/questions/description-footer.ts';
import { unit, unitKey } from '../../functions/forms/questions/identity.ts';

const serves = ['II.3'];
const heldOn: Question = { key: 'heldOn', title: 'Ngày', kind: 'date', required: true, serves, sensitivity: 'open' };
const people: Question = {
  key: 'people',
  title: 'Số người',
  kind: 'integer',
  entry: { pattern: '^\\d{1,4}$', message: 'Ghi số.' },
  limits: { min: 0, max: 9_999, message: 'Ghi số từ 0 đến 9.999.' },
  serves,
  sensitivity: 'open',
};
const topics: Question = {
  key: 'topics',
  title: 'Nội dung',
  kind: 'choices',
  options: [
    { key: 'law', label: 'Pháp luật' },
    { key: 'other', label: 'Khác' },
  ],
  serves,
  sensitivity: 'open',
};
const outcome: Question = {
  key: 'outcome',
  title: 'Kết quả',
  kind: 'choice',
  required: true,
  options: [
    { key: 'done', label: 'Xong', goTo: 'submit' },
    { key: 'more', label: 'Còn nữa', goTo: 'more' },
  ],
  serves,
  sensitivity: 'open',
};
const note: Question = {
  key: 'note',
  title: 'Ghi chú',
  kind: 'text',
  entry: { maxLength: 300, message: 'Ghi ngắn hơn.' },
  serves,
  sensitivity: 'free-text',
};
const stamp: Question = { key: 'stamp', title: 'Dấu', kind: 'text', machine: true, serves, sensitivity: 'open' };

export const soundForm: FormDefinition = {
  id: 'training',
  title: 'Phiếu thử',
  description: `Để thử.${FOOTER}`,
  confirmation: 'Đã nhận.',
  tab: 'Phiếu thử',
  spreadsheet: 'data',
  eventQuestion: 'heldOn',
  sections: [
    { key: 'first', title: 'Phần một', questions: [unit, unitKey, heldOn, people, topics, outcome] },
    { key: 'more', questions: [note] },
  ],
  machineColumns: [stamp],
};

export const soundRegister: RegisterDefinition = {
  id: 'groups',
  tab: 'Nhóm',
  spreadsheet: 'data',
  columns: [
    { key: 'id', title: 'Mã', kind: 'text', required: true, serves, sensitivity: 'open' },
    {
      key: 'kind',
      title: 'Loại',
      kind: 'choice',
      options: [
        { key: 'school', label: 'Trường' },
        { key: 'other', label: 'Khác' },
      ],
      serves,
      sensitivity: 'open',
    },
    {
      key: 'count',
      title: 'Số lượng',
      kind: 'integer',
      limits: { min: 0, max: 9, message: 'Từ 0 đến 9.' },
      serves,
      sensitivity: 'open',
    },
  ],
};

export interface BrokenForm {
  readonly name: string;
  readonly form: FormDefinition;
  readonly where: string;
  readonly rule: RegExp;
  readonly value: unknown;
}

const FORM = 'form training';
const at = (key: string): string => `${FORM}, section first, question ${key}`;

/** The sound form with one question changed. */
function changing(question: Question, change: Partial<Question>): FormDefinition {
  const changed = { ...question, ...change };
  return mapSections((section) => ({
    ...section,
    questions: section.questions.map((each) => (each === question ? changed : each)),
  }));
}

function without(question: Question, property: 'entry' | 'limits' | 'options' | 'required'): FormDefinition {
  const { [property]: _, ...rest } = question;
  return mapSections((section) => ({
    ...section,
    questions: section.questions.map((each) => (each === question ? rest : each)),
  }));
}

const mapSections = (map: (section: Section) => Section): FormDefinition => ({
  ...soundForm,
  sections: soundForm.sections.map(map),
});
const changingSection = (key: string, change: Partial<Section>): FormDefinition =>
  mapSections((section) => (section.key === key ? { ...section, ...change } : section));
const asking = (...questions: readonly Question[]): FormDefinition =>
  changingSection('first', { questions: [unit, unitKey, heldOn, people, ...questions, topics, outcome] });

const words = (kind: string, rule: RegExp, broken: readonly string[]): BrokenForm[] =>
  broken.map((title) => ({
    name: `${kind} ${JSON.stringify(title)}`,
    form: changing(people, { title }),
    where: at('people'),
    rule,
    value: title,
  }));

const options = (name: string, list: readonly Option[], rule: RegExp, value: unknown): BrokenForm => ({
  name,
  form: changing(topics, { options: list }),
  where: at('topics'),
  rule,
  value,
});
const law: Option = { key: 'law', label: 'Pháp luật' };

const pattern = (name: string, source: string, rule: RegExp): BrokenForm => ({
  name,
  form: changing(people, { entry: { pattern: source, message: 'Ghi số.' } }),
  where: at('people'),
  rule,
  value: source,
});

const oneQuestion: readonly BrokenForm[] = [
  ...['Held on', 'held-on', 'submittedAt', 'constructor', ''].map(
    (key): BrokenForm => ({
      name: `a key ${JSON.stringify(key)}`,
      form: changing(people, { key }),
      where: at(key),
      rule: /camelCase/,
      value: key,
    }),
  ),
  ...words('a title', /a title is present/, ['', ' ']),
  ...words('a title', /one line of NFC text/, [
    'Số\nngười',
    ' Số người',
    'Số người'.normalize('NFD'),
    'Số người của {contact}',
    'Số\u200b '.trim(),
  ]),
  { name: 'a blank help text', form: changing(people, { help: '' }), where: at('people'), rule: /help text/, value: '' },
  {
    name: 'a question that serves nothing',
    form: changing(people, { serves: [] }),
    where: at('people'),
    rule: /serves an indicator/,
    value: [],
  },
  {
    name: 'a purpose nobody knows',
    form: changing(people, { serves: ['9z'] }),
    where: at('people'),
    rule: /serves names/,
    value: '9z',
  },
  {
    name: 'a child in the wrong spreadsheet',
    form: changing(people, { sensitivity: 'child' }),
    where: at('people'),
    rule: /facts of one child/,
    value: 'child',
  },
];

const answers: readonly BrokenForm[] = [
  {
    name: 'a choice without options',
    form: without(topics, 'options'),
    where: at('topics'),
    rule: /have options/,
    value: { kind: 'choices' },
  },
  {
    name: 'options of a number',
    form: changing(people, { options: [law] }),
    where: at('people'),
    rule: /have options/,
    value: { kind: 'integer', options: [law] },
  },
  {
    name: 'a text out of a register',
    form: changing(people, { from: { register: 'units' } }),
    where: at('people'),
    rule: /from which register/,
    value: { kind: 'integer', from: { register: 'units' } },
  },
  {
    name: 'related groups',
    form: asking({
      key: 'where',
      title: 'Nơi',
      kind: 'register',
      from: { register: 'groups', only: 'related' },
      serves,
      sensitivity: 'open',
    }),
    where: at('where'),
    rule: /the part is one of that register/,
    value: { register: 'groups', only: 'related' },
  },
  options('one option', [law], /two options/, [law]),
  options('an option key in Vietnamese', [law, { key: 'Khác', label: 'Khác' }], /kebab-case/, 'Khác'),
  options('an option key twice', [law, { key: 'law', label: 'Khác' }], /keys are unique/, 'law'),
  options('an option without a label', [law, { key: 'other', label: '' }], /label of an option is present/, ''),
  options(
    'a label twice, in another composition',
    [law, { key: 'other', label: 'pháp  luật' }],
    /labels, former ones too/,
    'pháp  luật',
  ),
  options(
    'a former label that another option carries',
    [law, { key: 'other', label: 'Khác', formerLabels: ['Pháp luật'] }],
    /labels, former ones too/,
    'Pháp luật',
  ),
  options(
    'a comma in a label that is ticked',
    [law, { key: 'other', label: 'Khác, hoặc không' }],
    /no comma/,
    'Khác, hoặc không',
  ),
  {
    name: 'a comma before the names of a register that are ticked',
    form: asking({
      key: 'who',
      title: 'Ai',
      kind: 'registers',
      from: { register: 'units', fixed: [{ key: 'all', label: 'Tất cả, trừ ai' }] },
      serves,
      sensitivity: 'open',
    }),
    where: at('who'),
    rule: /no comma/,
    value: 'Tất cả, trừ ai',
  },
  options(
    '32 ticks',
    Array.from({ length: 32 }, (_, i) => ({ key: `o${i}`, label: `Mục ${i}` })),
    /31 options/,
    32,
  ),
];

const limits: readonly BrokenForm[] = [
  pattern('a pattern that does not compile', '^(\\d$', /compiles/),
  pattern('a pattern that matches a part', '\\d{1,4}', /whole answer/),
  pattern('alternatives that are anchored at one end only', '^\\d|x$', /whole answer/),
  pattern('an escaped end', '^\\d\\$', /whole answer/),
  pattern('a look-ahead', '^(?=\\d)\\d$', /RE2/),
  pattern('a back-reference', '^(\\d)\\1$', /RE2/),
  ...['^(\\d+)+$', '^(\\d*){2,}$', '^((a|b?)c)*$', '^(?:[a-z]+ ?)*$', '^([)]+x)+$'].map((source) =>
    pattern(`nested quantifiers ${source}`, source, /nested quantifiers/),
  ),
  {
    name: 'a number without a pattern',
    form: without(people, 'entry'),
    where: at('people'),
    rule: /have an entry pattern/,
    value: undefined,
  },
  {
    name: 'a text without an end',
    form: without(note, 'entry'),
    where: `${FORM}, section more, question note`,
    rule: /no text is without an end/,
    value: undefined,
  },
  {
    name: 'a pattern and a length',
    form: changing(people, { entry: { pattern: '^\\d$', maxLength: 3, message: 'Ghi số.' } }),
    where: at('people'),
    rule: /one pattern or one length/,
    value: { pattern: '^\\d$', maxLength: 3, message: 'Ghi số.' },
  },
  {
    name: 'a length of nothing',
    form: changing(note, { entry: { maxLength: 0, message: 'Ngắn.' } }),
    where: `${FORM}, section more, question note`,
    rule: /length is a whole number/,
    value: 0,
  },
  {
    name: 'a refusal without a message',
    form: changing(people, { entry: { pattern: '^\\d$', message: ' ' } }),
    where: at('people'),
    rule: /says what to do/,
    value: ' ',
  },
  {
    name: 'a check of ticks at entry',
    form: changing(topics, { entry: { maxLength: 3, message: 'Ngắn.' } }),
    where: at('topics'),
    rule: /only typed answers/,
    value: 'choices',
  },
  {
    name: 'a number without limits',
    form: without(people, 'limits'),
    where: at('people'),
    rule: /a number has limits/,
    value: 'integer',
  },
  {
    name: 'limits of a text',
    form: changing(note, { limits: { min: 0, max: 1, message: 'Ngắn.' } }),
    where: `${FORM}, section more, question note`,
    rule: /only numbers have limits/,
    value: 'text',
  },
  {
    name: 'limits upside down',
    form: changing(people, { limits: { min: 2, max: 1, message: 'Số.' } }),
    where: at('people'),
    rule: /limits.min/,
    value: { min: 2, max: 1, message: 'Số.' },
  },
  {
    name: 'limits without a message',
    form: changing(people, { limits: { min: 0, max: 1, message: '' } }),
    where: at('people'),
    rule: /limits say/,
    value: '',
  },
];

const branching = (change: Partial<Question>): FormDefinition => changing(outcome, change);
const sections: readonly BrokenForm[] = [
  {
    name: 'a section key twice',
    form: {
      ...soundForm,
      sections: [...soundForm.sections, { key: 'more', questions: [{ ...note, key: 'again', title: 'Lại' }] }],
    },
    where: `${FORM}, section more`,
    rule: /section keys are unique/,
    value: 'more',
  },
  {
    name: 'a section called submit',
    form: changingSection('more', { key: 'submit' }),
    where: `${FORM}, section submit`,
    rule: /not submit/,
    value: 'submit',
  },
  {
    name: 'a blank section title',
    form: changingSection('first', { title: '' }),
    where: `${FORM}, section first`,
    rule: /section title/,
    value: '',
  },
  {
    name: 'an empty section',
    form: changingSection('more', { questions: [] }),
    where: `${FORM}, section more`,
    rule: /asks something/,
    value: [],
  },
  {
    name: 'a section that leads nowhere',
    form: changingSection('more', { goTo: 'nowhere' }),
    where: `${FORM}, section more`,
    rule: /later section/,
    value: 'nowhere',
  },
  {
    name: 'a section that leads back',
    form: changingSection('more', { goTo: 'first' }),
    where: `${FORM}, section more`,
    rule: /no loops/,
    value: 'first',
  },
  {
    name: 'a section that leads to itself',
    form: changingSection('more', { goTo: 'more' }),
    where: `${FORM}, section more`,
    rule: /no loops/,
    value: 'more',
  },
  {
    name: 'an answer that leads back',
    form: branching({
      options: [
        { key: 'done', label: 'Xong', goTo: 'first' },
        { key: 'more', label: 'Còn nữa', goTo: 'more' },
      ],
    }),
    where: at('outcome'),
    rule: /no loops/,
    value: 'first',
  },
  {
    name: 'ticks that branch',
    form: branching({ kind: 'choices' }),
    where: at('outcome'),
    rule: /only a single choice branches/,
    value: 'choices',
  },
  {
    name: 'a branch in the middle of a section',
    form: changingSection('first', { questions: [unit, unitKey, heldOn, outcome, people] }),
    where: at('outcome'),
    rule: /last of its section/,
    value: ['unit', 'unitKey', 'heldOn', 'outcome', 'people'],
  },
  {
    name: 'a branch that may stay unanswered',
    form: without(outcome, 'required'),
    where: at('outcome'),
    rule: /branches is required/,
    value: undefined,
  },
  {
    name: 'one option that does not branch',
    form: branching({
      options: [
        { key: 'done', label: 'Xong' },
        { key: 'more', label: 'Còn nữa', goTo: 'more' },
      ],
    }),
    where: at('outcome'),
    rule: /every option branches/,
    value: ['done'],
  },
  {
    name: 'a branching section with its own goTo',
    form: changingSection('first', { goTo: 'more' }),
    where: `${FORM}, section first`,
    rule: /no goTo of its own/,
    value: 'more',
  },
  {
    name: 'a section no answer leads to',
    form: branching({
      options: [
        { key: 'done', label: 'Xong', goTo: 'submit' },
        { key: 'more', label: 'Còn nữa', goTo: 'submit' },
      ],
    }),
    where: `${FORM}, section more`,
    rule: /some answer leads/,
    value: 'more',
  },
];

const whole: readonly BrokenForm[] = [
  ...(['title', 'confirmation', 'tab'] as const).map(
    (text): BrokenForm => ({
      name: `no ${text}`,
      form: { ...soundForm, [text]: ' ' },
      where: FORM,
      rule: new RegExp(`the ${text} is present`),
      value: ' ',
    }),
  ),
  { name: 'nobody to ask', form: { ...soundForm, description: 'Để thử.' }, where: FORM, rule: /whom to ask/, value: 'Để thử.' },
  {
    name: 'a slot nobody fills',
    form: { ...soundForm, confirmation: 'Hỏi {phone}.' },
    where: FORM,
    rule: /the slots are/,
    value: 'Hỏi {phone}.',
  },
  {
    name: 'a key in two sections',
    form: changingSection('more', { questions: [note, { ...people, title: 'Số khác' }] }),
    where: `${FORM}, section more, question people`,
    rule: /one section/,
    value: 'people',
  },
  {
    name: 'a title twice',
    form: asking({ ...people, key: 'more', title: 'SỐ  NGƯỜI' }),
    where: at('more'),
    rule: /titles, former ones too/,
    value: 'SỐ  NGƯỜI',
  },
  {
    name: 'a former title that another question carries',
    form: changing(topics, { formerTitles: ['Số người'] }),
    where: at('topics'),
    rule: /titles, former ones too/,
    value: 'Số người',
  },
  {
    name: 'a machine column titled as a question',
    form: { ...soundForm, machineColumns: [{ ...stamp, title: 'Ngày' }] },
    where: `${FORM}, machine column stamp`,
    rule: /titles, former ones too/,
    value: 'Ngày',
  },
  { name: 'no event', form: { ...soundForm, eventQuestion: 'doneAt' }, where: FORM, rule: /eventQuestion/, value: 'doneAt' },
  {
    name: 'an event that is no date',
    form: { ...soundForm, eventQuestion: 'people' },
    where: FORM,
    rule: /eventQuestion/,
    value: 'people',
  },
  { name: 'an event that may be blank', form: without(heldOn, 'required'), where: FORM, rule: /eventQuestion/, value: 'heldOn' },
  {
    name: 'a form that begins otherwise',
    form: changingSection('first', { questions: [unitKey, unit, heldOn, people, topics, outcome] }),
    where: FORM,
    rule: /begins with unit/,
    value: ['unitKey', 'unit'],
  },
  {
    name: 'a unit that may be blank',
    form: changingSection('first', { questions: [{ ...unit, required: false }, unitKey, heldOn, people, topics, outcome] }),
    where: FORM,
    rule: /begins with unit/,
    value: ['unit', 'unitKey'],
  },
  {
    name: 'a machine column among the questions',
    form: changing(people, { machine: true }),
    where: at('people'),
    rule: /stands in machineColumns/,
    value: true,
  },
  {
    name: 'a machine column that is no such thing',
    form: { ...soundForm, machineColumns: [{ ...note, key: 'stamp', title: 'Dấu' }] },
    where: `${FORM}, machine column stamp`,
    rule: /carries machine/,
    value: undefined,
  },
  {
    name: 'a machine column that is required',
    form: { ...soundForm, machineColumns: [{ ...stamp, required: true }] },
    where: `${FORM}, machine column stamp`,
    rule: /nobody is asked/,
    value: { ...stamp, required: true },
  },
];

export const BROKEN_FORMS: readonly BrokenForm[] = [...oneQuestion, ...answers, ...limits, ...sections, ...whole];

export interface BrokenRegister extends Omit<BrokenForm, 'form'> {
  readonly register: RegisterDefinition;
}

const column = (change: Partial<Question>): RegisterDefinition => ({
  ...soundRegister,
  columns: soundRegister.columns.map((each) => (each.key === 'kind' ? { ...each, ...change } : each)),
});
const REGISTER = 'register groups';

export const BROKEN_REGISTERS: readonly BrokenRegister[] = [
  { name: 'no tab', register: { ...soundRegister, tab: '' }, where: REGISTER, rule: /the tab is present/, value: '' },
  { name: 'no columns', register: { ...soundRegister, columns: [] }, where: REGISTER, rule: /has columns/, value: [] },
  { name: 'a key twice', register: column({ key: 'id' }), where: `${REGISTER}, column id`, rule: /keys are unique/, value: 'id' },
  {
    name: 'a title twice',
    register: column({ title: 'mã' }),
    where: `${REGISTER}, column kind`,
    rule: /titles, former ones too/,
    value: 'mã',
  },
  {
    name: 'a column that serves nothing',
    register: column({ serves: [] }),
    where: `${REGISTER}, column kind`,
    rule: /serves an indicator/,
    value: [],
  },
  {
    name: 'an option that branches',
    register: column({
      options: [
        { key: 'school', label: 'Trường', goTo: 'submit' },
        { key: 'other', label: 'Khác' },
      ],
    }),
    where: `${REGISTER}, column kind`,
    rule: /nothing branches/,
    value: [
      { key: 'school', label: 'Trường', goTo: 'submit' },
      { key: 'other', label: 'Khác' },
    ],
  },
  {
    name: 'a check at entry',
    register: {
      ...soundRegister,
      columns: [{ key: 'id', title: 'Mã', kind: 'text', entry: { maxLength: 9, message: 'Ngắn.' }, serves, sensitivity: 'open' }],
    },
    where: `${REGISTER}, column id`,
    rule: /kept by hand/,
    value: { key: 'id', title: 'Mã', kind: 'text', entry: { maxLength: 9, message: 'Ngắn.' }, serves, sensitivity: 'open' },
  },
];
