/** What the SQL of all three engines yields, as the answer. */
import { type Answer, AUDIENCES, type Both, reachedBy } from '../task/answer.ts';

/** One row for each group: position in `GROUPS`, −1 where none is meant; null where nobody came. */
export type GroupRow = Readonly<Record<string, unknown>>;

export interface SqlRows {
  readonly groups: readonly GroupRow[];
  readonly totals: { readonly trainings: unknown; readonly people: unknown };
  readonly officials: { readonly all: unknown; readonly recent: unknown; readonly ticks: unknown };
  readonly agencies: { readonly all: unknown; readonly recent: unknown };
  readonly enterprises: { readonly all: unknown; readonly recent: unknown };
  readonly households: { readonly all: unknown; readonly recent: unknown };
}

export function answerOf({ groups, totals, officials, agencies, enterprises, households }: SqlRows): Answer {
  const attendances = (column: string) =>
    new Map(
      groups.map((row) => [
        Number(row['place']),
        { most: Number(row[`${column}_most`] ?? 0), sum: Number(row[`${column}_sum`] ?? 0) },
      ]),
    );
  const both = ({ all, recent }: { readonly all: unknown; readonly recent: unknown }): Both => [Number(all), Number(recent)];
  const [educators, carers, children] = AUDIENCES.map((audience): Answer['reached'][typeof audience] => [
    reachedBy(audience, attendances(audience)),
    reachedBy(audience, attendances(`recent_${audience}`)),
  ]);
  if (educators === undefined || carers === undefined || children === undefined) throw new RangeError('AUDIENCES');
  return {
    trainings: Number(totals.trainings),
    attendances: Number(totals.people ?? 0) + Number(officials.ticks),
    reached: { educators, carers, children },
    officials: both(officials),
    agencies: both(agencies),
    enterprises: both(enterprises),
    households: both(households),
  };
}
