/** The mess of real life, planted on fixed days of 2026. */
import { caseRows, inspectionRows } from './mess/case-rows.ts';
import type { Plant } from './mess/plant.ts';
import { readableRows } from './mess/readable-rows.ts';
import { wrongRows } from './mess/wrong-rows.ts';
import type { Ward } from './ward.ts';

export const mess = (ward: Ward): Plant[] => [wrongRows, readableRows, caseRows, inspectionRows].flatMap((rows) => rows(ward));
