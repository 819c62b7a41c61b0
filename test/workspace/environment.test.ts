import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { monthSettings, StartError, startSettings } from '../../workspace/environment.ts';

describe('npm start', () => {
  test('without anything said opens Kinh Bắc on port 8080 in .workspace', () => {
    expect(startSettings([], {})).toEqual({
      planId: 'kinh-bac-2026-2030',
      empty: false,
      port: 8080,
      dir: resolve('.workspace'),
      now: undefined,
    });
  });

  test('takes the plan, an empty workspace, Google’s quotas, the port, the folder and the time', () => {
    const env = { PORT: '9000', WORKSPACE_DIR: '/somewhere', WORKSPACE_NOW: '2026-10-20T08:00:00+07:00' };
    expect(startSettings(['--plan', 'ninh-binh-2021-2025', '--empty', '--quotas'], env)).toEqual({
      planId: 'ninh-binh-2021-2025',
      empty: true,
      quotas: true,
      port: 9000,
      dir: '/somewhere',
      now: Date.UTC(2026, 9, 20, 1),
    });
  });

  test.each([
    ['an unknown plan', ['--plan', 'ha-noi'], {}, /kinh-bac-2026-2030, ninh-binh-2021-2025/],
    ['an unknown option', ['--pan', 'x'], {}, /--plan, --empty, --quotas/],
    ['a port that is none', [], { PORT: 'http' }, /PORT .*“http”/],
    ['a time without a zone', [], { WORKSPACE_NOW: '2026-10-20 08:00' }, /WORKSPACE_NOW .*2026-10-20 08:00/],
  ])('refuses %s in one line that says what is right', (_, args, env, message) => {
    expect(() => startSettings(args, env)).toThrow(StartError);
    expect(() => startSettings(args, env)).toThrow(message);
  });

  test('names every mistake at once', () => {
    const all = { PORT: 'http', WORKSPACE_NOW: 'tomorrow' };
    expect(() => startSettings(['--plan', 'ha-noi'], all)).toThrow(/WORKSPACE_NOW.*\n.*ha-noi.*\n.*PORT/);
  });
});

describe('npm run month', () => {
  test('with GOOGLE_API_ROOT starts nothing', () => {
    expect(monthSettings(['--period', '2026-10', '--json'], { GOOGLE_API_ROOT: 'http://127.0.0.1:1/' })).toMatchObject({
      period: '2026-10',
      json: true,
      apiRoot: 'http://127.0.0.1:1/',
    });
  });

  test('with --review is about the plan since its first day', () => {
    expect(monthSettings(['--period', '2028', '--review'], {})).toMatchObject({ period: '2028', review: true });
    expect(monthSettings(['--period', '2028'], {})).toMatchObject({ review: false });
    expect(() => monthSettings(['--resolve', '--review'], {})).toThrow(/Cách dùng/);
  });

  test('with --letter writes the period’s official letter into a file that Word opens', () => {
    const asked = ['--period', '2026-10', '--letter'];
    expect(monthSettings([...asked, 'thang-10.docx'], {})).toMatchObject({ letter: resolve('thang-10.docx') });
    expect(monthSettings([...asked, 'thang-10.pdf'], {})).toMatchObject({ letter: resolve('thang-10.pdf') });
    expect(monthSettings(['--period', '2026-10'], {})).toMatchObject({ letter: undefined });
    for (const wrong of [['thang-10.doc'], ['a.docx', '--json'], ['a.docx', '--review']])
      expect(() => monthSettings([...asked, ...wrong], {})).toThrow(/--letter TỆP\.docx/);
    expect(() => monthSettings(['--resolve', '--letter', 'a.docx'], {})).toThrow(/Cách dùng: --resolve/);
  });
});
