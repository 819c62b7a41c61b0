import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xmlText } from '../../functions/reports/xml-text.ts';

describe('text that an XML file may carry', () => {
  it('keeps every Vietnamese letter, every sign beyond the first plane, and what means something in XML', () => {
    const text = 'Đề nghị “cấp” <thêm> & tờ rơi 𝕏 😀\t1';
    expect(xmlText(text)).toBe(text);
    expect(xmlText('ho\u0300a')).toBe('hòa');
  });

  it('loses control characters, noncharacters and halves of pairs', () => {
    expect(xmlText('a\u0000b\u001fc\u007fd\ufffee\ufffff\ud800g\u{1fffe}\udc00h')).toBe('abc\u007fdefgh');
  });

  it('is always well formed, and the same when done again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const safe = xmlText(text);
        expect(safe.isWellFormed()).toBe(true);
        expect(xmlText(safe)).toBe(safe);
      }),
    );
  });
});
