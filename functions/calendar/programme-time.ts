/** Instants a workspace or a report may stand at: within the years the period codes and the holidays can speak of. */
import { instantOf, parseInstant } from './instant.ts';

const FIRST = instantOf('2000-01-01', 0, 0);
const LAST = instantOf('2099-01-01', 0, 0);

/** An ISO instant from 2000 to 2098; undefined for anything else. */
export function parseProgrammeTime(text: string): number | undefined {
  const instant = parseInstant(text);
  return instant !== undefined && instant >= FIRST && instant < LAST ? instant : undefined;
}
