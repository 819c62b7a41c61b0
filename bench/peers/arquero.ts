import { op, table, escape as unparsed } from 'arquero';
import type { Cell } from '../../functions/records/table.ts';
import { type Answer, type Attendances, AUDIENCES, type Both, reachedBy } from '../task/answer.ts';
import { at, countOf, dayOf, PEOPLE, PERIOD_END, PERIOD_START, PLAN_START, rowsIn, textOf } from '../task/decode.ts';
import type { Peer } from '../task/peer.ts';

type Rows = readonly (readonly Cell[])[];

export const peer: Peer = {
  name: 'Arquero',
  used: 'tables of columns, joined, grouped and rolled up by its own verbs (idl.uw.edu/arquero/api/verbs)',
  async open() {
    return {
      answer(bytes) {
        const [sessions = [], units = [], groups = [], , establishments = [], officials = []] = rowsIn(bytes);
        const places = table({ group: columnOf(groups, 1), place: groups.map((_, place) => place) });
        const known = table({ unit: columnOf(units, 1), key: columnOf(units, 3) });
        const counted = sessionsOf(sessions)
          .semijoin(known, [
            ['unit', 'key'],
            ['unit', 'key'],
          ])
          .filter(`d => d.held >= ${PLAN_START} && d.held <= d.submitted && d.held <= ${PERIOD_END}`)
          .reify();
        const recent = counted.filter(`d => d.held >= ${PERIOD_START}`).reify();
        const [all, lately] = [counted, recent].map((one) => byGroup(one.join_left(places, 'group')));

        const related = units.filter((row) => row[4] === 'Có');
        const lists = {
          officials: { parting: ', ', entries: table({ tick: columnOf(officials, 1), entry: columnOf(officials, 0) }) },
          agencies: { parting: ', ', entries: table({ tick: columnOf(related, 1), entry: columnOf(related, 0) }) },
          establishments: { parting: '\n', entries: linesOf(establishments) },
        };
        const ticked = (list: keyof typeof lists, of: typeof counted) => {
          const { parting, entries } = lists[list];
          return of
            .select(list)
            .filter(`d => d['${list}'] != ''`)
            .derive({ tick: unparsed((row: Readonly<Record<string, string>>) => row[list]?.split(parting)) })
            .unroll('tick')
            .join(entries, 'tick');
        };
        const distinct = (list: keyof typeof lists, kind?: string): Both => {
          const [cumulative, inPeriod] = [counted, recent].map((of) => {
            const entries = ticked(list, of);
            return (kind === undefined ? entries : entries.filter(`d => d.kind == '${kind}'`)).dedupe('entry').numRows();
          });
          return [cumulative ?? 0, inPeriod ?? 0];
        };
        const reached = Object.fromEntries(
          AUDIENCES.map((audience) => [
            audience,
            [all, lately].map((one) => reachedBy(audience, one?.get(audience) ?? new Map())),
          ]),
        );
        const sums = recent.rollup(Object.fromEntries(PEOPLE.map((audience) => [audience, op.sum(audience)]))).object();
        const people = Object.values(sums ?? {}).reduce((total: number, sum) => total + Number(sum ?? 0), 0);
        return {
          trainings: recent.numRows(),
          attendances: people + ticked('officials', recent).numRows(),
          reached: reached as unknown as Answer['reached'],
          officials: distinct('officials'),
          agencies: distinct('agencies'),
          enterprises: distinct('establishments', 'Doanh nghiệp'),
          households: distinct('establishments', 'Hộ'),
        };
      },
      close: () => {},
    };
  },
};

const columnOf = (rows: Rows, place: number): string[] => rows.map((row) => textOf(row[place]));

function sessionsOf(rows: Rows) {
  const day = (key: string): (number | null)[] => {
    const place = at(key);
    return rows.map((row) => dayOf(row[place]));
  };
  const counts = (key: string): (number | null)[] => {
    const place = at(key);
    return rows.map((row) => countOf(row[place]));
  };
  return table({
    submitted: day('submittedAt'),
    unit: columnOf(rows, at('unit')),
    key: columnOf(rows, at('unitKey')),
    // A day that nobody can read lies before every other.
    held: day('heldOn').map((one) => one ?? 0),
    group: columnOf(rows, at('group')),
    ...Object.fromEntries(PEOPLE.map((audience) => [audience, counts(audience)])),
    ...Object.fromEntries(['officials', 'agencies', 'establishments'].map((list) => [list, columnOf(rows, at(list))])),
  });
}

function linesOf(establishments: Rows) {
  const lines = establishments.flatMap((row) => [row[0], row[1]].map((line) => ({ line, row })));
  return table({
    tick: lines.map(({ line }) => textOf(line)),
    entry: lines.map(({ row }) => textOf(row[0])),
    kind: lines.map(({ row }) => textOf(row[2])),
  });
}

function byGroup(sessions: ReturnType<typeof sessionsOf>): ReadonlyMap<string, Attendances> {
  const rolled = sessions.groupby('place').rollup(
    Object.fromEntries(
      AUDIENCES.flatMap((audience) => [
        [`${audience}_most`, op.max(audience)],
        [`${audience}_sum`, op.sum(audience)],
      ]),
    ),
  );
  const rows = rolled.objects() as Readonly<Record<string, number | undefined>>[];
  return new Map(
    AUDIENCES.map((audience) => [
      audience,
      new Map(rows.map((row) => [row['place'] ?? -1, { most: row[`${audience}_most`] ?? 0, sum: row[`${audience}_sum`] ?? 0 }])),
    ]),
  );
}
