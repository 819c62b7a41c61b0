/** Makes the seven forms, or rewrites their options from the registers and the calendar as they stand: ids and addresses stay. */
import { FORMS } from '../../functions/forms/forms.ts';
import type { WorkspacePort } from '../workspace-port.ts';
import { buildForm, type FormSetting } from './build-form.ts';
import { offeredLabels } from './offered-labels.ts';
import { offeredPeriods } from './offered-periods.ts';
import { responseTab } from './response-tab.ts';

export function refreshOptions({ forms, spreadsheets, plan, clock, directory }: RefreshPort): void {
  const ids = directory().spreadsheets;
  const setting: Omit<FormSetting, 'destination'> = {
    planId: plan.id,
    area: plan.area,
    slots: { contact: contactOf(plan), planStart: plan.start.split('-').reverse().join('/') },
    labels: offeredLabels(spreadsheets, ids.data, clock.now()),
    periods: offeredPeriods(clock.now(), plan.start, plan.periods),
  };
  for (const definition of FORMS) {
    const form = buildForm(definition, { ...setting, destination: { spreadsheetId: ids[definition.spreadsheet], sheetId: 0 } });
    // A question that is new to this folder gets its column here.
    const { sheetId } = responseTab(spreadsheets, form);
    forms.save({ ...form, destination: { ...form.destination, sheetId } });
  }
}

type RefreshPort = Pick<WorkspacePort, 'forms' | 'spreadsheets' | 'plan' | 'clock'> & {
  /** `forms` may still be empty: this is what fills it. */
  directory(): Pick<ReturnType<WorkspacePort['directory']>, 'spreadsheets'>;
};

/** "Phòng Văn hóa - Xã hội phường Kinh Bắc 0222 …", as the footer of every form names it. */
const contactOf = ({ standingBody }: WorkspacePort['plan']): string => `${standingBody.name} ${standingBody.phone}`.trim();
