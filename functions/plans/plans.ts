/** The plans this software knows. Another ward's plan is one more file and one more entry here. */
import { kinhBac } from './kinh-bac-2026-2030.ts';
import { ninhBinh } from './ninh-binh-2021-2025.ts';
import type { Plan } from './plan.ts';

export const PLANS: readonly Plan[] = [kinhBac, ninhBinh];

/** The plan of this id; undefined when none has it. */
export const planById = (id: string): Plan | undefined => PLANS.find((plan) => plan.id === id);
