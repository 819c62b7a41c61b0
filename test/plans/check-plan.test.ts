import { describe, expect, it } from 'vitest';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { ninhBinh } from '../../functions/plans/ninh-binh-2021-2025.ts';
import {
  definePlan,
  type Indicator,
  type Organisation,
  type Plan,
  type ReportingDuty,
  type Task,
} from '../../functions/plans/plan.ts';
import type { PlanLetter } from '../../functions/plans/plan-letter.ts';

const sound: Plan = kinhBac;
const province: Plan = ninhBinh;

/** The sound plan with one thing wrong. */
const withIndicator = (code: string, change: Partial<Indicator>): Plan => ({
  ...sound,
  indicators: sound.indicators.map((indicator) => (indicator.code === code ? { ...indicator, ...change } : indicator)),
});
const withTarget = (op: '<' | '>' | '>=' | '=', percent: number, quote: string, by = 2030): Plan =>
  withIndicator('5', { targets: [{ op, percent, by, quote }] });
const withOrganisation = (id: string, change: Partial<Organisation>, plan = sound): Plan => ({
  ...plan,
  organisations: plan.organisations.map((organisation) =>
    organisation.id === id ? { ...organisation, ...change } : organisation,
  ),
});
const withTask = (code: string, change: Partial<Task>): Plan => ({
  ...sound,
  tasks: sound.tasks.map((task) => (task.code === code ? { ...task, ...change } : task)),
});
const withoutExcuse = (code: string): Plan => ({
  ...sound,
  tasks: sound.tasks.map((task) => (task.code === code ? { code, quote: task.quote, by: task.by } : task)),
});
const withRecipient = (change: Partial<Plan['recipients'][number]>): Plan => ({
  ...sound,
  recipients: sound.recipients.map((recipient, i) => (i === 0 ? { ...recipient, ...change } : recipient)),
});
const withDuty = (change: Partial<ReportingDuty>, plan = sound): Plan => ({
  ...plan,
  duties: plan.duties.map((duty) => ({ ...duty, ...change })),
});
const withPeriods = (change: Partial<Plan['periods']>): Plan => ({ ...sound, periods: { ...sound.periods, ...change } });
const withReviews = (change: Partial<Plan['reviews']>): Plan => ({ ...sound, reviews: { ...sound.reviews, ...change } });
const withSettings = (change: Partial<Plan['settings']>): Plan => ({ ...sound, settings: { ...sound.settings, ...change } });
const withLetter = (change: Partial<PlanLetter>): Plan => ({
  ...sound,
  letters: sound.letters.map((letter) => (letter.kind === 'superior' ? { ...letter, ...change } : letter)),
});
const twiceFirst = <T>(items: readonly T[]): readonly T[] => [...items.slice(0, 1), ...items];

type Case = readonly [what: string, plan: Plan, where: RegExp, rule: RegExp, value: RegExp];

const head: readonly Case[] = [
  ['an id that is no file name', { ...sound, id: 'Kinh Bắc' }, /plan Kinh Bắc/, /kebab-case/, /Kinh Bắc/],
  ['no title', { ...sound, title: ' ' }, /plan kinh-bac-2026-2030/, /title is present/, /" "/],
  ['a start that is no day', { ...sound, start: '2026-02-30' }, /plan/, /start is a plain date/, /2026-02-30/],
  ['an end as people write it', { ...sound, end: '31/12/2030' }, /plan/, /end is a plain date/, /31\/12\/2030/],
  ['a signing day that is none', { ...sound, signedOn: '2026-5-19' }, /plan/, /signedOn is a plain date/, /2026-5-19/],
  ['an end before the start', { ...sound, end: '2025-12-31' }, /plan/, /start is not after the end/, /2025-12-31/],
  ['two objectives', { ...sound, objectives: sound.objectives.slice(1) }, /plan/, /objectives are 1, 2, 3/, /\[2,3\]/],
  ['nobody to sign', { ...sound, signature: [] }, /plan/, /line to sign/, /\[\]/],
  [
    'a standing body unknown to the plan',
    { ...sound, standingBody: { ...sound.standingBody, organisation: 'nobody' } },
    /plan/,
    /standing body is an organisation/,
    /nobody/,
  ],
];

const letters: readonly Case[] = [
  ['no letter to the authority', { ...sound, letters: sound.letters.slice(1) }, /letters/, /authority above/, /internal/],
  ['a letter twice', { ...sound, letters: twiceFirst(sound.letters) }, /letters/, /each kind of letter stands once/, /superior/],
  ['a symbol in small letters', withLetter({ symbol: 'bc-ubnd' }), /letter superior/, /BC- and the issuer/, /bc-ubnd/],
  ['no place', withLetter({ place: ' ' }), /letter superior/, /place is present/, /" "/],
  ['nobody to address', withLetter({ to: [] }), /letter superior/, /to has a line/, /\[\]/],
  [
    'an addressee unknown to the plan',
    withLetter({ to: ['nobody'] }),
    /letter superior/,
    /addressee is an organisation/,
    /nobody/,
  ],
  ['a head in small letters', withLetter({ issuer: ['Phường'] }), /letter superior/, /head is in capitals/, /Phường/],
  ['no room to sign under', withLetter({ signature: [] }), /letter superior/, /signature has a line/, /\[\]/],
  ['a letter on nothing', { ...sound, letterSubject: '' }, /plan kinh-bac/, /letterSubject is present/, /""/],
  [
    'a kind of work left out',
    { ...sound, solutions: sound.solutions.slice(1) },
    /solutions/,
    /each kind of work stands once/,
    /inspection/,
  ],
  ['headings out of order', { ...sound, solutions: sound.solutions.toReversed() }, /solutions/, /plan's order/, /II\.6/],
];

const indicators: readonly Case[] = [
  ['a code twice', { ...sound, indicators: twiceFirst(sound.indicators) }, /indicators/, /each code stands once/, /"1"/],
  [
    'a chỉ tiêu without an indicator',
    { ...sound, indicators: sound.indicators.filter(({ partOf }) => partOf !== 5) },
    /indicators/,
    /eight chỉ tiêu/,
    /\[1,2,3,4,4,6/,
  ],
  ['chỉ tiêu out of order', { ...sound, indicators: sound.indicators.toReversed() }, /indicators/, /in order/, /\[8,8,7/],
  ['a code of another chỉ tiêu', withIndicator('5', { code: '6z' }), /indicator 6z/, /the code is 5/, /6z/],
  ['no audience', withIndicator('5', { audience: '' }), /indicator 5/, /audience is present/, /""/],
  [
    'evidence that is not the measure’s',
    withIndicator('5', { evidence: 'survey' }),
    /indicator 5/,
    /rests on headcount/,
    /survey/,
  ],
  ['a stranger to settle it', withIndicator('5', { settledBy: 'nobody' }), /indicator 5/, /settledBy/, /nobody/],
  ['no target where the plan names one', withIndicator('5', { targets: [] }), /indicator 5/, /without a target/, /\[\]/],
  ['a year outside the plan', withTarget('>=', 70, '70% trẻ em', 2031), /indicator 5/, /2026-2030/, /2031/],
  ['a percent of zero', withTarget('>=', 0, '0% trẻ em'), /indicator 5/, /over 0 and at most 100/, /^current value: 0$/],
  ['a percent over 100', withTarget('>=', 101, '101% trẻ em'), /indicator 5/, /at most 100/, /101/],
  ['a percent that is not in its quotation', withTarget('>=', 75, '70% trẻ em'), /indicator 5/, /75% stands once/, /70% trẻ em/],
  ['a percent that is only the end of another', withTarget('>=', 5, '3,5% trẻ em'), /indicator 5/, /5% stands once/, /3,5%/],
  ['a percent that stands twice', withTarget('>=', 70, '70% cha, 70% mẹ'), /indicator 5/, /70% stands once/, /70% cha/],
  ['"trên" read as at least', withTarget('>=', 70, 'Trên 70% trẻ em'), /indicator 5/, /the words ask for >:/, />=/],
  ['"trở lên" read as strict', withTarget('>', 70, '70% trở lên trẻ em'), /indicator 5/, /the words ask for >=/, /">"/],
  ['a bare percent read as strict', withTarget('>', 70, '70% trẻ em'), /indicator 5/, /the words ask for >=/, /">"/],
  ['"dưới" read as at least', withTarget('>=', 3.5, 'xuống dưới 3,5%'), /indicator 5/, /the words ask for </, />=/],
  ['a hundred read as at least', withTarget('>=', 100, '100% trẻ em'), /indicator 5/, /the words ask for =/, />=/],
  [
    'targets out of order',
    withIndicator('5', {
      targets: [
        { op: '>=', percent: 70, by: 2030, quote: '70% trẻ em' },
        { op: '>=', percent: 70, by: 2028, quote: '70% trẻ em' },
      ],
    }),
    /indicator 5/,
    /sorted by year/,
    /\[2030,2028\]/,
  ],
];

const organisations: readonly Case[] = [
  [
    'an id twice',
    { ...sound, organisations: twiceFirst(sound.organisations) },
    /organisations/,
    /each id stands once/,
    /ward-committee/,
  ],
  ['no name', withOrganisation('schools', { name: '' }), /organisation schools/, /name is present/, /""/],
  ['a span that is no date', withOrganisation('schools', { validTo: '30/6/2025' }), /schools/, /plain dates/, /30\/6\/2025/],
  [
    'an end before its beginning',
    withOrganisation('schools', { validFrom: '2026-07-01', validTo: '2026-06-30' }),
    /schools/,
    /not after validTo/,
    /2026-07-01/,
  ],
  [
    'a successor of a body that goes on',
    withOrganisation('schools', { successors: ['ward-police'] }),
    /schools/,
    /has a validTo/,
    /nothing/,
  ],
  [
    'a successor unknown to the plan',
    withOrganisation('schools', { validTo: '2027-01-01', successors: ['nobody'] }),
    /schools/,
    /successor is an organisation/,
    /nobody/,
  ],
  [
    'a circle of successors',
    withOrganisation('health-department', { validTo: '2026-01-01', successors: ['labour-department'] }, province),
    /organisation labour-department/,
    /succeeds itself/,
    /labour-department/,
  ],
];

const reporting: readonly Case[] = [
  ['no time for the units', withPeriods({ sendByWorkingDays: 0 }), /periods/, /sendByWorkingDays/, /0/],
  ['a closing day that is none', withPeriods({ yearCloses: '14-11' }), /periods/, /MM-DD/, /14-11/],
  [
    'a year that closes after its reporting year',
    withPeriods({ yearCloses: '12-31' }),
    /periods/,
    /before the end of the reporting year \(12-14\)/,
    /12-31/,
  ],
  ['a year that closes within a month', withPeriods({ yearCloses: '11-20' }), /periods/, /last day of a month/, /11-20/],
  [
    'a year that closes as the decree’s months do, in a plan by the calendar',
    withPeriods({ mode: 'calendar', yearCloses: '11-14' }),
    /periods/,
    /last day of a month/,
    /11-14/,
  ],
  [
    'a date before the calendar year is over',
    { ...province, periods: { mode: 'calendar', sendByWorkingDays: 2 } },
    /duty year/,
    /year closes before/,
    /11-25/,
  ],
  [
    'a recipient unknown to the plan',
    withRecipient({ organisation: 'nobody' }),
    /recipients/,
    /organisation of the plan/,
    /nobody/,
  ],
  ['a line without words', withRecipient({ quote: '' }), /recipients/, /line of the letter/, /""/],
  ['a mark that is not in the line', withRecipient({ quote: 'Sở Y tế Bắc Ninh' }), /recipients/, /mark/, /Sở Y tế Bắc Ninh/],
  ['a recipient twice', withRecipient({ organisation: 'schools' }), /recipients/, /each recipient stands once/, /schools/],
  [
    'a line twice',
    withRecipient({ quote: 'Thường trực Đảng ủy, HĐND phường (b/c)' }),
    /recipients/,
    /each recipient/,
    /Thường trực/,
  ],
  ['a kind of report twice', { ...sound, duties: twiceFirst(sound.duties) }, /duties/, /each kind/, /month/],
  ['a report to nobody', withDuty({ to: [] }), /duty month/, /somebody gets/, /\[\]/],
  [
    'a report to one who is not in Nơi nhận',
    withDuty({ to: ['security-force'] }),
    /duty month/,
    /recipients of the plan/,
    /security-force/,
  ],
  ['a report to the archive', withDuty({ to: ['clerk'] }), /duty month/, /recipients of the plan/, /clerk/],
  ['a duty without the plan’s words', withDuty({ quote: '' }), /duty month/, /quote is present/, /""/],
  ['a report due before the units’ limit', withDuty({ dueAfterWorkingDays: 2 }), /duty month/, /after the units' limit/, /2/],
  ['a date before which no month is due', withDuty({ before: '11-25' }), /duty month/, /only a yearly report/, /11-25/],
  ['a date that is none', withDuty({ before: '25-11' }, province), /duty year/, /before is MM-DD/, /25-11/],
  ['a year that closes too late', withDuty({ before: '11-14' }, province), /duty year/, /year closes before/, /11-14/],
  ['a review without the plan’s words', withReviews({ quote: '' }), /reviews/, /quote is present/, /""/],
  ['a review without its reading', withReviews({ assumption: ' ' }), /reviews/, /assumption is present/, /" "/],
  ['a plan that ends without a final review', withReviews({ finalYears: [2028] }), /reviews/, /last year of the plan/, /2028/],
  ['a final review of another plan', withReviews({ finalYears: [2030, 2031] }), /reviews/, /year of the plan/, /2031/],
  ['more hours than the decree allows', withSettings({ emergencyHours: 13 }), /settings/, /at most 12/, /13/],
  ['more days than the decree allows', withSettings({ planWorkingDays: 6 }), /settings/, /at most 5/, /6/],
  ['half a day', withSettings({ followUpDays: 0.5 }), /settings/, /followUpDays is a whole number/, /0.5/],
];

const tasks: readonly Case[] = [
  ['a part twice', { ...sound, parts: twiceFirst(sound.parts) }, /parts/, /each code stands once/, /"II"/],
  [
    'a part without a heading',
    { ...sound, parts: [{ code: 'II', title: '' }, ...sound.parts.slice(1)] },
    /part II/,
    /title/,
    /""/,
  ],
  ['a task code that skips a letter', withTask('II.1.b', { code: 'II.1.z' }), /task 2/, /II\.1\.b/, /II\.1\.z/],
  ['a task of no part', withTask('KL.a', { code: 'IX.a' }), /task/, /none/, /IX\.a/],
  ['tasks out of order', { ...sound, tasks: sound.tasks.toReversed() }, /task 1/, /II\.1\.a/, /KL\.a/],
  ['a task without words', withTask('II.1.a', { quote: '' }), /task II\.1\.a/, /quote is present/, /""/],
  ['a task of nobody', withTask('II.1.a', { by: [] }), /task II\.1\.a/, /somebody is in charge/, /\[\]/],
  ['a task of a stranger', withTask('II.1.a', { by: ['nobody'] }), /task II\.1\.a/, /organisations of the plan/, /nobody/],
  ['evidence and an excuse', withTask('II.1.a', { notMeasured: 'Không đo' }), /task II\.1\.a/, /exactly one/, /Không đo/],
  ['neither evidence nor an excuse', withoutExcuse('II.1.b'), /task II\.1\.b/, /exactly one/, /\{\}/],
  ['an empty excuse', withTask('II.1.b', { notMeasured: ' ' }), /task II\.1\.b/, /says why/, /" "/],
  ['empty evidence', withTask('II.1.a', { evidence: [] }), /task II\.1\.a/, /at least one/, /\[\]/],
  [
    'evidence in a question nobody asks',
    withTask('II.1.a', { evidence: [{ form: 'training', question: 'weather' }] }),
    /task II\.1\.a/,
    /question of training/,
    /weather/,
  ],
  [
    'evidence in an answer nobody can give',
    withTask('II.1.a', { evidence: [{ form: 'training', question: 'topics', answers: ['law', 'cooking'] }] }),
    /task II\.1\.a/,
    /option of training\.topics/,
    /cooking/,
  ],
  [
    'answers without a question',
    withTask('II.1.a', { evidence: [{ form: 'training', answers: ['law'] }] }),
    /task II\.1\.a/,
    /belong to a question/,
    /law/,
  ],
  [
    'a report that is no duty of the plan',
    { ...withTask('II.1.a', { evidence: [{ duty: 'year' }] }), duties: sound.duties.slice(0, 1) },
    /task II\.1\.a/,
    /duty of the plan/,
    /year/,
  ],
];

describe('a plan is checked where it stands: a wrong one stops the program', () => {
  it('the two plans pass as they are', () => {
    expect(definePlan(sound)).toBe(sound);
    expect(definePlan(province)).toBe(province);
  });

  it.each([...head, ...letters, ...indicators, ...organisations, ...reporting, ...tasks])(
    '%s: where, rule, current value',
    (_, plan, where, rule, value) => {
      let message = '';
      try {
        definePlan(plan);
      } catch (error) {
        message = error instanceof Error ? error.message : '';
      }
      const lines = message.split('\n');
      expect(lines).toHaveLength(3);
      expect(lines[0]).toMatch(where);
      expect(lines[1]).toMatch(/^rule: /);
      expect(lines[1]).toMatch(rule);
      expect(lines[2]).toMatch(/^current value: /);
      expect(lines[2]).toMatch(value);
    },
  );
});
