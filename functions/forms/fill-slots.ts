/** The texts of the forms are the same for every plan but for these slots. */
export interface Slots {
  /** Standing body and its office phone: "Phòng Văn hóa - Xã hội phường 0222 …". */
  readonly contact: string;
  /** First day that counts, as dd/MM/yyyy. */
  readonly planStart: string;
}

export const SLOT = /\{(contact|planStart)\}/g;

export function fillSlots(text: string, slots: Slots): string {
  return text.replace(SLOT, (_, name: keyof Slots) => slots[name]);
}
