/** Each indicator as one line of the overview; its quotation and all that does not fit are notes on its cells. */
import { boardOverview } from '../forms/board-tabs.ts';
import { type IndicatorRow, indicatorRow } from '../reports/indicator-row.ts';
import { judgedMeasure } from '../reports/judged-measure.ts';
import { wantedEvidence } from '../reports/missing-evidence.ts';
import type { Month } from '../reports/month.ts';
import { disclosedReport } from '../reports/nested-windows.ts';
import { organisationName } from '../reports/organisation-name.ts';
import { comparableIndicator, type SeenIndicator, seenIndicators } from '../reports/seen-indicators.ts';
import { targetText } from '../reports/target-words.ts';
import { sentenceCase } from '../reports/vi-format.ts';
import type { BoardFacts } from './board-facts.ts';
import type { BoardMonth } from './board-month.ts';
import { type BoardRow, inColumns } from './board-row.ts';
import { roadFormula } from './road.ts';

interface Shown extends BoardMonth {
  readonly previous: Month | null;
}

export function indicatorLines({ plan }: BoardFacts, { month, told, previous }: Shown): readonly BoardRow[] {
  const seen = new Map(seenIndicators(plan, month).map((indicator) => [indicator.promised.code, indicator]));
  const before = previous && disclosedReport(plan, previous, 'shared');
  return plan.indicators.map((promised): BoardRow => {
    const indicator = seen.get(promised.code);
    const subject = `${promised.code}. ${promised.shortTitle}`;
    const quote = { subject: `“${promised.quote}”` };
    if (indicator === undefined)
      return { cells: inColumns(boardOverview, { subject, verdict: '– Chưa gửi báo cáo nào' }), notes: quote };
    const isOfChildren = indicator.seen.shown === 'banded';
    const { from, to } = isOfChildren && told !== null ? told.period : month.period;
    const row = indicatorRow(promised, indicator.seen, {
      plan,
      from,
      to,
      before: comparableIndicator(before, promised),
      hasPrevious: previous !== null,
      problems: month.problems,
    });
    const wanted = wantedEvidence(indicator, organisationName(plan, promised.settledBy, to))
      .map(sentenceCase)
      .join(' ');
    return {
      cells: inColumns(boardOverview, {
        subject,
        verdict: `${row.mark} ${row.verdict}`,
        needs: wanted,
        ...figures(indicator, row),
      }),
      notes: { ...quote, ...notesOf(row, wanted) },
    };
  });
}

function figures({ seen }: SeenIndicator, row: IndicatorRow) {
  const goal = seen.target === null ? 'không nêu mức' : `${targetText(seen.target)} (${seen.target.by})`;
  // Everyone reads the sentence of its bands: there is no figure and no move.
  if (seen.shown === 'banded') return { value: sentenceOf(row), target: goal, change: 'theo báo cáo đã gửi' };
  const fact = (label: string): string | undefined => row.facts.find((one) => one.label === label)?.value;
  return {
    value: fact('Lũy kế') ?? sentenceOf(row),
    target: goal,
    road: roadFormula(judgedMeasure(seen), seen.target),
    change: fact('So kỳ trước'),
  };
}

/** `because` without the mark that joins it to the verdict. */
const sentenceOf = ({ because }: IndicatorRow): string => sentenceCase(because.replace(/^[:.] /, ''));

function notesOf(row: IndicatorRow, wanted: string): Readonly<Record<string, string>> {
  const whole = [sentenceOf(row), ...row.notes].filter((text) => text !== '').join('\n');
  return { ...(whole !== '' && { value: whole }), ...(wanted !== '' && { needs: wanted }) };
}
