/** Makes the items of a form what its definition plans: missing ones made, changed ones mended, retired ones deleted, order kept. */
import type { FormState } from '../state.ts';
import { fingerprint } from './fingerprint.ts';
import type { Journal } from './journal.ts';
import { matchItems } from './match-items.ts';
import { isQuestion, type PlannedItem } from './planned-items.ts';
import { addItem, type Pages, writeCheck, writeChoices, writeGoTo, writeWords } from './write-item.ts';

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;

export interface MendedItems {
  readonly state: FormState;
  /** Keys of questions whose item was made in this run. */
  readonly made: readonly string[];
}

export function mendItems(
  form: Form,
  planned: readonly PlannedItem[],
  state: FormState,
  fresh: boolean,
  journal: Journal,
): MendedItems {
  const there = form.getItems();
  const found = there.map((item) => ({ id: item.getId(), kind: String(item.getType()), title: item.getTitle() }));
  const { ids, retired, foreign } = matchItems(planned, found, state);
  const byId = new Map(there.map((item) => [item.getId(), item]));
  const made: PlannedItem[] = [];
  const items = planned.map((plan, i): Item => {
    const known = byId.get(ids[i] ?? Number.NaN);
    if (!known) made.push(plan);
    return known ?? addItem(form, plan);
  });
  const pages: Pages = new Map(
    planned.flatMap((plan, i) => (items[i] && plan.kind === 'PAGE_BREAK' ? [[plan.key, items[i]]] : [])),
  );
  const changed = planned.filter((plan, i) => {
    const item = items[i];
    return item ? [writeWords(item, plan), writeChoices(item, plan, pages), writeGoTo(item, plan, pages)].some(Boolean) : false;
  });
  const moved = putInOrder(form, items);
  for (const { id } of retired) form.deleteItem(form.getItemById(id)); // last: a page that something leads to can't go
  const next = withIds(state, planned, items);
  const checks = writeChecks(planned, items, next.checks);
  if (!fresh) {
    const title = form.getTitle();
    for (const plan of made) journal.did(`Phiếu “${title}”: đã thêm “${plan.title}”.`);
    for (const item of retired) journal.did(`Phiếu “${title}”: đã bỏ “${item.title}”; câu trả lời cũ vẫn ở trang tính.`);
    for (const plan of changed.filter((plan) => !made.includes(plan))) journal.did(`Phiếu “${title}”: đã sửa “${plan.title}”.`);
    if (moved) journal.did(`Phiếu “${title}”: đã xếp lại thứ tự câu hỏi.`);
    if (checks !== next.checks) journal.did(`Phiếu “${title}”: đã đặt lại điều kiện câu trả lời.`);
    for (const item of foreign)
      journal.ask(`Phiếu “${title}” có câu không thuộc bộ câu hỏi: “${item.title}”. Xóa câu đó trong biểu mẫu.`);
  }
  return { state: { ...next, checks }, made: made.filter(isQuestion).map(({ key }) => key) };
}

function withIds(state: FormState, planned: readonly PlannedItem[], items: readonly Item[]): FormState {
  const ids = (questions: boolean) =>
    Object.fromEntries(
      planned.flatMap((plan, i) => (isQuestion(plan) === questions ? [[plan.key, items[i]?.getId() ?? 0]] : [])),
    );
  return { ...state, items: ids(true), pages: ids(false) };
}

/** Google tells nobody which checks an item has, so all are written when any should differ from what was written last. */
function writeChecks(planned: readonly PlannedItem[], items: readonly Item[], before: string): string {
  const questions = planned.flatMap((plan, i) => (isQuestion(plan) && items[i] ? [{ plan, item: items[i] }] : []));
  const now = fingerprint(JSON.stringify(questions.map(({ plan, item }) => [item.getId(), plan.check ?? null])));
  if (now !== before) for (const { plan, item } of questions) writeCheck(item, plan);
  return now;
}

/** True when an item had to move. What people added drifts to the end. */
function putInOrder(form: Form, items: readonly Item[]): boolean {
  const places = items.map((item) => item.getIndex());
  if (places.every((place, i) => i === 0 || place > (places[i - 1] ?? 0))) return false;
  for (const [i, item] of items.entries()) {
    const moving = form.getItemById(item.getId());
    if (moving && moving.getIndex() !== i) form.moveItem(moving, i);
  }
  return true;
}
