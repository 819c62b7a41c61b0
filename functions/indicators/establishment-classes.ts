/** The three classes over which establishments are counted: Doanh nghiệp · Hợp tác xã, tổ hợp tác · Hộ (domain.md §2). */
import type { Day } from '../calendar/plain-date.ts';
import type { Facts } from '../records/facts.ts';
import { type Audience, populationAt } from './population.ts';

export type Establishment = Facts['establishments'][number];
export type EstablishmentType = NonNullable<Establishment['type']>;

const CLASSES: readonly { readonly audience: Audience; readonly types: readonly EstablishmentType[] }[] = [
  { audience: 'enterprises', types: ['enterprise'] },
  { audience: 'cooperatives', types: ['cooperative', 'cooperative-group'] },
  { audience: 'households', types: ['household'] },
];

export interface ClassCount {
  readonly count: number;
  readonly asOf: Day;
  readonly source: string;
}

/** Each class that holds one of these types: its whole-area population row, else the register's entries at P.to. */
export function classCounts(
  types: readonly EstablishmentType[],
  {
    population,
    entries,
    at,
  }: { readonly population: Facts['population']; readonly entries: readonly Establishment[]; readonly at: Day },
): readonly ClassCount[] {
  return CLASSES.filter((each) => each.types.some((type) => types.includes(type))).map((each) => {
    const inRegister = entries.filter(({ type }) => type !== undefined && each.types.includes(type)).length;
    return (
      populationAt(population, each.audience, at).wholeArea ?? {
        count: inRegister,
        asOf: at,
        source: 'Sổ dữ liệu, trang “Cơ sở”',
      }
    );
  });
}
