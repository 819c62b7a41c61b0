/**
 * One mail a day to the standing body about submissions whose unit and key don't belong together: a mistyped key, an old poster, or a
 * stranger. A thousand of them make one mail (threats.md, spam).
 */
import { FORMS } from '../../functions/forms/forms.ts';
import type { Receipts } from './receipt-marks.ts';
import type { Mail } from './receipt-text.ts';

/** Undefined when there is nothing to tell. `body`: the standing body's name. */
export function officeNotice(refused: ReturnType<Receipts['refused']>, body: string): Mail | undefined {
  if (refused.length === 0) return undefined;
  const counts = FORMS.flatMap((form) => {
    const count = refused.filter((response) => response.form === form.id).length;
    return count === 0 ? [] : [`- ${form.title}: ${count} phiếu (trang “${form.tab}”)`];
  });
  return {
    subject: `Phiếu có mã đơn vị không đúng: ${refused.length}`,
    body: `Kính gửi: ${body}

Các phiếu sau ghi đơn vị và mã đơn vị không khớp. Phiếu được để riêng, chưa tính, và không có thư biên nhận:
${counts.join('\n')}

Nếu phiếu là thật, sửa ô đơn vị hoặc mã đơn vị trong trang. Nếu không, bỏ qua.
`,
  };
}
