import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { activitySchema, countsOf, createActivity } from '../../workspace/activity/activity.ts';
import { runSentence } from '../../workspace/activity/run-words.ts';

const opened = () => {
  const database = new DatabaseSync(':memory:');
  database.exec(activitySchema);
  return createActivity(database, { latest: () => 5_000 });
};

test('the newest comes first, with the time of the workspace', () => {
  const activity = opened();
  activity.add({ kind: 'mail', mail: 1 });
  const number = activity.add({ kind: 'clock', to: 9_000 });
  expect(activity.list(5)).toEqual([
    { kind: 'clock', to: 9_000, number: 2, at: 5_000 },
    { kind: 'mail', mail: 1, number: 1, at: 5_000 },
  ]);
  expect(activity.read(number)).toMatchObject({ kind: 'clock' });
  expect(activity.read(99)).toBeUndefined();
});

test('five hundred are kept', () => {
  const activity = opened();
  for (let mail = 1; mail <= 503; mail++) activity.add({ kind: 'mail', mail });
  expect(activity.list(1_000)).toHaveLength(500);
  expect(activity.read(3)).toBeUndefined();
});

test('of an answer only numbers and the lengths of lists are kept', () => {
  const answer = { ok: true, sent: 2, ledger: 'written', refused: [{ message: 'Nguyễn Văn A' }, { message: 'B' }] };
  expect(countsOf(answer)).toEqual({ sent: 2, refused: 2 });
});

describe('a run is told in a sentence', () => {
  const told = (name: string, counts: Readonly<Record<string, number>>, ok = true) =>
    runSentence({ kind: 'run', name, ok, counts });

  test.each([
    [{ due: 3, sent: 3 }, 'Chạy báo cáo: gửi 3 thư báo cáo đến hạn.'],
    [{ due: 0 }, 'Chạy báo cáo: chưa có báo cáo nào đến hạn.'],
    [{ due: 2, alreadySent: 2 }, 'Chạy báo cáo: báo cáo đến hạn đã gửi từ trước, không gửi lại.'],
    [
      { due: 1, failed: 1, left: 1, parked: 1, refused: 2, unread: 1 },
      'Chạy báo cáo: có báo cáo đến hạn nhưng chưa gửi được cho ai; 2 thư để lần chạy sau; 1 thư chờ quyết định; 2 dòng nơi nhận cần sửa; 1 trang chưa đọc được.',
    ],
  ])('send-reports with %j', (counts, sentence) => expect(told('send-reports', counts)).toBe(sentence));

  test('watch-cases says what it gave and what presses', () => {
    expect(told('watch-cases', { codes: 2, sent: 4, overdue: 1, dueSoon: 3 })).toBe(
      'Cấp mã, nhắc việc: cấp mã cho 2 trường hợp mới; gửi 4 thư nhắc việc; 1 việc đang quá hạn; 3 việc sắp đến hạn.',
    );
  });

  test('refresh-board says how much it wrote', () => {
    expect(told('refresh-board', { tabs: 7 })).toBe('Cập nhật Bảng theo dõi: viết lại 7 trang.');
    expect(told('refresh-board', { tabs: 0, unread: 1 })).toBe('Cập nhật Bảng theo dõi: không có gì mới; 1 trang chưa đọc được.');
  });

  test('a run that failed claims nothing', () => {
    expect(told('watch-cases', { sent: 4 }, false)).toBe('Cấp mã, nhắc việc: không chạy được, chưa việc nào được làm.');
  });
});
