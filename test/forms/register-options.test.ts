import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../functions/forms/fold.ts';
import { registerLabels } from '../../functions/forms/register-options.ts';

describe('the labels of a register', () => {
  it('are the names', () => {
    expect(
      registerLabels([
        { id: 'tdp-01', name: 'Tổ dân phố 1' },
        { id: 'tdp-02', name: 'Tổ dân phố 2' },
      ]),
    ).toEqual(['Tổ dân phố 1', 'Tổ dân phố 2']);
  });

  it('carry the code where two entries share a name, and only there', () => {
    expect(
      registerLabels([
        { id: 'a', name: 'Nguyễn Văn An' },
        { id: 'b', name: 'Trần Thị Bình' },
        { id: 'c', name: 'Nguyễn Văn An' },
      ]),
    ).toEqual(['Nguyễn Văn An (a)', 'Trần Thị Bình', 'Nguyễn Văn An (c)']);
  });

  it('tell apart names that read alike: another composition, another tone style', () => {
    expect(
      registerLabels([
        { id: 'a', name: 'Hòa Đình' },
        { id: 'b', name: 'Hoà Đình'.normalize('NFD') },
      ]),
    ).toEqual(['Hòa Đình (a)', 'Hoà Đình (b)']);
  });

  it('show a comma as " -", since Google joins ticks by ", "', () => {
    expect(registerLabels([{ id: 'vp', name: 'Văn phòng HĐND, UBND' }])).toEqual(['Văn phòng HĐND - UBND']);
  });

  it('give its code to an entry whose own name looks like the coded label of another', () => {
    expect(
      registerLabels([
        { id: 'a', name: 'An' },
        { id: 'b', name: 'An' },
        { id: 'c', name: 'An (a)' },
      ]),
    ).toEqual(['An (a)', 'An (b)', 'An (a) (c)']);
  });

  it('fall back on the code where the name is blank', () => {
    expect(registerLabels([{ id: 'tdp-09', name: ' \u200b' }])).toEqual(['tdp-09']);
  });

  it('are one for each entry, all different, without commas, whatever the names', () => {
    const name = fc.constantFrom('An', 'an', 'An, Bình', 'An - Bình', 'Hòa', 'Hoà', '', 'An (id1)', 'id2');
    fc.assert(
      fc.property(fc.array(name, { maxLength: 8 }), (names) => {
        const labels = registerLabels(names.map((each, i) => ({ id: `id${i}`, name: each })));
        expect(labels).toHaveLength(names.length);
        expect(new Set(labels.map(fold)).size).toBe(names.length);
        for (const label of labels) expect(label).not.toContain(',');
      }),
    );
  });
});
