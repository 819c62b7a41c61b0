/** 120 enterprises, 30 co-operatives, 10 co-operative groups and 240 households, most in the four crafts the plan names. */
import type { establishments } from '../../../functions/forms/registers.ts';
import type { EntryOf } from '../answers.ts';
import { dice } from '../dice.ts';
import { properName } from '../establishment-names.ts';

export type Establishment = EntryOf<typeof establishments> & { readonly id: string; readonly name: string };

const chance = dice('ninh-binh establishments');

/** "làng nghề đá mỹ nghệ, sản xuất cói, thêu, mộc": plan I.1.b. */
const CRAFTS = [
  { craft: 'Đá mỹ nghệ', group: 'lang-da-ninh-van' },
  { craft: 'Cói', group: 'lang-coi-kim-son' },
  { craft: 'Thêu', group: 'lang-theu-van-lam' },
  { craft: 'Mộc', group: 'lang-moc-phuc-loc' },
] as const;

function entries(
  count: number,
  prefix: string,
  form: string,
  type: NonNullable<Establishment['type']>,
  inVillages: number,
  from: number,
): Establishment[] {
  return Array.from({ length: count }, (_, i): Establishment => {
    const village = chance.chance(inVillages) ? chance.pick(CRAFTS) : undefined;
    return {
      id: `${prefix}-${String(i + 1).padStart(3, '0')}`,
      name: `${form} ${village?.craft ?? 'Dịch vụ'} ${properName(from + i)}`,
      type,
      sme: type === 'Doanh nghiệp' ? (chance.chance(0.95) ? 'Có' : 'Không') : undefined,
      craftVillage: village ? 'Có' : 'Không',
      craft: village?.craft,
      group: village?.group,
    };
  });
}

export const establishmentEntries: readonly Establishment[] = [
  ...entries(120, 'dn', 'Công ty TNHH', 'Doanh nghiệp', 0.4, 0),
  ...entries(30, 'htx', 'Hợp tác xã', 'Hợp tác xã', 0.6, 200),
  ...entries(10, 'tht', 'Tổ hợp tác', 'Tổ hợp tác', 0.8, 300),
  ...entries(240, 'hkd', 'Hộ kinh doanh', 'Hộ', 0.9, 400),
];
