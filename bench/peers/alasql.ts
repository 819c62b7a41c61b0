import untyped from 'alasql';
import type { Cell } from '../../functions/records/table.ts';
import { AUDIENCES } from '../task/answer.ts';
import { at, countOf, dayOf, PEOPLE, PERIOD_END, PERIOD_START, PLAN_START, rowsIn, textOf } from '../task/decode.ts';
import type { Peer } from '../task/peer.ts';
import { answerOf } from './sql-answer.ts';

/** Its own declarations leave `compile` out. */
interface AlaSql {
  (sql: string): unknown;
  compile(sql: string): () => Record<string, unknown>[];
  readonly databases: Readonly<Record<string, { readonly tables: Readonly<Record<string, { data: object[] }>> } | undefined>>;
}
const alasql = untyped as unknown as AlaSql;

const COUNTED = `
  select s.* into counted from sessions s inner join units u on s.unit = u.name and s.unit_key = u.unit_key
  where s.held >= ${PLAN_START} and s.held <= s.submitted and s.held <= ${PERIOD_END}`;

const byGroup = (prefix: string, where: string): string => `
  select group_name, ${AUDIENCES.map(
    (audience) => `max(${audience}) as ${prefix}${audience}_most, sum(${audience}) as ${prefix}${audience}_sum`,
  ).join(', ')} from counted ${where} group by group_name`;

const RECENT = `held >= ${PERIOD_START}`;
const TOTALS = `select count(*) as trainings, ${PEOPLE.map((audience) => `sum(${audience}) as ${audience}`).join(', ')}
  from counted where ${RECENT}`;

const ticked = (list: string, where: string): string => `
  select count(distinct e.id) as a, count(*) as n from ticks t inner join counted c on c.id = t.session
    inner join entries e on e.line = t.tick where t.list = '${list}' and e.list = '${list}' ${where}`;

export const peer: Peer = {
  name: 'AlaSQL',
  used: 'arrays of objects given as the data of its tables, queries compiled once and joined by equality (github.com/AlaSQL/alasql/wiki/Performance-Tips)',
  async open() {
    alasql('create database bench; use bench');
    for (const table of ['sessions', 'units', 'ticks', 'entries', 'counted']) alasql(`create table ${table}`);
    const data = (name: string): { data: object[] } => {
      const table = alasql.databases['bench']?.tables[name];
      if (table === undefined) throw new RangeError(name);
      return table;
    };
    const kinds = [
      ['officials', ''],
      ['agencies', ''],
      ['establishments', "and e.kind = 'Doanh nghiệp'"],
      ['establishments', "and e.kind = 'Hộ'"],
    ] as const;
    const queries = {
      counted: alasql.compile(COUNTED),
      groups: alasql.compile(byGroup('', '')),
      recent: alasql.compile(byGroup('recent_', `where ${RECENT}`)),
      totals: alasql.compile(TOTALS),
      ticks: kinds.map(([list, where]) => ({
        all: alasql.compile(ticked(list, where)),
        recent: alasql.compile(ticked(list, `${where} and c.${RECENT}`)),
      })),
    };
    return {
      answer(bytes) {
        const [sessions = [], units = [], groups = [], , establishments = [], officials = []] = rowsIn(bytes);
        data('sessions').data = sessions.map(sessionOf);
        data('ticks').data = ticksOf(sessions);
        data('units').data = units.map((row) => ({ name: textOf(row[1]), unit_key: textOf(row[3]) }));
        data('entries').data = [
          ...officials.map((row) => ({ list: 'officials', line: textOf(row[1]), id: textOf(row[0]) })),
          ...units
            .filter((row) => row[4] === 'Có')
            .map((row) => ({ list: 'agencies', line: textOf(row[1]), id: textOf(row[0]) })),
          ...establishments.flatMap((row) =>
            [row[0], row[1]].map((line) => ({
              list: 'establishments',
              line: textOf(line),
              id: textOf(row[0]),
              kind: textOf(row[2]),
            })),
          ),
        ];
        data('counted').data = [];
        queries.counted();
        const places = new Map(groups.map((row, place) => [textOf(row[1]), place]));
        const byPlace = new Map<number, Record<string, unknown>>();
        for (const row of [...queries.groups(), ...queries.recent()]) {
          const place = places.get(String(row['group_name'])) ?? -1;
          byPlace.set(place, { ...byPlace.get(place), ...row, place });
        }
        const [total] = queries.totals();
        const [official, agency, enterprise, household] = queries.ticks.map(({ all, recent }) => {
          const [of] = recent();
          return { all: all()[0]?.['a'], recent: of?.['a'], ticks: of?.['n'] };
        });
        const none = { all: 0, recent: 0, ticks: 0 };
        return answerOf({
          groups: [...byPlace.values()],
          totals: {
            trainings: total?.['trainings'],
            people: PEOPLE.reduce((sum, audience) => sum + Number(total?.[audience] ?? 0), 0),
          },
          officials: official ?? none,
          agencies: agency ?? none,
          enterprises: enterprise ?? none,
          households: household ?? none,
        });
      },
      close: () => void alasql('drop database bench'),
    };
  },
};

const [SUBMITTED, UNIT, KEY, HELD, GROUP] = ['submittedAt', 'unit', 'unitKey', 'heldOn', 'group'].map(at) as [
  number,
  number,
  number,
  number,
  number,
];
const [EDUCATORS, CARERS, CHILDREN, MINORS, COLLABORATORS, RESIDENTS] = PEOPLE.map(at) as [
  number,
  number,
  number,
  number,
  number,
  number,
];

/** One shape for all, written out: an engine of objects is fastest on objects that are alike. */
const sessionOf = (row: readonly Cell[], id: number) => ({
  id,
  submitted: dayOf(row[SUBMITTED]),
  unit: textOf(row[UNIT]),
  unit_key: textOf(row[KEY]),
  held: dayOf(row[HELD]),
  group_name: textOf(row[GROUP]),
  educators: countOf(row[EDUCATORS]),
  carers: countOf(row[CARERS]),
  children: countOf(row[CHILDREN]),
  minors: countOf(row[MINORS]),
  collaborators: countOf(row[COLLABORATORS]),
  residents: countOf(row[RESIDENTS]),
});

function ticksOf(rows: readonly (readonly Cell[])[]): object[] {
  const ticks: object[] = [];
  for (const [list, parting] of [
    ['officials', ', '],
    ['agencies', ', '],
    ['establishments', '\n'],
  ] as const) {
    const place = at(list);
    rows.forEach((row, session) => {
      const cell = textOf(row[place]);
      if (cell !== '') for (const tick of cell.split(parting)) ticks.push({ session, list, tick });
    });
  }
  return ticks;
}
