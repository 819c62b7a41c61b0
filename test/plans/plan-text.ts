/** The two plans as they were issued, folded: NFC, no markdown marks, one space where a line broke. */
import { readFileSync } from 'node:fs';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { ninhBinh } from '../../functions/plans/ninh-binh-2021-2025.ts';
import type { Plan } from '../../functions/plans/plan.ts';

const folded = (text: string): string => text.normalize('NFC').replace(/[#*]+/g, '').replace(/\s+/g, ' ').trim();

const textOf = (file: string): string => folded(readFileSync(new URL(`../fixtures/plans/${file}`, import.meta.url), 'utf8'));

export const PLAN_TEXTS: readonly { readonly plan: Plan; readonly text: string }[] = [
  { plan: kinhBac, text: textOf('kinh-bac.txt') },
  { plan: ninhBinh, text: textOf('ninh-binh.txt') },
];
