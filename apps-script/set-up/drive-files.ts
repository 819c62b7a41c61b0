/** What Drive knows of the office's ten files. */
import { FORMS } from '../../functions/forms/forms.ts';
import { formState, spreadsheetId } from '../state.ts';
import { Refusal } from './journal.ts';
import { NAMES, ROLES } from './spreadsheets.ts';

/** A file in the bin opens as ever and is deleted for good after thirty days; a person can bring it back with its address. */
export function refuseBin(): void {
  const files = [
    ...ROLES.map((role) => ({ name: NAMES[role], id: spreadsheetId(role) })),
    ...FORMS.map(({ id, title }) => ({ name: `Phiếu “${title}”`, id: formState(id)?.formId })),
  ];
  const binned = files.filter(({ id }) => id !== undefined && isInBin(id)).map(({ name }) => name);
  if (binned.length > 0)
    throw new Refusal(`Dừng: ${binned.join(', ')} đang ở thùng rác. Khôi phục rồi chạy lại. Chưa làm gì khác.`);
}

function isInBin(id: string): boolean {
  try {
    return DriveApp.getFileById(id).isTrashed();
  } catch {
    return false; // gone for good: whoever opens it says so
  }
}

export function isGone(id: string): boolean {
  try {
    DriveApp.getFileById(id);
    return false;
  } catch {
    return true;
  }
}
