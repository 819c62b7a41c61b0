/** The key of the case codes: made once and never shown. A person copies it from the project's settings to the cloud functions. */
import { isCodeKey } from '../../functions/cases/code-key.ts';
import { rememberCodeKey, storedCodeKey } from '../state.ts';
import type { Journal } from './journal.ts';

const PLACE = 'Cài đặt dự án (Project Settings) > Thuộc tính tập lệnh (Script Properties)';

export function mendCodeKey(journal: Journal): void {
  const key = storedCodeKey();
  if (key === undefined) {
    // Two random UUIDs hold 244 random bits: what HMAC-SHA256 can use.
    rememberCodeKey(`${Utilities.getUuid()}${Utilities.getUuid()}`.replace(/-/g, ''));
    journal.did(
      `Khóa cấp mã trường hợp: đã tạo. Cán bộ kỹ thuật mở dự án Apps Script, ${PLACE}, chép giá trị của CASE_CODE_KEY sang biến CASE_CODE_KEY của máy chủ báo cáo: hai nơi phải giống nhau. Không gửi khóa qua thư, không ghi vào trang tính.`,
    );
  } else if (!isCodeKey(key)) {
    // Never replaced: it may be the functions' own, copied badly, and another one would part the two for good.
    journal.ask(
      `Khóa cấp mã trường hợp không dùng được: CASE_CODE_KEY trong ${PLACE} phải có ít nhất 32 ký tự, chỉ gồm chữ không dấu, chữ số và dấu thường, không có dấu cách. Chép lại từ biến CASE_CODE_KEY của máy chủ báo cáo; nếu máy chủ chưa có thì xóa thuộc tính này rồi chạy lại thiết lập.`,
    );
  }
}
