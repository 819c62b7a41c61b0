/** `npm run month -- --revise`: what changed since a report was sent, without a browser. */
import { describe, expect, test } from 'vitest';
import { BadRequest, type Jobs } from '../../functions/index.ts';
import { monthSettings, StartError } from '../../workspace/environment.ts';
import { reviseCommand } from '../../workspace/revise-command.ts';

type Answer = Awaited<ReturnType<Jobs['reviseReport']>>;

const asked: unknown[] = [];
const answering = (answer: Answer | Error): Pick<Jobs, 'reviseReport'> => ({
  reviseReport: async (...args) => {
    asked.splice(0, Infinity, ...args);
    if (answer instanceof Error) throw answer;
    return answer;
  },
});

const title = 'Báo cáo tháng 10/2026';
const named = { period: '2026-10', title };
const cutoff = '2026-10-20T01:05:00.000Z';
const changes = [{ code: '4a', what: 'Chỉ số 4a', was: 'Lũy kế: 20/100 (20,0%)', now: 'Lũy kế: 35/100 (35,0%)' }];
const pending = { ...named, released: { revision: 1, cutoff }, changes, hasMore: false, newRows: 2 };
const issued = {
  ...named,
  issued: 2,
  recorded: true,
  by: 'npm run month',
  reason: 'Nhà trường gửi muộn',
  changes,
  hasMore: false,
};

describe('npm run month -- --revise', () => {
  test('alone lists the reports that were sent', async () => {
    const periods = [
      { ...named, revision: 1, cutoff },
      { period: '2026-Q3', title: 'Báo cáo quý III/2026', revision: 0, cutoff },
    ];
    const { out } = await reviseCommand(answering({ periods }), 'list');
    expect(out.split('\n')).toEqual([
      '2 báo cáo đã gửi:',
      '  2026-10  Báo cáo tháng 10/2026, điều chỉnh lần 1, chốt số liệu 20/10/2026 08:05',
      '  2026-Q3  Báo cáo quý III/2026, chốt số liệu 20/10/2026 08:05',
      'Xem thay đổi của một báo cáo: npm run month -- --revise KỲ',
    ]);
    expect(await reviseCommand(answering({ periods: [] }), 'list')).toEqual({ out: 'Chưa có báo cáo nào đã gửi.', wrong: '' });
  });

  test('with a period says what would be reported differently, as the authority is told', async () => {
    const { out } = await reviseCommand(answering(pending), { period: '2026-10' });
    expect(out.split('\n')).toEqual([
      'Báo cáo tháng 10/2026, so với số liệu chốt 20/10/2026 08:05, có 2 phiếu đến sau, thay đổi:',
      '  Chỉ số 4a',
      '    đã báo cáo: Lũy kế: 20/100 (20,0%)',
      '    nay là:     Lũy kế: 35/100 (35,0%)',
      'Phát hành báo cáo điều chỉnh lần 2: npm run month -- --revise 2026-10 "LÝ DO"',
    ]);
    expect(asked).toEqual([{ period: '2026-10' }, { email: 'npm run month' }, 'authority']);
    const same = await reviseCommand(answering({ ...pending, changes: [] }), { period: '2026-10' });
    expect(same.out).toBe('Báo cáo tháng 10/2026, so với số liệu chốt 20/10/2026 08:05: không có gì thay đổi.');
  });

  test('with a reason issues the revision, and says what it changed', async () => {
    const { out, wrong } = await reviseCommand(answering(issued), { period: '2026-10', reason: 'Nhà trường gửi muộn' });
    expect([out.split('\n')[0], wrong]).toEqual([
      'Đã phát hành: Báo cáo tháng 10/2026, điều chỉnh lần 2. Thư đi ở lần chạy tới.',
      '',
    ]);
  });

  test('fails in one line where the request is refused, or another person was faster', async () => {
    const refused = answering(new BadRequest(['reason: Lý do điều chỉnh cần từ 10 đến 300 ký tự.']));
    expect(await reviseCommand(refused, { period: '2026-10', reason: 'x' })).toEqual({
      out: '',
      wrong: 'reason: Lý do điều chỉnh cần từ 10 đến 300 ký tự.',
    });
    const late = answering({ ...issued, recorded: false, by: 'vhxh@kinhbac.example' });
    expect(await reviseCommand(late, { period: '2026-10', reason: 'Nhà trường gửi muộn' })).toMatchObject({
      out: '',
      wrong: `${title}: vhxh@kinhbac.example đã phát hành điều chỉnh lần 2 trước, lý do: Nhà trường gửi muộn`,
    });
    await expect(reviseCommand(answering(new Error('503')), 'list')).rejects.toThrow('503');
  });

  test('is read from the command line', () => {
    expect(monthSettings(['--revise'], {}).revise).toBe('list');
    expect(monthSettings(['--revise', '2026-10'], {}).revise).toEqual({ period: '2026-10' });
    expect(monthSettings(['--revise', '2026-10', 'gửi muộn'], {}).revise).toEqual({ period: '2026-10', reason: 'gửi muộn' });
    expect(monthSettings(['--period', '2026-10'], {}).revise).toBeUndefined();
  });

  test.each([
    [['--revise', '2026-10', 'gửi', 'muộn']],
    [['--revise', '--period', '2026-10']],
    [['--revise', '--resolve']],
    [['--revise', '2026-10', '--json']],
  ])('used wrongly, %j, is refused in a line that says how', (args) => {
    expect(() => monthSettings(args, {})).toThrow(StartError);
    expect(() => monthSettings(args, {})).toThrow(/Cách dùng: --revise KỲ .*đã gửi\./);
  });
});
