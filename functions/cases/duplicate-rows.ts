/** "Nghi trùng": two cases side by side, what speaks for one child and what against, and how a person decides. */
import { type SuspectedDuplicateKey, suspectedDuplicates as tab } from '../forms/case-tabs.ts';
import { caseUpdate } from '../forms/case-update.ts';
import { printCode } from '../forms/code-letters.ts';
import { UNKNOWN } from '../forms/questions/yes-no.ts';
import { latestSchooling } from './latest-schooling.ts';
import { agesOf, type CodedCase, type SuspectedPair, type Trait } from './suspected-duplicates.ts';
import { classLabel, groupLabel, inColumns, reportedLabel, serialOf, type TabRow, updateLabel } from './tab-row.ts';

/** The registers that the rows name. */
interface Registers {
  readonly units: readonly { readonly name: string }[];
  readonly groups: readonly { readonly name: string }[];
}

/** As many as a person will ever work through at once; the rest comes up as these are decided. */
const MOST_LISTED = 500;

/** In the order of the pairs. */
export function duplicateRows(pairs: readonly SuspectedPair[], registers: Registers): readonly TabRow[] {
  const more = pairs.length - MOST_LISTED;
  return [
    ...pairs.slice(0, MOST_LISTED).map((pair) => ({ cells: cellsOf(pair, registers) })),
    ...(more > 0
      ? [{ cells: inColumns(tab.columns, { todo: `Còn ${more} cặp, sẽ hiện khi các cặp trên được quyết định.` }) }]
      : []),
  ];
}

const DUPLICATE = updateLabel('action', 'duplicate');
const TODO = `Đơn vị thường trực đối chiếu hồ sơ giấy, mở phiếu “${caseUpdate.title}”, chọn “${DUPLICATE}”, ghi hai mã và lý do.`;

function cellsOf(pair: SuspectedPair, { units, groups }: Registers): TabRow['cells'] {
  const { first, second, agrees, strength } = pair;
  const unitsOf = ({ reportedBy }: CodedCase): string => reportedBy.flatMap((position) => units[position]?.name ?? []).join('; ');
  const traits = traitsOf(pair, groups);
  const common = agrees.map((trait) => traits[trait]);
  const other = [
    ...(['birthMonth', 'sex', 'group'] as const).filter((trait) => !agrees.includes(trait)).map((trait) => traits[trait]),
    side('phân loại', classLabel(first.class), classLabel(second.class)),
    side('việc học', schoolingOf(first), schoolingOf(second)),
  ];
  const cells: Readonly<Record<SuspectedDuplicateKey, string | number>> = {
    strength: tab.strengths[strength],
    firstCode: printCode(first.code),
    firstReceivedAt: serialOf(first.receivedAt),
    firstUnits: unitsOf(first),
    secondCode: printCode(second.code),
    secondReceivedAt: serialOf(second.receivedAt),
    secondUnits: unitsOf(second),
    agrees: [...common.map(({ words }) => words), 'nhận tin cách nhau không quá 7 ngày'].join('; '),
    differs: other.flatMap(({ same, words }) => (same ? [] : [words])).join('; '),
    todo: TODO,
  };
  return inColumns(tab.columns, cells);
}

interface Side {
  readonly same: boolean;
  readonly words: string;
}

/** One value where both say the same and it is known, else both. */
function side(name: string, a: string, b: string): Side {
  const same = a === b && a !== UNKNOWN.label;
  return { same, words: same ? `${name}: ${a}` : `${name}: ${a === b ? 'cả hai không rõ' : `${a} và ${b}`}` };
}

function traitsOf(pair: SuspectedPair, groups: Registers['groups']) {
  const [{ answers: a }, { answers: b }] = [pair.first, pair.second];
  const [one, other] = agesOf(pair).map(String);
  return {
    birthMonth: side('tháng sinh', monthWords(a.birthMonth), monthWords(b.birthMonth)),
    age: { same: true, words: one === other ? `tuổi: ${one}` : `tuổi hơn kém nhau 1: ${one} và ${other}` },
    sex: side('giới tính', reportedLabel('sex', a.sex), reportedLabel('sex', b.sex)),
    group: side('nơi ở', groupLabel(a.group, groups), groupLabel(b.group, groups)),
  } satisfies Readonly<Record<Trait, Side>>;
}

const schoolingOf = (one: CodedCase): string => updateLabel('schooling', latestSchooling(one)?.answer);

/** year × 12 + month − 1 as '03/2013'. */
const monthWords = (month: number | undefined): string =>
  month === undefined ? UNKNOWN.label : `${String((month % 12) + 1).padStart(2, '0')}/${Math.floor(month / 12)}`;
