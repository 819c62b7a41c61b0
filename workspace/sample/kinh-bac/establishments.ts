/** 1,200 enterprises, ten co-operatives, four co-operative groups, and the 600 household businesses entered so far (of some 4,500). */
import type { establishments } from '../../../functions/forms/registers.ts';
import type { EntryOf } from '../answers.ts';
import { dice } from '../dice.ts';
import { PROPER_NAMES, properName } from '../establishment-names.ts';
import { residentialGroups } from './places.ts';

export type Establishment = EntryOf<typeof establishments> & { readonly id: string; readonly name: string };

const chance = dice('kinh-bac establishments');
const group = (): string => chance.pick(residentialGroups).id;
const padded = (n: number, digits: number): string => String(n).padStart(digits, '0');

const TRADES = [
  'May mặc',
  'Cơ khí',
  'Xây dựng',
  'Thương mại',
  'Vận tải',
  'Nội thất',
  'Bao bì',
  'Thực phẩm',
  'In ấn',
  'Nhựa',
  'Điện tử',
  'Dịch vụ',
];
const LEGAL_FORMS = ['Công ty TNHH', 'Công ty TNHH', 'Công ty TNHH', 'Công ty cổ phần', 'Công ty TNHH MTV', 'DNTN'];

export const enterprises: readonly Establishment[] = Array.from({ length: 1_200 }, (_, i) => {
  // Past the last proper name a second round begins, under other trades.
  const round = Math.floor(i / PROPER_NAMES);
  const trade = TRADES[(i * 5 + Math.floor(i / TRADES.length) + round) % TRADES.length] ?? '';
  const inCraftVillage = chance.chance(0.04);
  return {
    id: `dn-${padded(i + 1, 4)}`,
    name: `${chance.pick(LEGAL_FORMS)} ${trade} ${properName(i)}${round > 0 ? ' Kinh Bắc' : ''}`,
    type: 'Doanh nghiệp',
    sme: chance.chance(0.96) ? 'Có' : 'Không',
    craftVillage: inCraftVillage ? 'Có' : 'Không',
    craft: inCraftVillage ? 'Mộc' : undefined,
    group: group(),
  };
});

const COOPERATIVES = [
  'Nông nghiệp Cô Mễ',
  'Nông nghiệp Thị Chung',
  'Rau sạch Y Na',
  'Mộc Cô Mễ',
  'Hương Thị Cầu',
  'Vận tải Đáp Cầu',
  'Dịch vụ Suối Hoa',
  'Môi trường Vũ Ninh',
  'Hoa cây cảnh Niềm Xá',
  'Thủy sản Phúc Sơn',
];
const COOPERATIVE_GROUPS = ['Trồng rau Yên Mẫn', 'Làm hương Thị Cầu', 'Làm gạch Thanh Sơn', 'Chăn nuôi Phương Vỹ'];

export const cooperatives: readonly Establishment[] = [
  ...COOPERATIVES.map((name, i): Establishment => {
    const craft = name.startsWith('Mộc') ? 'Mộc' : name.startsWith('Hương') ? 'Hương' : undefined;
    return {
      id: `htx-${padded(i + 1, 2)}`,
      name: `Hợp tác xã ${name}`,
      type: 'Hợp tác xã',
      craftVillage: craft ? 'Có' : 'Không',
      craft,
      group: group(),
    };
  }),
  ...COOPERATIVE_GROUPS.map(
    (name, i): Establishment => ({
      id: `tht-${padded(i + 1, 2)}`,
      name: `Tổ hợp tác ${name}`,
      type: 'Tổ hợp tác',
      group: group(),
    }),
  ),
];

const SHOPS = ['Tạp hóa', 'Quán ăn', 'May đo', 'Cơ khí nhỏ', 'Sửa xe', 'Cắt tóc', 'Bánh đa', 'Mộc', 'Hương'];

/** Called by their shop, since a household business is usually called by a person's name (forms.md). The last two share a name. */
export const households: readonly Establishment[] = Array.from({ length: 600 }, (_, i): Establishment => {
  const shop = SHOPS[i % SHOPS.length] ?? '';
  const craft = shop === 'Mộc' || shop === 'Hương' ? shop : undefined;
  return {
    id: `hkd-${padded(i + 1, 4)}`,
    name: `Hộ kinh doanh ${shop} ${properName(i * 2 + 1)} ${i < 598 ? Math.floor(i / 26) + 1 : 88}`,
    type: 'Hộ',
    craftVillage: craft ? 'Có' : 'Không',
    craft,
    group: group(),
  };
}).map((household, i, all) => (i === 599 ? { ...household, name: all[598]?.name ?? '' } : household));
