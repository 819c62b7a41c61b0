/** A small ward that one can hold in one's head: three schools, two residential groups, five establishments, four officials. */

import { toDay } from '../../functions/calendar/plain-date.ts';
import { VIETNAM_HOLIDAYS } from '../../functions/calendar/vietnam-holidays.ts';
import { columnsOf, type Definition, type KeyOf } from '../../functions/forms/define-form.ts';
import { FORMS } from '../../functions/forms/forms.ts';
import type { Question, RegisterId } from '../../functions/forms/question.ts';
import { REGISTERS } from '../../functions/forms/registers.ts';
import { cellsOf } from '../../functions/records/cells.ts';
import type { Facts, ReadContext } from '../../functions/records/facts.ts';
import type { Problem } from '../../functions/records/problem.ts';
import { readFacts } from '../../functions/records/read-facts.ts';
import type { Cell, RawTable } from '../../functions/records/table.ts';
import { type Answer, cellOf, type Named, type NamedEntry } from './cells.ts';
import type { FormRow } from './form-rows.ts';

type DefinitionOf<Id extends RegisterId> = Extract<(typeof REGISTERS)[number], { readonly id: Id }>;
/** A register row by column key: option keys, ISO dates, ids. */
export type Entry<Id extends RegisterId> = Partial<Readonly<Record<KeyOf<DefinitionOf<Id>>, Answer>>>;
type Registers = { readonly [Id in RegisterId]: readonly Entry<Id>[] };

export interface World {
  readonly registers: Registers;
  withUnit(unit: Entry<'units'>): World;
  withGroup(group: Entry<'groups'>): World;
  withPopulation(population: Entry<'population'>): World;
  withEstablishment(establishment: Entry<'establishments'>): World;
  withOfficial(official: Entry<'officials'>): World;
  withSurvey(survey: Entry<'survey'>): World;
  withRecipient(recipient: Entry<'recipients'>): World;
  withHoliday(holiday: Entry<'holidays'>): World;
  /** The rows of a register instead of those it has. */
  replacing<Id extends RegisterId>(register: Id, entries: readonly Entry<Id>[]): World;
  /** Some cells of the entry with that id. */
  changing<Id extends RegisterId>(register: Id, id: string, cells: Entry<Id>): World;
  /** Every tab of the spreadsheets, as they are read from Google. */
  tables(rows?: readonly FormRow[]): RawTable[];
}

export const aWorld = (): World => world(DEFAULT);

/** Facts and problems of a world in which these rows were submitted. */
export function factsOf(
  where: World,
  rows: readonly FormRow[] = [],
  context: Partial<ReadContext> = {},
): { readonly facts: Facts; readonly problems: Problem[] } {
  return readFacts(where.tables(rows), { planStart: toDay('2026-01-01'), ...context });
}

function world(registers: Registers): World {
  /** Nobody changes a world: its registers are written as tabs once. */
  let tabs: readonly RawTable[] | undefined;
  const adding =
    <Id extends RegisterId>(id: Id) =>
    (entry: Entry<Id>): World =>
      world({ ...registers, [id]: [...registers[id], entry] });
  return {
    registers,
    withUnit: adding('units'),
    withGroup: adding('groups'),
    withPopulation: adding('population'),
    withEstablishment: adding('establishments'),
    withOfficial: adding('officials'),
    withSurvey: adding('survey'),
    withRecipient: adding('recipients'),
    withHoliday: adding('holidays'),
    replacing: (id, entries) => world({ ...registers, [id]: entries }),
    changing: (register, id, cells) =>
      world({
        ...registers,
        [register]: registers[register].map((entry) => (idOf(entry) === id ? { ...entry, ...cells } : entry)),
      }),
    tables: (rows = []) => {
      tabs ??= REGISTERS.map((r, i) => registerTable(r, i, registers));
      return [...FORMS.map((form, i) => formTable(form, i, rows, registers)), ...tabs];
    },
  };
}

const idOf = (entry: Readonly<Record<string, Answer | undefined>>): Answer | undefined => entry['id'];

function formTable(definition: (typeof FORMS)[number], index: number, rows: readonly FormRow[], registers: Registers): RawTable {
  const named = namesIn(registers);
  const keys = new Map(registers.units.map((unit) => [String(unit.id), unit.key]));
  return {
    ...tabOf(definition, 100 + index),
    columnKeys: ['submittedAt', ...columnsOf(definition).map(({ key }) => key)],
    header: ['Dấu thời gian', ...columnsOf(definition).map(({ title }) => title)],
    cells: cellsOf(
      rows
        .filter((row) => row.definition.id === definition.id)
        .map(({ stamp, answers }) => {
          const filled = { unitKey: keys.get(String(answers['unit'])), ...answers };
          return ragged([stamp, ...answersOf(definition, filled, named)]);
        }),
    ),
  };
}

function registerTable(definition: (typeof REGISTERS)[number], index: number, registers: Registers): RawTable {
  const entries: readonly Readonly<Record<string, Answer | undefined>>[] = registers[definition.id];
  const named = namesIn(registers);
  return {
    ...tabOf(definition, 200 + index),
    columnKeys: columnsOf(definition).map(({ key }) => key),
    header: columnsOf(definition).map(({ title }) => title),
    cells: cellsOf(entries.map((entry) => ragged(answersOf(definition, entry, named)))),
  };
}

const tabOf = (definition: Definition, sheetId: number): Pick<RawTable, 'table' | 'sheetId' | 'title'> => ({
  table: definition.id,
  sheetId,
  title: definition.tab,
});

function answersOf(definition: Definition, answers: Readonly<Record<string, Answer | undefined>>, named: Named): Cell[] {
  return columnsOf(definition).map((question: Question) => cellOf(question, answers[question.key], named));
}

/** The Sheets API cuts trailing blanks off. */
function ragged(cells: readonly Cell[]): readonly Cell[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== null && cell !== '') + 1);
}

function namesIn(registers: Registers): Named {
  const known = new Map<keyof Registers, NamedEntry[]>();
  return (register) => {
    const names = known.get(register) ?? registers[register].map(({ id, name }) => ({ id: String(id), name: String(name) }));
    known.set(register, names);
    return names;
  };
}

const reporting = { reports: 'yes', validFrom: '2026-01-01' } as const;
const school = { role: 'school', related: 'no', casePoint: 'no', ...reporting } as const;
const asOf = { asOf: '2026-01-01', source: 'Báo cáo đầu năm' } as const;

const DEFAULT: Registers = {
  units: [
    {
      id: 'vh-xh',
      name: 'Phòng Văn hóa - Xã hội',
      role: 'standing',
      key: 'kb-vhxh-01',
      related: 'yes',
      casePoint: 'yes',
      email: 'vhxh@kinhbac.example',
      ...reporting,
    },
    {
      id: 'tram-y-te',
      name: 'Trạm Y tế',
      role: 'health',
      key: 'kb-tyt-02',
      related: 'yes',
      casePoint: 'yes',
      email: 'tyt@kinhbac.example',
      ...reporting,
    },
    {
      id: 'cong-an',
      name: 'Công an phường',
      role: 'police',
      key: 'kb-ca-03',
      related: 'yes',
      casePoint: 'yes',
      email: 'ca@kinhbac.example',
      ...reporting,
    },
    { id: 'thcs-kinh-bac', name: 'Trường THCS Kinh Bắc', key: 'kb-thcs-04', ...school },
    { id: 'th-suoi-hoa', name: 'Trường Tiểu học Suối Hoa', key: 'kb-th-05', ...school },
    { id: 'mn-hoa-sen', name: 'Trường Mầm non Hoa Sen', key: 'kb-mn-06', ...school },
    { id: 'tdp-1', name: 'Tổ dân phố số 1', role: 'residential-group', key: 'kb-t1-07', related: 'no', ...reporting },
    { id: 'tdp-2', name: 'Tổ dân phố số 2', role: 'residential-group', key: 'kb-t2-08', related: 'no', ...reporting },
    { id: 'hoi-phu-nu', name: 'Hội Liên hiệp Phụ nữ', role: 'union', key: 'kb-pn-09', related: 'yes', ...reporting },
  ],
  groups: [
    { id: 'thcs-kinh-bac', name: 'Trường THCS Kinh Bắc', kind: 'school', unit: 'thcs-kinh-bac', validFrom: '2026-01-01' },
    { id: 'th-suoi-hoa', name: 'Trường Tiểu học Suối Hoa', kind: 'school', unit: 'th-suoi-hoa', validFrom: '2026-01-01' },
    { id: 'mn-hoa-sen', name: 'Trường Mầm non Hoa Sen', kind: 'school', unit: 'mn-hoa-sen', validFrom: '2026-01-01' },
    { id: 'tdp-1', name: 'Tổ dân phố số 1', kind: 'residential', unit: 'tdp-1', validFrom: '2026-01-01' },
    { id: 'tdp-2', name: 'Tổ dân phố số 2', kind: 'residential', unit: 'tdp-2', validFrom: '2026-01-01' },
  ],
  population: [
    { group: 'thcs-kinh-bac', audience: 'educators', count: 50, ...asOf },
    { group: 'th-suoi-hoa', audience: 'educators', count: 35, ...asOf },
    { group: 'mn-hoa-sen', audience: 'educators', count: 15, ...asOf },
    { group: 'thcs-kinh-bac', audience: 'children', count: 400, ...asOf },
    { group: 'th-suoi-hoa', audience: 'children', count: 300, ...asOf },
    { group: 'tdp-1', audience: 'carers', count: 120, ...asOf },
    { group: 'tdp-2', audience: 'carers', count: 80, ...asOf },
    { group: 'tdp-1', audience: 'children', count: 600, ...asOf },
    { group: 'tdp-2', audience: 'children', count: 400, ...asOf },
  ],
  establishments: [
    {
      id: 'CS-01',
      name: 'Công ty TNHH Thép Đa Hội',
      type: 'enterprise',
      sme: 'yes',
      craftVillage: 'yes',
      craft: 'sắt thép',
      group: 'tdp-1',
      validFrom: '2026-01-01',
    },
    {
      id: 'CS-02',
      name: 'Công ty cổ phần May Kinh Bắc',
      type: 'enterprise',
      sme: 'no',
      craftVillage: 'no',
      group: 'tdp-2',
      validFrom: '2026-01-01',
    },
    {
      id: 'CS-03',
      name: 'Hợp tác xã Giấy Phong Khê',
      type: 'cooperative',
      sme: 'no',
      craftVillage: 'yes',
      craft: 'giấy',
      group: 'tdp-1',
      validFrom: '2026-01-01',
    },
    {
      id: 'CS-04',
      name: 'Tổ hợp tác Tranh Đông Hồ',
      type: 'cooperative-group',
      craftVillage: 'yes',
      craft: 'tranh',
      group: 'tdp-2',
      validFrom: '2026-01-01',
    },
    {
      id: 'CS-05',
      name: 'Hộ kinh doanh Bánh Thị Cầu',
      type: 'household',
      craftVillage: 'no',
      group: 'tdp-2',
      validFrom: '2026-01-01',
    },
  ],
  officials: [
    { id: 'CB-01', name: 'Nguyễn Văn A', unit: 'vh-xh', office: 'culture-society', validFrom: '2026-01-01' },
    { id: 'CB-02', name: 'Trần Thị B', unit: 'vh-xh', office: 'culture-society', validFrom: '2026-01-01' },
    { id: 'CB-03', name: 'Lê Văn C', unit: 'vh-xh', office: 'culture-society', validFrom: '2026-01-01' },
    { id: 'CB-04', name: 'Phạm Thị D', unit: 'tram-y-te', office: 'other', validFrom: '2026-01-01' },
  ],
  survey: [],
  recipients: [
    {
      email: 'baocao@soyte-bacninh.example',
      name: 'Sở Y tế tỉnh Bắc Ninh',
      organisation: 'Sở Y tế tỉnh Bắc Ninh',
      clearance: 'authority',
      reports: ['month', 'quarter', 'year'],
      order: 1,
      inLetter: 'yes',
      mailed: 'yes',
      validFrom: '2026-01-01',
    },
    {
      email: 'tdp1@kinhbac.example',
      name: 'Tổ trưởng Tổ dân phố số 1',
      organisation: 'Tổ dân phố số 1',
      clearance: 'shared',
      reports: ['month'],
      order: 2,
      inLetter: 'yes',
      mailed: 'yes',
      validFrom: '2026-01-01',
    },
  ],
  holidays: VIETNAM_HOLIDAYS.map(({ date, kind, status, name }) => ({ date, kind, status, name })),
};
