import { describe, expect, test } from 'vitest';
import { readAnswer } from '../../../apps-script/menu/function-answer.ts';
import { sentWords } from '../../../apps-script/menu/sent-words.ts';

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
  test('names what went, what did not and what to look at', () => {
    expect(sentWords({ sent: 2, failed: 0, refused: [] })).toBe('Đã gửi 2 thư.');
    expect(sentWords({ sent: 0, failed: 0, refused: [] })).toBe('Không có thư nào phải gửi lúc này.');
    expect(sentWords({ sent: 1, failed: 1, refused: [{}, {}] })).toBe(
      'Đã gửi 1 thư. 1 thư chưa gửi được: bấm lại sau ít phút, thư đã gửi không gửi lại. 2 dòng trong trang “Nơi nhận” cần xem lại hộp thư hoặc mức xem.',
    );
  });

  test('does not say that nothing was due where all of it failed', () => {
    expect(sentWords({ sent: 0, failed: 2, refused: [] })).not.toContain('Không có thư nào phải gửi');
  });
});
