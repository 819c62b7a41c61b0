import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { at, countOf, dayOf, PEOPLE, rowsIn, textOf } from '../task/decode.ts';
import type { Peer } from '../task/peer.ts';
import { answerOf } from './sql-answer.ts';
import { COUNTED, GROUPS, TOTALS } from './sql-questions.ts';

const SCHEMA = `
  drop table if exists sessions; drop table if exists ticks; drop table if exists units; drop table if exists groups;
  drop table if exists entries; drop table if exists counted;
  create table sessions(id integer primary key, submitted integer, unit text, unit_key text, held integer, group_name text,
    ${PEOPLE.map((audience) => `${audience} integer`).join(', ')});
  create table ticks(session integer, list text, tick text);
  create table units(name text primary key, unit_key text) without rowid;
  create table groups(name text primary key, place integer) without rowid;
  create table entries(list text, line text, id text, kind text, primary key (list, line)) without rowid;`;

const TICKED = `
  select e.list || coalesce(e.kind, '') as what, count(distinct e.id) as "all",
    count(distinct e.id) filter (where recent) as recent, count(*) filter (where recent) as ticks
  from ticks t join counted c on c.id = t.session join entries e on e.list = t.list and e.line = t.tick
  group by 1`;

export const peer: Peer = {
  name: 'node:sqlite',
  used: 'in memory; prepared inserts in one transaction, a table for the lists, one ANALYZE (sqlite.org/faq.html#q19; sqlite.org/lang_analyze.html)',
  async open() {
    const database = new DatabaseSync(':memory:');
    const insert = (table: string, rows: Iterable<readonly SQLInputValue[]>, width: number) => {
      const statement = database.prepare(`insert or ignore into ${table} values (${Array(width).fill('?').join(', ')})`);
      for (const row of rows) statement.run(...row);
    };
    return {
      answer(bytes) {
        const [sessions = [], units = [], groups = [], , establishments = [], officials = []] = rowsIn(bytes);
        database.exec(SCHEMA);
        database.exec('begin');
        insert('sessions', sessionsOf(sessions), 6 + PEOPLE.length);
        insert('ticks', ticksOf(sessions), 3);
        insert(
          'units',
          units.map((row) => [textOf(row[1]), textOf(row[3])]),
          2,
        );
        insert(
          'groups',
          groups.map((row, place) => [textOf(row[1]), place]),
          2,
        );
        const entries = [
          ...officials.map((row) => ['officials', textOf(row[1]), textOf(row[0]), null]),
          ...units.filter((row) => row[4] === 'Có').map((row) => ['agencies', textOf(row[1]), textOf(row[0]), null]),
          ...establishments.flatMap((row) =>
            [row[0], row[1]].map((line) => ['establishments', textOf(line), textOf(row[0]), textOf(row[2])]),
          ),
        ];
        insert('entries', entries, 4);
        database.exec('commit');
        database.exec('analyze');
        database.exec(`create table counted as ${COUNTED}`);
        const ticked = database.prepare(TICKED).all();
        const of = (what: string) => {
          const row = ticked.find((one) => one['what'] === what);
          return { all: row?.['all'], recent: row?.['recent'], ticks: row?.['ticks'] };
        };
        const totals = database.prepare(TOTALS).get();
        return answerOf({
          groups: database.prepare(GROUPS).all(),
          totals: { trainings: totals?.['trainings'], people: totals?.['people'] },
          officials: of('officials'),
          agencies: of('agencies'),
          enterprises: of('establishmentsDoanh nghiệp'),
          households: of('establishmentsHộ'),
        });
      },
      close: () => database.close(),
    };
  },
};

type Rows = ReturnType<typeof rowsIn>[number];

function* sessionsOf(rows: Rows): Iterable<SQLInputValue[]> {
  const people = PEOPLE.map(at);
  for (const [id, row] of rows.entries()) {
    const cell = (key: string) => row[PLACE[key] ?? -1];
    yield [
      id,
      dayOf(cell('submittedAt')),
      textOf(cell('unit')),
      textOf(cell('unitKey')),
      dayOf(cell('heldOn')),
      textOf(cell('group')),
      ...people.map((place) => countOf(row[place])),
    ];
  }
}

const PLACE: Readonly<Record<string, number>> = Object.fromEntries(
  ['submittedAt', 'unit', 'unitKey', 'heldOn', 'group'].map((key) => [key, at(key)]),
);

function* ticksOf(rows: Rows): Iterable<SQLInputValue[]> {
  const lists = [
    ['officials', ', '],
    ['agencies', ', '],
    ['establishments', '\n'],
  ] as const;
  const places = lists.map(([list, parting]) => ({ list, parting, place: at(list) }));
  for (const [id, row] of rows.entries()) {
    for (const { list, parting, place } of places) {
      const cell = textOf(row[place]);
      if (cell !== '') for (const tick of cell.split(parting)) yield [id, list, tick];
    }
  }
}
