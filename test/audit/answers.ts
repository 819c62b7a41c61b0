/**
 * What units have typed by some day of a period: the sheets that a board is made from, with everything in them that hangs on children.
 * Blank where there is none, though the forms ask for a 0: an outsider may hope for that.
 */
import { fromDay } from '../../functions/calendar/plain-date.ts';
import {
  aCaseReport,
  aCaseUpdate,
  aMonthlyReturn,
  anInspection,
  anOtherActivity,
  aTraining,
  type FormRow,
} from '../builders/form-rows.ts';
import { aWorld, type World } from '../builders/world.ts';

/** Children, by what is typed of them. */
export interface Typed {
  readonly came: number;
  readonly returned: number;
  readonly incidents: number;
  readonly overdue: number;
  readonly survey: { readonly found: number; readonly reviewed: number; readonly hazardous: number } | undefined;
}

/** More rows of the same would tell no more: nothing may hang on whether there is one. */
const MOST_CASES = 6;
/** What a form takes for a number of children that one unit can have: beyond it the row itself is a problem, and of no small ward. */
const MOST_CHILDREN = 200;

/** `day`: the one on which everything was done; `month`: the code of its month. */
export function answersOn(
  day: number,
  month: string,
  typed: Typed,
): { readonly world: World; readonly rows: readonly FormRow[] } {
  const on = fromDay(day);
  const children = (n: number): number => Math.min(n, MOST_CHILDREN);
  const unlessNone = (n: number): number | null => (n === 0 ? null : children(n));
  const { came, returned, incidents, overdue, survey } = typed;
  const cases = Array.from({ length: Math.min(came, MOST_CASES) }, (_, n) => aCaseReport().on(`${on}T${9 + n}:00`));
  return {
    world: surveyed(survey, on),
    rows: [
      // A school whose only record is a case, and one that says that nothing came up.
      ...cases.map((one, n) =>
        one
          .by(['th-suoi-hoa', 'thcs-kinh-bac'][n % 2] ?? '')
          .with(n === 2 ? { unitKey: 'khac' } : {})
          .row(),
      ),
      ...Array.from({ length: Math.min(overdue, MOST_CASES) }, () => aCaseUpdate().on(`${on}T10:00`).row()),
      anOtherActivity()
        .on(on)
        .with({ duty: 'review-dropout', reviewed: 40, atRisk: unlessNone(came), returned: unlessNone(returned) })
        .row(),
      anOtherActivity()
        .on(on)
        .with({ duty: 'trafficking', places: 2, incidents: unlessNone(incidents) })
        .row(),
      anInspection()
        .on(on)
        .with({ childrenFound: children(came) })
        .row(),
      aTraining().at('thcs-kinh-bac').on(on).with({ educators: 20 }).row(),
      aMonthlyReturn()
        .by('thcs-kinh-bac')
        .on(month)
        .submitted(`${on}T11:00`)
        .with({ content: came === 0 ? 'nothing' : 'all-reported' })
        .row(),
      aMonthlyReturn().by('tdp-1').on(month).submitted(`${on}T11:00`).with({ content: 'nothing' }).row(),
    ],
  };
}

function surveyed(survey: Typed['survey'], asOf: string): World {
  const bare = aWorld();
  const world = bare.replacing(
    'units',
    bare.registers.units.map((unit) => ({ ...unit, validFrom: '2021-01-01' })),
  );
  if (survey === undefined) return world;
  const { found, reviewed, hazardous } = survey;
  return world.withSurvey({
    asOf,
    population: 20_000,
    reviewed,
    found,
    hazardous: hazardous === 0 ? null : hazardous,
    source: 'Khảo sát',
  });
}
