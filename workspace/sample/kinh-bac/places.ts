/**
 * Schools, care facilities, residential groups, craft clusters, and how many people each has: 1,100 school staff, 20,000 carers and
 * 13,700 children from 6 to under 16 (of 17,360 from 5 to 17), as estimated in domain.md §8.
 */
import { type Day, toDay } from '../../../functions/calendar/plain-date.ts';
import type { groups, population } from '../../../functions/forms/registers.ts';
import type { EntryOf } from '../answers.ts';
import { dice } from '../dice.ts';

type Level = 'mam-non' | 'tieu-hoc' | 'thcs' | 'thpt';
type Audience = 'educators' | 'carers' | 'children';

export interface Place {
  readonly id: string;
  readonly name: string;
  /** How many there are on 1/1/2026. A school's carers are its pupils' parents; its children are those under 16. */
  readonly people: Readonly<Partial<Record<Audience, number>>>;
}

export interface School extends Place {
  readonly level: Level;
  readonly grades: number;
  /** Pupils of 16 and 17. */
  readonly minors: number;
}

const chance = dice('kinh-bac places');
/** Near a number, by at most a tenth. */
const near = (number: number): number => Math.round(number * (0.9 + chance.whole(0, 200) / 1000));

/** Shares a total out by weights, to the last one. */
function shared(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  let given = 0;
  let weighed = 0;
  return weights.map((weight) => {
    weighed += weight;
    const upTo = Math.round((total * weighed) / sum);
    const share = upTo - given;
    given = upTo;
    return share;
  });
}

const LEVELS: readonly { level: Level; title: string; grades: number; names: readonly string[] }[] = [
  {
    level: 'mam-non',
    title: 'Trường Mầm non',
    grades: 3,
    names: ['Kinh Bắc', 'Suối Hoa', 'Vũ Ninh', 'Vệ An', 'Tiền An', 'Ninh Xá', 'Đáp Cầu', 'Thị Cầu', 'Hoa Sen'],
  },
  {
    level: 'tieu-hoc',
    title: 'Trường Tiểu học',
    grades: 5,
    names: ['Kinh Bắc', 'Suối Hoa', 'Vũ Ninh 1', 'Vũ Ninh 2', 'Tiền An', 'Ninh Xá', 'Đáp Cầu', 'Thị Cầu'],
  },
  { level: 'thcs', title: 'Trường THCS', grades: 4, names: ['Kinh Bắc', 'Suối Hoa', 'Vũ Ninh', 'Tiền An', 'Ninh Xá', 'Đáp Cầu'] },
  { level: 'thpt', title: 'Trường THPT', grades: 3, names: ['Kinh Bắc', 'Vũ Ninh', 'Đáp Cầu'] },
];
const PREFIX: Readonly<Record<Level, string>> = { 'mam-non': 'mn', 'tieu-hoc': 'th', thcs: 'thcs', thpt: 'thpt' };
/** Pupils under 16 and from 16 of a level: a kindergarten's are younger than the plan's children (6 to under 16). */
const PUPILS: Readonly<Record<Level, { children: number; minors: number; carers: number }>> = {
  'mam-non': { children: 0, minors: 0, carers: 5_200 },
  'tieu-hoc': { children: 6_900, minors: 0, carers: 7_600 },
  thcs: { children: 5_500, minors: 0, carers: 6_100 },
  thpt: { children: 1_250, minors: 2_450, carers: 3_900 },
};

export const schools: readonly School[] = LEVELS.flatMap(({ level, title, grades, names }) => {
  const weights = names.map(() => near(100));
  const children = shared(PUPILS[level].children, weights);
  const minors = shared(PUPILS[level].minors, weights);
  const carers = shared(PUPILS[level].carers, weights);
  return names.map((name, i) => ({
    id: `${PREFIX[level]}-${asId(name)}`,
    name: `${title} ${name}`,
    level,
    grades,
    minors: minors[i] ?? 0,
    people: { educators: 0, carers: carers[i] ?? 0, ...(level === 'mam-non' ? {} : { children: children[i] ?? 0 }) },
  }));
}).map((school, i, all) => ({ ...school, people: { ...school.people, educators: staff(all.length)[i] ?? 0 } }));

export const careFacilities: readonly Place[] = [
  { id: 'mai-am-anh-duong', name: 'Mái ấm Ánh Dương', people: { educators: 12, carers: 20, children: 24 } },
  { id: 'nhom-tre-hoa-mai', name: 'Nhóm trẻ độc lập Hoa Mai', people: { educators: 8, carers: 46 } },
];

const QUARTERS =
  'Niềm Xá, Yên Mẫn, Thị Chung, Y Na, Vệ An, Cổng Tiền, Cổng Hậu, Thành Cổ, Suối Hoa, Bình Than, Ninh Xá, Vũ Ninh, Cô Mễ, Phúc Sơn, Thanh Sơn, Phương Vỹ, Đáp Cầu, Thị Cầu, Tiền An, Hòa Đình'.split(
    ', ',
  );
const sizes = Array.from({ length: QUARTERS.length * 2 }, () => near(100));
const carersOf = shared(20_000, sizes);
const childrenOf = shared(13_700, sizes);

export const residentialGroups: readonly Place[] = QUARTERS.flatMap((quarter) => [`${quarter} 1`, `${quarter} 2`]).map(
  (name, i) => ({
    id: `tdp-${String(i + 1).padStart(2, '0')}`,
    name: `Tổ dân phố ${name}`,
    people: { carers: carersOf[i] ?? 0, children: childrenOf[i] ?? 0 },
  }),
);

const clusters: readonly { id: string; name: string; kind: 'Cụm sản xuất' | 'Khác' }[] = [
  { id: 'cum-moc-co-me', name: 'Cụm sản xuất mộc Cô Mễ', kind: 'Cụm sản xuất' },
  { id: 'cum-huong-thi-cau', name: 'Cụm sản xuất hương Thị Cầu', kind: 'Cụm sản xuất' },
  { id: 'cho-trung-tam', name: 'Chợ trung tâm', kind: 'Khác' },
];

export const groupEntries: readonly EntryOf<typeof groups>[] = [
  ...schools.map(({ id, name }) => ({ id, name, kind: 'Trường' as const, unit: id })),
  ...careFacilities.map(({ id, name }) => ({ id, name, kind: 'Cơ sở nuôi dưỡng trẻ em' as const, unit: id })),
  ...residentialGroups.map(({ id, name }) => ({ id, name, kind: 'Tổ dân phố' as const, unit: id })),
  ...clusters.map(({ id, name, kind }) => ({ id, name, kind, unit: 'kinh-te' })),
];

type Headcount = EntryOf<typeof population>;
const AUDIENCE = { educators: 'Cán bộ, giáo viên', carers: 'Cha mẹ, người chăm sóc', children: 'Trẻ em' } as const;

/** Headcounts of the new year, and of each new school year that has begun: schools grow, so nobody is counted away. */
export function populationEntries(now: Day): readonly Headcount[] {
  const firstYear = toDay('2026-01-01');
  const census = (places: readonly Place[], asOf: Day, growth: number, source: string): Headcount[] =>
    places.flatMap(({ id, people }) =>
      (['educators', 'carers', 'children'] as const).flatMap((audience) => {
        const count = people[audience];
        if (count === undefined) return [];
        return [{ group: id, audience: AUDIENCE[audience], count: Math.round(count * growth), asOf: { day: asOf }, source }];
      }),
    );
  const wholeArea = (audience: NonNullable<Headcount['audience']>, count: number, source: string): Headcount => ({
    group: 'Toàn địa bàn',
    audience,
    count,
    asOf: { day: firstYear },
    source,
  });
  const schoolYears = [2026, 2027, 2028, 2029, 2030].filter((year) => toDay(`${year}-09-05`) <= now);
  return [
    wholeArea('Trẻ 5-17 tuổi', 17_360, 'Trạm Y tế phường, ước tính theo dân số'),
    wholeArea('Hộ', 4_500, 'Thuế cơ sở, danh sách hộ kinh doanh'),
    ...census(residentialGroups, firstYear, 1, 'Tổ dân phố, số hộ và số trẻ đầu năm 2026'),
    ...census([...schools, ...careFacilities], firstYear, 1, 'Báo cáo của cơ sở, năm học 2025-2026'),
    ...schoolYears.flatMap((year) =>
      census(schools, toDay(`${year}-09-05`), 1 + (year - 2025) * 0.01, `Báo cáo của trường, năm học ${year}-${year + 1}`),
    ),
  ];
}

/** Staff of the 26 schools; the care facilities have the other 20 of the 1,100. */
function staff(count: number): number[] {
  return shared(
    1_080,
    Array.from({ length: count }, (_, i) => (i < 9 ? 34 : i < 17 ? 42 : i < 23 ? 45 : 60)),
  );
}

/** 'Đáp Cầu' → 'dap-cau'. */
function asId(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
  return plain.toLowerCase().replaceAll(' ', '-');
}
