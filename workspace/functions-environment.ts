/** The environment variables an office would set on Cloud Run, for this workspace. Every mailbox of a sample ends in `.example`. */
import { randomBytes } from 'node:crypto';
import type { Environment } from '../functions/index.ts';
import { planById } from '../functions/plans/plans.ts';
import { bucketOf } from './bucket.ts';
import { copiedCodeKey } from './copied-code-key.ts';
import { FUNCTIONS_AUDIENCE, SCHEDULER, SCRIPT_AUDIENCE } from './google/identity-tokens.ts';
import type { WorkspaceDirectory } from './workspace-port.ts';

/** Names under .example can never be delivered anywhere (RFC 2606), and here mail ends in the inbox anyway. */
const SAMPLE_DOMAINS: Record<string, { readonly mail: string; readonly authority: string }> = {
  'kinh-bac-2026-2030': { mail: 'kinhbac.example,bacninh.example', authority: 'bacninh.example' },
  'ninh-binh-2021-2025': { mail: 'ninhbinh.example,chinhphu.example', authority: 'ninhbinh.example,chinhphu.example' },
};

/** Where a plan's mail may go. */
export const mailDomainsOf = (planId: string): readonly string[] => SAMPLE_DOMAINS[planId]?.mail.split(',') ?? [];

/** `dir`: the folder of workspace.json. */
export function functionsEnvironment(directory: WorkspaceDirectory, apiRoot: string, smtpUrl: string, dir: string): Environment {
  const domains = SAMPLE_DOMAINS[directory.plan];
  const plan = planById(directory.plan);
  return {
    PLAN: directory.plan,
    SPREADSHEET_IDS: [directory.spreadsheets.data, directory.spreadsheets.cases, directory.spreadsheets.board].join(','),
    GOOGLE_API_ROOT: apiRoot,
    BUCKET: bucketOf(directory.plan),
    SMTP_URL: smtpUrl,
    MAIL_FROM: `${plan?.issuer} <${plan?.standingBody.email}>`,
    MAIL_DOMAINS: domains?.mail,
    AUTHORITY_DOMAINS: domains?.authority,
    OIDC_AUDIENCES: [FUNCTIONS_AUDIENCE, SCRIPT_AUDIENCE].join(','),
    // The schedule, and the account that owns the office's files: who opens its menu here.
    OIDC_CALLERS: [SCHEDULER, plan?.standingBody.email].join(','),
    // A folder from before there was a key: whoever only looks at it gives no codes.
    CASE_CODE_KEY: copiedCodeKey(dir, directory.plan) ?? randomBytes(32).toString('hex'),
  };
}
