/** What BLLĐ Điều 147 forbids to everybody under 18, as the case report offers it. */
import type { CaseFacts } from './case-facts.ts';

type Hazard = NonNullable<CaseFacts['hazards']>[number];

/**
 * The clause of Điều 147 that names it: 1 is prohibited work, 2 a prohibited place. "Việc hoặc nơi nguy hại khác" is named by none: it
 * may fall under điểm h khoản 1 or điểm đ khoản 2, which a person has to judge (R13).
 */
export const CLAUSE_OF_147: Readonly<Record<Hazard, 1 | 2 | undefined>> = {
  'heavy-loads': 1,
  chemicals: 1,
  'alcohol-tobacco-drugs': 1,
  'machine-maintenance': 1,
  demolition: 1,
  metalwork: 1,
  sea: 1,
  'underwater-underground': 2,
  'construction-site': 2,
  slaughterhouse: 2,
  nightlife: 2,
  lodging: 2,
  gaming: 2,
  'other-hazard': undefined,
};

/** Of the ticked ones those that Điều 147 names. */
export const namedIn147 = (hazards: readonly Hazard[]): readonly Hazard[] =>
  hazards.filter((hazard) => CLAUSE_OF_147[hazard] !== undefined);
