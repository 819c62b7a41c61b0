/** The registers of a large ward: what the rows name. The same on every machine. */
import { dayToSerial } from '../../functions/calendar/instant.ts';
import { toDay } from '../../functions/calendar/plain-date.ts';
import { columnsOf, type RegisterDefinition } from '../../functions/forms/define-form.ts';
import { establishments, groups, officials, population, units } from '../../functions/forms/registers.ts';
import type { Cell, RawTable } from '../../functions/records/table.ts';

export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly key: string;
  readonly related: 'Có' | 'Không';
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

const START = dayToSerial(toDay('2026-01-01'));

const many = <T>(count: number, make: (number: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i + 1));
const numbered = (prefix: string, digits: number) => (number: number) => `${prefix}-${String(number).padStart(digits, '0')}`;

export const UNITS: readonly Unit[] = many(40, (number) => ({
  id: numbered('dv', 2)(number),
  name: `Đơn vị báo cáo số ${number}`,
  key: `kb-khoa-${1000 + number * 37}`,
  related: number % 3 === 0 ? 'Có' : 'Không',
}));

/** Schools first, then residential groups: 40 and 80. */
export const GROUPS: readonly (Named & { readonly kind: 'school' | 'residential' })[] = many(120, (number) =>
  number <= 40
    ? { id: numbered('th', 3)(number), name: `Trường học số ${number}`, kind: 'school' }
    : { id: numbered('tdp', 3)(number), name: `Tổ dân phố số ${number}`, kind: 'residential' },
);

export const OFFICIALS: readonly Named[] = many(900, (number) => ({
  id: numbered('CB', 4)(number),
  name: `Cán bộ phụ trách ${number}`,
}));

export const ESTABLISHMENTS: readonly (Named & { readonly type: 'enterprise' | 'household' })[] = many(3000, (number) => ({
  id: numbered('CS', 4)(number),
  name: number % 2 === 0 ? `Công ty TNHH Sản xuất ${number}` : `Hộ kinh doanh Gia đình ${number}`,
  type: number % 2 === 0 ? 'enterprise' : 'household',
}));

interface Headcount {
  readonly group: string;
  readonly audience: 'educators' | 'carers' | 'children';
  readonly count: number;
}

export const POPULATION: readonly Headcount[] = GROUPS.flatMap(({ id, kind }, i): Headcount[] =>
  kind === 'school'
    ? [{ group: id, audience: 'educators', count: 30 + (i % 40) }]
    : [
        { group: id, audience: 'carers', count: 200 + ((i * 7) % 300) },
        { group: id, audience: 'children', count: 100 + ((i * 11) % 200) },
      ],
);

interface RegisterTab extends Omit<RawTable, 'cells'> {
  readonly rows: readonly (readonly Cell[])[];
}

export const REGISTER_TABS: readonly RegisterTab[] = [
  table(
    units,
    UNITS.map((unit) => ({ ...unit, role: labelOf(units, 'role', 'other'), reports: 'Có', validFrom: START })),
  ),
  table(
    groups,
    GROUPS.map((group) => ({ ...group, kind: labelOf(groups, 'kind', group.kind), validFrom: START })),
  ),
  table(
    population,
    POPULATION.map((row) => ({
      ...row,
      audience: labelOf(population, 'audience', row.audience),
      asOf: START,
      source: 'Báo cáo đầu năm',
    })),
  ),
  table(
    establishments,
    ESTABLISHMENTS.map((one) => ({ ...one, type: labelOf(establishments, 'type', one.type), validFrom: START })),
  ),
  table(
    officials,
    OFFICIALS.map((one) => ({ ...one, office: labelOf(officials, 'office', 'culture-society'), validFrom: START })),
  ),
];

function table(definition: RegisterDefinition, entries: readonly Readonly<Record<string, Cell>>[]): RegisterTab {
  const keys = columnsOf(definition).map(({ key }) => key);
  return {
    table: definition.id,
    sheetId: 0,
    title: definition.tab,
    columnKeys: keys,
    header: columnsOf(definition).map(({ title }) => title),
    rows: entries.map((entry) => keys.map((key) => entry[key] ?? '')),
  };
}

function labelOf(definition: RegisterDefinition, column: string, key: string): string {
  const options = columnsOf(definition).find((question) => question.key === column)?.options ?? [];
  return options.find((option) => option.key === key)?.label ?? key;
}
