/** Sentences on children, word for word as everyone reads them, and what each says of the counts. A sentence nobody taught it is an error. */
import type { Plan } from '../../functions/plans/plan.ts';
import { type Constraint, rateAtLeast, rateAtMost, within } from './constraint.ts';
import type { MeasureNames } from './counts.ts';

type Say = (found: readonly string[]) => readonly Constraint[];
export type Grammar = readonly (readonly [RegExp, Say])[];

export const BAND = '(dưới 10|từ [\\d.]+ đến [\\d.]+)';
const PERCENT = '([\\d.]+(?:,\\d+)?)%';

/** Reads sentence after sentence; what is left over is not understood. */
export function readSentences(text: string, grammar: Grammar): Constraint[] {
  const said: Constraint[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const known = grammar.map(([pattern, say]) => ({ match: pattern.exec(rest), say })).find(({ match }) => match?.index === 0);
    if (known?.match == null) throw new Error(`Not understood: ${JSON.stringify(rest.slice(0, 120))}`);
    said.push(...known.say(known.match));
    rest = rest.slice(known.match[0].length).trim();
  }
  return said;
}

const numberOf = (text: string): number => Number(text.replaceAll('.', '').replace(',', '.'));

/** "dưới 10", "từ 10 đến 19". */
export function bandSaid(count: string, words: string | undefined): Constraint {
  const [from, to] = (words?.match(/[\d.]+/g) ?? []).map(numberOf);
  if (from === undefined) throw new RangeError(String(words));
  return to === undefined ? within(count, 0, from - 1) : within(count, from, to);
}

export interface IndicatorNames {
  readonly measure: MeasureNames;
  readonly survey: { readonly found: string; readonly reviewed: string } | undefined;
  readonly filed: string;
}

/** What stands behind a verdict on children. */
export function indicatorGrammar({ measure: { low, high, of }, survey, filed }: IndicatorNames): Grammar {
  const surveyed = () => survey ?? fail('a survey that nobody took');
  return [
    [/dưới 10 trường hợp; tỷ lệ không công bố\./iy, () => [within(of, 0, 9)]],
    [new RegExp(`${BAND} trường hợp; tỷ lệ không công bố\\.`, 'iy'), ([, band]) => [bandSaid(of, band)]],
    [
      new RegExp(`${BAND} trường hợp; tỷ lệ(?: trên ${PERCENT})?(?: đến ${PERCENT})?\\.`, 'iy'),
      ([, band, above, upTo]) => [
        bandSaid(of, band),
        ...(above === undefined ? [] : [rateAtLeast(low, of, numberOf(above), true)]),
        ...(upTo === undefined ? [] : [rateAtMost(high, of, numberOf(upTo))]),
      ],
    ],
    [
      new RegExp(
        `Khảo sát ngày [\\d/]{10}: ${BAND} trường hợp lao động trẻ em; tỷ lệ (?:không công bố|khoảng ${PERCENT}|từ ${PERCENT} đến ${PERCENT})\\.`,
        'y',
      ),
      ([, band, about, least = about, most = about]) => {
        const { found, reviewed } = surveyed();
        const rounded = (percent: string) => 0.5 / 10 ** (percent.split(',')[1] ?? '').length;
        return [
          bandSaid(found, band),
          ...(least === undefined ? [] : [rateAtLeast(found, reviewed, numberOf(least) - rounded(least))]),
          ...(most === undefined ? [] : [rateAtMost(found, reviewed, numberOf(most) + rounded(most))]),
        ];
      },
    ],
    [/Chưa có điều tra, khảo sát nên chưa kết luận\./y, () => []],
    [/Chưa tính được tỷ lệ vì chưa có số trẻ được rà soát\./y, () => []],
    [new RegExp(`Theo hồ sơ quản lý: ${BAND} lao động trẻ em từ 5 đến 17 tuổi\\.`, 'y'), ([, band]) => [bandSaid(filed, band)]],
    [/Nêu ở báo cáo [^.]+\./iy, () => []],
    [/Số liệu chi tiết tại Phụ lục\./y, () => []],
  ];
}

type Target = Plan['indicators'][number]['targets'][number];

/** "Đạt", "Chưa đạt": every value from low to high passes, or none does (domain.md §2, "Verdict"). */
export function verdictSaid(word: string, { op, percent }: Target, { low, high, of }: MeasureNames): readonly Constraint[] {
  if (word === 'Đạt') {
    if (op === '<') return [rateAtMost(high, of, percent, true)];
    return [rateAtLeast(low, of, percent, op === '>')];
  }
  if (word !== 'Chưa đạt') return [];
  if (op === '<') return [rateAtLeast(low, of, percent)];
  return [rateAtMost(high, of, percent, op !== '>')];
}

function fail(what: string): never {
  throw new Error(`Told of ${what}`);
}
