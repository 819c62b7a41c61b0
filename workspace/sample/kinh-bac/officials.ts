/** Phòng Văn hóa - Xã hội: twelve posts, one of which changed hands in September 2026. Names are invented; two people share one. */
import { type Day, toDay } from '../../../functions/calendar/plain-date.ts';
import type { officials } from '../../../functions/forms/registers.ts';
import type { EntryOf } from '../answers.ts';

type Official = EntryOf<typeof officials>;

const NAMES = [
  'Nguyễn Thị An',
  'Trần Văn Bình',
  'Lê Thị Chi',
  'Phạm Văn Dũng',
  'Nguyễn Thị Hà',
  'Hoàng Văn Giang',
  'Nguyễn Thị Hà',
  'Vũ Thị Khánh',
  'Đỗ Văn Lâm',
  'Ngô Thị Mai',
  'Bùi Văn Nam',
  'Đặng Thị Oanh',
  'Dương Thị Phương',
];

const LEAVES = { id: 'cb-06', on: toDay('2026-08-31') };
const COMES = { id: 'cb-13', on: toDay('2026-09-01') };

const cultureAndSociety = NAMES.map((name, i): Official & { readonly id: string } => ({
  id: `cb-${String(i + 1).padStart(2, '0')}`,
  name,
  unit: 'vh-xh',
  office: 'Phòng Văn hóa - Xã hội',
}));

/** In the order in which they go to the trainings. */
export const traineeIds: readonly string[] = cultureAndSociety.map(({ id }) => id);

export const inPost = (id: string, day: Day): boolean =>
  !(id === LEAVES.id && day > LEAVES.on) && !(id === COMES.id && day < COMES.on);

/** The register on a day: nobody knows in spring who will come in autumn. */
export function officialEntries(now: Day): readonly Official[] {
  const others: readonly Official[] = [
    { id: 'cb-21', name: 'Lý Văn Quang', unit: 'cong-an', office: 'Khác' },
    { id: 'cb-22', name: 'Mai Thị Quyên', unit: 'tram-y-te', office: 'Khác' },
    { id: 'cb-23', name: 'Tạ Văn Sơn', unit: 'van-phong', office: 'Khác' },
  ];
  const entries = cultureAndSociety
    .filter(({ id }) => id !== COMES.id || now >= COMES.on)
    .map((official) => ({
      ...official,
      ...(official.id === COMES.id ? { validFrom: { day: COMES.on } } : {}),
      ...(official.id === LEAVES.id && now >= LEAVES.on ? { validTo: { day: LEAVES.on } } : {}),
    }));
  return [...entries, ...others];
}
