/** Evidence of sentences that part IV repeats for several bodies. */
import { doneAs, recordedIn } from '../evidence.ts';
import type { TaskEvidence } from '../plan.ts';

export const communicationAndTraining: readonly TaskEvidence[] = [
  recordedIn('outreach', 'channel'),
  recordedIn('training', 'topics'),
];

export const socialAssistance: readonly TaskEvidence[] = [recordedIn('case-update', 'services', 'social-assistance')];

export const schoolingAndModels: readonly TaskEvidence[] = [
  recordedIn('case-update', 'services', 'general-education', 'vocational-training'),
  recordedIn('case-update', 'schooling'),
  doneAs('model'),
];
