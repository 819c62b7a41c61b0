/** The eight registers, in the order of the tabs of Sổ dữ liệu. */
import { establishments } from './registers/establishments.ts';
import { groups } from './registers/groups.ts';
import { holidays } from './registers/holidays.ts';
import { officials } from './registers/officials.ts';
import { population } from './registers/population.ts';
import { recipients } from './registers/recipients.ts';
import { survey } from './registers/survey.ts';
import { units } from './registers/units.ts';

export { establishments, groups, holidays, officials, population, recipients, survey, units };

export const REGISTERS = [units, groups, population, establishments, officials, survey, recipients, holidays] as const;
