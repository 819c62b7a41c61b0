/** What both databases are asked alike, in the SQL that they share; how rows go in and lists are told apart is each one's own. */
import { AUDIENCES } from '../task/answer.ts';
import { PEOPLE, PERIOD_END, PERIOD_START, PLAN_START } from '../task/decode.ts';

export const COUNTED = `
  select s.*, held >= ${PERIOD_START} as recent from sessions s join units u on s.unit = u.name and s.unit_key = u.unit_key
  where held >= ${PLAN_START} and held <= submitted and held <= ${PERIOD_END}`;

export const GROUPS = `
  select coalesce(place, -1) as place, ${AUDIENCES.map(
    (audience) => `max(${audience}) as ${audience}_most, sum(${audience}) as ${audience}_sum,
      max(${audience}) filter (where recent) as recent_${audience}_most,
      sum(${audience}) filter (where recent) as recent_${audience}_sum`,
  ).join(', ')}
  from counted left join groups on name = group_name group by 1`;

export const TOTALS = `
  select count(*) as trainings, sum(${PEOPLE.map((audience) => `coalesce(${audience}, 0)`).join(' + ')}) as people
  from counted where recent`;
