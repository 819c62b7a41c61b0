/** What a cloud function answered, in words for whoever chose the menu item. */

export type FunctionAnswer =
  | { readonly ok: true; readonly body: Readonly<Record<string, unknown>> }
  /** A whole sentence: what failed, and what to do. */
  | { readonly ok: false; readonly failure: string };

/** `status` 0: nobody answered. */
export function readAnswer(status: number, text: string): FunctionAnswer {
  const body = parse(text);
  if (status === 200 && body !== undefined) return { ok: true, body };
  return { ok: false, failure: failureOf(status, body) };
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null && !Array.isArray(body)
      ? Object.fromEntries(Object.entries(body))
      : undefined;
  } catch {
    return undefined;
  }
}

function failureOf(status: number, body: Readonly<Record<string, unknown>> | undefined): string {
  switch (status) {
    case 0:
      return 'Không kết nối được tới máy chủ báo cáo. Kiểm tra mạng, thử lại sau ít phút; vẫn không được thì báo cán bộ kỹ thuật.';
    case 200:
      return 'Máy chủ trả lời không đọc được. Báo cán bộ kỹ thuật kiểm tra địa chỉ máy chủ báo cáo.';
    case 400:
      return `Máy chủ không nhận yêu cầu (lỗi 400). ${problemsOf(body)}`.trim();
    case 401:
    case 403:
      return `Tài khoản này chưa được phép dùng chức năng này (lỗi ${status}). Báo cán bộ kỹ thuật cấp quyền gọi máy chủ báo cáo.`;
    case 404:
      return 'Máy chủ báo cáo chưa có chức năng này (lỗi 404). Báo cán bộ kỹ thuật cài bản mới của máy chủ.';
    case 429:
      return 'Máy chủ báo cáo đang bận (lỗi 429). Thử lại sau ít phút.';
    default:
      return `Máy chủ báo cáo gặp lỗi (lỗi ${status}). Thử lại sau ít phút; vẫn lỗi thì báo cán bộ kỹ thuật xem nhật ký.`;
  }
}

const problemsOf = (body: Readonly<Record<string, unknown>> | undefined): string => {
  const problems = body?.['problems'];
  return Array.isArray(problems) ? problems.map(String).join(' ') : '';
};
