import { describe, expect, test } from 'vitest';
import type { CaseFacts } from '../../functions/cases/case-facts.ts';
import { suggestClass } from '../../functions/cases/suggest-class.ts';
import { caseReport } from '../../functions/forms/case-report.ts';
import { columnsOf } from '../../functions/forms/define-form.ts';
import { aChildNotAtWork, aChildOfWhom, aWorkingChild, NOTHING_KNOWN } from './a-child.ts';

const by = (facts: CaseFacts) => {
  const { class: group, rule } = suggestClass(facts);
  return `${group} by ${rule}`;
};
const couldBe = (facts: CaseFacts) =>
  suggestClass(facts).couldBe.map((open) => `${open.class} by ${open.rule}: ${open.missing.join(' ')}`);

test('every fact is a question of the case report', () => {
  const questions = columnsOf(caseReport).map(({ key }) => key);
  expect(Object.keys(NOTHING_KNOWN).filter((key) => !questions.includes(key))).toEqual([]);
});

describe('the vectors of domain.md §3', () => {
  const family = (different: Partial<CaseFacts>) =>
    aWorkingChild({ age: 12, workFor: 'own-family', papers: 'not-applicable', ...different });
  const inArts = (different: Partial<CaseFacts>) =>
    aWorkingChild({ age: 12, sector: 'arts-and-sports', hoursPerDay: 4, hoursPerWeek: 16, ...different });
  const inGarments = (different: Partial<CaseFacts>) =>
    aWorkingChild({
      age: 15,
      sector: 'manufacturing',
      lightWork: 'garment-finishing',
      hoursPerDay: 8,
      hoursPerWeek: 40,
      schooling: 'left-after-grade-9',
      ...different,
    });

  test.each<[string, CaseFacts, string]>([
    ['12, weaving for others 3 h a week', aWorkingChild({ age: 12, hoursPerWeek: 3 }), 'child-labour by R3'],
    ['12, arts, papers Đủ, 4 h a day, 16 a week', inArts({}), 'permitted by R12'],
    [
      '12, arts, 3 h clashing with school',
      inArts({ hoursPerDay: 3, hoursPerWeek: undefined, clashesWithSchool: 'yes' }),
      'child-labour by R4',
    ],
    ['13, Đan lát, 4 and 20 h, papers Đủ', aWorkingChild({ age: 13, hoursPerDay: 4, hoursPerWeek: 20 }), 'permitted by R12'],
    ['13, Đan lát, 4.5 h a day', aWorkingChild({ age: 13, hoursPerDay: 4.5, hoursPerWeek: 20 }), 'child-labour by R6'],
    ['14, Không thuộc', aWorkingChild({ age: 14, lightWork: 'none' }), 'child-labour by R5'],
    ['14, Không thuộc, with chemicals', aWorkingChild({ age: 14, lightWork: 'none', hazards: ['chemicals'] }), 'hazardous by R2'],
    ['15, grade 9 finished, garment 8 and 40 h, papers Đủ', inGarments({}), 'permitted by R12'],
    ['15, garment 8 and 41 h', inGarments({ hoursPerWeek: 41 }), 'child-labour by R7'],
    ['15, garment, left in grade 8', inGarments({ schooling: 'left-before-grade-9' }), 'at-risk by R9b'],
    ['16, rolling steel 1 h', aChildOfWhom({ age: 16, works: 'yes', hoursPerDay: 1, hazards: ['metalwork'] }), 'hazardous by R2'],
    ['17, locked up, unpaid', aChildOfWhom({ age: 17, works: 'yes', coercion: ['held'] }), 'worst-form by R1'],
    ['12, own family, raising hens, no harm', family({ sector: 'agriculture' }), 'household by H2'],
    [
      '12, own family, minding a sibling, misses school',
      family({ sector: 'household-chores', clashesWithSchool: 'yes', harmsChild: 'yes' }),
      'at-risk by H1',
    ],
    ['12, own family, recycling paper 2 h', family({ sector: 'crafts', hoursPerDay: 2 }), 'child-labour by R3'],
    ['12, own family, recycling paper with chemicals', family({ sector: 'crafts', hazards: ['chemicals'] }), 'hazardous by R2'],
    ['10, works Không rõ, Nghi bị mua bán', aChildOfWhom({ age: 10, coercion: ['trafficked'] }), 'worst-form by R1'],
    ['13, no work, no risk', aChildNotAtWork({ age: 13 }), 'not-a-case by R14'],
    ['14, sector Khác, nothing else known', aChildOfWhom({ age: 14, works: 'yes', sector: 'other' }), 'undetermined by R13'],
    ['18', aChildOfWhom({ age: 18 }), 'out-of-scope by adult'],
    ['18, locked up', aWorkingChild({ age: 18, coercion: ['held'] }), 'out-of-scope by adult'],
  ])('%s', (_, facts, expected) => expect(by(facts)).toBe(expected));
});

describe('every tick on the form means what its list says', () => {
  const ticks = (key: string) =>
    (columnsOf(caseReport).find((question) => question.key === key)?.options ?? [])
      .map((option) => option.key)
      .filter((option) => option !== 'none' && option !== 'unknown');

  test.each(ticks('coercion'))('%s is the worst form at any age under 18, at work or not', (sign) => {
    const coercion = [sign] as CaseFacts['coercion'];
    for (const age of [0, 4, 5, 17]) expect(by(aChildNotAtWork({ age, coercion }))).toBe('worst-form by R1');
  });

  test.each(ticks('hazards').filter((hazard) => hazard !== 'other-hazard'))('%s is hazardous, for the family too', (hazard) => {
    const hazards = [hazard] as CaseFacts['hazards'];
    for (const workFor of ['own-family', 'others', 'self'] as const) {
      expect(by(aWorkingChild({ age: 16, workFor, sector: 'household-chores', hazards }))).toBe('hazardous by R2');
    }
  });

  test.each(ticks('risks'))('%s is a risk', (risk) => {
    expect(by(aChildNotAtWork({ risks: [risk] as CaseFacts['risks'] }))).toBe('at-risk by R11');
  });
});

describe('what missing facts leave open', () => {
  test('goes with the suggestion, graver only, each with the facts that would settle it', () => {
    const weaving = aChildOfWhom({ age: 12, works: 'yes', workFor: 'others', sector: 'crafts', hoursPerWeek: 3 });
    expect(by(weaving)).toBe('child-labour by R3');
    expect(couldBe(weaving)).toEqual(['worst-form by R1: coercion', 'hazardous by R2: hazards']);
    expect(suggestClass(weaving).missing).toEqual(['hazards', 'coercion']);
  });

  test('is empty when everything graver is known to be false', () => {
    expect(couldBe(aWorkingChild({ age: 12 }))).toEqual([]);
    expect(suggestClass(aWorkingChild({ age: 12 })).missing).toEqual([]);
  });

  test.each([undefined, 'yes-unclear'] as const)('works %s: undetermined, and everything about the work is asked', (works) => {
    const facts = aChildOfWhom({ age: 16, works, schooling: 'general', coercion: [], risks: ['poor'] });
    expect(by(facts)).toBe('undetermined by R13');
    expect(couldBe(facts).map((open) => open.split(':')[0])).toEqual([
      'hazardous by R2',
      'child-labour by R7',
      'child-labour by R8',
      'employer-not-compliant by R9',
      'at-risk by H1',
      'at-risk by R9c',
      ...(works ? [] : ['at-risk by R11']),
      'household by H1',
      'household by H2',
      'permitted by R12',
    ]);
  });

  test('"Có, chưa rõ chi tiết" stays undetermined whatever else was answered, but not against R1-R8', () => {
    expect(by(aWorkingChild({ works: 'yes-unclear' }))).toBe('undetermined by R13');
    expect(suggestClass(aWorkingChild({ works: 'yes-unclear' })).missing).toEqual(['works']);
    expect(by(aWorkingChild({ works: 'yes-unclear', hazards: ['sea'] }))).toBe('hazardous by R2');
  });

  test('hours a day say nothing about hours a week', () => {
    expect(by(aWorkingChild({ age: 16, hoursPerDay: 8, hoursPerWeek: undefined }))).toBe('undetermined by R13');
    expect(by(aWorkingChild({ age: 16, hoursPerDay: undefined, hoursPerWeek: 41 }))).toBe('child-labour by R7');
  });

  test('papers unknown leave R9b and R9c undetermined', () => {
    const lawful = aWorkingChild({ age: 15, papers: undefined });
    for (const facts of [{ ...lawful, schooling: 'left-before-grade-9' } as const, { ...lawful, harmsChild: 'yes' } as const]) {
      expect(by(facts)).toBe('undetermined by R13');
      expect(suggestClass(facts).missing).toEqual(['papers']);
      expect(by({ ...facts, papers: 'missing' })).toBe('employer-not-compliant by R9');
      expect(suggestClass({ ...facts, papers: 'complete' }).class).toBe('at-risk');
    }
  });

  test('no age: coercion and prohibited work are what they are, anything else waits for it', () => {
    expect(by(aWorkingChild({ age: undefined, hazards: ['sea'] }))).toBe('hazardous by R2');
    expect(by(aChildNotAtWork({ age: undefined }))).toBe('undetermined by R13');
    expect(suggestClass(aChildNotAtWork({ age: undefined })).missing).toEqual(['age']);
  });
});

describe('where the three values deliberately say less than "however it turns out, it is child labour"', () => {
  test('in no sector may a child of 12 work 5 hours a day, and yet no one rule is known to hold', () => {
    const facts = aWorkingChild({ age: 12, sector: undefined, hoursPerDay: 5 });
    for (const sector of ['crafts', 'arts-and-sports', 'agriculture', 'household-chores', 'other'] as const) {
      expect(suggestClass({ ...facts, sector }).class).toBe('child-labour');
    }
    expect(by(facts)).toBe('undetermined by R13');
    expect(couldBe(facts)).toEqual(['child-labour by R3: sector', 'child-labour by R4: sector']);
  });

  test('at no age may a child work 9 hours a day in crafts, and yet no one rule is known to hold', () => {
    const facts = aWorkingChild({ age: undefined, hoursPerDay: 9 });
    for (const age of [5, 12, 13, 15, 17]) expect(suggestClass({ ...facts, age }).class).toBe('child-labour');
    expect(by(facts)).toBe('undetermined by R13');
    expect(couldBe(facts)).toEqual(['child-labour by R3: age', 'child-labour by R6: age', 'child-labour by R7: age']);
  });

  test('and where plain three-valued logic would say more: what every answer rules out is not left open', () => {
    const facts = aWorkingChild({ age: 12, sector: undefined, hoursPerDay: 5 });
    expect(couldBe(facts).filter((open) => open.startsWith('permitted'))).toEqual([]);
  });
});

describe('family work (H1, H2)', () => {
  const chores = aWorkingChild({ age: 12, workFor: 'own-family', sector: 'household-chores', papers: undefined });
  const farm = { ...chores, sector: 'agriculture' } as const;

  test('needs no papers', () => {
    expect([by(chores), by(farm)]).toEqual(['household by H1', 'household by H2']);
  });

  test.each(['harmsChild', 'clashesWithSchool'] as const)(
    'chores with %s unknown are undetermined, never child labour',
    (fact) => {
      expect(by({ ...chores, [fact]: undefined })).toBe('undetermined by R13');
      expect(couldBe({ ...chores, [fact]: undefined })).toEqual([`at-risk by H1: ${fact}`, `household by H1: ${fact}`]);
      expect(by({ ...chores, [fact]: 'yes' })).toBe('at-risk by H1');
    },
  );

  test('while coercion is unknown, chores are neither harmless nor child labour', () => {
    expect(by({ ...chores, coercion: undefined })).toBe('undetermined by R13');
    expect(couldBe({ ...chores, coercion: undefined })).toEqual(['worst-form by R1: coercion', 'household by H1: coercion']);
  });

  test('chores with any hazard ticked leave H1 and go on to R2 and R3', () => {
    expect(by({ ...chores, hazards: ['heavy-loads'] })).toBe('hazardous by R2');
    expect(by({ ...chores, hazards: ['other-hazard'] })).toBe('child-labour by R3');
    expect(couldBe({ ...chores, hazards: ['other-hazard'] })).toEqual(['hazardous by R2: hazards']);
  });

  test.each(['harmsChild', 'clashesWithSchool', 'night'] as const)(
    'a farm with %s unknown is undetermined, else goes on',
    (fact) => {
      expect(by({ ...farm, [fact]: undefined })).toBe('undetermined by R13');
      expect(by({ ...farm, [fact]: 'yes' })).toBe('child-labour by R3');
    },
  );

  test('one known harm is enough to go on, whatever else is unknown', () => {
    expect(by({ ...farm, harmsChild: 'yes', night: undefined, clashesWithSchool: undefined })).toBe('child-labour by R3');
  });

  test('a child who left school before grade 9 is at risk though the work at home is harmless: R9b is graver than household', () => {
    expect(by({ ...farm, schooling: 'left-before-grade-9' })).toBe('at-risk by R9b');
    expect(by({ ...chores, schooling: undefined })).toBe('undetermined by R13');
    expect(by({ ...chores, age: 16, schooling: 'left-before-grade-9' })).toBe('household by H1');
  });
});

describe('arts and sports under 13 (R4)', () => {
  const artist = aWorkingChild({ age: 12, sector: 'arts-and-sports' });

  test.each(['missing', 'not-applicable', undefined] as const)('papers %s are undetermined and ask for the consent', (papers) => {
    expect(by({ ...artist, papers })).toBe('undetermined by R13');
    expect(suggestClass({ ...artist, papers }).reason).toContain('văn bản đồng ý của cơ quan nhà nước');
    expect(suggestClass({ ...artist, papers }).missing).toEqual(['papers']);
  });

  test('harm is child labour here, and only at risk from 13 on', () => {
    expect(by({ ...artist, harmsChild: 'yes' })).toBe('child-labour by R4');
    expect(by({ ...artist, age: 13, harmsChild: 'yes' })).toBe('at-risk by R9c');
  });
});

describe('Việc hoặc nơi nguy hại khác', () => {
  test('alone leaves lawful work undetermined: it may be hazardous, a person has to judge', () => {
    const dusty = aWorkingChild({ hazards: ['other-hazard'] });
    expect(by(dusty)).toBe('undetermined by R13');
    expect(couldBe(dusty)).toEqual(['hazardous by R2: hazards', 'permitted by R12: hazards']);
    expect(suggestClass(dusty).reason).toContain('việc hoặc nơi nguy hại khác là gì');
  });

  test('beside a graver rule leaves that rule its class', () => {
    expect(by(aWorkingChild({ hazards: ['other-hazard'], hoursPerDay: 9 }))).toBe('child-labour by R7');
    expect(by(aWorkingChild({ hazards: ['other-hazard', 'nightlife'] }))).toBe('hazardous by R2');
  });
});

describe('night and overtime from 15 on (R8)', () => {
  const atNight = aWorkingChild({ age: 16, sector: 'hospitality', night: 'yes' });

  test('no trade is excepted until an official fills the list, so the sector need not even be known', () => {
    expect(by(atNight)).toBe('child-labour by R8');
    expect(by({ ...atNight, sector: undefined, workFor: 'others' })).toBe('child-labour by R8');
  });

  test('an excepted trade is', () => {
    expect(suggestClass(atNight, ['hospitality']).class).toBe('permitted');
    expect(suggestClass({ ...atNight, sector: undefined }, ['hospitality']).class).toBe('undetermined');
  });
});

describe('children who do not work (R11, R14)', () => {
  test.each<[Partial<CaseFacts>, string]>([
    [{ risks: ['migrant'] }, 'at-risk by R11'],
    [{ schooling: 'often-absent' }, 'at-risk by R11'],
    [{ schooling: 'left-before-grade-9', risks: undefined }, 'at-risk by R11'],
    [{ schooling: 'left-after-grade-9' }, 'not-a-case by R14'],
    [{ schooling: 'never', age: 6 }, 'at-risk by R11'],
    [{ schooling: 'never', age: 5 }, 'not-a-case by R14'],
    [{ risks: undefined }, 'undetermined by R13'],
    [{ schooling: undefined }, 'undetermined by R13'],
    [{ coercion: undefined }, 'undetermined by R13'],
  ])('%j: %s', (different, expected) => expect(by(aChildNotAtWork(different))).toBe(expected));

  test('answers about work that an earlier report left behind count for nothing', () => {
    expect(by(aWorkingChild({ age: 12, works: 'no', hazards: ['chemicals'], hoursPerDay: 9 }))).toBe('not-a-case by R14');
  });
});

describe('under 5: a protection case', () => {
  test('whatever the work, it is outside indicators 1 and 3', () => {
    expect(by(aWorkingChild({ age: 4, hazards: ['chemicals'] }))).toBe('out-of-scope by under-5');
    expect(suggestClass(aWorkingChild({ age: 4 })).reason).toContain('vẫn hỗ trợ, can thiệp');
  });

  test('coercion stays the worst form, so that the police hear of it', () => {
    expect(by(aChildOfWhom({ age: 3, coercion: ['begging-or-crime'] }))).toBe('worst-form by R1');
    expect(couldBe(aChildOfWhom({ age: 3 }))).toEqual(['worst-form by R1: coercion']);
  });
});
