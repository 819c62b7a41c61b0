/** Which tabs each measure reads, and which of their answers: a total map, so a new kind of measure breaks the build here. */
import type { TableId } from '../forms/question.ts';
import type { MeasureSpec } from '../plans/plan.ts';

/** By table, the answers that a figure hangs on; those that leave the whole row out (sender, day) are not listed. */
type Answers = Partial<Readonly<Record<TableId, readonly string[] | 'every'>>>;

export interface MeasureInputs {
  /** One row more can only add to what was reached: Low and High rise, the denominator stays. */
  readonly adding: Answers;
  /** Who is counted, or of how many: one row more or less can move a rate either way. */
  readonly deciding: Answers;
}

type InputsOf = {
  readonly [Kind in MeasureSpec['kind']]: (spec: Extract<MeasureSpec, { readonly kind: Kind }>) => MeasureInputs;
};

const VALIDITY = ['id', 'validFrom', 'validTo'] as const;
const POPULATION = { population: ['group', 'audience', 'count', 'asOf'] } as const;
const NAMED = ['establishments', 'establishmentCount'] as const;
/** A case more may be one that was not helped in time; closing one takes the standing office's role. */
const CASES = { 'case-report': 'every', 'case-update': 'every', units: ['role'] } as const;
const cases = (): MeasureInputs => ({ adding: {}, deciding: CASES });

const INPUTS: InputsOf = {
  'survey-rate': () => ({ adding: {}, deciding: { survey: ['asOf', 'reviewed', 'found'] } }),
  'hazardous-share': cases,
  // "5 working days": without the days off no deadline of a plan is known.
  'supported-in-time': () => ({ adding: {}, deciding: { ...CASES, holidays: ['date', 'kind', 'status'] } }),
  'in-education': cases,
  'people-reached': ({ audience }) => ({
    adding: { training: ['group', audience], outreach: ['channel', 'group', audience] },
    deciding: { groups: ['kind', ...VALIDITY], ...POPULATION },
  }),
  establishments: ({ by }) => ({
    adding: { training: NAMED, ...(by === 'informed' && { outreach: ['channel', ...NAMED] }) },
    deciding: { establishments: ['name', 'type', ...VALIDITY], ...POPULATION },
  }),
  'officials-trained': () => ({
    adding: { training: ['officials'] },
    deciding: { officials: ['office', ...VALIDITY] },
  }),
  'agencies-trained': () => ({
    adding: { training: ['agencies'] },
    deciding: { units: ['related', ...VALIDITY] },
  }),
};

export function measureInputs<Kind extends MeasureSpec['kind']>(
  spec: Extract<MeasureSpec, { readonly kind: Kind }>,
): MeasureInputs {
  const inputs: InputsOf[Kind] = INPUTS[spec.kind as Kind];
  return inputs(spec);
}
