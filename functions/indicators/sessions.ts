/**
 * Direct sessions: people met face to face, in a training or by a direct channel of outreach. Loudspeakers, leaflets and posts
 * have a line of their own and enter no numerator (domain.md §2, "People reached").
 */
import type { Day } from '../calendar/plain-date.ts';
import type { Facts } from '../records/facts.ts';
import type { Place } from '../records/problem-catalogue.ts';
import { keyAt, placeOf } from '../records/read-table.ts';
import { countedRows } from './counted-rows.ts';
import type { Window, Windows } from './measure.ts';

/** What trainings and direct outreach ask alike. */
type SharedQuestion =
  | 'group'
  | 'educators'
  | 'carers'
  | 'children'
  | 'minors'
  | 'collaborators'
  | 'residents'
  | 'establishments'
  | 'establishmentCount';

export interface Sessions {
  readonly columns: Pick<Facts['training']['columns'] & Facts['outreach']['columns'], SharedQuestion>;
  /** Positions of the sessions in these columns. */
  readonly rows: readonly number[];
  /** Where an answer of one of them stands. */
  readonly place: (question: SharedQuestion, row: number) => Place;
}

export interface DirectSessions {
  readonly trainings: Sessions;
  readonly outreach: Sessions;
}

/** The direct sessions of both windows, found once for all measures. */
export interface SessionsHeld {
  /** Last day of both windows, P.to: whoever is in post, in force or in town then is counted. */
  readonly at: Day;
  readonly cumulative: DirectSessions;
  readonly inPeriod: DirectSessions;
}

type Channel = NonNullable<ReturnType<typeof channelAt>>;
const channelAt = ({ outreach }: Facts, row: number) => keyAt(outreach, 'channel', row);

const IS_DIRECT: Readonly<Record<Channel, boolean>> = {
  conference: true,
  lesson: true,
  'home-visit': true,
  workplace: true,
  loudspeaker: false,
  'social-media': false,
  print: false,
  press: false,
};

export const sessionsHeld = (facts: Facts, { cumulative, inPeriod }: Windows): SessionsHeld => ({
  at: cumulative.to,
  cumulative: directSessions(facts, cumulative),
  inPeriod: directSessions(facts, inPeriod),
});

function directSessions(facts: Facts, window: Window): DirectSessions {
  const { training, outreach } = facts;
  return {
    trainings: {
      columns: training.columns,
      rows: countedRows(training, training.columns.heldOn, window),
      place: (question, row) => placeOf(training, question, row),
    },
    outreach: {
      columns: outreach.columns,
      rows: outreachRows(facts, window).direct,
      place: (question, row) => placeOf(outreach, question, row),
    },
  };
}

/** Outreach of a window by its channel; what has no readable channel is neither. */
export function outreachRows(facts: Facts, window: Window): Readonly<Record<'all' | 'direct' | 'indirect', readonly number[]>> {
  const all = countedRows(facts.outreach, facts.outreach.columns.heldOn, window);
  const isDirect = (row: number): boolean | undefined => {
    const channel = channelAt(facts, row);
    return channel && IS_DIRECT[channel];
  };
  return { all, direct: all.filter((row) => isDirect(row) === true), indirect: all.filter((row) => isDirect(row) === false) };
}
