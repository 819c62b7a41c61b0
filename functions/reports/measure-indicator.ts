/** Which measure answers an indicator of the plan: a total map, so a new kind breaks the build here. */
import { agenciesTrained } from '../indicators/agencies.ts';
import { hazardousShare, inEducation, supportedInTime } from '../indicators/case-shares.ts';
import type { EstablishmentNames } from '../indicators/establishment-names.ts';
import { establishmentsReached } from '../indicators/establishments.ts';
import type { Measured, Window } from '../indicators/measure.ts';
import { notComputed, notComputedInYear } from '../indicators/not-computed.ts';
import { officialsTrained } from '../indicators/officials.ts';
import { onFile } from '../indicators/on-file.ts';
import { peopleReached } from '../indicators/people-reached.ts';
import type { SessionsHeld } from '../indicators/sessions.ts';
import { surveyRate } from '../indicators/survey.ts';
import type { MeasureSpec, Plan } from '../plans/plan.ts';
import type { Facts } from '../records/facts.ts';
import type { CasesOfMonth } from './cases-of-month.ts';

export interface MeasureContext {
  readonly plan: Plan;
  readonly facts: Facts;
  /** The period as named, also where it begins before the plan does: stocks are looked up in it. */
  readonly period: Window;
  readonly held: SessionsHeld;
  readonly names: EstablishmentNames;
  /** Undefined: a tab of cases could not be read. */
  readonly onCases: CasesOfMonth | undefined;
}

type Measures = {
  readonly [Kind in MeasureSpec['kind']]: (
    spec: Extract<MeasureSpec, { readonly kind: Kind }>,
    context: MeasureContext,
  ) => Measured;
};

const MEASURES: Measures = {
  'survey-rate': (_, { plan, facts, period, onCases }) => {
    const rate = surveyRate(facts.survey, period, plan.settings.surveyMaxAgeMonths);
    const filed = onCases ? onFile(onCases.held.cases, facts, period, plan.groupKind.children, rate.reviewed) : null;
    return { ...rate, onFile: filed };
  },
  'hazardous-share': (_, { onCases }) => (onCases ? hazardousShare(onCases.held) : notComputed),
  'supported-in-time': (_, { onCases }) => (onCases?.hasDeadlines ? supportedInTime(onCases.held) : notComputedInYear),
  'in-education': (_, { onCases }) => (onCases ? inEducation(onCases.held) : notComputed),
  'people-reached': ({ audience }, { plan, facts, held }) => peopleReached(facts, held, audience, plan.groupKind[audience]),
  establishments: (asked, { facts, held, names }) => establishmentsReached(facts, held, asked, names),
  'officials-trained': ({ offices }, { facts, held }) => officialsTrained(facts, held, offices),
  'agencies-trained': (_, { facts, held }) => agenciesTrained(facts, held),
};

export function measureIndicator<Kind extends MeasureSpec['kind']>(
  spec: Extract<MeasureSpec, { readonly kind: Kind }>,
  context: MeasureContext,
): Measured {
  const measure: Measures[Kind] = MEASURES[spec.kind as Kind];
  return measure(spec, context);
}
