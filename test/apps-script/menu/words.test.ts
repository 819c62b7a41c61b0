import { describe, expect, test } from 'vitest';
import { readAnswer } from '../../../apps-script/menu/function-answer.ts';
import { sentWords } from '../../../apps-script/menu/sent-words.ts';
import { watchedWords } from '../../../apps-script/menu/watched-words.ts';

const failure = (status: number, text = ''): string => {
  const answer = readAnswer(status, text);
  return answer.ok ? 'no failure' : answer.failure;
};

describe('what the menu says of a cloud function', () => {
  test('that answered is its answer', () => {
    expect(readAnswer(200, '{"ok":true,"sent":2}')).toEqual({ ok: true, body: { ok: true, sent: 2 } });
  });

  test.each([
    [0, 'Không kết nối được'],
    [401, 'chưa được phép'],
    [403, 'chưa được phép'],
    [404, 'chưa có chức năng này'],
    [429, 'đang bận'],
    [500, 'gặp lỗi'],
    [504, 'gặp lỗi'],
  ])('that answered %i is what failed, and whom to tell or when to try again', (status, words) => {
    expect(failure(status, '<html>Internal Server Error at /app/index.cjs</html>')).toContain(words);
    expect(failure(status)).toMatch(/[Tt]hử lại|Báo cán bộ kỹ thuật/);
    expect(failure(status, '<html>/app/index.cjs</html>')).not.toContain('index.cjs');
  });

  test('that refused a request is its own words', () => {
    expect(failure(400, '{"ok":false,"problems":["period: cần mã kỳ báo cáo."]}')).toBe(
      'Máy chủ không nhận yêu cầu (lỗi 400). period: cần mã kỳ báo cáo.',
    );
  });

  test('that answered something else altogether is that too', () => {
    for (const text of ['<html>sign in</html>', '', '[]', 'null', '3']) expect(failure(200, text)).toContain('không đọc được');
  });
});

describe('what the menu says after sending', () => {
  const nothing = { sent: 0, failed: 0, unknown: 0, waiting: 0, inProgress: 0, left: 0, parked: 0, refused: [] };

  test('names what went', () => {
    expect(sentWords({ ...nothing, sent: 2 })).toBe('Đã gửi 2 thư.');
    expect(sentWords(nothing)).toBe('Không có thư nào phải gửi lúc này.');
  });

  test.each([
    [{ failed: 1 }, '1 thư chưa được máy chủ thư nhận: lần chạy sau, cách ít nhất 15 phút, sẽ tự gửi lại.'],
    [{ inProgress: 2 }, '2 thư đang được một lần chạy khác gửi.'],
    [{ left: 3 }, '3 thư chưa kịp gửi: lần chạy sau gửi tiếp.'],
    [{ unknown: 1, parked: 1 }, '1 thư chờ quyết định: chọn “Thư chờ quyết định” trong menu “Tuổi Thơ”.'],
    [{ sent: 1, refused: [{}, {}] }, 'Đã gửi 1 thư. 2 dòng trong trang “Nơi nhận” cần xem lại hộp thư hoặc mức xem.'],
  ])('of %j says who does what about it, and not that nothing was due', (counts, words) => {
    expect(sentWords({ ...nothing, ...counts })).toBe(words);
  });

  test('of mails that wait since an earlier run says that nothing went, and where to decide', () => {
    expect(sentWords({ ...nothing, waiting: 2, parked: 2 })).toBe(
      'Không có thư nào phải gửi lúc này. 2 thư chờ quyết định: chọn “Thư chờ quyết định” trong menu “Tuổi Thơ”.',
    );
  });

  test('says everything at once, most wanted first', () => {
    expect(sentWords({ sent: 4, failed: 1, unknown: 1, inProgress: 1, left: 1, parked: 2, refused: [{}] })).toBe(
      'Đã gửi 4 thư. 1 thư chưa được máy chủ thư nhận: lần chạy sau, cách ít nhất 15 phút, sẽ tự gửi lại. 1 thư đang được một lần chạy khác gửi. 1 thư chưa kịp gửi: lần chạy sau gửi tiếp. 2 thư chờ quyết định: chọn “Thư chờ quyết định” trong menu “Tuổi Thơ”. 1 dòng trong trang “Nơi nhận” cần xem lại hộp thư hoặc mức xem.',
    );
  });
});

describe('what the menu says after giving codes and reminding', () => {
  const nothing = { codes: 0, sent: 0, alreadySent: 4, failed: 0, unknown: 0, waiting: 0, inProgress: 0, left: 0 };
  const quiet = { ...nothing, overdue: 0, dueSoon: 0, refused: [], unread: [] };
  const none = 'Không có mã nào phải cấp, không có thư nào phải gửi lúc này.';

  test.each([
    [{}, none],
    [{ codes: 1 }, 'Đã cấp mã cho báo cáo trường hợp mới.'],
    [{ sent: 2 }, 'Đã gửi 2 thư.'],
    [{ failed: 1 }, '1 thư chưa được máy chủ thư nhận: lần chạy sau, cách ít nhất 15 phút, sẽ tự gửi lại.'],
    [{ inProgress: 1, left: 2 }, '1 thư đang được một lần chạy khác gửi. 2 thư chưa kịp gửi: lần chạy sau gửi tiếp.'],
    [{ unknown: 1, waiting: 2 }, '3 thư chờ quyết định: chọn “Thư chờ quyết định” trong menu “Tuổi Thơ”.'],
    [{ overdue: 3 }, `${none} Có việc quá hạn: xem trang “Việc cần làm” của Sổ hồ sơ.`],
    [{ overdue: 1, dueSoon: 1 }, `${none} Có việc quá hạn và sắp đến hạn: xem trang “Việc cần làm” của Sổ hồ sơ.`],
    [{ dueSoon: 4 }, `${none} Có việc sắp đến hạn: xem trang “Việc cần làm” của Sổ hồ sơ.`],
    [
      { sent: 1, refused: [{ form: 'units' }, { form: 'officials' }, { form: 'units' }] },
      'Đã gửi 1 thư. 2 dòng trong trang “Đơn vị” cần xem lại hộp thư. 1 dòng trong trang “Cán bộ” cần xem lại hộp thư.',
    ],
    [
      { sent: 1, unread: [{ form: 'case-report' }, { form: 'case-report' }, { form: 'units' }] },
      'Đã gửi 1 thư. Chưa đọc được trang “Báo cáo trường hợp”, “Đơn vị”: chọn “Thiết lập lại” trong menu “Tuổi Thơ” để biết vì sao.',
    ],
  ])('of %j is that, and who does what about it', (counts, words) => {
    expect(watchedWords({ ...quiet, ...counts })).toBe(words);
  });

  test('never says how many codes, or how many cases are late', () => {
    for (const key of ['codes', 'overdue', 'dueSoon'])
      expect(watchedWords({ ...quiet, [key]: 1 })).toBe(watchedWords({ ...quiet, [key]: 77 }));
  });

  test('of an answer that holds something else is no error', () => {
    expect(watchedWords({ codes: '3', refused: {}, unread: [null, 3] })).toContain(none);
  });
});
