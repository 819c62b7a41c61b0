/** Makes or mends one form: its file, its settings, its items, the tab its answers land in. */
import type { FormDefinition } from '../../functions/forms/define-form.ts';
import { fillSlots } from '../../functions/forms/fill-slots.ts';
import { formState, rememberForm } from '../state.ts';
import { carryAnswers } from './carry-answers.ts';
import { isGone } from './drive-files.ts';
import { mendResponseColumns } from './form-columns.ts';
import { type Journal, Refusal } from './journal.ts';
import { linkForm } from './link-form.ts';
import { mendItems } from './mend-items.ts';
import { type Offered, plannedItems } from './planned-items.ts';

type Form = GoogleAppsScript.Forms.Form;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const NOTHING_MADE = { items: {}, pages: {}, checks: '' };

export function mendForm(definition: FormDefinition, spreadsheet: Spreadsheet, offered: Offered, journal: Journal): void {
  const { form, fresh } = openForm(definition, journal);
  mendSettings(form, definition, offered);
  const before = formState(definition.id) ?? { formId: form.getId(), ...NOTHING_MADE };
  const { state, made } = mendItems(form, plannedItems(definition, offered), before, fresh, journal);
  rememberForm(definition.id, state);
  const { sheet, relinked, former } = linkForm(form, definition, spreadsheet, fresh, journal);
  mendResponseColumns({ sheet, definition, made: relinked ? [] : made, fresh: relinked }, journal);
  for (const tab of former) {
    const [copied, rows] = [carryAnswers(tab, sheet), Math.max(0, tab.getLastRow() - 1)];
    const text = `Phiếu “${definition.title}” có trang trả lời mới; trang cũ nay là “${tab.getName()}”`;
    if (copied > 0) journal.did(`${text}, ${copied} dòng đã chép sang trang mới.`);
    else if (rows > 0) journal.ask(`${text}, giữ ${rows} dòng và không được tính: chép dòng còn thiếu sang trang mới.`);
  }
  if (!form.isPublished()) form.setPublished(true);
  if (!form.isAcceptingResponses()) {
    journal.ask(`Phiếu “${definition.title}” đang ngừng nhận câu trả lời. Mở lại trong biểu mẫu nếu không cố ý.`);
  }
}

/** A form that is gone is made anew, under a new address. */
function openForm(definition: FormDefinition, journal: Journal): { form: Form; fresh: boolean } {
  const state = formState(definition.id);
  const known = state && tryOpen(state.formId, definition.title);
  if (known) return { form: known, fresh: false };
  const form = FormApp.create(definition.title);
  rememberForm(definition.id, { formId: form.getId(), ...NOTHING_MADE });
  journal.did(`Phiếu “${definition.title}”: đã tạo.`);
  if (state) journal.ask(`Phiếu “${definition.title}” cũ không còn: in lại mã QR và gửi lại đường dẫn cho các đơn vị.`);
  return { form, fresh: true };
}

/** Gone only when Drive says so too: Google's services fail for a moment now and then, and a new form breaks every QR code. */
function tryOpen(formId: string, title: string): Form | undefined {
  try {
    return FormApp.openById(formId);
  } catch {
    if (isGone(formId)) return undefined;
    throw new Refusal(`Chưa mở được phiếu “${title}”. Chạy lại sau vài phút.`);
  }
}

/** Answers are given once, without a sign-in, and seen by nobody else. */
function mendSettings(form: Form, definition: FormDefinition, { slots }: Offered): void {
  const description = fillSlots(definition.description, slots);
  const confirmation = fillSlots(definition.confirmation, slots);
  if (form.getTitle() !== definition.title) form.setTitle(definition.title);
  if (form.getDescription() !== description) form.setDescription(description);
  if (form.getConfirmationMessage() !== confirmation) form.setConfirmationMessage(confirmation);
  if (form.canEditResponse()) form.setAllowResponseEdits(false);
  if (form.hasLimitOneResponsePerUser()) form.setLimitOneResponsePerUser(false);
  if (form.collectsEmail()) form.setCollectEmail(false);
  if (form.requiresLogin()) form.setRequireLogin(false);
  if (form.isPublishingSummary()) form.setPublishingSummary(false);
}
