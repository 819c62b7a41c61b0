import { DuckDBDataChunkWriter, DuckDBInstance, JSToDuckDBValueConverter } from '@duckdb/node-api';
import type { Cell } from '../../functions/records/table.ts';
import { at, countOf, dayOf, PEOPLE, rowsIn, textOf } from '../task/decode.ts';
import type { Peer } from '../task/peer.ts';
import { answerOf } from './sql-answer.ts';
import { COUNTED, GROUPS, TOTALS } from './sql-questions.ts';

const SCHEMA = `
  create or replace table sessions(submitted integer, unit varchar, unit_key varchar, held integer, group_name varchar,
    ${PEOPLE.map((audience) => `${audience} integer`).join(', ')}, officials varchar, agencies varchar, establishments varchar);
  create or replace table units(name varchar, unit_key varchar, related boolean);
  create or replace table groups(name varchar, place integer);
  create or replace table officials(id varchar, name varchar);
  create or replace table establishments(line varchar, id varchar, kind varchar);`;

/** A list of names in one cell, each found in its register. */
const ticked = (list: string, parting: string, register: string, on: string): string => `
  select count(distinct id) as "all", count(distinct id) filter (where recent) as recent, count(*) filter (where recent) as ticks
  from (select recent, unnest(string_split(${list}, ${parting})) as tick from counted where ${list} <> '') join ${register} on ${on}`;

export const peer: Peer = {
  name: 'DuckDB',
  used: 'in memory; rows appended by DuckDBDataChunkWriter, lists unnested in SQL (duckdb.org/docs/stable/clients/node_neo/overview)',
  async open() {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const rowsOf = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJS();
    const only = async <T>(sql: string) => (await rowsOf(sql))[0] as T;
    const append = async (table: string, rows: Iterable<readonly (string | number | boolean | null)[]>) => {
      const appender = await connection.createAppender(table);
      const writer = DuckDBDataChunkWriter.forAppender(appender, { converter: JSToDuckDBValueConverter });
      for (const row of rows) writer.appendRow(row);
      writer.flush();
      appender.closeSync();
    };
    return {
      async answer(bytes) {
        const [sessions = [], units = [], groups = [], , establishments = [], officials = []] = rowsIn(bytes);
        await connection.run(SCHEMA);
        await append('sessions', sessionsOf(sessions));
        await append(
          'units',
          units.map((row) => [textOf(row[1]), textOf(row[3]), row[4] === 'Có']),
        );
        await append(
          'groups',
          groups.map((row, place) => [textOf(row[1]), place]),
        );
        await append(
          'officials',
          officials.map((row) => [textOf(row[0]), textOf(row[1])]),
        );
        await append(
          'establishments',
          establishments.flatMap((row) => [row[0], row[1]].map((line) => [textOf(line), textOf(row[0]), textOf(row[2])])),
        );
        await connection.run(`create or replace table counted as ${COUNTED}`);
        const lines = (kind: string) =>
          only<{ all: bigint; recent: bigint }>(
            ticked('establishments', 'chr(10)', `(select * from establishments where kind = '${kind}') e`, 'tick = line'),
          );
        return answerOf({
          groups: await rowsOf(GROUPS),
          totals: await only(TOTALS),
          officials: await only(ticked('officials', "', '", 'officials', 'tick = name')),
          agencies: await only(ticked('agencies', "', '", '(select name as id, name from units where related) u', 'tick = name')),
          enterprises: await lines('Doanh nghiệp'),
          households: await lines('Hộ'),
        });
      },
      close() {
        connection.closeSync();
        instance.closeSync();
      },
    };
  },
};

function* sessionsOf(rows: readonly (readonly Cell[])[]): Iterable<(string | number | null)[]> {
  const people = PEOPLE.map(at);
  const [submitted, unit, key, held, group] = ['submittedAt', 'unit', 'unitKey', 'heldOn', 'group'].map(at) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const lists = ['officials', 'agencies', 'establishments'].map(at);
  for (const row of rows) {
    yield [
      dayOf(row[submitted]),
      textOf(row[unit]),
      textOf(row[key]),
      dayOf(row[held]),
      textOf(row[group]),
      ...people.map((place) => countOf(row[place])),
      ...lists.map((place) => textOf(row[place])),
    ];
  }
}
