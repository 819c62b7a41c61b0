/**
 * The bodies of part V and those that took over from them: departments merged on 1/3/2025, districts dissolved on 30/6/2025, their
 * communes and wards reporting since. Twelve of the communes stand for all.
 */
import { toDay } from '../../../functions/calendar/plain-date.ts';
import type { groups, officials, units } from '../../../functions/forms/registers.ts';
import type { EntryOf } from '../answers.ts';
import { dice } from '../dice.ts';
import { unitKey } from '../unit-key.ts';

type Unit = EntryOf<typeof units> & { readonly id: string; readonly name: string };
type Official = EntryOf<typeof officials> & { readonly id: string };

const LAST_DAY_OF_OLD_DEPARTMENTS = toDay('2025-02-28');
const LAST_DAY_OF_DISTRICTS = toDay('2025-06-30');

interface Body {
  readonly id: string;
  readonly name: string;
  readonly role?: NonNullable<Unit['role']>;
}

const unit = ({ id, name, role = 'Phòng ban' }: Body, more: Partial<Unit> = {}): Unit => ({
  id,
  name,
  role,
  key: unitKey('ninh-binh-2021-2025', id),
  related: 'Có',
  reports: 'Không',
  casePoint: 'Không',
  email: `${id.replaceAll('-', '')}@ninhbinh.example`,
  ...more,
});
const until = (bodies: readonly Body[], day: number): Unit[] => bodies.map((body) => unit(body, { validTo: { day } }));
const from = (bodies: readonly Body[], day: number, more: Partial<Unit> = {}): Unit[] =>
  bodies.map((body) => unit(body, { validFrom: { day }, ...more }));

const oldDepartments: readonly Body[] = [
  { id: 'so-ldtbxh', name: 'Sở Lao động - Thương binh và Xã hội', role: 'Thường trực' },
  { id: 'so-nnptnt', name: 'Sở Nông nghiệp và Phát triển nông thôn' },
  { id: 'so-tttt', name: 'Sở Thông tin và Truyền thông' },
];
const newDepartments: readonly Body[] = [
  { id: 'so-y-te', name: 'Sở Y tế tỉnh Ninh Bình', role: 'Thường trực' },
  { id: 'so-nnmt', name: 'Sở Nông nghiệp và Môi trường' },
  { id: 'so-vhtt', name: 'Sở Văn hóa và Thể thao' },
];
const lasting: readonly Body[] = [
  { id: 'so-gddt', name: 'Sở Giáo dục và Đào tạo' },
  { id: 'cong-an-tinh', name: 'Công an tỉnh', role: 'Công an' },
  { id: 'so-tai-chinh', name: 'Sở Tài chính' },
  { id: 'lien-minh-htx', name: 'Liên minh Hợp tác xã tỉnh', role: 'Đoàn thể' },
  { id: 'ldld-tinh', name: 'Liên đoàn Lao động tỉnh', role: 'Đoàn thể' },
  { id: 'mttq-tinh', name: 'Ủy ban MTTQ Việt Nam tỉnh', role: 'Đoàn thể' },
];
const districts: readonly Body[] = [
  { id: 'tp-ninh-binh', name: 'UBND thành phố Ninh Bình' },
  { id: 'tp-tam-diep', name: 'UBND thành phố Tam Điệp' },
  { id: 'huyen-hoa-lu', name: 'UBND huyện Hoa Lư' },
  { id: 'huyen-gia-vien', name: 'UBND huyện Gia Viễn' },
  { id: 'huyen-nho-quan', name: 'UBND huyện Nho Quan' },
  { id: 'huyen-yen-mo', name: 'UBND huyện Yên Mô' },
  { id: 'huyen-yen-khanh', name: 'UBND huyện Yên Khánh' },
  { id: 'huyen-kim-son', name: 'UBND huyện Kim Sơn' },
];
const communes: readonly Body[] = [
  { id: 'phuong-hoa-lu', name: 'UBND phường Hoa Lư' },
  { id: 'phuong-tay-hoa-lu', name: 'UBND phường Tây Hoa Lư' },
  { id: 'phuong-nam-hoa-lu', name: 'UBND phường Nam Hoa Lư' },
  { id: 'phuong-tam-diep', name: 'UBND phường Tam Điệp' },
  { id: 'phuong-yen-son', name: 'UBND phường Yên Sơn' },
  { id: 'xa-gia-vien', name: 'UBND xã Gia Viễn' },
  { id: 'xa-nho-quan', name: 'UBND xã Nho Quan' },
  { id: 'xa-cuc-phuong', name: 'UBND xã Cúc Phương' },
  { id: 'xa-yen-mo', name: 'UBND xã Yên Mô' },
  { id: 'xa-yen-khanh', name: 'UBND xã Yên Khánh' },
  { id: 'xa-kim-son', name: 'UBND xã Kim Sơn' },
  { id: 'xa-phat-diem', name: 'UBND xã Phát Diệm' },
];

/** The part of part V that a body plays; who plays it changes with the years. */
const standingOf = (day: number): string => (day <= LAST_DAY_OF_OLD_DEPARTMENTS ? 'so-ldtbxh' : 'so-y-te');
const farmingOf = (day: number): string => (day <= LAST_DAY_OF_OLD_DEPARTMENTS ? 'so-nnptnt' : 'so-nnmt');
const localOf = (day: number): readonly string[] => (day <= LAST_DAY_OF_DISTRICTS ? districts : communes).map(({ id }) => id);
export const bodiesOn = (day: number) => ({ standing: standingOf(day), farming: farmingOf(day), local: localOf(day) });

export const reportingOn = (day: number): readonly string[] => (day <= LAST_DAY_OF_DISTRICTS ? [] : communes.map(({ id }) => id));
export const agenciesOn = (day: number): readonly string[] => [
  ...(day <= LAST_DAY_OF_OLD_DEPARTMENTS ? oldDepartments : newDepartments).map(({ id }) => id),
  ...lasting.map(({ id }) => id),
];

export function unitEntries(today: number): readonly Unit[] {
  const merged = today > LAST_DAY_OF_OLD_DEPARTMENTS;
  const dissolved = today > LAST_DAY_OF_DISTRICTS;
  return [
    ...(merged ? until(oldDepartments, LAST_DAY_OF_OLD_DEPARTMENTS) : oldDepartments.map((body) => unit(body))),
    ...(merged ? from(newDepartments, LAST_DAY_OF_OLD_DEPARTMENTS + 1) : []),
    ...lasting.map((body) => unit(body)),
    ...(dissolved ? until(districts, LAST_DAY_OF_DISTRICTS) : districts.map((body) => unit(body))).map(local),
    ...(dissolved ? from(communes, LAST_DAY_OF_DISTRICTS + 1, { reports: 'Có' }).map(local) : []),
  ];
}

/** Not an agency of indicator 7c: its officials are counted one by one in 7a and 7b. */
const local = (entry: Unit): Unit => ({ ...entry, related: 'Không', casePoint: 'Có' });

/** Residents of the districts, then of the communes, and the craft villages that the plan names. */
export const groupEntries = (today: number): readonly EntryOf<typeof groups>[] => [
  ...unitEntries(today)
    .filter(({ id }) => [...districts, ...communes].some((body) => body.id === id))
    .map(({ id, name, validFrom, validTo }) => ({
      id: `dc-${id}`,
      name: name.replace('UBND ', 'Dân cư '),
      kind: 'Tổ dân phố' as const,
      unit: id,
      validFrom,
      validTo,
    })),
  { id: 'lang-da-ninh-van', name: 'Làng nghề đá mỹ nghệ Ninh Vân', kind: 'Cụm sản xuất' },
  { id: 'lang-coi-kim-son', name: 'Làng nghề cói Kim Sơn', kind: 'Cụm sản xuất' },
  { id: 'lang-theu-van-lam', name: 'Làng nghề thêu Văn Lâm', kind: 'Cụm sản xuất' },
  { id: 'lang-moc-phuc-loc', name: 'Làng nghề mộc Phúc Lộc', kind: 'Cụm sản xuất' },
];

const SURNAMES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đinh', 'Bùi'];
const GIVEN_NAMES = [
  'Văn An',
  'Thị Bình',
  'Văn Cường',
  'Thị Dung',
  'Văn Giang',
  'Thị Hương',
  'Văn Khôi',
  'Thị Loan',
  'Văn Minh',
  'Thị Nga',
];

/** Invented; each name is given once, so that a label never changes when others come. */
const PEOPLE = dice('ninh-binh officials').shuffled(
  SURNAMES.flatMap((surname) => GIVEN_NAMES.map((given) => `${surname} ${given}`)),
);

/** Officials of the sector: 20 of the province, 16 of the districts until they were dissolved, 24 of the communes since. */
export function officialEntries(today: number): readonly Official[] {
  const dissolved = today > LAST_DAY_OF_DISTRICTS;
  const province = posts({ prefix: 'ct', office: 'Cấp tỉnh', of: lasting, names: PEOPLE.slice(0, 20) });
  const inDistricts = posts({ prefix: 'ch', office: 'Cấp huyện', of: districts, names: PEOPLE.slice(20, 36) });
  const inCommunes = posts({ prefix: 'cx', office: 'Cấp xã', of: communes, names: PEOPLE.slice(36, 60) });
  if (!dissolved) return [...province, ...inDistricts];
  return [
    ...province,
    ...inDistricts.map((official) => ({ ...official, validTo: { day: LAST_DAY_OF_DISTRICTS } })),
    ...inCommunes.map((official) => ({ ...official, validFrom: { day: LAST_DAY_OF_DISTRICTS + 1 } })),
  ];
}

interface Posts {
  readonly prefix: string;
  readonly office: NonNullable<Official['office']>;
  readonly of: readonly Body[];
  readonly names: readonly string[];
}

const posts = ({ prefix, office, of, names }: Posts): Official[] =>
  names.map((name, i) => ({ id: `${prefix}-${String(i + 1).padStart(2, '0')}`, name, unit: of[i % of.length]?.id, office }));
