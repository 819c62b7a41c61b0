import { describe, expect, test } from 'vitest';
import { judgeSharing } from '../../../apps-script/set-up/judge-sharing.ts';

const home = ['kinhbac.example'];

describe('who may open Sổ hồ sơ', () => {
  test.each(['ANYONE', 'ANYONE_WITH_LINK', 'DOMAIN', 'DOMAIN_WITH_LINK'])('shared as %s it is refused, in one line', (access) => {
    const { kind, text } = judgeSharing({ access, emails: [], home });
    expect(kind).toBe('ask');
    expect(text).toMatch(/^Dừng: Sổ hồ sơ đang chia sẻ bằng đường dẫn/);
    expect(text).not.toContain('\n');
  });

  test('an account of another office is refused by name', () => {
    const { kind, text } = judgeSharing({ access: 'PRIVATE', emails: ['a@kinhbac.example', 'b@khac.example'], home });
    expect(kind).toBe('ask');
    expect(text).toContain('(b@khac.example)');
  });

  test('a domain is compared whole: neither a longer nor a lower-case trick passes', () => {
    const judged = (email: string) => judgeSharing({ access: 'PRIVATE', emails: [email], home }).kind;
    expect(judged('a@KINHBAC.example')).toBe('note');
    expect(judged('a@x.kinhbac.example')).toBe('ask');
    expect(judged('a@kinhbac.example.khac.example')).toBe('ask');
    expect(judged('kinhbac.example@khac.example')).toBe('ask');
  });

  test('named accounts of the office are listed once each', () => {
    const emails = ['b@kinhbac.example', 'a@kinhbac.example', 'b@kinhbac.example'];
    expect(judgeSharing({ access: 'PRIVATE', emails, home })).toEqual({
      kind: 'note',
      text: 'Sổ hồ sơ: người có quyền là chủ tệp, a@kinhbac.example, b@kinhbac.example.',
    });
  });
});
