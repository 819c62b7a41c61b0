import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapText } from '../../functions/reports/wrap-text.ts';

describe('plain text in narrow columns', () => {
  it('breaks at spaces and indents under the text of a list mark', () => {
    expect(wrapText('- một hai ba bốn\n   - năm sáu bảy', 12)).toBe('- một hai ba\n  bốn\n   - năm sáu\n     bảy');
  });

  it('leaves short lines and blank lines as they are, and cuts trailing blanks', () => {
    expect(wrapText('a  b\n\n c \n', 10)).toBe('a  b\n\n c\n');
  });

  it('leaves a word that is longer than the line whole', () => {
    expect(wrapText('- https://example.example/mot-hai-ba x', 10)).toBe('- https://example.example/mot-hai-ba\n  x');
  });

  it('keeps every word in order, and no line longer than asked unless it is one word', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'ế', 'Đ', '-', '%'), minLength: 1, maxLength: 15 });
    const line = fc.tuple(fc.constantFrom('', '- ', '   ', '   - '), fc.array(word, { minLength: 1, maxLength: 30 }));
    fc.assert(
      fc.property(fc.array(line), fc.integer({ min: 10, max: 76 }), (lines, width) => {
        const text = lines.map(([mark, words]) => mark + words.join(' ')).join('\n');
        const wrapped = wrapText(text, width);
        expect(wrapped.split(/\s+/).filter(Boolean)).toEqual(text.split(/\s+/).filter(Boolean));
        for (const one of wrapped.split('\n')) {
          expect(one.length <= width || !one.replace(/^ *(- )?/, '').includes(' ')).toBe(true);
        }
      }),
    );
  });
});
